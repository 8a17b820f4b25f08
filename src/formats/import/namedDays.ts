import { monthNamed } from "../../domain/monthNames";

/** A day or a month as its name is written; `day` is undefined where only the month is. */
export type NamedDay = {
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
};

/** Names of weekdays and the words that stand before a date and say nothing of it. Any other word would: "before", "not". */
const IDLE_WORDS =
  /^(?:(?:on|the|mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|في|يوم|بتاريخ|(?:ال)?(?:اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت|أحد|احد))(?:\.?[,،] ?|\.? ))+/i;
const DAY_FIRST =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?(?<month>\p{L}+(?: \p{L}+)?)\.?[,،]?[ -]?(?<year>\d{4})$/u;
const MONTH_FIRST =
  /^(?<month>\p{L}+(?: \p{L}+)?)\.?[ -](?:(?<day>\d{1,2})(?:st|nd|rd|th)?[,،]? )?(?<year>\d{4})$/u;

/**
 * The day or month in a text that names the month: "Tuesday, 31 January 2023", "January 2023", "يوم الثلاثاء 31 يناير
 * 2023". Undefined where any other word stands beside it: "before 5 January 2024" is not that day.
 */
export function namedDay(text: string): NamedDay | undefined {
  const plain = text.replace(IDLE_WORDS, "");
  const { day, month: name = "", year } = (DAY_FIRST.exec(plain) ?? MONTH_FIRST.exec(plain))?.groups ?? {};
  const month = monthNamed(name);
  return month === undefined
    ? undefined
    : { year: Number(year), month, day: day === undefined ? undefined : Number(day) };
}
