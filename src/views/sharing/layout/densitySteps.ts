import type { MapDensity } from "../../../engine/query";

/** Where the steps begin by which the squares of a density are told apart. */
const STEPS = [1, 2, 10, 100, 1000, 10_000, 100_000];

export type DensityStep = {
  readonly from: number;
  readonly to: number;
  /** How much of the colour a square of this step has. */
  readonly opacity: number;
};

export type DensitySquare = { readonly x: number; readonly y: number; readonly step: DensityStep };

/** The squares of a density that hold events, and the steps that they use, the lowest first. */
export function densitySquares({ counts, columns, cellPx }: MapDensity): {
  readonly squares: readonly DensitySquare[];
  readonly steps: readonly DensityStep[];
} {
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const all = STEPS.filter((from) => from <= most).map((from, index, { length }): DensityStep => {
    const next = STEPS[index + 1];
    return {
      from,
      to: index === length - 1 || next === undefined ? most : next - 1,
      opacity: length === 1 ? 0.6 : 0.25 + (0.7 * index) / (length - 1),
    };
  });
  const squares: DensitySquare[] = [];
  for (const [index, count] of counts.entries()) {
    const step = all.findLast(({ from }) => from <= count);
    if (step === undefined) continue;
    squares.push({ x: (index % columns) * cellPx, y: Math.floor(index / columns) * cellPx, step });
  }
  return { squares, steps: all.filter((step) => squares.some((square) => square.step === step)) };
}
