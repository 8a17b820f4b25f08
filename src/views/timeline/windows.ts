import { DAY_MS } from "../../domain/dates";
import type { EpochMs } from "../../domain/dateSpan";
import type { TimeWindow } from "../../domain/filtering";

const HOUR_MS = DAY_MS / 24;

/** From the first millisecond to the last that a date can hold: a window that every dated event lies in. */
export const ALL_TIME: TimeWindow = { from: -8.64e15, to: 8.64e15 };

/** The window shorter (`factor` under 1) or longer by a factor, the instant `around` staying where it is. */
export function zoomWindow(
  { from, to }: TimeWindow,
  factor: number,
  around: EpochMs = (from + to) / 2,
): TimeWindow {
  return { from: around - (around - from) * factor, to: around + (to - around) * factor };
}

/** The window moved by a share of its length: 0.5 shows what lies half a window later, -0.5 earlier. */
export function panWindow({ from, to }: TimeWindow, share: number): TimeWindow {
  const step = (to - from) * share;
  return { from: from + step, to: to + step };
}

/** The calendar month, UTC, that holds an instant. */
export function monthWindow(instant: EpochMs): TimeWindow {
  const date = new Date(instant);
  // Not Date.UTC: it reads the years 0 to 99 as 1900 to 1999.
  const startOf = (month: number) => new Date(0).setUTCFullYear(date.getUTCFullYear(), month, 1);
  return { from: startOf(date.getUTCMonth()), to: startOf(date.getUTCMonth() + 1) - 1 };
}

/** A stretch of time with a little air on either side. */
export function withAir({ from, to }: TimeWindow): TimeWindow {
  const air = Math.max((to - from) * 0.03, HOUR_MS);
  return { from: from - air, to: to + air };
}
