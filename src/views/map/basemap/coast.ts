import { boxOf, type Path, type WorldBox } from "./shapes";

/** How near to an edge a segment lies on it: the coarsest file's rounding. */
const NEAR = 0.0001;

/**
 * The land's rings without what is no coast: where the land was cut off at the edge of a box. A ring that runs
 * along an edge falls into the lines between.
 */
export function coastOf(rings: readonly Path[], cuts: readonly WorldBox[]): readonly Path[] {
  return rings.flatMap((ring) => {
    const touched = cuts.filter((cut) => isReaching(ring, cut));
    return touched.length === 0 ? [ring] : splitAt(ring, touched);
  });
}

function splitAt({ points }: Path, cuts: readonly WorldBox[]): readonly Path[] {
  const lines: Path[] = [];
  let from = 0;
  const close = (to: number) => {
    const line = points.slice(from, to);
    if (line.length >= 4) lines.push({ points: line, ...boxOf(line) });
  };
  for (let i = 2; i < points.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.subarray(i - 2, i + 2);
    if (!cuts.some((cut) => isAlong(ax, ay, bx, by, cut))) continue;
    close(i);
    from = i;
  }
  close(points.length);
  return lines;
}

function isAlong(ax: number, ay: number, bx: number, by: number, cut: WorldBox): boolean {
  const isOn = (a: number, b: number, edge: number) => Math.abs(a - edge) < NEAR && Math.abs(b - edge) < NEAR;
  const isIn = (value: number, from: number, to: number) => value > from - NEAR && value < to + NEAR;
  return (
    ((isOn(ax, bx, cut.west) || isOn(ax, bx, cut.east)) &&
      isIn(ay, cut.north, cut.south) &&
      isIn(by, cut.north, cut.south)) ||
    ((isOn(ay, by, cut.north) || isOn(ay, by, cut.south)) &&
      isIn(ax, cut.west, cut.east) &&
      isIn(bx, cut.west, cut.east))
  );
}

function isReaching(ring: WorldBox, cut: WorldBox): boolean {
  const crosses = (from: number, to: number, edge: number) => from - NEAR < edge && to + NEAR > edge;
  return (
    crosses(ring.west, ring.east, cut.west) ||
    crosses(ring.west, ring.east, cut.east) ||
    crosses(ring.north, ring.south, cut.north) ||
    crosses(ring.north, ring.south, cut.south)
  );
}
