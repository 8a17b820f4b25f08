import { shownText } from "../../../domain/shortText";
import { localeOf, type Language } from "../../../i18n/languages";

/** A language's name in the reader's: `languageName("ar", "en")` is "Arabic". A tag that is none stays itself. */
export function languageName(tag: string, reader: Language): string {
  try {
    return new Intl.DisplayNames(localeOf(reader), { type: "language" }).of(tag) ?? shownText(tag);
  } catch {
    return shownText(tag);
  }
}
