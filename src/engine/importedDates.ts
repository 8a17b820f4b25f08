import { parseEdtf, type DatePrecision, type DateSpan, type Edtf } from "../domain/dates";

/** An imported event without a date: only that it was before the calendar's end. */
export const UNDATED: { readonly edtf: Edtf; readonly span: DateSpan } = (() => {
  const edtf = parseEdtf("../9999-12-31");
  if (edtf === undefined) throw new Error("not EDTF");
  const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
  const span = { earliest: -Infinity, latest, approximate: false, uncertain: false } as const;
  return { edtf, span: { ...span, datePrecision: "day" } };
})();

/** How exactly a bar from one instant to another, both inclusive, says when. */
export function precisionOf(start: number, end: number): DatePrecision {
  if (!isDayStart(start) || !isDayStart(end + 1)) return "second";
  const [first, after] = [new Date(start), new Date(end + 1)];
  if (first.getUTCDate() !== 1 || after.getUTCDate() !== 1) return "day";
  return first.getUTCMonth() === 0 && after.getUTCMonth() === 0 ? "year" : "month";
}

/**
 * The bar as a date in EDTF, as coarse as it is: a month is `2023-05`, the week about its middle
 * `2023-05-12/2023-05-18`. Parts of a second are left out.
 */
export function edtfOf(start: number, end: number): Edtf {
  const length = { second: 19, day: 10, month: 7, year: 4, decade: 4, century: 4 }[precisionOf(start, end)];
  const [first, last] = [start, end].map((instant) => new Date(instant).toISOString().slice(0, length));
  const zone = length === 19 ? "Z" : "";
  const edtf = parseEdtf(first === last ? `${first}${zone}` : `${first}${zone}/${last}${zone}`);
  return edtf ?? UNDATED.edtf;
}

function isDayStart(instant: number): boolean {
  return instant % 86_400_000 === 0;
}
