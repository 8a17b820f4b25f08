import { calendarEdges, calendarStep, YEAR_STEPS, type CalendarStep } from "../../../domain/calendarSteps";
import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";

export type PrintedTick = { readonly at: EpochMs; readonly step: "day" | "month" | "year" };

const MOST_TICKS = 9;

/** Paper has no zoom: steps lie closer together than those that a chart has bars for. */
const STEPS: readonly CalendarStep[] = [
  { unit: "day", count: 1 },
  { unit: "day", count: 2 },
  { unit: "week", count: 1 },
  { unit: "month", count: 1 },
  { unit: "month", count: 3 },
  { unit: "month", count: 6 },
  ...YEAR_STEPS,
];

/**
 * Where the printed axis has its lines, about nine at most: beginnings of days, of weeks (Mondays), months or years, UTC.
 */
export function printedTicks(window: TimeWindow): readonly PrintedTick[] {
  const step = calendarStep(window, MOST_TICKS, STEPS);
  return [...calendarEdges(window, step)]
    .filter((at) => at >= window.from && at <= window.to)
    .map((at) => ({ at, step: step.unit === "week" ? "day" : step.unit }));
}
