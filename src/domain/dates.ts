import type { Brand } from "./brand";
import type { Extent } from "./codes";
import { DATE_PRECISIONS, type DateSpan, type EpochMs } from "./dateSpan";
import { readEdtf } from "./readEdtf";
import { DAY_MS, FIRST_MS, LAST_MS } from "./utcDays";

/** A string that `parseEdtf` accepted: EDTF (ISO 8601-2) level 1, as curated. */
export type Edtf = Brand<string, "Edtf">;

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

/** The shortest span that holds all of the given ones, at least one; as coarse and as doubtful as the most doubtful of them. */
export function spanHolding(spans: readonly DateSpan[]): DateSpan {
  const precisions = spans.map(({ datePrecision }) => DATE_PRECISIONS.indexOf(datePrecision));
  return {
    earliest: Math.min(...spans.map(({ earliest }) => earliest)),
    latest: Math.max(...spans.map(({ latest }) => latest)),
    datePrecision: DATE_PRECISIONS[Math.max(...precisions)] ?? "year",
    approximate: spans.some(({ approximate }) => approximate),
    uncertain: spans.some(({ uncertain }) => uncertain),
  };
}

/** True where only one end is known: nothing says when it happened, it stands in the tray of undated events. */
export function isUndated(span: DateSpan): boolean {
  return span.earliest === -Infinity;
}

/** True where the span covers more than one day, is approximate or uncertain, or has an open end. */
export function isStretch(span: DateSpan): boolean {
  return span.approximate || span.uncertain || span.latest - span.earliest >= DAY_MS;
}

/**
 * True where the day of an event is not known, or, of one that lasted, its first day or its last. What lasted from one
 * known day to another is as precise as what happened on one.
 */
export function isImpreciseDate(span: DateSpan, extent: Extent): boolean {
  if (extent === "within" || !isStretch(span)) return isStretch(span);
  const isOfDays = span.datePrecision === "day" || span.datePrecision === "second";
  return span.approximate || span.uncertain || span.latest === Infinity || !isOfDays;
}

/** True where the two spans share an instant. */
export function overlaps(
  span: { readonly earliest: EpochMs; readonly latest: EpochMs },
  from: EpochMs,
  to: EpochMs,
): boolean {
  return span.earliest <= to && span.latest >= from;
}

const LONGEST_EDTF = 64;

const parsedSpans = new Map<string, DateSpan | undefined>();

/** A dataset repeats its dates, so each string is parsed once. */
function parseSpan(text: string): DateSpan | undefined {
  if (text.length > LONGEST_EDTF) return undefined;
  if (!parsedSpans.has(text)) parsedSpans.set(text, spanInYears(text));
  return parsedSpans.get(text);
}

function spanInYears(text: string): DateSpan | undefined {
  const span = readEdtf(text);
  if (span === undefined) return undefined;
  const bounded = [span.earliest, span.latest].filter(Number.isFinite);
  return bounded.every((ms) => ms >= FIRST_MS && ms <= LAST_MS) ? span : undefined;
}
