import { DAY_MS, FIRST_MS, LAST_MS } from "../../domain/utcDays";
import { IS_IMPRECISE, IS_OPEN_ENDED, IS_POINT, SOFT_END, SOFT_START } from "../../domain/columns";
import type { DatePrecision } from "../standards/columnStandard";
import { STANDARDS } from "../standards/standards";
import type { ByteDictionary } from "./byteDictionary";
import type { ColumnMapping } from "./columnMapping";
import type { CsvRecord } from "./csvReader";
import { parseDateText, parseIsoField, spanOfDay, type FieldDate, type IsoField } from "./fieldDates";
import { NOT_A_NUMBER, parseCountField } from "./fieldNumbers";
import type { ReasonCode } from "./importIssues";

/** The bar of an event as the columns have it; `start` is Infinity for an undated one. */
export type RowTime = { start: number; end: number; flags: number };

/** Tells what is wrong with a column of the record at hand, or with several together. */
export type ReportField = (reason: ReasonCode, ...columns: readonly number[]) => void;

const decoder = new TextDecoder();
/** Dates that are not plain ISO days repeat as all dates do; so many are remembered. */
const MAX_REMEMBERED = 50_000;
const WEEK_RADIUS_MS = 3 * DAY_MS;
const SPACE = 32;

/**
 * Reads when a record happened, by its mapped columns, into `time`. What cannot be read is reported; the event is then
 * undated. A precision code widens the date: the file's own range where it gives one, else the week around the
 * date, its month, its year.
 */
export function createTimeReader({ roles, standard, dayOrder }: ColumnMapping, report: ReportField) {
  const [startColumn] = roles.date ?? [];
  const [endColumn] = roles.dateEnd ?? [];
  const [timeColumn] = roles.time ?? [];
  const [yearColumn] = roles.year ?? [];
  const [monthColumn] = roles.month ?? [];
  const [dayColumn] = roles.day ?? [];
  const [precisionColumn] = roles.datePrecision ?? [];
  const { datePrecisions } = STANDARDS[standard];
  const remembered = new Map<string, FieldDate | undefined>();

  const first: IsoField = { start: 0, end: 0, isZoneless: false };
  const last: IsoField = { start: 0, end: 0, isZoneless: false };

  const parseText = (text: string): FieldDate | undefined => {
    const known = remembered.get(text);
    if (known !== undefined || remembered.has(text)) return known;
    const date = parseDateText(text, dayOrder);
    if (remembered.size < MAX_REMEMBERED) remembered.set(text, date);
    return date;
  };

  const readDate = (record: CsvRecord, column: number): FieldDate | undefined => {
    const date = parseText(textOf(record, column));
    if (date?.order === "against") report("otherDayOrder", column);
    if (date?.isZoneless) report("zonelessTime", column);
    if (date?.isOtherDayInUtc) report("otherDayInUtc", column);
    return date;
  };

  const readParts = (record: CsvRecord): FieldDate | undefined => {
    if (yearColumn === undefined) return undefined;
    const year = countAt(record, yearColumn);
    // Some tables write 0 for a month or a day that is not known.
    const month = countAt(record, monthColumn) || Number.NaN;
    const day = countAt(record, dayColumn) || Number.NaN;
    const whole = (part: number) => (Number.isNaN(part) ? undefined : part);
    if (Number.isNaN(year)) {
      report("noDate", yearColumn);
      return undefined;
    }
    const date = spanOfDay(year, whole(month), Number.isNaN(month) ? undefined : whole(day));
    if (date === undefined)
      report("badDate", spanOfDay(year) ? (dayColumn ?? monthColumn ?? yearColumn) : yearColumn);
    return date;
  };

  const readPrecision = (record: CsvRecord): DatePrecision => {
    if (precisionColumn === undefined) return "exact";
    const code = countAt(record, precisionColumn);
    const precision = datePrecisions[code];
    if (precision === undefined) report("unknownDatePrecision", precisionColumn);
    return precision ?? "exact";
  };

  /** A date with the time of day of a column of its own. */
  const withTime = (record: CsvRecord, date: FieldDate): FieldDate => {
    if (timeColumn === undefined || date.end - date.start !== DAY_MS - 1) return date;
    const text = textOf(record, timeColumn).trim();
    if (text === "") return date;
    const timed = parseDateText(`${new Date(date.start).toISOString().slice(0, 10)} ${text}`, dayOrder);
    if (timed === undefined) report("badTime", timeColumn);
    else if (timed.isZoneless) report("zonelessTime", timeColumn);
    else if (timed.isOtherDayInUtc) report("otherDayInUtc", timeColumn);
    return timed === undefined ? date : { ...timed, marks: date.marks };
  };

  const readSlowly = (record: CsvRecord, time: RowTime) => {
    let date = startColumn === undefined || isEmpty(record, startColumn) ? readParts(record) : undefined;
    if (
      startColumn !== undefined &&
      date === undefined &&
      yearColumn === undefined &&
      isEmpty(record, startColumn)
    ) {
      report("noDate", startColumn);
    }
    if (startColumn !== undefined && !isEmpty(record, startColumn)) {
      date = readDate(record, startColumn);
      if (date === undefined) report("badDate", startColumn);
    }
    if (date === undefined) return;
    date = withTime(record, date);
    let last: Bounds = date;
    let { marks } = date;
    if (endColumn !== undefined && !isEmpty(record, endColumn)) {
      const lastDate = readDate(record, endColumn);
      if (lastDate === undefined || lastDate.end < date.start) report("badEndDate", endColumn);
      else {
        last = lastDate;
        // What has an end is not open, whatever its beginning says.
        marks = (marks & ~IS_OPEN_ENDED) | lastDate.marks;
      }
    }
    setTime(time, date, last, marks, readPrecision(record));
  };

  return (record: CsvRecord, time: RowTime): void => {
    time.start = Infinity;
    time.end = Infinity;
    time.flags = IS_IMPRECISE;
    if (startColumn !== undefined && timeColumn === undefined && readIso(record, startColumn, first)) {
      if (endColumn === undefined) {
        if (first.isZoneless) report("zonelessTime", startColumn);
        setTime(time, first, first, 0, readPrecision(record));
        return;
      }
      if (readIso(record, endColumn, last) && last.end >= first.start) {
        if (first.isZoneless) report("zonelessTime", startColumn);
        if (last.isZoneless) report("zonelessTime", endColumn);
        setTime(time, first, last, 0, readPrecision(record));
        return;
      }
    }
    readSlowly(record, time);
  };
}

function readIso({ bytes, starts, ends, count }: CsvRecord, column: number, date: IsoField): boolean {
  return column < count && parseIsoField(bytes, starts[column] ?? 0, ends[column] ?? 0, date);
}

type Bounds = { readonly start: number; readonly end: number };

/** From the first date to the end of the last, which is the first itself where the file gives no other. */
function setTime(time: RowTime, first: Bounds, last: Bounds, marks: number, precision: DatePrecision): void {
  time.start = first.start;
  time.end = last.end;
  if (precision !== "exact" && last.end === first.end) widen(time, precision);
  time.start = Math.max(FIRST_MS, time.start);
  time.end = Math.min(LAST_MS, time.end);
  const isPoint = marks === 0 && time.end - time.start < DAY_MS;
  if (isPoint) {
    time.flags = marks | IS_POINT;
    return;
  }
  const soft = softEnds(first, last, marks, precision);
  // From one known day to another: it is known when it was.
  time.flags = marks | soft | (soft === 0 ? 0 : IS_IMPRECISE);
}

/**
 * A range between two known days lasted from end to end. Of a coarse date, or a range that begins or ends with one,
 * nobody knows where in it the event lies.
 */
function softEnds(first: Bounds, last: Bounds, marks: number, precision: DatePrecision): number {
  const isOfDays = first.end - first.start < DAY_MS && last.end - last.start < DAY_MS;
  if (marks === IS_OPEN_ENDED && isOfDays && precision === "exact") return SOFT_END;
  const isRange = last.end !== first.end && precision === "exact" && marks === 0;
  return isRange && isOfDays ? 0 : SOFT_START | SOFT_END;
}

function widen(time: RowTime, precision: DatePrecision): void {
  if (precision === "week" || precision === "span") {
    time.start -= WEEK_RADIUS_MS;
    time.end += WEEK_RADIUS_MS;
    return;
  }
  const day = new Date(time.start);
  const month = precision === "month" ? day.getUTCMonth() + 1 : undefined;
  const span = spanOfDay(day.getUTCFullYear(), month);
  if (span === undefined) return;
  time.start = span.start;
  time.end = span.end;
}

/** True where the column is missing or holds nothing but spaces. */
export function isEmpty({ bytes, starts, ends, count }: CsvRecord, column: number): boolean {
  if (column >= count) return true;
  const end = ends[column] ?? 0;
  for (let at = starts[column] ?? 0; at < end; at += 1) if ((bytes[at] ?? 0) > SPACE) return false;
  return true;
}

/** The code of a field, that of the empty text where the record has no such field. */
export function codeOfField(
  texts: ByteDictionary,
  { bytes, starts, ends, count }: CsvRecord,
  column: number,
): number {
  return column < count
    ? texts.codeOf(bytes, starts[column] ?? 0, ends[column] ?? 0)
    : texts.codeOf(bytes, 0, 0);
}

export function textOf({ bytes, starts, ends, count }: CsvRecord, column: number): string {
  return column < count ? decoder.decode(bytes.subarray(starts[column], ends[column])) : "";
}

/** The whole number in a column, NaN where there is none, -1 where something else stands there. */
function countAt({ bytes, starts, ends, count }: CsvRecord, column: number | undefined): number {
  if (column === undefined || column >= count) return Number.NaN;
  const number = parseCountField(bytes, starts[column] ?? 0, ends[column] ?? 0);
  return number === NOT_A_NUMBER ? -1 : number;
}
