/** UN usage where the browser's own list has another name, and short names where its are too long for a map. */
const OWN_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PS: { en: "Palestine", ar: "فلسطين" },
  SA: { en: "Saudi Arabia", ar: "السعودية" },
  AE: { en: "UAE", ar: "الإمارات" },
};

/**
 * What the map and its pictures call a country or territory by its ISO 3166-1 alpha-2 code, in a language that
 * `Intl` knows: `countryName("IQ", "ar")` is "العراق". A code that nobody knows is its own name.
 */
export function countryName(code: string, language: string): string {
  return OWN_NAMES[code]?.[language] ?? new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}
