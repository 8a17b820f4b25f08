import { directionOfTag, type TextDirection } from "../domain/writing";

export const LANGUAGES = ["en", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The direction in which a language's text runs; of a tag of the data, whose language may not be known, see `directionOfTag`. */
export function directionOf(language: Language): "ltr" | "rtl";
export function directionOf(tag: string): TextDirection;
export function directionOf(tag: string): TextDirection {
  return directionOfTag(tag);
}

/**
 * The locale for numbers and dates. Arabic gets Levantine and Iraqi month names and Latin digits, unless the
 * reader's own Arabic locale writes Arabic-Indic ones (`ar-EG` does, `ar-AE` does not).
 */
export function localeOf(language: Language): string {
  if (language === "en") return "en-GB";
  const own = readerLocales().find((locale) => locale.split("-")[0] === "ar");
  const digits = own === undefined ? "latn" : new Intl.NumberFormat(own).resolvedOptions().numberingSystem;
  return `ar-IQ-u-nu-${digits}`;
}

/** The first language of the reader's that the interface speaks. */
export function preferredLanguage(): Language {
  const wanted = readerLocales().map((locale) => locale.split("-")[0]);
  return LANGUAGES.find((language) => language === wanted.find((tag) => isLanguage(tag))) ?? "en";
}

export function isLanguage(tag: string | null | undefined): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

function readerLocales(): readonly string[] {
  return typeof navigator === "undefined" ? [] : navigator.languages;
}
