/**
 * English name, Arabic name, country (ISO 3166-1 alpha-2), tier, and the spelling in the source when it is another
 * than the English name. Tier 1 is named first when one zooms in, tier 4 last.
 */
export type CityName = readonly [
  en: string,
  ar: string,
  country: string,
  tier: 1 | 2 | 3 | 4,
  spelling?: string | readonly [lon: number, lat: number],
];
