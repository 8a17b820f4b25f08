import type { Map as LeafletMap } from "leaflet";
import { useEffect } from "react";
import type { Area } from "../../engine/query";
import { useSanad } from "../../state/context";
import { createFramePace } from "../../state/pace";
import { roundedArea } from "../../state/selection";
import { latLngBoundsOfArea } from "./coordinates";
import { heedReader, isQuiet, moveQuietlyAtOnce } from "./quietMoves";

/** So far the bounds may lie beyond the map's edge: rounding moves them a little. */
const SLACK_PX = 2;

/**
 * While the reader wants only what the map shows, the store holds the map's bounds, with each frame in which the reader
 * moves it. Bounds that come from elsewhere, as from an address, stay what they are, on a screen of any size and shape
 * and whatever else moves the map or changes its size: the map is brought to show at least these.
 */
export function useBoundsFilter(map: LeafletMap | null): void {
  const { store } = useSanad();
  useEffect(() => {
    if (map === null) return;
    let kept = store.getState().boundsFilter;
    const keep = () => {
      const { boundsFilter, keepToBounds } = store.getState();
      if (boundsFilter === undefined) return;
      kept = roundedArea(boundsOf(map));
      if (!isSameArea(kept, boundsFilter)) keepToBounds(kept);
      kept = store.getState().boundsFilter;
    };
    const pace = createFramePace(keep);
    const follow = () => {
      if (store.getState().boundsFilter !== undefined && !isQuiet(map)) pace.offer(undefined);
    };
    const showKept = () => {
      const { boundsFilter } = store.getState();
      if (boundsFilter === undefined || insetsOf(map, boundsFilter).every((px) => px >= -SLACK_PX)) return;
      moveQuietlyAtOnce(map, () => map.fitBounds(latLngBoundsOfArea(boundsFilter), { animate: false }));
    };
    // The pane is fitted to its new size first.
    const showSoon = createFramePace(showKept);
    const resized = () => showSoon.offer(undefined);
    const ends = [
      heedReader(map),
      store.subscribe(({ boundsFilter }) => {
        if (boundsFilter === kept) return;
        kept = boundsFilter;
        showKept();
      }),
    ];
    map.on("move", follow);
    map.on("resize", resized);
    showKept();
    return () => {
      for (const end of ends) end();
      map.off("move", follow);
      map.off("resize", resized);
      pace.stop();
      showSoon.stop();
    };
  }, [map, store]);
}

/** What the map shows of the globe. */
export function boundsOf(map: LeafletMap): Area {
  const bounds = map.getBounds();
  const within = (degrees: number, most: number) => Math.min(most, Math.max(-most, degrees));
  return {
    west: within(bounds.getWest(), 180),
    south: within(bounds.getSouth(), 90),
    east: within(bounds.getEast(), 180),
    north: within(bounds.getNorth(), 90),
  };
}

/** How far the edges of an area lie within the map's, in pixels: from the left, the top, the right and below. */
export function insetsOf(map: LeafletMap, { west, south, east, north }: Area): readonly number[] {
  const { x: width, y: height } = map.getSize();
  const first = map.latLngToContainerPoint([north, west]);
  const last = map.latLngToContainerPoint([south, east]);
  return [first.x, first.y, width - last.x, height - last.y];
}

function isSameArea(a: Area, b: Area): boolean {
  return a.west === b.west && a.south === b.south && a.east === b.east && a.north === b.north;
}
