/** ISO 15924 codes of the scripts that the app has faces for. */
export type FaceScript = "Latn" | "Arab";

/** The languages in which the basemap's own names are written (`public/basemap/labels.json`). */
export const BASEMAP_LANGUAGES = ["en", "ar"] as const;
export type BasemapLanguage = (typeof BASEMAP_LANGUAGES)[number];

/**
 * All that the app knows of a language it speaks, but for the texts themselves, which are fetched when the language is
 * spoken. `registry.ts` has one line for each; what depends on the language is asked of its pack. Script and direction
 * follow from the tag (`domain/writing.ts`).
 */
export type LanguagePack = {
  /** How it calls itself: "العربية". */
  readonly name: string;
  /** The same where there is room for a letter or two: "ع". */
  readonly shortName: string;
  /** Said of the button that changes to it, in its own words; the visible names stand in it. */
  readonly invitation: string;
  /** BCP 47, for `Intl`: numbers, dates, lists, plurals, sorting. */
  readonly locale: string;
  /**
   * Where readers differ in their digits: the numbering system (of CLDR: "latn") for those whose own locale of this
   * language writes no other. Left away, the digits are the locale's.
   */
  readonly usualDigits?: string;
  /** Around a quotation, and around one within it. */
  readonly quotationMarks: readonly [opening: string, closing: string, inner: string, innerClosing: string];
  /** Between the parts of one sentence, with its space. */
  readonly listComma: string;
  /** Short units of time are narrow ("3y 5m"), where a reader knows them so. */
  readonly hasNarrowUnits: boolean;
  /** Signs of the longest label between two lines of the timeline's axis. */
  readonly axisLabelLength: number;
  /** In which order the basemap's names are written where both are asked for; the first is the one for want of its own. */
  readonly mapNames: readonly [BasemapLanguage, ...BasemapLanguage[]];
  /**
   * The names by which a reader may type a month, short and regional ones too: January first, twelve parted by
   * semicolons, the names of each by commas.
   */
  readonly monthNames: string;
  /** By ISO 3166-1 alpha-2: UN usage where `Intl` has another name, short names where its are too long for a map. */
  readonly countryNames: Readonly<Record<string, string>>;
  /** Stands for a name or title that the data lacks. */
  readonly untitled: string;
  /** Where the texts themselves have not come. */
  readonly unreachable: { readonly text: string; readonly reload: string };
};
