import type { Map as LeafletMap } from "leaflet";
import type { Rectangle } from "./boxIndex";

/** A box that must stay free of other labels: its middle and size in pixels of the world at the map's zoom. */
export type OccupiedBox = Rectangle & {
  /** What is written there. */
  readonly name?: string;
};

/** Fired on the map whenever its markers or their names stand elsewhere. */
export const OCCUPIED_CHANGED = "occupiedchanged";

const occupied = new WeakMap<LeafletMap, readonly OccupiedBox[]>();
const NONE: readonly OccupiedBox[] = [];

/**
 * Where the markers of a map and their names stand, for what else wants to be written on it. Pixels of the world are
 * those of `map.project(latLng, map.getZoom())`:
 *
 * `map.on(OCCUPIED_CHANGED, () => placeLabels(occupiedBoxes(map)))`
 */
export function occupiedBoxes(map: LeafletMap): readonly OccupiedBox[] {
  return occupied.get(map) ?? NONE;
}

/** For the layer that draws the markers. */
export function publishOccupied(map: LeafletMap, boxes: readonly OccupiedBox[]): void {
  if (areSame(occupiedBoxes(map), boxes)) return;
  occupied.set(map, boxes);
  map.fire(OCCUPIED_CHANGED);
}

/** A pan leaves most boxes where they were: nothing is to be laid out again. */
function areSame(before: readonly OccupiedBox[], now: readonly OccupiedBox[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ x, y, width, height, name }, index) => {
      const other = before[index];
      return (
        other?.x === x &&
        other.y === y &&
        other.width === width &&
        other.height === height &&
        other.name === name
      );
    })
  );
}
