import type { Size, Spot } from "../sketch/projection";

/** Half the width of a letter's mark. */
export const MARK_PX = 8;
/** Half the width of the dot at a place whose mark stands beside it. */
export const TRUE_PX = 2;
const NAME_HIGH = 10;
/** A letter of a name is about so wide; a name that is longer than this in all is left to the list of places. */
const LETTER_PX = 4.6;
const LONGEST_NAME_PX = 240;
/** How far a mark may go from its place, ring by ring, and in how many directions. */
const RINGS = [18, 27, 36, 48, 62, 78, 100, 130];
const DIRECTIONS = 16;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A name on the map: it begins, ends or has its middle at the spot, as its anchor says of left-to-right. */
export type PlacedName = Spot & { readonly text: string; readonly anchor: "start" | "middle" | "end" };

/** How wide a name is when set, in pixels. */
export type WidthOf = (name: string) => number;

export type PlacedPlace = {
  /** Where the place is. */
  readonly spot: Spot;
  /** Where its mark stands: at the place, or beside it with a leader to it. */
  readonly at: Spot;
  /** Undefined where the name has no room: the list under the map has it. */
  readonly name: PlacedName | undefined;
};

/**
 * Lays out marks and their names. A mark stands at its place unless it would cover another mark or place; then it
 * stands as near as there is room, and a leader is to be drawn. Where there is no room at all it stays at its place.
 */
export function layOutPlaces(
  places: readonly { readonly spot: Spot; readonly name: string }[],
  size: Size,
  widthOf: WidthOf = nameWidth,
): {
  readonly places: readonly PlacedPlace[];
  /** Takes the room of a name, and of the dot that it names; false where something stands there. */
  readonly takeName: (name: PlacedName, dot?: Spot) => boolean;
} {
  const marks: Spot[] = [];
  const leaders: (readonly [Spot, Spot])[] = [];
  for (const [index, { spot }] of places.entries()) {
    const others = places.flatMap((place, other) => (other === index ? [] : [place.spot]));
    const isFree = (at: Spot) =>
      isInside(boxAround(at, MARK_PX, MARK_PX), size) &&
      marks.every((mark) => distance(mark, at) >= 2 * MARK_PX + 1) &&
      others.every((other) => distance(other, at) >= MARK_PX + 3);
    const isClear = (at: Spot) =>
      leaders.every(([from, to]) => distanceToLine(at, from, to) >= MARK_PX + 1) &&
      (at === spot || marks.every((mark) => distanceToLine(mark, spot, at) >= MARK_PX + 1));
    const free = [spot, ...spotsAround(spot)].filter(isFree);
    // Lines may cross in a crowd; letters never cover one another while there is room.
    const at = free.find(isClear) ?? free[0] ?? spot;
    marks.push(at);
    if (at !== spot) leaders.push([spot, at]);
  }
  const taken: Box[] = [
    ...marks.map((mark) => boxAround(mark, MARK_PX, MARK_PX)),
    ...places.map(({ spot }) => boxAround(spot, 3, 3)),
    // A line is kept clear of names by the points along it.
    ...leaders.flatMap(([from, to]) =>
      [0.25, 0.5, 0.75].map((share) =>
        boxAround({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 2, 2),
      ),
    ),
  ];
  const takeName = (name: PlacedName, dot?: Spot) => {
    const boxes = [boxOf(name, widthOf(name.text)), ...(dot === undefined ? [] : [boxAround(dot, 2, 2)])];
    const isFree = boxes.every((box) => isInside(box, size) && !taken.some((other) => overlap(box, other)));
    if (!isFree || widthOf(name.text) > LONGEST_NAME_PX) return false;
    taken.push(...boxes);
    return true;
  };
  const named = places.map(({ spot, name }, index): PlacedPlace => {
    const at = marks[index] ?? spot;
    return { spot, at, name: namesBeside(at, name, MARK_PX).find((placed) => takeName(placed)) };
  });
  return { places: named, takeName };
}

/** Where the name of a mark or dot can stand: right, left, below and above it. */
export function namesBeside({ x, y }: Spot, text: string, reachPx: number): readonly PlacedName[] {
  const across = reachPx + 3;
  const down = reachPx + 1 + NAME_HIGH / 2;
  return [
    { text, anchor: "start", x: x + across, y },
    { text, anchor: "end", x: x - across, y },
    { text, anchor: "middle", x, y: y + down },
    { text, anchor: "middle", x, y: y - down },
  ];
}

const BEFORE = { start: 0, middle: 0.5, end: 1 };

function boxOf({ anchor, x, y }: PlacedName, width: number): Box {
  return { x: x - width * BEFORE[anchor], y: y - NAME_HIGH / 2, width, height: NAME_HIGH };
}

function nameWidth(text: string): number {
  return text.length * LETTER_PX;
}

function spotsAround({ x, y }: Spot): readonly Spot[] {
  return RINGS.flatMap((ring) =>
    Array.from({ length: DIRECTIONS }, (_, step) => {
      const turn = (step / DIRECTIONS) * 2 * Math.PI;
      return { x: x + ring * Math.cos(turn), y: y + ring * Math.sin(turn) };
    }),
  );
}

function boxAround({ x, y }: Spot, halfWidth: number, halfHeight: number): Box {
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

function isInside({ x, y, width, height }: Box, size: Size): boolean {
  return x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToLine(spot: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / (dx * dx + dy * dy);
  const kept = Math.min(Math.max(share, 0), 1);
  return distance(spot, { x: from.x + dx * kept, y: from.y + dy * kept });
}
