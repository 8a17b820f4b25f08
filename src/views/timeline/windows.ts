import type { EpochMs } from "../../domain/dates";
import type { TimeWindow } from "../../domain/filtering";
import type { EventItem } from "../../engine/query";

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

/** The window that just holds all given events, with a little air; undefined where none has a date. */
export function windowOver(items: readonly EventItem[]): TimeWindow | undefined {
  const bars = items.flatMap(({ bar }) => (bar === undefined ? [] : [bar]));
  if (bars.length === 0) return undefined;
  const from = bars.reduce((least, { start }) => Math.min(least, start), Infinity);
  const to = bars.reduce((most, { end }) => Math.max(most, end), -Infinity);
  const air = (to - from) * 0.03;
  return { from: from - air, to: to + air };
}
