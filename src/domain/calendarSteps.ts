import { DAY_MS, dayMs, monthIndex } from "./utcDays";
import type { EpochMs } from "./dateSpan";
import type { TimeWindow } from "./filtering";

/** A length of time as calendars have it: a day, a week from Monday on, three months, fifty years. */
export type CalendarStep = { readonly unit: "day" | "week" | "month" | "year"; readonly count: number };

const DAYS_IN = { day: 1, week: 7, month: 30.44, year: 365.25 } as const;

/** Steps of whole years, from the shortest. */
export const YEAR_STEPS: readonly CalendarStep[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
  (count) => ({ unit: "year", count }),
);

/** The steps that a chart may have a bar for each of, from the shortest: what readers count by. */
const BAR_STEPS: readonly CalendarStep[] = [
  { unit: "day", count: 1 },
  { unit: "week", count: 1 },
  { unit: "month", count: 1 },
  { unit: "month", count: 3 },
  ...YEAR_STEPS,
];

/** A Monday. */
const FIRST_WEEK = dayMs(1970, 1, 5);

/**
 * The shortest of the steps, which come from the shortest, of which a stretch has no more than about so many; the longest
 * where it has more of each.
 */
export function calendarStep(
  { from, to }: TimeWindow,
  most: number,
  steps: readonly CalendarStep[] = BAR_STEPS,
): CalendarStep {
  const leastDays = (to - from) / DAY_MS / Math.max(1, most);
  const step = steps.find(({ unit, count }) => count * DAYS_IN[unit] >= leastDays);
  return step ?? steps.at(-1) ?? { unit: "year", count: 1000 };
}

/**
 * Where the steps that cover a stretch begin, and where the last one ends: UTC midnights, each a whole step after the one
 * before. They stand still while the stretch moves.
 */
export function calendarEdges({ from, to }: TimeWindow, { unit, count }: CalendarStep): Float64Array {
  const edges: EpochMs[] = [];
  const first = indexAt(from, unit, count);
  for (let index = first; ; index += 1) {
    const edge = edgeAt(index, unit, count);
    edges.push(edge);
    if (edge > to) break;
  }
  return Float64Array.from(edges);
}

/** Which step of the calendar an instant lies in. */
function indexAt(instant: EpochMs, unit: CalendarStep["unit"], count: number): number {
  if (unit === "day") return Math.floor(instant / DAY_MS / count);
  if (unit === "week") return Math.floor((instant - FIRST_WEEK) / (7 * DAY_MS) / count);
  return Math.floor(monthIndex(instant) / (unit === "year" ? 12 * count : count));
}

function edgeAt(index: number, unit: CalendarStep["unit"], count: number): EpochMs {
  if (unit === "day") return index * count * DAY_MS;
  if (unit === "week") return FIRST_WEEK + index * count * 7 * DAY_MS;
  return dayMs(0, 1 + index * count * (unit === "year" ? 12 : 1), 1);
}
