import { pairsOf, type Line, type Point, type Ring, type Rings } from "./geometry";

/** A rectangle in degrees. */
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** What the detailed files cover: the opening view of Iraq and Syria at any shape of the window. */
export const REGION: Box = { west: 24, south: 10, east: 64, north: 44 };

/** What the curated dataset is about, with a margin: here the lines are finest. */
export const FOCUS: Box = { west: 35, south: 28.5, east: 49.5, north: 38 };

export function isInBox([lon, lat]: Point, box: Box): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/** Does the line have a point on the box's frame? */
export function isOnFrame([lon, lat]: Point, { west, south, east, north }: Box): boolean {
  return lon === west || lon === east || lat === south || lat === north;
}

/** The smallest box that holds all the points. */
export function boxAround(points: Line): Box {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return { west: least(lons), south: least(lats), east: most(lons), north: most(lats) };
}

/** Do the bounds of the line meet the box? */
export function touchesBox(line: Line, { west, south, east, north }: Box): boolean {
  const bounds = boxAround(line);
  return bounds.west < east && bounds.east > west && bounds.south < north && bounds.north > south;
}

/** The part of a polygon inside the box, undefined when there is none. */
export function clipRings(rings: Rings, box: Box): Rings | undefined {
  const [outer, ...holes] = rings.map((ring) => clipRing(ring, box));
  if (outer === undefined || outer.length < 4) return undefined;
  return [outer, ...holes.filter((hole) => hole.length >= 4)];
}

type Side = { readonly axis: 0 | 1; readonly at: number; readonly isKept: (value: number) => boolean };

/**
 * Sutherland and Hodgman: the ring is cut along one side of the box after the other. What leaves the box and
 * comes back runs along the frame meanwhile.
 */
function clipRing(ring: Ring, { west, south, east, north }: Box): Ring {
  const sides: readonly Side[] = [
    { axis: 0, at: west, isKept: (lon) => lon >= west },
    { axis: 0, at: east, isKept: (lon) => lon <= east },
    { axis: 1, at: south, isKept: (lat) => lat >= south },
    { axis: 1, at: north, isKept: (lat) => lat <= north },
  ];
  return sides.reduce(cutAlong, ring);
}

function cutAlong(ring: Ring, side: Side): Ring {
  const kept = pairsOf(ring).flatMap(([a, b]) => {
    const isStartKept = side.isKept(a[side.axis]);
    const isEndKept = side.isKept(b[side.axis]);
    return [...(isStartKept === isEndKept ? [] : [crossing(a, b, side)]), ...(isEndKept ? [b] : [])];
  });
  return [...kept, ...kept.slice(0, 1)];
}

/** Computed from the western end whichever way the line runs: neighbours that share it get the same point. */
function crossing(a: Point, b: Point, { axis, at }: Side): Point {
  const [from, to] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return axis === 0 ? [at, from[1] + (to[1] - from[1]) * share] : [from[0] + (to[0] - from[0]) * share, at];
}
