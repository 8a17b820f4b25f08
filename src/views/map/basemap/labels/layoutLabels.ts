import { directionOf } from "../../../../i18n/languages";
import { worldX, worldY } from "../shapes";
import { boxesAboutDot, boxesAboutMiddle, dotBox, sideOf, type Side } from "./labelBoxes";
import type { LabelItem } from "./labelItems";
import { areOverlapping, placeLabels, type Box } from "./placing";

/** A name where it will be written, in pixels of the world at the zoom. */
export type PlacedLabel<Block> = {
  readonly item: LabelItem;
  readonly block: Block;
  readonly box: Box;
  readonly side: Side;
  /** Undefined for a name without a dot, and where an event's marker covers the dot. */
  readonly dot: { readonly x: number; readonly y: number; readonly form: "ring" | "spot" } | undefined;
};

/** What must stay free; a name in it is not written again beside it. */
export type Obstacle = Box & { readonly name?: string };

type Size = { readonly width: number; readonly height: number };

/** How far a name may go from its middle, in its own sizes. */
const REACHES = {
  countryFocus: 2.4,
  country: 1.1,
  sea: 1.1,
  mountains: 1.1,
  desert: 1.1,
  province: 1.1,
} as const;
/** How near a marker must be to mean the same place by the same name, in pixels. */
const SAME_PLACE = 60;

/**
 * Places the names of a zoom, all over the world, so that a pan changes nothing: only another zoom, another
 * language and other markers do.
 */
export function layoutLabels<Block extends Size>(
  items: readonly LabelItem[],
  obstacles: readonly Obstacle[],
  zoom: number,
  measure: (item: LabelItem) => Block,
): readonly PlacedLabel<Block>[] {
  const worldSize = 256 * 2 ** zoom;
  const wanted = items.flatMap((item) => {
    const spot = { x: worldX(item.at[0]) * worldSize, y: worldY(item.at[1]) * worldSize };
    if (isNamedBy(item, spot, obstacles)) return [];
    const block = measure(item);
    const first = directionOf(item.names[0]?.language ?? "en") === "rtl" ? "left" : "right";
    const reach = Object.hasOwn(REACHES, item.role) ? REACHES[item.role as keyof typeof REACHES] : 0.6;
    const boxes =
      item.dot === undefined ? boxesAboutMiddle(spot, block, reach) : boxesAboutDot(spot, block, first);
    return [{ id: item.id, item, spot, block, boxes, ...(item.dot && { anchor: dotBox(spot) }) }];
  });
  const places = placeLabels(wanted, obstacles);
  return wanted.flatMap(({ id, item, spot, block, boxes }) => {
    const box: Box | undefined = boxes[places.get(id) ?? -1];
    if (box === undefined) return [];
    const isCovered = obstacles.some((other) => areOverlapping(dotBox(spot), other));
    const dot = item.dot === undefined || isCovered ? undefined : { ...spot, form: item.dot };
    return [{ item, block, box, side: item.dot === undefined ? "middle" : sideOf(box, spot), dot }];
  });
}

function isNamedBy(
  { names }: LabelItem,
  { x, y }: { readonly x: number; readonly y: number },
  obstacles: readonly Obstacle[],
): boolean {
  return obstacles.some(
    ({ name, left, right, top, bottom }) =>
      name !== undefined &&
      names.some(({ text }) => text.toLowerCase() === name.toLowerCase()) &&
      x > left - SAME_PLACE &&
      x < right + SAME_PLACE &&
      y > top - SAME_PLACE &&
      y < bottom + SAME_PLACE,
  );
}
