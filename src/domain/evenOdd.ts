/**
 * True where the ray from (x, y) towards greater x crosses the edge from a to b. A point lies in rings where its ray
 * crosses their edges an odd number of times, so that a hole counts as outside.
 */
export function isCrossed(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
}
