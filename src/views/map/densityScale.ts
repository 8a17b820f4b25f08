import type { MapDensity } from "../../engine/query";

/** Of a cell: from 0, an event or a few, to LEVELS - 1, as many as the fullest has. */
export type Level = number;
export const LEVELS = 12;

/** How the cells of one density are drawn. */
export type DensityScale = {
  readonly levelOf: (count: number) => Level;
  /** Of the disc that is drawn for the level, in CSS pixels. */
  readonly radii: readonly number[];
  /** Of that disc, 0 to 1. */
  readonly opacities: readonly number[];
};

/** A view whose fullest cell has fewer than so many events does not come out as bright as one that has more. */
const LEAST_FULL = 40;
const RADIUS = { least: 1.9, most: 7.5, mostWhenCrowded: 2.9 } as const;
const OPACITY = { least: 0.5, most: 0.95 } as const;
/** Where so great a part of the cells has events, discs are no larger than their cells. */
const CROWDED = 0.12;

/**
 * Size and strength by the logarithm of the count: places differ a thousandfold. Where few cells have events the
 * fullest ones reach beyond their cell, so that they are seen from afar; where many do, they would cover the others.
 */
export function scaleOf({ counts }: Pick<MapDensity, "counts">): DensityScale {
  let fullest = LEAST_FULL;
  let filled = 0;
  for (const count of counts) {
    if (count === 0) continue;
    filled += 1;
    if (count > fullest) fullest = count;
  }
  const levelsPerLog = (LEVELS - 1) / Math.log(fullest);
  const crowding = Math.min(1, filled / counts.length / CROWDED);
  const most = RADIUS.most + (RADIUS.mostWhenCrowded - RADIUS.most) * crowding;
  const steps = Array.from({ length: LEVELS }, (_, level) => level / (LEVELS - 1));
  return {
    levelOf: (count) => Math.round(Math.log(count) * levelsPerLog),
    // Rounded, so that few sizes of discs are ever made.
    radii: steps.map((step) => Math.round((RADIUS.least + (most - RADIUS.least) * step * step) * 5) / 5),
    opacities: steps.map((step) => OPACITY.least + (OPACITY.most - OPACITY.least) * step),
  };
}
