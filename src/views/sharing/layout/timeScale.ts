import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";

/** Where on the paper an instant stands: the one scale of the printed axis and of all that is drawn on it. */
export type TimeScale = {
  readonly window: TimeWindow;
  /** The x of an instant, in units of the drawing; linear, beyond the window too. */
  readonly at: (instant: EpochMs) => number;
  /** How far an instant lies from the window's beginning, in units, the way that time runs. */
  readonly along: (instant: EpochMs) => number;
  /** 1 where time runs to the right, -1 where it runs to the left. */
  readonly direction: 1 | -1;
  /** The window's length in units. */
  readonly lengthPx: number;
};

/** The scale on which the window begins at `start` and ends at `end`; in Arabic `end` is left of `start`. */
export function createTimeScale(
  window: TimeWindow,
  { start, end }: { readonly start: number; readonly end: number },
): TimeScale {
  const direction = end < start ? -1 : 1;
  const lengthPx = Math.abs(end - start);
  // A window of a single instant is drawn as its middle would be, not at infinity.
  const msPerPx = Math.max(window.to - window.from, 1) / lengthPx;
  const along = (instant: EpochMs) => (instant - window.from) / msPerPx;
  return { window, at: (instant) => start + direction * along(instant), along, direction, lengthPx };
}
