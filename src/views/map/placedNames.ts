import type { Map as LeafletMap } from "leaflet";
import type { LayerModel } from "./layerModel";
import { coversIn, isInView, viewOf } from "./mapFrame";
import type { MarkerNode } from "./markerNode";
import { leaningSide, nameSpot, sidesForNames } from "./naming";
import { publishOccupied, type OccupiedBox } from "./occupied";
import type { ShownMark } from "./shownMarks";

/** A marker on the map. */
export type Drawn = ShownMark & { readonly node: MarkerNode };

/** Side of the end of a line, which no name covers, in pixels. */
const END_PX = 6;

/** Sets the names where there is room in what the map shows now, and tells what else wants to be written where they stand. */
export function placeNames(
  map: LeafletMap,
  drawn: readonly Drawn[],
  direction: LayerModel["direction"],
): void {
  const view = viewOf(map);
  const named = drawn.flatMap((marker) => {
    const size = marker.node.nameSize();
    return size === undefined ? [] : [{ id: marker.key, marker, size }];
  });
  const first = direction === "rtl" ? "left" : "right";
  const ends = drawn.flatMap(({ leaders: own }) =>
    own.map((spot) => ({ ...spot, width: END_PX, height: END_PX })),
  );
  const sides = sidesForNames(drawn, named, first, view, [...coversIn(map, view), ...ends]);
  const sizes = new Map(named.map(({ id, size }) => [id, size]));
  const names: OccupiedBox[] = [];
  for (const box of drawn) {
    const side = sides.get(box.key);
    const size = sizes.get(box.key);
    if (side !== undefined && size !== undefined) {
      names.push({ ...nameSpot(box, size, side), ...size, name: box.node.target().name });
    }
    box.node.stand(side, size === undefined ? "below" : leaningSide(box, size, view), isInView(box, view));
  }
  const labels = drawn.map(({ x, y, width, height, isLabel, node }) => ({
    ...{ x, y, width, height },
    ...(isLabel ? { name: node.target().name } : {}),
  }));
  publishOccupied(map, [...labels, ...names]);
}
