import type { MapDensity } from "../../engine/query";

/** Of a cell: the index of its class in `DensityScale.classes`. */
export type Level = number;

/** The cells that count at least `from` and at most `to`; there is one, at least. */
export type DensityClass = { readonly from: number; readonly to: number };

/** How the cells of one density are drawn. */
export type DensityScale = {
  /** From few to many; the last one ends at what the fullest cell counts. */
  readonly classes: readonly DensityClass[];
  readonly levelOf: (count: number) => Level;
  /** Of the disc that is drawn for the level, in CSS pixels. */
  readonly radii: readonly number[];
  /** Of that disc, 0 to 1. */
  readonly opacities: readonly number[];
};

/** More cannot be told apart. */
const MOST_CLASSES = 6;
/** Classes begin at these numbers times powers of ten: at as many of them as there is room for. */
const BEGINNINGS = [[1, 2, 5], [1, 3], [1]];
/** A view whose fullest cell has fewer than so many does not come out as bright as one that has more. */
const LEAST_FULL = 40;
const RADIUS = { least: 1.9, most: 7.5, leastWhenCrowded: 1.3, mostWhenCrowded: 2.9 } as const;
const OPACITY = { least: 0.38, most: 1 } as const;
/** Where so great a part of the cells has events, discs are no larger than their cells. */
const CROWDED = 0.12;

/**
 * Size and strength by classes of round numbers, by the logarithm of what they begin at: places differ a thousandfold.
 * Where few cells have events the fullest ones reach beyond their cell, so that they are seen from afar; where many do,
 * they would cover the others.
 */
export function scaleOf({ counts }: Pick<MapDensity, "counts">): DensityScale {
  let fullest = 0;
  let filled = 0;
  for (const count of counts) {
    if (count === 0) continue;
    filled += 1;
    if (count > fullest) fullest = count;
  }
  const bounds = filledBounds(counts, boundsUpTo(fullest));
  const whole = Math.log(Math.max(fullest, LEAST_FULL));
  const crowding = Math.min(1, filled / counts.length / CROWDED);
  const least = RADIUS.least + (RADIUS.leastWhenCrowded - RADIUS.least) * crowding;
  const most = RADIUS.most + (RADIUS.mostWhenCrowded - RADIUS.most) * crowding;
  const steps = bounds.map((bound) => Math.log(bound) / whole);
  return {
    classes: bounds.map((from, level) => ({ from, to: (bounds[level + 1] ?? fullest + 1) - 1 })),
    levelOf: (count) => levelIn(bounds, count),
    // Rounded, so that few sizes of discs are ever made.
    radii: steps.map((step) => Math.round((least + (most - least) * step * step) * 5) / 5),
    opacities: steps.map((step) => OPACITY.least + (OPACITY.most - OPACITY.least) * step),
  };
}

/** 1, 2, 5, 10 … or fewer of them, up to the fullest. */
function boundsUpTo(fullest: number): readonly number[] {
  const inSteps = BEGINNINGS.map((beginnings) => {
    const bounds: number[] = [];
    for (let power = 1; power <= fullest; power *= 10) {
      bounds.push(...beginnings.map((beginning) => beginning * power).filter((bound) => bound <= fullest));
    }
    return bounds;
  });
  return inSteps.find((bounds) => bounds.length <= MOST_CLASSES) ?? inSteps.at(-1) ?? [];
}

/** Those of the bounds at which a class with a cell in it begins. */
function filledBounds(counts: Uint32Array, bounds: readonly number[]): readonly number[] {
  const isFilled = bounds.map(() => false);
  for (const count of counts) if (count > 0) isFilled[levelIn(bounds, count)] = true;
  return bounds.filter((_, level) => isFilled[level]);
}

function levelIn(bounds: readonly number[], count: number): Level {
  let level = bounds.length - 1;
  while (level > 0 && (bounds[level] ?? 0) > count) level -= 1;
  return level;
}
