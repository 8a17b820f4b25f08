import type { Map as LeafletMap } from "leaflet";

export function isMotionReduced(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Leaflet knows nothing of the reader's wish for less motion: every pan, its own too, goes through `panBy`. */
export function respectReducedMotion(map: LeafletMap): void {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) =>
    panBy(offset, isMotionReduced() ? { ...options, animate: false } : options);
}
