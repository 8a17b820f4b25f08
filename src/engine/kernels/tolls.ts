import type { TollsInWindow } from "../query";
import type { InWindow } from "./inWindow";
import type { Passing } from "./passing";
import { stretchSums } from "./stretchSums";
import { timeWeights, type TimeWeights } from "./timeDensity";

/** By row, the lowest and the highest number of killed; -1 where an event gives no range. */
export type TollRanges = { readonly low: Int32Array; readonly high: Int32Array };

/** How many were killed in the passing events: worked out only where it is asked for. */
export type Tolls = {
  /** Best estimates, in time. */
  readonly deaths: TimeWeights;
  readonly totalsIn: (inWindow: InWindow) => TollsInWindow;
};

/** A few walks over all dated events, then for each window one over those that began before it. */
export function tollsOf(passing: Passing, ranges: TollRanges | undefined): Tolls {
  const { mask, index } = passing;
  const { datedCount, toll, row } = index.columns;
  const sumOf = (valueOf: (event: number) => number) => {
    const ownValue = (event: number) => (mask[event] === 0 ? valueOf(event) : 0);
    const among = stretchSums(datedCount, ownValue);
    return ({ straddling, beginning, ending }: InWindow) =>
      straddling.reduce((sum, event) => sum + valueOf(event), among(beginning, ending));
  };
  const bestOf = (event: number) => toll[event] ?? -1;
  /** A best estimate alone is the lowest number and the highest. */
  const boundOf = (bounds: Int32Array) => (event: number) => {
    const bound = bounds[row[event] ?? 0] ?? -1;
    return bound >= 0 ? bound : bestOf(event);
  };
  const known = (numberOf: (event: number) => number) => (event: number) => Math.max(0, numberOf(event));
  const isKnown = (numberOf: (event: number) => number) => (event: number) => (numberOf(event) >= 0 ? 1 : 0);

  const best = sumOf(known(bestOf));
  const estimated = sumOf(isKnown(bestOf));
  const range = ranges && {
    low: sumOf(known(boundOf(ranges.low))),
    high: sumOf(known(boundOf(ranges.high))),
    numbered: sumOf(isKnown(boundOf(ranges.low))),
  };
  return {
    deaths: timeWeights(passing, toll),
    totalsIn: (inWindow) => {
      const sums = { best: best(inWindow), estimated: estimated(inWindow) };
      if (range === undefined) return { ...sums, low: sums.best, high: sums.best, numbered: sums.estimated };
      return {
        ...sums,
        low: range.low(inWindow),
        high: range.high(inWindow),
        numbered: range.numbered(inWindow),
      };
    },
  };
}
