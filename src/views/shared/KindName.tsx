import type { KindId } from "../../domain/kinds";
import { kindName, type KindForm } from "../../i18n/kindNames";
import { useSanad } from "../../state/context";
import { languageMarks } from "./Text";
import { useTexts } from "./useTexts";

/** What a kind is called, isolated and marked with its language where it is the data's word. */
export function KindName({ of, form = "kind" }: { readonly of: KindId; readonly form?: KindForm }) {
  const { names } = useSanad();
  const { language } = useTexts("common");
  const shown = kindName(of, names, language, form);
  if (names.kind(of) === undefined) return shown.text;
  return (
    <bdi className="kind-name" title={shown.text} {...languageMarks(shown.language)}>
      {shown.text}
    </bdi>
  );
}
