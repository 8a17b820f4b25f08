import { isUndated, spanOf } from "../domain/dates";
import { DAY_MS, dayMs, MAX_YEAR } from "../domain/utcDays";
import type { DateSpan, EpochMs } from "../domain/dateSpan";
import { isInferred, type DrawnDate } from "../domain/drawing";
import type { Published } from "../domain/model";
import { localeOf, type Language } from "./languages";
import { textsIn } from "./texts";

const formats = new Map<string, Intl.DateTimeFormat>();
/** Options that are written once are found without being written out, which takes longer than to format. */
const written = new WeakMap<Intl.DateTimeFormatOptions, string>();

/** A formatter in the reader's locale, Gregorian and UTC: everything in Sanad is. */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const writtenOut = written.get(options) ?? JSON.stringify(options);
  written.set(options, writtenOut);
  const key = language + writtenOut;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(language), {
      calendar: "gregory",
      timeZone: "UTC",
      ...options,
    });
    formats.set(key, format);
  }
  return format;
}

const LAST_YEAR_MS = dayMs(MAX_YEAR, 1, 1);

const OPTIONS: Readonly<Record<"day" | "month" | "year", Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

/**
 * A span in words, as vague as it is: "4 January 2024", "early January 2024", "roughly 2–9 January 2024", "May 2020",
 * "by January 2024, no date given".
 */
export function spanInWords(span: DateSpan, language: Language): string {
  const t = textsIn(language, "common");
  const { datePrecision, earliest, latest } = span;
  const format = dateFormat(
    language,
    datePrecision === "day" || datePrecision === "second"
      ? OPTIONS.day
      : datePrecision === "month"
        ? OPTIONS.month
        : OPTIONS.year,
  );
  // What is only known to lie before the last year of the calendar is not known at all.
  if (isUndated(span) && latest >= LAST_YEAR_MS) return t("date.none");
  if (isUndated(span)) return t("date.until", { date: format.format(latest) });
  if (latest === Infinity) return t("date.from", { date: format.format(earliest) });
  const third = thirdOfMonth(span);
  if (third !== undefined)
    return t(`date.${third}`, { month: dateFormat(language, OPTIONS.month).format(earliest) });
  const date = format.formatRange(earliest, latest);
  // One is somewhere near a day, but within more than a day only roughly.
  const isOne = format.format(earliest) === format.format(latest);
  if (span.approximate) return t(isOne ? "date.around" : "date.roughly", { date });
  return span.uncertain ? t("date.uncertain", { date }) : date;
}

/** The date that stands for an event, marked where the curator infers it: "5 – 31 January 2024 (inferred)". */
export function drawnDateInWords(date: DrawnDate, language: Language): string {
  return markedInWords(date.span, isInferred(date), language);
}

/** When a source was published, marked where the curator infers it. */
export function publishedInWords({ edtf, basis }: Published, language: Language): string {
  return markedInWords(spanOf(edtf), basis === "inferred", language);
}

function markedInWords(span: DateSpan, isMarked: boolean, language: Language): string {
  const what = spanInWords(span, language);
  return isMarked ? textsIn(language, "common")("inferred", { what }) : what;
}

type Third = "early" | "middle" | "late";

/**
 * The words behind a vague span, by the codebook's rule: early is the 1st to the 10th, middle the 11th to the 20th,
 * late the 21st to the end. `2024-01-01~/2024-01-10~` gives "early"; other spans give undefined.
 */
function thirdOfMonth({ earliest, latest, approximate, datePrecision }: DateSpan): Third | undefined {
  if (!approximate || datePrecision !== "day") return undefined;
  const [first, last, after] = [new Date(earliest), new Date(latest), new Date(latest + 1)];
  if (first.getUTCMonth() !== last.getUTCMonth() || latest - earliest > 12 * DAY_MS) return undefined;
  const days = `${first.getUTCDate()}-${last.getUTCDate()}`;
  if (days === "1-10") return "early";
  if (days === "11-20") return "middle";
  return first.getUTCDate() === 21 && after.getUTCDate() === 1 ? "late" : undefined;
}

const STRETCH: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };

const TO_THE_MINUTE: Intl.DateTimeFormatOptions = {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
};
/** So short a stretch that begins or ends within a day is not told by its days: they would say more than it holds. */
const TOLD_BY_DAYS_MS = 3 * DAY_MS;

/** A window or another plain stretch of time: "1 Oct 2023 – 31 Jan 2024", "4 Jan 2024, 12:00–13:00 UTC". */
export function stretchInWords(from: EpochMs, to: EpochMs, language: Language): string {
  return stretchFormat(from, to, STRETCH, language).formatRange(from, to);
}

/** The format of a stretch's ends: as by `days`, and to the minute where the days would say more than it holds. */
export function stretchFormat(
  from: EpochMs,
  to: EpochMs,
  days: Intl.DateTimeFormatOptions,
  language: Language,
): Intl.DateTimeFormat {
  const isOfWholeDays = from % DAY_MS === 0 && (to + 1) % DAY_MS === 0;
  const isByDays = isOfWholeDays || to - from >= TOLD_BY_DAYS_MS;
  return dateFormat(language, isByDays ? days : { ...days, ...TO_THE_MINUTE });
}
