import type { DateSpan, EpochMs } from "../dateSpan";

/** Year, month, day: as many as are known. */
export type DateParts = readonly number[];

/** The two ends of a span as far as they are known; one where both are the same. */
export function datePartsOf({ earliest, latest, datePrecision }: DateSpan): readonly DateParts[] {
  const known = datePrecision === "second" || datePrecision === "day" ? 3 : datePrecision === "month" ? 2 : 1;
  const ends = [earliest, latest].filter(Number.isFinite).map((instant) => partsOf(instant).slice(0, known));
  const [first, last] = ends;
  return first !== undefined && first.join() === last?.join() ? [first] : ends;
}

/** `2024-01-05/2024-01-31`, an open end as `..`. */
export function formatDateSpan(span: DateSpan): string {
  const [first, last] = datePartsOf(span).map(formatParts);
  if (first === undefined) return "";
  if (span.earliest === -Infinity) return `../${first}`;
  if (span.latest === Infinity) return `${first}/..`;
  return last === undefined ? first : `${first}/${last}`;
}

function formatParts([year = 0, ...rest]: DateParts): string {
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

function partsOf(instant: EpochMs): DateParts {
  const date = new Date(instant);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
