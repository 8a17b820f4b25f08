import type { LanguagePack } from "./languagePack";
import * as registered from "./registry";
import type { Language } from "./registry";

/** The language that the texts are measured by, and that speaks where the reader has asked for none of the others. */
export const MEASURE: Language = "en";

/** What the app knows of each language that it speaks. */
export const PACKS: Readonly<Record<Language, LanguagePack>> = { ...registered };

/** The languages of the interface, the measure first, the others by their tags. */
export const LANGUAGES: readonly Language[] = [
  MEASURE,
  ...(Object.keys(PACKS) as Language[]).filter((language) => language !== MEASURE),
];

export function isLanguage(tag: string | null | undefined): tag is Language {
  return tag != null && Object.hasOwn(PACKS, tag);
}

/** The text that each language's pack gives, by tag. */
export function inEveryLanguage(
  textOf: (pack: LanguagePack, language: Language) => string,
): Readonly<Record<Language, string>> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, textOf(PACKS[language], language)]),
  ) as Record<Language, string>;
}
