import { beginsMonth, calendarSpan, monthNamed } from "./calendar";
import type { DateSpan } from "./dateSpan";
import { foldText } from "./searchText";

/** A date as a reader types it: a day, a month or a year; of a day the year may be left open. */
export type TypedDate = {
  readonly year: number | undefined;
  readonly month?: number;
  readonly day?: number;
};

/** Without this a date in words says the same. */
const FILLERS = new Set(
  ["on", "in", "the", "of", "يوم", "في", "من", "شهر", "عام", "سنة"].map((word) => foldText(word)),
);
const LONGEST = 8;

type Part = { readonly type: "number" | "year" | "month"; readonly value: number };

/**
 * What a typed text means as a date, none where it means none; two where day and month could be exchanged, day first.
 * "4 January 2024", "January 4, 2024", "2024-01-04", "٤ كانون الثاني ٢٠٢٤" give that day, "January 2024" and
 * "01/2024" the month, "2023" the year, "4 January" the day of any year, "04/01/2024" also 1 April.
 */
export function readTypedDates(text: string): readonly TypedDate[] {
  const words = foldText(text)
    .split(" ")
    .filter((word) => !FILLERS.has(word));
  const parts = words.length > LONGEST ? undefined : partsOf(words);
  if (parts === undefined) return [];
  const readings = readingsOf(parts).filter(
    ({ year, month, day }) => calendarSpan(year ?? LEAP_YEAR, month, day) !== undefined,
  );
  const [first, second] = readings;
  return first !== undefined && first.day === second?.day ? [first] : readings;
}

/**
 * True of a date and of what may become one as it is typed: numbers, and months' names as far as they are written.
 * "4 January 2" and "2024-0" may, "4 coalition" and "iraq 2024" may not, nor may what has no number yet.
 */
export function mayBecomeDate(text: string): boolean {
  const words = foldText(text)
    .split(" ")
    .filter((word) => !FILLERS.has(word));
  const isNumber = (word: string) => /^(?:\d{1,4}|\d{8})(?:st|nd|rd|th|م)?$/.test(word);
  const named = words.filter((word) => !isNumber(word));
  return (
    words.length <= LONGEST &&
    named.length < words.length &&
    named.every((word, at) => beginsMonth(word) || beginsMonth(`${named[at - 1] ?? ""} ${word}`))
  );
}

/** Of a day without a year: it is one if some year has it. */
const LEAP_YEAR = 2000;

function partsOf(words: readonly string[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const [, digits] = /^(\d{1,8})(?:st|nd|rd|th|م)?$/.exec(word) ?? [];
    if (digits?.length === 8) {
      // 20240104
      parts.push({ type: "year", value: Number(digits.slice(0, 4)) });
      for (const from of [4, 6]) parts.push({ type: "number", value: Number(digits.slice(from, from + 2)) });
    } else if (digits !== undefined) {
      if (digits.length === 3 || digits.length > 4) return undefined;
      parts.push({ type: digits.length === 4 ? "year" : "number", value: Number(digits) });
    } else {
      const ofOneWord = monthNamed(word);
      const value = ofOneWord ?? monthNamed(`${word} ${words[at + 1] ?? ""}`);
      if (value === undefined) return undefined;
      if (ofOneWord === undefined) at += 1;
      // "كانون الثاني/يناير" is one month by its two names.
      const before = parts.at(-1);
      if (before?.type !== "month" || before.value !== value) parts.push({ type: "month", value });
    }
  }
  return parts;
}

function readingsOf(parts: readonly Part[]): readonly TypedDate[] {
  const [a = 0, b = 0, c = 0] = parts.map(({ value }) => value);
  switch (parts.map(({ type }) => type).join(" ")) {
    case "year":
      return [{ year: a }];
    case "month year":
    case "number year":
      return [{ year: b, month: a }];
    case "year month":
    case "year number":
      return [{ year: a, month: b }];
    case "number month":
      return [{ year: undefined, month: b, day: a }];
    case "month number":
      return [{ year: undefined, month: a, day: b }];
    case "number month year":
      return [{ year: c, month: b, day: a }];
    case "month number year":
      return [{ year: c, month: a, day: b }];
    case "year month number":
    case "year number number":
      return [{ year: a, month: b, day: c }];
    case "number number year":
      return [
        { year: c, month: b, day: a },
        { year: c, month: a, day: b },
      ];
    default:
      return [];
  }
}

/** The typed date's span in a year, by default its own; undefined where that year has none such, or none is given. */
export function typedSpan({ year, month, day }: TypedDate, inYear = year): DateSpan | undefined {
  const span = inYear === undefined ? undefined : calendarSpan(inYear, month, day);
  return (
    span && {
      earliest: span.start,
      latest: span.end,
      datePrecision: day !== undefined ? "day" : month !== undefined ? "month" : "year",
      approximate: false,
      uncertain: false,
    }
  );
}
