import { dayMs, daysIn } from "./utcDays";
import type { DatePrecision, DateSpan, EpochMs } from "./dateSpan";

/**
 * The span of an EDTF string of level 0 or 1: a day, month, year or century, with `?`, `~` or `%`, with a part that
 * is not known (`2024-01-XX`), a time with its zone, or an interval between two of the first. Undefined for all else.
 *
 * The edtf package reads the whole of EDTF and weighs as much as a view; the tests hold this to what it says.
 */
export function readEdtf(text: string): DateSpan | undefined {
  const [from = "", to] = text.split("/", 2);
  if (to !== undefined) return text.split("/").length === 2 ? readInterval(from, to) : undefined;
  return readDate(text) ?? readMasked(text) ?? readCentury(text) ?? readTime(text);
}

/** An unknown end (`2023/`) tells no more than an open one (`2023/..`): neither bounds the span. */
const OPEN_END = /^(?:\.\.)?$/;

/** Both ends are dates; the second begins after the first (`2024/2024-01` tells no stretch of time). */
function readInterval(first: string, second: string): DateSpan | undefined {
  const [from, to] = [readDate(first), readDate(second)];
  if (OPEN_END.test(first)) return to && { ...to, earliest: -Infinity };
  if (OPEN_END.test(second)) return from && { ...from, latest: Infinity };
  if (from === undefined || to === undefined || to.earliest <= from.earliest) return undefined;
  return {
    earliest: from.earliest,
    latest: to.latest,
    datePrecision: coarser(from.datePrecision, to.datePrecision),
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  };
}

function coarser(a: DatePrecision, b: DatePrecision): DatePrecision {
  return (["year", "month"] as const).find((precision) => a === precision || b === precision) ?? a;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/;

function readDate(text: string): DateSpan | undefined {
  const [, yearDigits, monthDigits, dayDigits, mark = ""] = DATE.exec(text) ?? [];
  if (yearDigits === undefined) return undefined;
  const marks = { approximate: /[~%]/.test(mark), uncertain: /[?%]/.test(mark) };
  const year = Number(yearDigits);
  if (monthDigits === undefined) return { ...wholeYears(year, 1), datePrecision: "year", ...marks };
  const month = Number(monthDigits);
  if (!isMonth(month)) return undefined;
  if (dayDigits === undefined) return { ...wholeMonth(year, month), datePrecision: "month", ...marks };
  const day = Number(dayDigits);
  if (!isDay(year, month, day)) return undefined;
  return {
    ...until(dayMs(year, month, day), dayMs(year, month, day + 1)),
    datePrecision: "day",
    ...marks,
  };
}

const UNMARKED = { approximate: false, uncertain: false } as const;

const MASKED = /^(?:(\d{4})(?:-(\d\d)-XX|-XX(-XX)?)|(\d{3})X|(\d\d)XX)$/;

/** As precise as it is written: `2024-01-XX` is some day of that month. */
function readMasked(text: string): DateSpan | undefined {
  const [, year, month, day, decade, century] = MASKED.exec(text) ?? [];
  if (decade !== undefined)
    return { ...wholeYears(Number(decade) * 10, 10), datePrecision: "year", ...UNMARKED };
  if (century !== undefined)
    return { ...wholeYears(Number(century) * 100, 100), datePrecision: "year", ...UNMARKED };
  if (year === undefined) return undefined;
  if (month === undefined) {
    const datePrecision = day === undefined ? "month" : "day";
    return { ...wholeYears(Number(year), 1), datePrecision, ...UNMARKED };
  }
  if (!isMonth(Number(month))) return undefined;
  return { ...wholeMonth(Number(year), Number(month)), datePrecision: "day", ...UNMARKED };
}

function readCentury(text: string): DateSpan | undefined {
  if (!/^\d\d$/.test(text)) return undefined;
  return { ...wholeYears(Number(text) * 100, 100), datePrecision: "century", ...UNMARKED };
}

/** Without `Z` or an offset it would name another instant on every reader's device. */
const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d):(\d\d))$/;
/** West and east of Greenwich, in minutes. */
const LARGEST_OFFSETS = { "-": 12 * 60, "+": 14 * 60 } as const;

function readTime(text: string): DateSpan | undefined {
  const [, date = "", ...digits] = TIME.exec(text) ?? [];
  const day = readDate(date);
  if (day === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0, , zoneHours = 0, zoneMinutes = 0] = digits.map((part) =>
    Number(part || 0),
  );
  const seconds = (hour * 60 + minute) * 60 + second;
  const sign = digits[3] === "-" ? "-" : "+";
  const offset = zoneHours * 60 + zoneMinutes;
  // 24:00:00 is midnight at a day's end; -00:00 is no offset.
  if (seconds > 24 * 3600 || minute > 59 || second > 59 || zoneMinutes > 59) return undefined;
  if (offset > LARGEST_OFFSETS[sign] || (sign === "-" && offset === 0)) return undefined;
  const earliest = day.earliest + seconds * 1000 - (sign === "-" ? -offset : offset) * 60_000;
  return { earliest, latest: earliest + 999, datePrecision: "second", ...UNMARKED };
}

type Bounds = { readonly earliest: EpochMs; readonly latest: EpochMs };

function wholeYears(first: number, count: number): Bounds {
  return until(dayMs(first, 1, 1), dayMs(first + count, 1, 1));
}

function wholeMonth(year: number, month: number): Bounds {
  return until(dayMs(year, month, 1), dayMs(year, month + 1, 1));
}

function until(earliest: EpochMs, next: EpochMs): Bounds {
  return { earliest, latest: next - 1 };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysIn(year, month);
}
