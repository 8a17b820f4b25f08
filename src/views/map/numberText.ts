import { localeOf, type Language } from "../../i18n/languages";

const LETTERS: Readonly<Record<Language, string>> = {
  en: "abcdefghijklmnopqrstuvwxyz",
  ar: "أبجدهوزحطيكلمنسعفصقرشت",
};

/**
 * What a numbered marker shows, and the row that says what it stands for: "3"; of several places under one number
 * "3a", "3b", by their order.
 */
export function numberText(number: number, member: number | undefined, language: Language): string {
  const text = new Intl.NumberFormat(localeOf(language)).format(number);
  if (member === undefined) return text;
  // Beyond the letters they are counted.
  return `${text}${LETTERS[language][member] ?? `-${member + 1}`}`;
}
