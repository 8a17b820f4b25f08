import { DAY_MS, dayMs, HOUR_MS, MINUTE_MS } from "../../../domain/utcDays";
import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";

/** One step of the axis; a major one begins what the lower row names: a year, a month, a day. */
export type AxisStep = { readonly at: EpochMs; readonly isMajor: boolean };

/** Windows are an hour long at least: seconds are never told apart. */
type StepScale = "year" | "month" | "day" | "weekday" | "hour" | "minute";

export type AxisSteps = { readonly scale: StepScale; readonly steps: readonly AxisStep[] };

const MONTH_MS = 30 * DAY_MS;
const YEAR_MS = 360 * DAY_MS;

/** From the longest to the shortest, with the lengths that vis-timeline (8.5.4) chooses by. */
const LADDER: readonly { readonly scale: StepScale; readonly step: number; readonly ms: number }[] = [
  ...[1000, 500, 100, 50, 10, 5, 1].map((step) => ({ scale: "year", step, ms: step * YEAR_MS }) as const),
  ...[3, 1].map((step) => ({ scale: "month", step, ms: step * MONTH_MS }) as const),
  ...[2, 1].map((step) => ({ scale: "day", step, ms: step * DAY_MS }) as const),
  { scale: "weekday", step: 1, ms: DAY_MS / 2 },
  ...[4, 1].map((step) => ({ scale: "hour", step, ms: step * HOUR_MS }) as const),
  ...[15, 10, 5, 1].map((step) => ({ scale: "minute", step, ms: step * MINUTE_MS }) as const),
];

/** More than any screen has room for. */
const MOST_STEPS = 1000;

/**
 * The steps of a time axis from the one that holds the window's beginning to its end, UTC: the shortest of those
 * that are longer than `leastMs`, as vis-timeline has them, so that both axes can take turns.
 *
 * A window of a year whose steps take a month or so: the first of each month, January's being major.
 */
export function axisSteps(window: TimeWindow, leastMs: number): AxisSteps {
  const { scale, step } = LADDER.findLast(({ ms }) => ms > leastMs) ??
    LADDER[0] ?? { scale: "year", step: 1000 };
  const steps: AxisStep[] = [];
  let at = stepBefore(window.from, scale, step);
  while (at <= window.to && steps.length < MOST_STEPS) {
    steps.push({ at, isMajor: isMajor(at, scale) });
    at = stepAfter(at, scale, step);
  }
  return { scale, steps };
}

function stepBefore(instant: EpochMs, scale: StepScale, step: number): EpochMs {
  const date = new Date(instant);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  switch (scale) {
    case "year":
      return dayMs(step * Math.floor(year / step), 1, 1);
    case "month":
      return dayMs(year, month - ((month - 1) % step), 1);
    case "day":
    case "weekday":
      return dayMs(year, month, day - ((day - 1) % step));
    case "hour":
      return Math.floor(instant / (step * HOUR_MS)) * step * HOUR_MS;
    case "minute":
      return Math.floor(instant / (step * MINUTE_MS)) * step * MINUTE_MS;
  }
}

function stepAfter(at: EpochMs, scale: StepScale, step: number): EpochMs {
  const date = new Date(at);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  switch (scale) {
    case "year":
      return dayMs(year + step, 1, 1);
    case "month":
      return dayMs(year, month + step, 1);
    case "day":
    case "weekday":
      // Days are counted anew in each month.
      return Math.min(dayMs(year, month, day + step), dayMs(year, month + 1, 1));
    case "hour":
      return at + step * HOUR_MS;
    case "minute":
      return at + step * MINUTE_MS;
  }
}

function isMajor(at: EpochMs, scale: StepScale): boolean {
  const date = new Date(at);
  switch (scale) {
    case "year":
      return false;
    case "month":
      return date.getUTCMonth() === 0;
    case "day":
    case "weekday":
      return date.getUTCDate() === 1;
    case "hour":
    case "minute":
      return at % DAY_MS === 0;
  }
}
