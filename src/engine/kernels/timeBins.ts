import { DAY_MS } from "../../domain/utcDays";
import type { TimeWindow } from "../../domain/filtering";
import { lowerBound, lowerBoundBy } from "./bounds";

/**
 * Bins that cover a window and begin at multiples of their width, so that they stand still while the window moves.
 * The width is a whole number of days or a whole part of one: no bin has a day more than its neighbour. Of a window of
 * 400 days and 400 bins these are days, from midnight to midnight; of one a little longer pairs of days.
 */
export function standingBins(window: TimeWindow, bins: number): TimeWindow & { readonly bins: number } {
  return standingBinsOf(window, (window.to - window.from) / bins);
}

/** The same in bins that last at least so long, and not much longer. */
export function standingBinsOf(
  { from, to }: TimeWindow,
  leastMs: number,
): TimeWindow & { readonly bins: number } {
  const width = binWidth(leastMs);
  const first = Math.floor(from / width);
  const count = Math.max(1, Math.ceil(to / width) - first);
  return { from: first * width, to: (first + count) * width, bins: count };
}

/** 1, 2, 3, 4, 6, 8, 12 …: so many days, or parts of a day. */
const STEPS = [1, ...Array.from({ length: 24 }, (_, power) => [2 * 2 ** power, 3 * 2 ** power]).flat()];

function binWidth(leastMs: number): number {
  const days = leastMs / DAY_MS;
  return days > 1
    ? DAY_MS * (STEPS.find((step) => step >= days) ?? days)
    : DAY_MS / (STEPS.findLast((step) => step <= 1 / days) ?? 1);
}

/** One event in so many may lie far off from all others, by a slip of the pen. */
const OUTERMOST_SHARE = 1 / 1000;
/** Of so few none is left out. */
const FEW = 50;

/**
 * The stretch of time in which all events lie but for those that lie further off from nearly all others than these
 * are apart: a single event of the year 9999 would leave no room for the rest. `start` is in order.
 */
export function mainRange(
  start: Float64Array,
  end: Float64Array,
  byEnd: Uint32Array,
): TimeWindow | undefined {
  const last = byEnd.length - 1;
  if (last < 0) return undefined;
  const endAt = (rank: number) => end[byEnd[rank] ?? 0] ?? 0;
  const whole = { from: start[0] ?? 0, to: endAt(last) };
  if (byEnd.length < FEW) return whole;
  const cut = Math.max(1, Math.floor(byEnd.length * OUTERMOST_SHARE));
  const most = { from: start[cut] ?? whole.from, to: endAt(last - cut) };
  const far = Math.max(most.to - most.from, DAY_MS);
  const from = start[lowerBound(start, most.from - far, 0, byEnd.length)] ?? whole.from;
  return { from, to: endAt(Math.max(0, lowerBoundBy(byEnd, end, most.to + far) - 1)) };
}
