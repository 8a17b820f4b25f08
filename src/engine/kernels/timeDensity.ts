import { EVENT_KINDS } from "../../domain/codes";
import type { TimeWindow } from "../../domain/filtering";
import { lowerBound } from "./bounds";
import type { Passing } from "./passing";

/** Where a bin begins: the instants that divide the window into equal parts. */
export function binStart({ from, to }: TimeWindow, bins: number, bin: number): number {
  return from + ((to - from) * bin) / bins;
}

/**
 * Events in each bin of the window by kind: `counts[bin * EVENT_KINDS.length + kind]`. An event counts in the bin
 * that holds the middle of its bar, in the first or last where the middle lies beyond the window. The middles are
 * in order, so that each bin costs a short search and no event is looked at. `started` and `ended` are how many
 * passing events of each kind have begun by the window's end and ended before its beginning.
 */
export function timeDensity(
  { index, passingByMiddle }: Pick<Passing, "index" | "passingByMiddle">,
  window: TimeWindow,
  bins: number,
  { started, ended }: { readonly started: Uint32Array; readonly ended: Uint32Array },
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(bins * EVENT_KINDS.length);
  for (const [kind, { middles }] of index.byMiddle.entries()) {
    const passing = passingByMiddle[kind];
    const last = started[kind] ?? 0;
    // Who has ended lies before the first bin's end, who has not begun after the last bin's beginning.
    let counted = ended[kind] ?? 0;
    let position = 0;
    for (let bin = 0; bin < bins && counted < last; bin += 1) {
      let upTo = last;
      if (bin < bins - 1) {
        position = lowerBoundFrom(middles, binStart(window, bins, bin + 1), position);
        upTo = passing === undefined ? position : (passing[position] ?? 0);
      }
      counts[bin * EVENT_KINDS.length + kind] = upTo - counted;
      counted = upTo;
    }
  }
  return counts;
}

/** The first position whose value is at least `value`, which is not before `from`: found in longer and longer strides. */
function lowerBoundFrom(values: Float64Array, value: number, from: number): number {
  let stride = 1;
  while (from + stride < values.length && (values[from + stride] ?? 0) < value) stride *= 2;
  return lowerBound(values, value, from, Math.min(values.length, from + stride));
}
