import type { EpochMs } from "./dateSpan";

/** Days of the calendar that all of Sanad goes by: the proleptic Gregorian one, UTC, whose year 0 is 1 BCE. */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** The years that a date with four digits can have; the views draw no others. */
export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;

/** The first millisecond and the last of those years. */
export const FIRST_MS: EpochMs = dayMs(MIN_YEAR, 1, 1);
export const LAST_MS: EpochMs = dayMs(MAX_YEAR + 1, 1, 1) - 1;

/** A window that every dated event lies in. */
export const ALL_TIME = { from: FIRST_MS, to: LAST_MS } as const;

/**
 * The first millisecond of a day. Months and days count from 1, and more or fewer than there are run on into what comes
 * after or before: month 13 is the next January, day 0 the last of the month before.
 *
 * Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999, and no `Date`, which is slow a million times over
 * (Howard Hinnant, days_from_civil).
 */
export function dayMs(year: number, month: number, day: number): EpochMs {
  if (year < 1 || month < 1 || month > 12) return inCommonEra(year, month, day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = (marchYear / 400) | 0;
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY_MS;
}

/** The same by way of a month from 1 to 12 of a year from 1: the calendar repeats itself after 400 years. */
function inCommonEra(year: number, month: number, day: number): EpochMs {
  const monthYear = year + Math.floor((month - 1) / 12);
  const eras = Math.min(0, Math.floor((monthYear - 1) / 400));
  const monthOfYear = month - 12 * (monthYear - year);
  return dayMs(monthYear - 400 * eras, monthOfYear, day) + eras * 146_097 * DAY_MS;
}

/** How many days a month has, which counts from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** First and last millisecond, UTC, of a day, a month or a year; undefined where the years 1 to 9999 have none such. */
export function calendarSpan(
  year: number,
  month?: number,
  day?: number,
): { readonly start: EpochMs; readonly end: EpochMs } | undefined {
  const isReal =
    year >= MIN_YEAR &&
    year <= MAX_YEAR &&
    (month === undefined || (month >= 1 && month <= 12)) &&
    (day === undefined || (month !== undefined && day >= 1 && day <= daysIn(year, month)));
  if (!isReal) return undefined;
  return { start: dayMs(year, month ?? 1, day ?? 1), end: firstDayAfter(year, month, day) - 1 };
}

function firstDayAfter(year: number, month: number | undefined, day: number | undefined): EpochMs {
  if (month !== undefined && day !== undefined) return dayMs(year, month, day) + DAY_MS;
  return month === undefined || month === 12 ? dayMs(year + 1, 1, 1) : dayMs(year, month + 1, 1);
}

/** The months from the year 0 on of which an instant's is one, so that `dayMs(0, 1 + monthIndex(at), 1)` begins it. */
export function monthIndex(instant: EpochMs): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
