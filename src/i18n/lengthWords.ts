import { DAY_MS, dayMs, monthIndex } from "../domain/utcDays";
import type { EpochMs } from "../domain/dateSpan";
import { localeOf, PACKS, type Language } from "./languages";

/**
 * How long a stretch of a day or more lasts, to the nearest month, and to the day where it is shorter than two months:
 * "3 years 5 months", "3y 5m", "41 days", "3 سنوات و5 أشهر".
 */
export function lengthInWords(
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
  language: Language,
  form: "whole" | "short" = "whole",
): string {
  const locale = localeOf(language);
  const months = Math.round(monthsUpTo(to) - monthsUpTo(from));
  const parts =
    months < 2
      ? [{ unit: "day", count: Math.max(Math.round((to - from) / DAY_MS), 1) }]
      : [
          { unit: "year", count: Math.floor(months / 12) },
          { unit: "month", count: months % 12 },
        ].filter(({ count }) => count > 0);
  // "5m" alone could be minutes, beside years it is months.
  const isNarrow = PACKS[language].hasNarrowUnits && months >= 12;
  const unitDisplay = form === "whole" ? "long" : isNarrow ? "narrow" : "short";
  return new Intl.ListFormat(locale, { type: "unit", style: "narrow" }).format(
    parts.map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay })
        .format(count)
        // A number stays on the line of what it counts.
        .replaceAll(" ", "\u00a0"),
    ),
  );
}

/** Months of the calendar, UTC, whole ones and a part of the last. */
function monthsUpTo(instant: EpochMs): number {
  const months = monthIndex(instant);
  const [begin, end] = [dayMs(0, 1 + months, 1), dayMs(0, 2 + months, 1)];
  return months + (instant - begin) / (end - begin);
}
