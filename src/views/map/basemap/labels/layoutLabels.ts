import { directionOf } from "../../../../i18n/languages";
import { worldX, worldY } from "../../../../domain/mercator";
import type { Path } from "../shapes";
import { boxesAboutDot, boxesAboutMiddle, dotBox, sideOf, type Side } from "./labelBoxes";
import type { LabelItem } from "./labelItems";
import type { Block } from "./labelSizes";
import { areOverlapping, placeLabels, type Box, type Candidate } from "./placing";
import { riverOf, riverPlaces, type Run } from "./riverNames";

/** A name where it will be written, in pixels of the world at the zoom. */
export type PlacedLabel = {
  readonly id: string;
  /** Which of its places it has. */
  readonly place: number;
  readonly item: LabelItem;
  readonly block: Block;
  /** All that it covers. */
  readonly box: Box;
  readonly side: Side;
  /** Undefined for a name without a dot, and where an event's marker covers the dot. */
  readonly dot: { readonly x: number; readonly y: number; readonly form: "ring" | "spot" } | undefined;
  /** A name along a river, which is not written as a block. */
  readonly runs: readonly Run[] | undefined;
};

/** A name with all the places where it could stand. */
export type Prepared = Candidate & {
  readonly item: LabelItem;
  readonly spot: { readonly x: number; readonly y: number };
  readonly block: Block;
  /** As many as places, for a name along a river. */
  readonly runs?: readonly (readonly Run[])[];
};

/** What must stay free; a name in it is not written again beside it. */
export type Obstacle = Box & { readonly name?: string };

/** What the map shows of the world, and what lies over it there: buttons, the scale. */
export type Screen = { readonly view: Box; readonly covers: readonly Box[] };

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

/** All that can be known of the names of a zoom before it is known what stands in their way. */
export function prepareLabels(
  items: readonly LabelItem[],
  rivers: readonly Path[],
  zoom: number,
  measure: (item: LabelItem) => Block,
): readonly Prepared[] {
  const worldSize = 256 * 2 ** zoom;
  const prepared = items.flatMap((item): readonly Prepared[] => {
    const spot = { x: worldX(item.at[0]) * worldSize, y: worldY(item.at[1]) * worldSize };
    const block = measure(item);
    const river = item.role === "river" ? riverOf(item, rivers) : undefined;
    if (river !== undefined) {
      return riverPlaces(river, worldSize, block).map((places, section) => ({
        id: `${item.id} ${section}`,
        item,
        spot,
        block,
        places: places.map(({ boxes }) => boxes),
        runs: places.map(({ runs }) => runs),
      }));
    }
    const first = directionOf(item.names[0]?.language ?? "en") === "rtl" ? "left" : "right";
    const reach = Object.hasOwn(REACHES, item.role) ? REACHES[item.role as keyof typeof REACHES] : 0.6;
    const boxes =
      item.dot === undefined ? boxesAboutMiddle(spot, block, reach) : boxesAboutDot(spot, block, first);
    const anchor = item.dot === undefined ? {} : { anchor: dotBox(spot) };
    return [{ id: item.id, item, spot, block, places: boxes.map((box) => [box]), ...anchor }];
  });
  const towns = prepared.filter(({ anchor }) => anchor !== undefined);
  return prepared.filter(
    (label) => label.item.role !== "province" || !towns.some((town) => isSameName(label, town)),
  );
}

/** How near to the town that it is named after a province is not named again, in pixels. */
const NAMESAKE = 130;

function isSameName(province: Prepared, town: Prepared): boolean {
  return (
    province.item.names[0]?.text === town.item.names[0]?.text &&
    Math.hypot(province.spot.x - town.spot.x, province.spot.y - town.spot.y) < NAMESAKE
  );
}

/**
 * Places the names of a zoom, all over the world. The screen's edge cuts none, and nothing that lies over the map
 * covers one. A name stays where it was `before` as long as it can, so that a pan changes little.
 */
export function layoutLabels(
  prepared: readonly Prepared[],
  obstacles: readonly Obstacle[],
  screen?: Screen,
  before: readonly PlacedLabel[] = [],
): readonly PlacedLabel[] {
  const kept = screen === undefined ? [] : [...edgesOf(screen.view), ...screen.covers];
  const wanted = prepared.filter(
    ({ item, spot, anchor }) =>
      !isNamedBy(item, spot, obstacles) &&
      (anchor === undefined || !kept.some((box) => areOverlapping(anchor, box))),
  );
  const last = new Map(before.map(({ id, place }) => [id, place]));
  const candidates = wanted.map((label) =>
    screen !== undefined && label.runs === undefined && isSpotIn(label.spot, screen.view)
      ? { ...label, within: screen.view }
      : label,
  );
  const placed = placeLabels(candidates, [...obstacles, ...kept], last);
  return wanted.flatMap(({ id, item, spot, block, places, runs }) => {
    const place = placed.get(id);
    const boxes = place === undefined ? undefined : places[place];
    if (place === undefined || boxes === undefined) return [];
    const box = boxAbout(boxes);
    const isCovered = obstacles.some((other) => areOverlapping(dotBox(spot), other));
    const dot = item.dot === undefined || isCovered ? undefined : { ...spot, form: item.dot };
    const side = item.dot === undefined ? "middle" : sideOf(box, spot);
    return [{ id, place, item, block, box, side, dot, runs: runs?.[place] }];
  });
}

function isSpotIn({ x, y }: Prepared["spot"], { left, right, top, bottom }: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** A name lies within the view or out of it: what would be cut meets one of its edges. */
function edgesOf({ left, right, top, bottom }: Box): readonly Box[] {
  return [
    { left, right, top: top - 1, bottom: top + 1 },
    { left, right, top: bottom - 1, bottom: bottom + 1 },
    { left: left - 1, right: left + 1, top, bottom },
    { left: right - 1, right: right + 1, top, bottom },
  ];
}

function boxAbout(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
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
