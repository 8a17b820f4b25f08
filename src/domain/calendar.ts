import { LANGUAGES, PACKS } from "../i18n/packs";
import type { Language } from "../i18n/registry";
import { DAY_MS } from "./dates";
import type { EpochMs } from "./dateSpan";
import { foldText } from "./searchText";

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;

/**
 * Epoch milliseconds of a day's beginning, UTC, in the proleptic Gregorian calendar, for years from 1. It does without `Date`, which
 * takes the years 0 to 99 for 1900 to 1999 and is slow a million times over (Howard Hinnant, days_from_civil).
 */
export function dayMs(year: number, month: number, day: number): EpochMs {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = (marchYear / 400) | 0;
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY_MS;
}

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

const MONTH_NUMBERS = namedMonths(LANGUAGES.map((language) => PACKS[language].monthNames));

/** The months by their folded names, from 1; 0 where two languages call different months so. Exported for its test. */
export function namedMonths(languages: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const months of languages) {
    for (const [index, names] of months.split(/; */).entries()) {
      for (const name of names.split(/, */)) {
        const folded = foldText(name);
        const known = numbers.get(folded) ?? index + 1;
        numbers.set(folded, known === index + 1 ? known : 0);
      }
    }
  }
  return numbers;
}

/** True of a text that could become a month's name by further letters, and of such a name. */
export function beginsMonth(text: string): boolean {
  const folded = foldText(text);
  return [...MONTH_NUMBERS.keys()].some((name) => name.startsWith(folded));
}

/**
 * The words, folded, that name a month in a language; of a name of two words the first, which no name but a month's has
 * ("كانون" and not "الثاني").
 */
export function monthWords(language: Language): readonly string[] {
  const names = PACKS[language].monthNames.split(/[;,] */);
  return [...new Set(names.flatMap((name) => foldText(name).split(" ")[0] ?? []))];
}

/** The number of a month by its name in a language of the interface, however spelt; undefined for all else. */
export function monthNamed(name: string): number | undefined {
  const number = MONTH_NUMBERS.get(foldText(name));
  return number === 0 ? undefined : number;
}
