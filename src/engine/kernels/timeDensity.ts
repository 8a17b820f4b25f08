import { EVENT_KINDS } from "../../domain/codes";
import type { TimeWindow } from "../../domain/filtering";
import { middleOf } from "./columnIndex";
import type { Passing } from "./passing";

/** Where a bin begins: the instants that divide the window into equal parts. */
export function binStart({ from, to }: TimeWindow, bins: number, bin: number): number {
  return from + ((to - from) * bin) / bins;
}

/**
 * Events in each bin of the window by kind: `counts[bin * EVENT_KINDS.length + kind]`. An event counts in the bin
 * that holds the middle of its bar, in the first or last where the middle lies beyond the window. The middles are
 * in order, so that each bin costs two searches and no event is looked at. `started` and `ended` are how many
 * passing events of each kind have begun by the window's end and ended before its beginning.
 */
export function timeDensity(
  { index, byMiddle }: Pick<Passing, "index" | "byMiddle">,
  window: TimeWindow,
  bins: number,
  { started, ended }: { readonly started: Uint32Array; readonly ended: Uint32Array },
): Uint32Array<ArrayBuffer> {
  const { start, end } = index.columns;
  const kinds = EVENT_KINDS.length;
  const counts = new Uint32Array(bins * kinds);
  if (bins === 0) return counts;
  for (let kind = 0; kind < kinds; kind += 1) {
    const events = byMiddle[kind] ?? new Uint32Array(0);
    // Those before position `ended` have ended, those from `started` on have not begun.
    let counted = ended[kind] ?? 0;
    const last = started[kind] ?? 0;
    for (let bin = 0; bin < bins; bin += 1) {
      if (counted === last) break;
      const upTo =
        bin === bins - 1
          ? last
          : lowerBoundOfMiddle(events, start, end, binStart(window, bins, bin + 1), counted, last);
      counts[bin * kinds + kind] = upTo - counted;
      counted = upTo;
    }
  }
  return counts;
}

function lowerBoundOfMiddle(
  events: Uint32Array,
  start: Float64Array,
  end: Float64Array,
  instant: number,
  low: number,
  high: number,
): number {
  while (low < high) {
    const at = (low + high) >>> 1;
    const event = events[at] ?? 0;
    if (middleOf(start[event] ?? 0, end[event] ?? 0) < instant) low = at + 1;
    else high = at;
  }
  return low;
}
