import type { LanguagePack } from "../i18n/languagePack";
import { LANGUAGES, MEASURE, PACKS } from "../i18n/packs";
import { nearestLanguage } from "./nearestLanguage";
import { scriptOf } from "./writing";

/**
 * The quotation marks of a text with this tag, whether or not the interface speaks its language: those of the pack of
 * its language in its script, else those of a pack of its script, else the measure's.
 */
export function quotationMarksOf(tag: string): LanguagePack["quotationMarks"] {
  const found =
    nearestLanguage(tag) ?? LANGUAGES.find((language) => scriptOf(language) === scriptOf(tag)) ?? MEASURE;
  return PACKS[found].quotationMarks;
}
