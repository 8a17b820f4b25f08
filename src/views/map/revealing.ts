import { point, type LatLngBounds, type Map as LeafletMap, type Point } from "leaflet";
import { latLngOf } from "./coordinates";
import type { MapPlace } from "./placeModel";

/** Between a revealed marker and the edge of the map, in pixels. */
const MARGIN = 56;
/** A marker's centre so near to a popup has part of the marker under it. */
const REACH = 14;

type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

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
  if (target !== undefined) map.panInside(latLngOf(target.center), { padding: [MARGIN, MARGIN] });
}

/** Pans the selected marker out from under the popup where that covers it. */
export function uncoverSelected(map: LeafletMap): void {
  const container = map.getContainer();
  const marker = container.querySelector('.map-marker[aria-current="true"]');
  if (marker === null) return;
  for (const popup of document.querySelectorAll('[role="dialog"]')) {
    const spot = middleOf(marker.getBoundingClientRect());
    const shift = shiftFromUnder(spot, popup.getBoundingClientRect(), container.getBoundingClientRect());
    if (shift !== undefined) map.panBy(shift);
  }
}

/**
 * How far the map must pan for the spot to come out of the cover, by the shortest way that stays on the map;
 * undefined where nothing covers it or there is no way out. All on the screen, in pixels.
 */
export function shiftFromUnder(spot: Point, cover: Rectangle, frame: Rectangle): Point | undefined {
  const isUnder =
    spot.x > cover.left - REACH &&
    spot.x < cover.right + REACH &&
    spot.y > cover.top - REACH &&
    spot.y < cover.bottom + REACH;
  if (!isUnder) return undefined;
  const ways = [
    point(cover.left - MARGIN, spot.y),
    point(cover.right + MARGIN, spot.y),
    point(spot.x, cover.top - MARGIN),
    point(spot.x, cover.bottom + MARGIN),
  ].filter(({ x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom);
  const [nearest] = ways.sort((a, b) => spot.distanceTo(a) - spot.distanceTo(b));
  // Panning the map by (x, y) moves what is on it by (-x, -y).
  return nearest === undefined ? undefined : spot.subtract(nearest);
}

function middleOf({ left, right, top, bottom }: Rectangle): Point {
  return point((left + right) / 2, (top + bottom) / 2);
}
