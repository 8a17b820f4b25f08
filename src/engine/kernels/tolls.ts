import type { TimeWindow } from "../../domain/filtering";
import { lowerBoundBy, upperBound } from "./bounds";
import type { Passing } from "./passing";
import { timeWeights, type TimeWeights } from "./timeDensity";

/** How many were killed in the passing events, in time: worked out only where it is asked for. */
export type Tolls = {
  readonly deaths: TimeWeights;
  /** How many dated events of a window do not say how many were killed. */
  readonly withoutTollIn: (window: TimeWindow) => number;
};

/** Two walks over all dated events. */
export function tollsOf(passing: Passing): Tolls {
  const { index, mask } = passing;
  const { columns, byEnd } = index;
  const { datedCount, toll, start, end } = columns;
  const isWithout = (event: number) => mask[event] === 0 && (toll[event] ?? -1) < 0;
  // In order of start and in order of end, how many of the first ones do not say it.
  const begun = new Uint32Array(datedCount + 1);
  const ended = new Uint32Array(datedCount + 1);
  for (let at = 0; at < datedCount; at += 1) {
    begun[at + 1] = (begun[at] ?? 0) + (isWithout(at) ? 1 : 0);
    ended[at + 1] = (ended[at] ?? 0) + (isWithout(byEnd[at] ?? 0) ? 1 : 0);
  }
  return {
    deaths: timeWeights(passing, toll),
    withoutTollIn: ({ from, to }) =>
      (begun[upperBound(start, to, 0, datedCount)] ?? 0) - (ended[lowerBoundBy(byEnd, end, from)] ?? 0),
  };
}
