import { nearestLanguage, primaryOf } from "../domain/nearestLanguage";
import { directionOfTag, type TextDirection } from "../domain/writing";
import { isLanguage, LANGUAGES, MEASURE, PACKS } from "./packs";
import type { Language } from "./registry";

/** The direction in which a language's text runs; of a tag of the data, whose language may not be known, see `directionOfTag`. */
export function directionOf(language: Language): "ltr" | "rtl";
export function directionOf(tag: string): TextDirection;
export function directionOf(tag: string): TextDirection {
  return directionOfTag(tag);
}

/**
 * The locale for numbers and dates, as the language's pack has it. Where its readers differ in their digits, they are
 * the reader's own: those of the browser's first locale of this language.
 */
export function localeOf(language: Language): string {
  const { locale, usualDigits } = PACKS[language];
  if (usualDigits === undefined) return locale;
  const own = readerLocales().find((tag) => primaryOf(tag) === primaryOf(language));
  const digits =
    own === undefined ? usualDigits : new Intl.NumberFormat(own).resolvedOptions().numberingSystem;
  return `${locale}-u-nu-${digits}`;
}

/** The first language of the reader's that the interface speaks. */
export function preferredLanguage(): Language {
  return readerLocales().map(nearestLanguage).find(isLanguage) ?? MEASURE;
}

function readerLocales(): readonly string[] {
  return typeof navigator === "undefined" ? [] : navigator.languages;
}

export { isLanguage, LANGUAGES, MEASURE, PACKS, type Language };
