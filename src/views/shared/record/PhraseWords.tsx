import type { ConflictEvent, Phrase } from "../../../domain/model";
import { shownText } from "../../../domain/shortText";
import { directionOf } from "../../../i18n/languages";
import { useNames } from "./useNames";
import "./record.css";

/** The very words of the source that give a date, a place or a toll, in the source's language. */
export function PhraseWords({ event, phrase }: { readonly event: ConflictEvent; readonly phrase: Phrase }) {
  const names = useNames();
  const excerpt = event.excerpts.find(({ id }) => id === phrase.excerpt);
  const language = names.sourceEntry(excerpt?.source ?? "")?.language ?? "und";
  return (
    <q className="record-phrase" lang={language} dir={directionOf(language)}>
      {shownText(phrase.exact)}
    </q>
  );
}
