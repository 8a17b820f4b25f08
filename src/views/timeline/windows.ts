import { dayMs, HOUR_MS, monthIndex } from "../../domain/utcDays";
import type { EpochMs } from "../../domain/dateSpan";
import type { TimeWindow } from "../../domain/filtering";

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
  const month = 1 + monthIndex(instant);
  return { from: dayMs(0, month, 1), to: dayMs(0, month + 1, 1) - 1 };
}

/** A stretch of time with a little air on either side. */
export function withAir({ from, to }: TimeWindow): TimeWindow {
  const air = Math.max((to - from) * 0.03, HOUR_MS);
  return { from: from - air, to: to + air };
}
