import { scriptOf } from "../../domain/writing";
import type { FaceScript } from "../../i18n/languagePack";
import { localeOf, type Language } from "../../i18n/languages";

/** In the order in which a list is lettered; every language of a script knows these. */
const LETTERS: Readonly<Record<FaceScript, string>> = {
  Latn: "abcdefghijklmnopqrstuvwxyz",
  Arab: "أبجدهوزحطيكلمنسعفصقرشت",
};

/**
 * What a numbered marker shows, and the row that says what it stands for: "3"; of several places under one number
 * "3a", "3b", by their order.
 */
export function numberText(number: number, member: number | undefined, language: Language): string {
  const text = new Intl.NumberFormat(localeOf(language)).format(number);
  if (member === undefined) return text;
  // Beyond the letters they are counted.
  const letters = LETTERS[scriptOf(language) === "Arab" ? "Arab" : "Latn"];
  return `${text}${letters[member] ?? `-${member + 1}`}`;
}
