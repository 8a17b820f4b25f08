import { beginsMonth, monthNamed } from "./monthNames";
import { calendarSpan } from "./utcDays";
import type { DateSpan } from "./dateSpan";
import { foldText } from "./searchText";

/** A day, a month or a year; of a day and a month the year may be left open. */
type TypedPoint = {
  readonly year: number | undefined;
  readonly month?: number;
  readonly day?: number;
};

/** A date as a reader types it, or a stretch from it to another. */
export type TypedDate = TypedPoint & {
  readonly to?: TypedPoint;
  /** The stretch is a part of a month that words tell: early, middle, late. */
  readonly isThird?: boolean;
};

const folded = (words: readonly string[]) => words.map((word) => foldText(word));

/** Between the two ends of a stretch; the last only after "between". */
const UP_TO = new Set(folded(["to", "until", "till", "through", "إلى", "حتى"]));
/** Before a stretch, where it says no more. */
const FROM = new Set(folded(["from", "between", "من", "بين"]));
/** By the codebook's rule for vague words. */
const THIRDS: readonly (readonly [words: ReadonlySet<string>, first: number, last: number | undefined])[] = [
  [new Set(folded(["early", "مطلع", "أوائل"])), 1, 10],
  [new Set(folded(["mid", "منتصف", "أواسط"])), 11, 20],
  [new Set(folded(["late", "أواخر"])), 21, undefined],
];

/** Without this a date in words says the same. */
const FILLERS = new Set(
  ["on", "in", "the", "of", "يوم", "في", "من", "شهر", "عام", "سنة"].map((word) => foldText(word)),
);
const LONGEST = 8;

type Part = { readonly type: "number" | "year" | "month"; readonly value: number };

/**
 * What a typed text means as a date or as a stretch of time, none where it means none; two where day and month could be exchanged, day first.
 * "4 January 2024", "January 4, 2024", "2024-01-04", "٤ كانون الثاني ٢٠٢٤" give that day, "January 2024" and
 * "01/2024" the month, "2023" the year, "4 January" and "January" those of any year, "04/01/2024" also 1 April. "October to
 * November 2023" is the stretch of both months, "early January 2024" that of its first ten days.
 */
export function readTypedDates(text: string): readonly TypedDate[] {
  const words = foldText(text).split(" ");
  if (words.length > LONGEST) return [];
  const stretch = readThird(words) ?? readStretch(words);
  return stretch === undefined
    ? readPoints(words)
    : typedSpan(stretch, stretch.year ?? LEAP_YEAR)
      ? [stretch]
      : [];
}

/**
 * What a text means that has a date and other words before or after it, the longest date that leaves a word: "4 January
 * strike" and "strikes in January" are words at a date. Undefined where there is none; a number beside a date, as in "32
 * January", is a slip in the date and no word.
 */
export function readWordsAtDate(
  text: string,
): { readonly words: string; readonly dates: readonly TypedDate[] } | undefined {
  if (readTypedDates(text).length > 0) return undefined;
  const typed = text.trim().split(/\s+/);
  for (let length = Math.min(typed.length - 1, LONGEST); length > 0; length -= 1) {
    for (const from of [0, typed.length - length]) {
      const dates = readTypedDates(typed.slice(from, from + length).join(" "));
      const words = from === 0 ? typed.slice(length) : typed.slice(0, from);
      const said = words.filter((word) => !FILLERS.has(foldText(word)));
      const isNamed =
        said.some((word) => /\p{L}/u.test(word)) && !said.some((word) => isMonthIn(foldText(word), 0, []));
      if (dates.length > 0 && isNamed) return { words: said.join(" "), dates };
    }
  }
  return undefined;
}

/** "early January 2024": the part of a month that the codebook means by it. */
function readThird([first = "", ...rest]: readonly string[]): TypedDate | undefined {
  const third = THIRDS.find(([names]) => names.has(first));
  const [point] = third === undefined ? [] : readPoints(rest);
  if (third === undefined || point?.month === undefined || point.day !== undefined) return undefined;
  const [, day, last] = third;
  return { ...point, day, to: last === undefined ? point : { ...point, day: last }, isThird: true };
}

/** "October to November 2023", "4 to 6 January": what one end leaves open the other says. */
function readStretch(words: readonly string[]): TypedDate | undefined {
  const isBetween = words[0] === "between";
  const at = words.findIndex((word) => UP_TO.has(word) || (isBetween && word === "and"));
  if (at <= 0) return undefined;
  const left = words.slice(FROM.has(words[0] ?? "") ? 1 : 0, at).filter((word) => !FILLERS.has(word));
  const right = words.slice(at + 1).filter((word) => !FILLERS.has(word));
  const [start, end] = [readPoints(left)[0], readPoints(right)[0]];
  const startDay = dayAlone(left[0]);
  if (start === undefined && left.length === 1 && startDay !== undefined && end?.day !== undefined)
    return { ...end, day: startDay, to: end };
  if (start === undefined) return undefined;
  // "4 January to 6", "January 4 to 6 2024": the 6th, not June.
  const endDay = dayAlone(right[0]);
  if (start.day !== undefined && endDay !== undefined && (right.length === 1 || isYear(right[1]))) {
    const year = right.length === 1 ? start.year : Number(right[1]);
    return right.length > 2 ? undefined : withYears(start, { ...start, year, day: endDay });
  }
  return end === undefined ? undefined : withYears(start, end);
}

/** A stretch whose ends are of one year where one of them leaves its own open, or that reaches into the next. */
function withYears(start: TypedPoint, end: TypedPoint): TypedDate | undefined {
  const isPast = (start.month ?? 0) > (end.month ?? 0);
  if (start.year === undefined && end.year !== undefined)
    return { ...start, year: end.year - (isPast ? 1 : 0), to: end };
  if (end.year === undefined && start.year !== undefined)
    return { ...start, to: { ...end, year: start.year + (isPast ? 1 : 0) } };
  return { ...start, to: end };
}

function dayAlone(word = ""): number | undefined {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function isYear(word = ""): boolean {
  return /^\d{4}م?$/.test(word);
}

function readPoints(typed: readonly string[]): readonly TypedPoint[] {
  const parts = partsOf(typed.filter((word) => !FILLERS.has(word)));
  if (parts === undefined) return [];
  const readings = readingsOf(parts).filter(
    ({ year, month, day }) => calendarSpan(year ?? LEAP_YEAR, month, day) !== undefined,
  );
  const [first, second] = readings;
  return first !== undefined && first.day === second?.day ? [first] : readings;
}

/**
 * True of a date and of what may become one as it is typed: numbers, and months' names as far as they are written.
 * "4 January 2", "January", "October to N" and "2024-0" may, "4 coalition" and "iraq 2024" may not, nor may what has
 * neither a number nor a whole month's name yet.
 */
export function mayBecomeDate(text: string): boolean {
  const words = foldText(text)
    .split(" ")
    .filter((word) => !FILLERS.has(word) && !IN_STRETCHES.has(word));
  const isNumber = (word: string) => /^(?:\d{1,4}|\d{8})(?:st|nd|rd|th|م)?$/.test(word);
  const named = words.filter((word) => !isNumber(word));
  return (
    words.length <= LONGEST &&
    (named.length < words.length || named.some(isMonthIn)) &&
    named.every((word, at) => beginsMonth(word) || beginsMonth(`${named[at - 1] ?? ""} ${word}`))
  );
}

const IN_STRETCHES = new Set([...UP_TO, ...FROM, ...THIRDS.flatMap(([words]) => [...words])]);

/** True where a word, or with the next one, is a month's name. */
function isMonthIn(word: string, at: number, words: readonly string[]): boolean {
  return [word, `${word} ${words[at + 1] ?? ""}`].some((name) => monthNamed(name) !== undefined);
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

function readingsOf(parts: readonly Part[]): readonly TypedPoint[] {
  const [a = 0, b = 0, c = 0] = parts.map(({ value }) => value);
  switch (parts.map(({ type }) => type).join(" ")) {
    case "year":
      return [{ year: a }];
    case "month":
      return [{ year: undefined, month: a }];
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

/**
 * The typed date's span in a year, by default its own: of a stretch the year in which it begins. Undefined where that year
 * has none such, where none is given, and where a stretch ends before it begins.
 */
export function typedSpan(
  { year, month, day, to, isThird = false }: TypedDate,
  inYear = year,
): DateSpan | undefined {
  if (inYear === undefined) return undefined;
  const start = calendarSpan(inYear, month, day);
  const reaches = to !== undefined && to.year === undefined && (month ?? 0) > (to.month ?? 0);
  const end =
    to === undefined ? start : calendarSpan(to.year ?? inYear + (reaches ? 1 : 0), to.month, to.day);
  if (start === undefined || end === undefined || end.end < start.start) return undefined;
  return {
    earliest: start.start,
    latest: end.end,
    datePrecision:
      (day ?? to?.day) !== undefined ? "day" : (month ?? to?.month) !== undefined ? "month" : "year",
    approximate: isThird,
    uncertain: false,
  };
}
