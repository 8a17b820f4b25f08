import type { Map as LeafletMap } from "leaflet";
import { useEffect } from "react";
import type { Area } from "../../engine/query";
import { useSanad } from "../../state/context";
import { createFramePace } from "../../state/pace";
import { roundedArea } from "../../state/selection";

/**
 * While the reader wants only what the map shows, the store holds the map's bounds, with each frame in which it moves.
 * The map is the truth: bounds that come from elsewhere, as from the address, give way to what it shows.
 */
export function useBoundsFilter(map: LeafletMap | null): void {
  const { store } = useSanad();
  useEffect(() => {
    if (map === null) return;
    let kept = store.getState().boundsFilter;
    const keep = () => {
      const { boundsFilter, keepToBounds } = store.getState();
      if (boundsFilter === undefined) return;
      if (!isSameArea(roundedArea(boundsOf(map)), boundsFilter)) keepToBounds(boundsOf(map));
      kept = store.getState().boundsFilter;
    };
    const pace = createFramePace(keep);
    const follow = () => {
      if (store.getState().boundsFilter !== undefined) pace.offer(undefined);
    };
    const unsubscribe = store.subscribe(({ boundsFilter }) => {
      if (boundsFilter !== undefined && boundsFilter !== kept) follow();
    });
    map.on("move resize", follow);
    follow();
    return () => {
      unsubscribe();
      map.off("move resize", follow);
      pace.stop();
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

function isSameArea(a: Area, b: Area): boolean {
  return a.west === b.west && a.south === b.south && a.east === b.east && a.north === b.north;
}
