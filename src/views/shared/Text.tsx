import { directionOf } from "../../i18n/languages";
import { textIn, type Texts } from "../../domain/model";
import { useSanadState } from "../../state/context";

/** A text of the data in the reader's language, isolated, and marked with the language it really is in. */
export function Text({ of }: { readonly of: Texts }) {
  const language = useSanadState((state) => state.language);
  const shown = textIn(of, language);
  return (
    <bdi lang={shown.language} dir={directionOf(shown.language)}>
      {shown.text}
    </bdi>
  );
}
