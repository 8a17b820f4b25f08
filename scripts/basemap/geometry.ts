import type { Position } from "geojson";

/** Longitude and latitude in degrees. */
export type Point = readonly [number, number];
export type Line = readonly Point[];
/** Closed: the first point comes again at the end. */
export type Ring = Line;
/** An outer ring and its holes. */
export type Rings = readonly Ring[];

const KILOMETRES_PER_DEGREE = 111.2;

export function toPoint([lon = NaN, lat = NaN]: Position): Point {
  return [lon, lat];
}

/** Good to a percent over the few hundred kilometres that it is used for. */
export function kilometresBetween([lonA, latA]: Point, [lonB, latB]: Point): number {
  const shrink = Math.cos(((latA + latB) * Math.PI) / 360);
  return Math.hypot((lonA - lonB) * shrink, latA - latB) * KILOMETRES_PER_DEGREE;
}

/** In square kilometres, without a sign. */
export function areaOf(ring: Ring): number {
  const middle = ring[0]?.[1] ?? 0;
  return Math.abs(signedArea(ring)) * KILOMETRES_PER_DEGREE ** 2 * Math.cos((middle * Math.PI) / 180);
}

/** In square degrees; positive when the ring runs anticlockwise. */
export function signedArea(ring: Ring): number {
  return pairsOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay) / 2, 0);
}

/** The line's steps: each point with the next one. */
export function pairsOf(line: Line): readonly (readonly [Point, Point])[] {
  return line.slice(1).map((point, index) => [line[index] ?? point, point] as const);
}

/** Even-odd over all rings, so that a point in a hole is outside. */
export function isInside(rings: Rings, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [[ax, ay], [bx, by]] of pairsOf(ring)) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** The line with points on it so that no step is longer than the given kilometres. */
export function densify(line: Line, stepKilometres: number): Line {
  const steps = pairsOf(line).flatMap(([a, b]) => {
    const count = Math.max(1, Math.ceil(kilometresBetween(a, b) / stepKilometres));
    return Array.from({ length: count }, (_, step) => pointBetween(a, b, step / count));
  });
  return [...steps, ...line.slice(-1)];
}

/** Chaikin's corner cutting: each corner is replaced by two points on its sides. Line ends stay. */
export function smoothLine(line: Line, rounds: number): Line {
  if (rounds === 0 || line.length < 3) return line;
  const cut = pairsOf(line).flatMap(([a, b]) => [pointBetween(a, b, 0.25), pointBetween(a, b, 0.75)]);
  return smoothLine([...line.slice(0, 1), ...cut, ...line.slice(-1)], rounds - 1);
}

/** The same for a ring, which has no ends. */
export function smoothRing(ring: Ring, rounds: number): Ring {
  if (rounds === 0) return ring;
  const cut = pairsOf(ring).flatMap(([a, b]) => [pointBetween(a, b, 0.25), pointBetween(a, b, 0.75)]);
  return smoothRing([...cut, ...cut.slice(0, 1)], rounds - 1);
}

export function pointBetween([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** The mean of a ring's corners. */
export function middleOf(ring: Ring): Point {
  const corners = ring.slice(1);
  return [
    corners.reduce((sum, [lon]) => sum + lon, 0) / corners.length,
    corners.reduce((sum, [, lat]) => sum + lat, 0) / corners.length,
  ];
}
