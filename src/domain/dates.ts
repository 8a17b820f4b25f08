import edtf, * as edtfClasses from "edtf";
import type { ExtendedDate } from "edtf";
import type { Brand } from "./brand";

/** A string that `parseEdtf` accepted: EDTF (ISO 8601-2) level 1, as curated. */
export type Edtf = Brand<string, "Edtf">;

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** From fine to coarse. */
export const DATE_PRECISIONS = ["second", "day", "month", "year", "decade", "century"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * What an EDTF string covers: its earliest and latest instant, UTC, both inclusive.
 * An open or unknown bound is -Infinity or Infinity.
 */
export type DateSpan = {
  readonly earliest: EpochMs;
  readonly latest: EpochMs;
  /** The coarser of the precisions of the two ends. */
  readonly datePrecision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

export const DAY_MS = 86_400_000;

/**
 * The string as an `Edtf` if it is valid and the years 1 to 9999 hold it, else undefined. Sets, lists, years
 * of five digits, seasons (spring is another time of year south of the equator) and times without a time zone
 * are refused: no view can draw them honestly.
 *
 * `parseEdtf("2024-01-01~/2024-01-10~")` is that string; `parseEdtf("2024-13")` is undefined.
 */
export function parseEdtf(text: string): Edtf | undefined {
  return parseSpan(text) === undefined ? undefined : (text as Edtf);
}

/** The span of a curated date. `spanOf("2020-05")` runs from 1 May 2020 00:00 to 31 May 2020 23:59:59.999 UTC. */
export function spanOf(date: Edtf): DateSpan {
  const span = parseSpan(date);
  if (span === undefined) throw new RangeError(`not EDTF: ${date}`);
  return span;
}

/** True where only one end is known: nothing says when it happened, it stands in the tray of undated events. */
export function isUndated(span: DateSpan): boolean {
  return span.earliest === -Infinity;
}

/** True where the span covers more than one day, is approximate or uncertain, or has an open end. */
export function isImpreciseDate(span: DateSpan): boolean {
  return span.approximate || span.uncertain || span.latest - span.earliest >= DAY_MS;
}

/** True where the two spans share an instant. */
export function overlaps(
  span: { readonly earliest: EpochMs; readonly latest: EpochMs },
  from: EpochMs,
  to: EpochMs,
): boolean {
  return span.earliest <= to && span.latest >= from;
}

// edtf.js tells its classes apart by their names, which a minifier changes: they get their own names back.
const { Date: EdtfDate, Year, Decade, Century, Season, Interval, List, Set: EdtfSet } = edtfClasses;
const CLASS_NAMES = { Date: EdtfDate, Year, Decade, Century, Season, Interval, List, Set: EdtfSet };
for (const [name, edtfClass] of Object.entries(CLASS_NAMES)) {
  Object.defineProperty(edtfClass, "name", { value: name, configurable: true });
}

const MIN_MS = new Date(0).setUTCFullYear(1, 0, 1);
const MAX_MS = Date.UTC(10_000, 0, 1) - 1;
const LONGEST_EDTF = 64;
/** Without `Z` or an offset it would name another instant on every reader's device. */
const ZONED_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

const parsedSpans = new Map<string, DateSpan | undefined>();

/** Parsing costs 0.2 ms and a dataset repeats its dates, so each string is parsed once. */
function parseSpan(text: string): DateSpan | undefined {
  if (text.length > LONGEST_EDTF) return undefined;
  if (!parsedSpans.has(text)) parsedSpans.set(text, readSpan(text));
  return parsedSpans.get(text);
}

function readSpan(text: string): DateSpan | undefined {
  if (text.includes("T") && !ZONED_TIME.test(text)) return undefined;
  if (!namesRealDays(text)) return undefined;
  let parsed: ExtendedDate;
  try {
    parsed = edtf(text, { level: 1 });
  } catch {
    return undefined;
  }
  const ends = parsed.type === "Interval" ? [parsed.lower, parsed.upper].filter(isDate) : [parsed];
  const precisions = ends.map(precisionOf);
  if (precisions.length === 0 || precisions.includes(undefined)) return undefined;
  const coarsest = Math.max(
    ...precisions.map((precision) => (precision ? DATE_PRECISIONS.indexOf(precision) : 0)),
  );
  // An unknown end (`2023/`) tells no more than an open one (`2023/..`): neither bounds the span.
  const earliest = parsed.min ?? -Infinity;
  const latest = endOfPrecision(parsed) ?? Infinity;
  const bounded = [earliest, latest].filter(Number.isFinite);
  if (bounded.length === 0 || bounded.some((ms) => ms < MIN_MS || ms > MAX_MS)) return undefined;
  if (Number.isNaN(earliest) || Number.isNaN(latest) || latest < earliest) return undefined;
  return {
    earliest,
    latest,
    datePrecision: DATE_PRECISIONS[coarsest] ?? "day",
    approximate: ends.some((end) => isQualified(end.approximate)),
    uncertain: ends.some((end) => isQualified(end.uncertain)),
  };
}

/** edtf.js reads 29 February of a common year as 1 March. */
function namesRealDays(text: string): boolean {
  return [...text.matchAll(/(\d{4})-02-29/g)].every(([, year]) => {
    const day = new Date(0).setUTCFullYear(Number(year), 1, 29);
    return new Date(day).getUTCDate() === 29;
  });
}

function isDate(end: ExtendedDate | number | null | undefined): end is ExtendedDate {
  return typeof end === "object" && end !== null;
}

function isQualified(qualifier: ExtendedDate["approximate"]): boolean {
  return typeof qualifier === "object" ? qualifier.value > 0 : qualifier === true;
}

/** A date-time names a second, and edtf.js gives its first millisecond as its last. */
function endOfPrecision(parsed: ExtendedDate): number | null {
  const last = parsed.type === "Interval" && isDate(parsed.upper) ? parsed.upper : parsed;
  return parsed.max !== null && precisionOf(last) === "second" ? parsed.max + 999 : parsed.max;
}

function precisionOf(date: ExtendedDate): DatePrecision | undefined {
  switch (date.type) {
    case "Date": {
      const values = date.values?.length ?? 0;
      return values > 3 ? "second" : values === 3 ? "day" : values === 2 ? "month" : "year";
    }
    case "Decade":
      return "decade";
    case "Century":
      return "century";
    case "Season":
    case "Year":
    case "Interval":
    case "List":
    case "Set":
      return undefined;
  }
}
