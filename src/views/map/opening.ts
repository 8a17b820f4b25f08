import { latLngBounds, type LatLng, type LatLngBounds, type Map as LeafletMap } from "leaflet";
import type { Bounds } from "../../domain/model";
import { latLngBoundsOf } from "./coordinates";
import { isMotionReduced } from "./motion";
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

export type Opening = {
  readonly goHome: () => void;
  readonly destroy: () => void;
};

/**
 * Keeps the map at its pane's size. As long as the reader has not moved it, it keeps showing the opening view
 * whatever the size; once moved it keeps its centre. `isOpen` says that it shows the opening view now.
 */
export function createOpening(map: LeafletMap, bounds: LatLngBounds, isOpen: boolean): Opening {
  let home: { readonly center: LatLng; readonly zoom: number } | undefined;
  const fit = (animate: boolean) => {
    map.fitBounds(bounds, { animate, padding: [OPENING_PADDING, OPENING_PADDING] });
  };
  const remember = () => {
    home = { center: map.getCenter(), zoom: map.getZoom() };
  };
  const isHome = () =>
    home !== undefined && map.getZoom() === home.zoom && map.getCenter().distanceTo(home.center) < 10;

  if (isOpen) remember();
  const observer = new ResizeObserver(() => {
    const wasHome = isHome();
    map.invalidateSize({ animate: false, pan: !wasHome });
    if (!wasHome) return;
    fit(false);
    remember();
  });
  observer.observe(map.getContainer());
  return {
    goHome: () => {
      map.once("moveend", remember);
      fit(!isMotionReduced());
    },
    destroy: () => observer.disconnect(),
  };
}
