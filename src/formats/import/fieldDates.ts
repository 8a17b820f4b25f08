import { IS_APPROXIMATE, IS_OPEN_ENDED, IS_UNCERTAIN } from "../../domain/columns";
import { parseEdtf, spanOf } from "../../domain/dates";
import { withLatinDigits } from "../../domain/digits";
import { calendarSpan, DAY_MS, dayMs, daysIn, HOUR_MS, MIN_YEAR, MINUTE_MS } from "../../domain/utcDays";
import { parseClock, splitTime } from "./fieldClocks";
import { namedDay } from "./namedDays";

/**
 * A date as a file gives it: the first and last millisecond, UTC. Spans of a month, a year, or an EDTF interval
 * come out as wide as they are.
 */
export type FieldDate = {
  readonly start: number;
  readonly end: number;
  /** Bits as in the columns: IS_APPROXIMATE, IS_UNCERTAIN, IS_OPEN_ENDED; of the last, `end` is where its beginning ends. */
  readonly marks: number;
  /** A time of day without a time zone, taken as UTC. */
  readonly isZoneless: boolean;
  /** The time of day lies on another day in UTC: it is left away, and the day is the one that is written. */
  readonly isOtherDayInUtc: boolean;
  /** Day and month could be exchanged, or had to be read against the column's order. */
  readonly order: "clear" | "ambiguous" | "against";
};

/** Which of two numbers before the year is the day. */
export type DayOrder = "day-first" | "month-first";

const ZERO = 48;
const DASH = 45;
const COLON = 58;
const SPACE = 32;
const LETTER_T = 84;
const LETTER_Z = 90;

/** A date that `parseIsoField` read, good until the next one. */
export type IsoField = { start: number; end: number; isZoneless: boolean };

/**
 * The date in a field written `2023-01` or `2023-01-31`, or with a time behind it, `2023-01-31T14:30Z` or `2023-01-31 14:30:05`, into
 * `date`; false where it is written otherwise. Nearly every field of nearly every file is, and this makes no string.
 */
export function parseIsoField(bytes: Uint8Array, start: number, end: number, date: IsoField): boolean {
  const length = end - start;
  if (length === 7) return parseIsoMonth(bytes, start, date);
  if (length < 10 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return false;
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  // A byte that is no digit makes its number NaN, of which none of these holds.
  if (!(year >= MIN_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)))
    return false;
  const midnight = dayMs(year, month, day);
  date.start = midnight;
  date.end = midnight + DAY_MS - 1;
  date.isZoneless = false;
  if (length === 10) return true;
  const isUtc = bytes[end - 1] === LETTER_Z;
  const clockEnd = isUtc ? end - 1 : end;
  const hasSeconds = clockEnd - start === 19 && bytes[start + 16] === COLON;
  if (!hasSeconds && clockEnd - start !== 16) return false;
  const separator = bytes[start + 10];
  if ((separator !== LETTER_T && separator !== SPACE) || bytes[start + 13] !== COLON) return false;
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  const second = hasSeconds ? twoDigits(bytes, start + 17) : 0;
  if (!(hour < 24 && minute < 60 && second < 60)) return false;
  // Spreadsheets write midnight behind dates that have no time at all.
  if (!isUtc && hour === 0 && minute === 0 && second === 0) return true;
  date.start = midnight + hour * HOUR_MS + minute * MINUTE_MS + second * 1000;
  date.end = date.start + (hasSeconds ? 1000 : MINUTE_MS) - 1;
  date.isZoneless = !isUtc;
  return true;
}

/** `2023-01` */
function parseIsoMonth(bytes: Uint8Array, start: number, date: IsoField): boolean {
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  if (!(bytes[start + 4] === DASH && year >= MIN_YEAR && month >= 1 && month <= 12)) return false;
  date.start = dayMs(year, month, 1);
  date.end = date.start + daysIn(year, month) * DAY_MS - 1;
  date.isZoneless = false;
  return true;
}

/** The number of two digits, NaN where one of the bytes is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * The date in a text, undefined where it holds none: ISO with or without a time, "31/01/2023" and "01/31/2023" by
 * the column's order, "31 January 2023", "January 2023", "٣١ يناير ٢٠٢٣", "2023", and EDTF such as "2023-01-01/2023-01-05".
 */
export function parseDateText(text: string, dayOrder: DayOrder): FieldDate | undefined {
  const plain = withLatinDigits(text.normalize("NFKC"))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\p{Cf}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length > LONGEST_DATE) return undefined;
  const { date, time } = splitTime(plain);
  const day = parseDay(date, dayOrder);
  if (day === undefined) return time === "" ? parseEdtfText(plain) : undefined;
  if (time === "" || day.end - day.start >= DAY_MS) return time === "" ? day : undefined;
  const clock = parseClock(time);
  if (clock === undefined) return undefined;
  if (clock.isMidnight) return day;
  const start = day.start + clock.ms - (clock.zoneMs ?? 0);
  // All times here are UTC. A night hour east of Greenwich would stand under the day before, which the file does not say.
  if (start < day.start || start > day.end) return { ...day, isOtherDayInUtc: true };
  return { ...day, start, end: start + clock.precisionMs - 1, isZoneless: clock.zoneMs === undefined };
}

const LONGEST_DATE = 64;

function parseDay(text: string, dayOrder: DayOrder): FieldDate | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (iso)
    return spanOfDay(Number(iso[1]), Number(iso[3]), iso[4] === undefined ? undefined : Number(iso[4]));
  if (/^\d{4}$/.test(text)) return spanOfDay(Number(text));
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numbers) return parseNumericDay(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]), dayOrder);
  const named = namedDay(text);
  return named && spanOfDay(named.year, named.month, named.day);
}

function parseNumericDay(first: number, second: number, year: number, dayOrder: DayOrder) {
  const isDayFirst = dayOrder === "day-first";
  const inOrder = isDayFirst ? spanOfDay(year, second, first) : spanOfDay(year, first, second);
  if (inOrder) {
    const isAmbiguous = first <= 12 && second <= 12 && first !== second;
    return isAmbiguous ? { ...inOrder, order: "ambiguous" as const } : inOrder;
  }
  const against = isDayFirst ? spanOfDay(year, first, second) : spanOfDay(year, second, first);
  return against && { ...against, order: "against" as const };
}

const PLAIN = { marks: 0, isZoneless: false, isOtherDayInUtc: false, order: "clear" } as const;

/** The span of a day, a month or a year; undefined where the calendar has none such or the years do not hold it. */
export function spanOfDay(year: number, month?: number, day?: number): FieldDate | undefined {
  const span = calendarSpan(year, month, day);
  return span && { ...PLAIN, ...span };
}

const PLAIN_EDTF = /^(\d{4}(?:-\d\d){0,2})([~?%]?)$/;

/** EDTF with two bounds or an open end. One that only says "before" tells no date. */
function parseEdtfText(text: string): FieldDate | undefined {
  const [from = "", to = from, ...more] = text.split("/");
  const [first, last] = [PLAIN_EDTF.exec(from), PLAIN_EDTF.exec(to)];
  const isOpen = text.includes("/") && /^(?:\.\.)?$/.test(to);
  if (first && (last || isOpen) && more.length === 0) {
    // Those of plain days, of which a file may have as many as rows, are not worth the full parser.
    const start = parseDay(first[1] ?? "", "day-first");
    const end = isOpen ? start : parseDay(last?.[1] ?? "", "day-first");
    if (start === undefined || end === undefined || end.end < start.start) return undefined;
    const marks = marksOf(`${first[2] ?? ""}${last?.[2] ?? ""}`) | (isOpen ? IS_OPEN_ENDED : 0);
    return { ...start, end: end.end, marks };
  }
  if (!/^[\dX]{3,4}[-\dX~?%/.TZ:+]*$/.test(text)) return undefined;
  const edtf = parseEdtf(text);
  if (edtf === undefined) return undefined;
  const { earliest, latest, approximate, uncertain } = spanOf(edtf);
  if (earliest === -Infinity || latest === Infinity) return undefined;
  const marks = (approximate ? IS_APPROXIMATE : 0) | (uncertain ? IS_UNCERTAIN : 0);
  return { ...PLAIN, start: earliest, end: latest, marks };
}

function marksOf(written: string): number {
  return (/[~%]/.test(written) ? IS_APPROXIMATE : 0) | (/[?%]/.test(written) ? IS_UNCERTAIN : 0);
}

/**
 * What a date tells of the order of day and month in its column: the order itself where only one number can be a
 * month, "either" where both can, undefined where it tells nothing (05/05/2023, 2023-05-06).
 */
export function dayOrderIn(text: string): DayOrder | "either" | undefined {
  if (/^\d{4}/.test(text)) return undefined;
  const order = parseDateText(text, "day-first")?.order;
  if (order === "ambiguous") return "either";
  if (order === "against") return "month-first";
  return parseDateText(text, "month-first")?.order === "against" ? "day-first" : undefined;
}
