import { IS_APPROXIMATE, IS_OPEN_ENDED, IS_UNCERTAIN } from "../domain/columns";
import { parseEdtf, type Edtf } from "../domain/dates";
import type { DatePrecision, DateSpan } from "../domain/dateSpan";
import { DAY_MS, LAST_MS } from "../domain/utcDays";

/** An imported event without a date: only that it was before the calendar's end. */
export const UNDATED: { readonly edtf: Edtf; readonly span: DateSpan } = (() => {
  const edtf = parseEdtf("../9999-12-31");
  if (edtf === undefined) throw new Error("not EDTF");
  const span = { earliest: -Infinity, latest: LAST_MS, approximate: false, uncertain: false } as const;
  return { edtf, span: { ...span, datePrecision: "day" } };
})();

/** How exactly a bar from one instant to another, both inclusive, says when. */
export function precisionOf(start: number, end: number): DatePrecision {
  if (!isDayStart(start) || !isDayStart(end + 1)) return "second";
  const [first, after] = [new Date(start), new Date(end + 1)];
  if (first.getUTCDate() !== 1 || after.getUTCDate() !== 1) return "day";
  return first.getUTCMonth() === 0 && after.getUTCMonth() === 0 ? "year" : "month";
}

const DAY_LENGTH = "2023-05-12".length;
const LENGTHS: Readonly<Record<DatePrecision, number>> = {
  second: DAY_LENGTH,
  day: DAY_LENGTH,
  month: DAY_LENGTH - 3,
  year: 4,
  decade: 4,
  century: 4,
};

/**
 * The bar as a date in EDTF, as coarse as it is: a month is `2023-05`, the week about its middle
 * `2023-05-12/2023-05-18`. Of times of day EDTF has only single seconds; of a longer part of a day it says the day.
 * `flags` are those of the columns: the file's marks (`2023-05-12~`, `2023-05-12/..`) are written again.
 */
export function edtfOf(start: number, end: number, flags = 0): Edtf {
  const [first = "", last = ""] = [start, end].map((instant) => new Date(instant).toISOString());
  const length = LENGTHS[precisionOf(start, end)];
  const [from, to] = [first.slice(0, length), last.slice(0, length)];
  const mark = markOf(flags);
  const isSecond = end - start === 999 && start % 1000 === 0 && mark === "";
  const day = isSecond ? `${first.slice(0, 19)}Z` : from + mark;
  const text =
    (flags & IS_OPEN_ENDED) !== 0 ? `${from}${mark}/..` : from === to ? day : `${day}/${to}${mark}`;
  return parseEdtf(text) ?? UNDATED.edtf;
}

function markOf(flags: number): "" | "~" | "?" | "%" {
  const isApproximate = (flags & IS_APPROXIMATE) !== 0;
  if ((flags & IS_UNCERTAIN) === 0) return isApproximate ? "~" : "";
  return isApproximate ? "%" : "?";
}

function isDayStart(instant: number): boolean {
  return instant % DAY_MS === 0;
}
