import { directionOf } from "../../i18n/languages";
import { textIn, type Texts } from "../../domain/model";
import { useSanadState } from "../../state/context";

/**
 * A text of the data in the reader's language, isolated, and marked with the language it really is in. Of an
 * unknown one (`und`) the text's own letters give the direction.
 */
export function Text({ of }: { readonly of: Texts }) {
  const language = useSanadState((state) => state.language);
  const shown = textIn(of, language);
  const isKnown = shown.language !== "und";
  return (
    <bdi lang={isKnown ? shown.language : undefined} dir={directionOf(shown.language)}>
      {shown.text}
    </bdi>
  );
}
