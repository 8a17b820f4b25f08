import { directionOf } from "../../i18n/languages";
import type { Texts } from "../../domain/readersTexts";
import { labelIn, LENGTHS } from "../../domain/shortText";
import { useSanadState } from "../../state/context";

/** `most`: how many UTF-16 units of it are shown; a name or title needs no more than a label has. */
type TextProps = { readonly of: Texts; readonly most?: number };

/**
 * A text of the data in the reader's language, isolated, cut where it is long, and marked with the language it really
 * is in. Of an unknown one (`und`) the text's own letters give the direction.
 */
export function Text({ of, most = LENGTHS.label }: TextProps) {
  const language = useSanadState((state) => state.language);
  const shown = labelIn(of, language, most);
  return <bdi {...languageMarks(shown.language)}>{shown.text}</bdi>;
}

/** The attributes of an element with a text of this language. */
export function languageMarks(language: string): { readonly lang?: string; readonly dir: string } {
  return { ...(language === "und" ? {} : { lang: language }), dir: directionOf(language) };
}
