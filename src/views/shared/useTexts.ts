import { useMemo } from "react";
import type { Language } from "../../i18n/languages";
import { localeOf } from "../../i18n/languages";
import { textsIn, type Namespace, type Translate } from "../../i18n/texts";
import { useSanadState } from "../../state/context";

/** The interface's texts of one namespace in the reader's language, and that language. */
export function useTexts<Name extends Namespace>(
  namespace: Name,
): { readonly t: Translate<Name>; readonly language: Language; readonly locale: string } {
  const language = useSanadState((state) => state.language);
  return useMemo(
    () => ({ t: textsIn(language, namespace), language, locale: localeOf(language) }),
    [language, namespace],
  );
}
