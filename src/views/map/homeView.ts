import { latLngBounds, type LatLng, type LatLngBounds, type Map as LeafletMap } from "leaflet";
import type { Bounds } from "../../domain/model";
import { latLngBoundsOf } from "./coordinates";
import { isMotionReduced } from "./motion";
import { moveQuietlyAtOnce } from "./quietMoves";
import { isOnGlobe } from "./placeModel";

/** Room about the opening view, in pixels. */
export const OPENING_PADDING = 12;

/** The dataset's opening view; the inhabited world where it gives none that can be shown. */
export function openingBounds([southWest, northEast]: Bounds): LatLngBounds {
  const isShowable =
    isOnGlobe(southWest) &&
    isOnGlobe(northEast) &&
    southWest[0] < northEast[0] &&
    southWest[1] < northEast[1];
  return isShowable ? latLngBoundsOf([southWest, northEast]) : latLngBounds([-45, -130], [65, 160]);
}

/** The map is at home if its centre is at most so far off: rounding to pixels moves it a little. */
const HOME_METRES = 10;

export type HomeView = { readonly goHome: () => void; readonly destroy: () => void };

type Handlers = {
  readonly bounds: LatLngBounds;
  /** The map shows the opening view now. */
  readonly isHome: boolean;
  /** After each move, except those that only fit the map to its pane. */
  readonly onMove: () => void;
};

/** Up to so much more or less height, in pixels, the map stays as it is, its top where it was. */
const SLIGHT_PX = 64;

/**
 * Keeps the map at its pane's size. As long as the reader has not moved it, it keeps showing the opening view
 * whatever the size; once moved it keeps its centre.
 */
export function createHomeView(map: LeafletMap, { bounds, isHome, onMove }: Handlers): HomeView {
  let home: { readonly center: LatLng; readonly zoom: number } | undefined;
  let isFitting = false;
  const fit = (animate: boolean) => {
    map.fitBounds(bounds, { animate, padding: [OPENING_PADDING, OPENING_PADDING] });
  };
  const remember = () => {
    home = { center: map.getCenter(), zoom: map.getZoom() };
  };
  const isStillHome = () =>
    map.getZoom() === home?.zoom && map.getCenter().distanceTo(home.center) < HOME_METRES;
  const report = () => {
    if (!isFitting) onMove();
  };

  if (isHome) remember();
  const observer = new ResizeObserver(() => {
    const wasHome = isStillHome();
    const before = map.getSize();
    const { clientWidth, clientHeight } = map.getContainer();
    // A row of chips has come or gone: nothing is drawn at another scale, and nothing jumps under the reader.
    const isSlight = before.x === clientWidth && Math.abs(before.y - clientHeight) <= SLIGHT_PX;
    // Without an animation `moveend` comes before these calls return.
    isFitting = true;
    moveQuietlyAtOnce(map, () => {
      map.invalidateSize({ animate: false, pan: !wasHome && !isSlight });
      if (wasHome && !isSlight) fit(false);
    });
    isFitting = false;
    if (wasHome) remember();
  });
  observer.observe(map.getContainer());
  map.on("moveend", report);
  return {
    goHome: () => {
      map.once("moveend", remember);
      fit(!isMotionReduced());
    },
    destroy: () => {
      observer.disconnect();
      map.off("moveend", report);
    },
  };
}
