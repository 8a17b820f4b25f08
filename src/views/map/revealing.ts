import type { LatLngBounds, Map as LeafletMap } from "leaflet";
import { latLngOf } from "./coordinates";
import type { MapPlace } from "./placeModel";
import { moveQuietly } from "./quietMoves";
import { panToUncover } from "./uncovering";

/** Between a revealed marker and the edge of the map, in pixels. */
const MARGIN = 48;

/**
 * Pans so that one of the places is in view, the first that is not far: the opening view, a little widened,
 * is near. Nothing moves where one is in view already, or where all are far: the tray offers to go there.
 */
export function revealPlace(map: LeafletMap, places: readonly MapPlace[], near: LatLngBounds): void {
  const size = map.getSize();
  const isInside = (place: MapPlace) => {
    const { x, y } = map.latLngToContainerPoint(latLngOf(place.center));
    return x >= MARGIN / 2 && y >= MARGIN / 2 && x <= size.x - MARGIN / 2 && y <= size.y - MARGIN / 2;
  };
  if (places.some(isInside)) return;
  const target = places.find(({ center }) => near.pad(0.25).contains(latLngOf(center)));
  if (target === undefined) return;
  moveQuietly(map, () => map.panInside(latLngOf(target.center), { padding: [MARGIN, MARGIN] }));
}

/** Pans the selected marker out from under the selected event's popup where that covers it. */
export function uncoverSelected(map: LeafletMap): void {
  const container = map.getContainer();
  const marker = container.querySelector('.map-area-anchor, .map-marker[aria-current="true"]');
  if (marker === null) return;
  const popup = document.querySelector("[data-details-of]");
  if (popup === null) return;
  const { left, right, top, bottom } = marker.getBoundingClientRect();
  const spot = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const pan = panToUncover(spot, popup.getBoundingClientRect(), container.getBoundingClientRect());
  if (pan !== undefined) moveQuietly(map, () => map.panBy([pan.x, pan.y]));
}
