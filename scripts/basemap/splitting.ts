import { kilometresBetween, type Line, type Point, type Ring } from "./geometry";

/**
 * The two rings into which a line parts a ring. The line's ends move to the ring's nearest corners, so that the
 * neighbours' rings stay as they are.
 */
export function splitRing(ring: Ring, line: Line): readonly [Ring, Ring] {
  const corners = ring.slice(0, -1);
  const start = nearestIndex(corners, line.at(0));
  const end = nearestIndex(corners, line.at(-1));
  const inner = line.slice(1, -1);
  const towards = walk(corners, start, end);
  const back = walk(corners, end, start);
  return [closed([...towards, ...inner.toReversed()]), closed([...back, ...inner])];
}

function walk(corners: Line, from: number, to: number): Line {
  return from <= to ? corners.slice(from, to + 1) : [...corners.slice(from), ...corners.slice(0, to + 1)];
}

function closed(points: Line): Ring {
  return [...points, ...points.slice(0, 1)];
}

function nearestIndex(corners: Line, point: Point | undefined): number {
  if (point === undefined) throw new Error("a line to split along needs two ends");
  const distances = corners.map((corner) => kilometresBetween(corner, point));
  return distances.indexOf(Math.min(...distances));
}
