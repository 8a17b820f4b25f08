import { isUndated, type DateSpan, type EpochMs } from "../domain/dates";
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

const LAST_YEAR_MS = Date.UTC(9999, 0, 1);

const OPTIONS: Readonly<Record<"day" | "month" | "year", Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

/**
 * A span in words, as vague as it is: "4 January 2024", "around 1 – 10 January 2024", "May 2020",
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
  const date = format.formatRange(earliest, latest);
  if (span.approximate) return t("date.around", { date });
  return span.uncertain ? t("date.uncertain", { date }) : date;
}

const STRETCH: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };

/** A window or another plain stretch of time: "1 Oct 2023 – 31 Jan 2024". */
export function stretchInWords(from: EpochMs, to: EpochMs, language: Language): string {
  return dateFormat(language, STRETCH).formatRange(from, to);
}
