import type { EpochMs } from "../../../domain/dateSpan";
import { dateFormat } from "../../../i18n/dateWords";
import type { Language } from "../../../i18n/languages";

/** The steps in which vis-timeline divides its axis. */
export type Scale =
  "millisecond" | "second" | "minute" | "hour" | "weekday" | "day" | "week" | "month" | "year";

const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const MINOR: Readonly<Record<Scale, Intl.DateTimeFormatOptions>> = {
  millisecond: { second: "numeric", fractionalSecondDigits: 3 },
  second: { ...TIME, second: "2-digit" },
  minute: TIME,
  hour: TIME,
  weekday: { weekday: "short", day: "numeric" },
  day: { day: "numeric" },
  week: { day: "numeric" },
  month: { month: "short" },
  year: { year: "numeric" },
};

const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };
const MAJOR: Readonly<Record<Scale, Intl.DateTimeFormatOptions | undefined>> = {
  millisecond: DAY,
  second: DAY,
  minute: DAY,
  hour: DAY,
  weekday: MONTH,
  day: MONTH,
  week: MONTH,
  month: { year: "numeric" },
  year: undefined,
};

/**
 * The text of one step of the axis, UTC. The upper row ("minor") names the step, the lower ("major") what it
 * is part of: on the scale of days the fourth of January reads "4" over "January 2024".
 */
export function axisLabel(
  row: "minor" | "major",
  instant: EpochMs,
  scale: string,
  language: Language,
): string {
  if (!isScale(scale)) return "";
  const options = (row === "minor" ? MINOR : MAJOR)[scale];
  return options === undefined ? "" : dateFormat(language, options).format(instant);
}

function isScale(scale: string): scale is Scale {
  return Object.hasOwn(MINOR, scale);
}
