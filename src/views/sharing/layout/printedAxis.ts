import { DAY_MS, dayMs, monthIndex } from "../../../domain/utcDays";
import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";

export type PrintedTick = { readonly at: EpochMs; readonly step: "day" | "month" | "year" };

const MOST_TICKS = 9;
const DAYS = [1, 2, 7];
const MONTHS = [1, 3, 6];
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Where the printed axis has its lines, nine at most: beginnings of days, months or years, UTC. */
export function printedTicks({ from, to }: TimeWindow): readonly PrintedTick[] {
  const days = DAYS.find((step) => (to - from) / (step * DAY_MS) <= MOST_TICKS);
  if (days !== undefined) {
    const first = Math.ceil(from / DAY_MS);
    const count = Math.max(0, Math.floor((to / DAY_MS - first) / days) + 1);
    return Array.from({ length: count }, (_, index) => ({
      at: (first + index * days) * DAY_MS,
      step: "day",
    }));
  }
  const months = [...MONTHS, ...YEARS.map((years) => years * 12)].find(
    (step) => (to - from) / (step * 30.44 * DAY_MS) <= MOST_TICKS,
  );
  const step = months ?? 12_000;
  const first = Math.floor(monthIndex(from) / step) * step;
  return Array.from({ length: MOST_TICKS + 2 }, (_, index): PrintedTick => {
    const at = dayMs(0, 1 + first + index * step, 1);
    return { at, step: step < 12 ? "month" : "year" };
  }).filter(({ at }) => at >= from && at <= to);
}
