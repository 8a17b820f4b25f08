import type { Map as LeafletMap } from "leaflet";
import type { Rectangle } from "./boxIndex";
import { coversOf } from "./covers";
import type { PixelBounds } from "./densityFrame";

/** What the map shows, in pixels of the world at its zoom. */
export function viewOf(map: LeafletMap): PixelBounds {
  const corner = map.project(map.containerPointToLatLng([0, 0]), map.getZoom());
  return { min: corner, max: corner.add(map.getSize()) };
}

export function rectangleOf({ min, max }: PixelBounds): Rectangle {
  return { x: (min.x + max.x) / 2, y: (min.y + max.y) / 2, width: max.x - min.x, height: max.y - min.y };
}

/** In pixels of the world. */
export function coversIn(map: LeafletMap, { min }: PixelBounds): readonly Rectangle[] {
  return coversOf(map).map(({ left, top, right, bottom }) => ({
    x: min.x + (left + right) / 2,
    y: min.y + (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  }));
}

export function isInView({ x, y, width, height }: Rectangle, { min, max }: PixelBounds): boolean {
  return x + width / 2 > min.x && x - width / 2 < max.x && y + height / 2 > min.y && y - height / 2 < max.y;
}
