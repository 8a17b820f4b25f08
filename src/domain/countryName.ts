import { BASEMAP_LANGUAGES, type BasemapLanguage } from "../i18n/languagePack";
import { isLanguage, MEASURE, PACKS } from "../i18n/packs";

/**
 * What the map and its pictures call a country or territory by its ISO 3166-1 alpha-2 code, in a language that
 * `Intl` knows: `countryName("IQ", "ar")` is "العراق". A code that nobody knows is its own name.
 */
export function countryName(code: string, language: string): string {
  const own = isLanguage(language) ? PACKS[language].countryNames[code] : undefined;
  return own ?? new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

/** A name of the basemap in each language that it is written in. */
export type BasemapNames = Readonly<Record<BasemapLanguage, string>>;

/**
 * The name on the map for this language, and the language it is in: where the basemap has none in it, the one that the
 * language's pack puts first.
 */
export function basemapName(
  names: BasemapNames,
  language: string,
): { readonly text: string; readonly language: BasemapLanguage } {
  const own = BASEMAP_LANGUAGES.find((tag) => tag === language);
  const found = own ?? PACKS[isLanguage(language) ? language : MEASURE].mapNames[0];
  return { text: names[found], language: found };
}
