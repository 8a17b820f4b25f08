import { isInside, kilometresBetween, pairsOf, type Point, type Rings } from "./geometry";

const CELLS = 24;
const ROUNDS = 3;

/** A point well inside a polygon, far from all its edges: where a name stands best. */
export function innerPointOf(rings: Rings): Point {
  const [outer = []] = rings;
  const lons = outer.map(([lon]) => lon);
  const lats = outer.map(([, lat]) => lat);
  let [west, east] = [Math.min(...lons), Math.max(...lons)];
  let [south, north] = [Math.min(...lats), Math.max(...lats)];
  let best: Point = [(west + east) / 2, (south + north) / 2];
  let room = -1;
  for (let round = 0; round < ROUNDS; round++) {
    const [width, height] = [(east - west) / CELLS, (north - south) / CELLS];
    for (let column = 0; column <= CELLS; column++) {
      for (let row = 0; row <= CELLS; row++) {
        const point: Point = [west + column * width, south + row * height];
        const found = isInside(rings, point) ? kilometresToEdge(rings, point) : -1;
        if (found > room) [best, room] = [point, found];
      }
    }
    [west, east] = [best[0] - width, best[0] + width];
    [south, north] = [best[1] - height, best[1] + height];
  }
  return best;
}

function kilometresToEdge(rings: Rings, point: Point): number {
  let least = Infinity;
  for (const [a, b] of rings.flatMap(pairsOf))
    least = Math.min(least, kilometresBetween(point, nearestOn(a, b, point)));
  return least;
}

/** The point of a step that is nearest to another point, with degrees of longitude as short as they are there. */
export function nearestOn(a: Point, b: Point, [lon, lat]: Point): Point {
  const shrink = Math.cos((lat * Math.PI) / 180) ** 2;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx * shrink + dy * dy;
  const share = length === 0 ? 0 : ((lon - a[0]) * dx * shrink + (lat - a[1]) * dy) / length;
  const on = Math.min(1, Math.max(0, share));
  return [a[0] + dx * on, a[1] + dy * on];
}
