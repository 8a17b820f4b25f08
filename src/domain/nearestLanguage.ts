import { LANGUAGES } from "../i18n/packs";
import type { Language } from "../i18n/registry";
import { scriptOf } from "./writing";

/** The language of the interface that a tag means, else one of the same language and script: "en-US" is "en", "ku" is not "ku-Arab". */
export function nearestLanguage(tag: string): Language | undefined {
  return (
    LANGUAGES.find((language) => language === tag) ??
    LANGUAGES.find(
      (language) => primaryOf(language) === primaryOf(tag) && scriptOf(language) === scriptOf(tag),
    )
  );
}

/** The language of a tag without script and country: "ar" of "ar-IQ". */
export function primaryOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
