import { isVerified, statusOf, type AnchoringStatus } from "../../../domain/excerpts";
import type { Phrase } from "../../../domain/model";
import { quotationMarksOf } from "../../../domain/quotationMarks";
import { shownText } from "../../../domain/shortText";
import type { EventRecord } from "../../../engine/query";
import { directionOf } from "../../../i18n/languages";
import { useNames } from "./useNames";
import { Verified } from "./Verified";
import "./record.css";

/**
 * The very words of the source that give a date, a place or a toll, in the source's language. Words that the excerpt
 * does not hold, or that stand in one which its source does not hold, are said to be so where they stand.
 */
export function PhraseWords({ record, phrase }: { readonly record: EventRecord; readonly phrase: Phrase }) {
  const names = useNames();
  const excerpt = record.event.excerpts.find(({ id }) => id === phrase.excerpt);
  const language = names.sourceEntry(excerpt?.source ?? "")?.language ?? "und";
  const status: AnchoringStatus =
    excerpt?.exact.includes(phrase.exact) === true ? statusOf(record.anchorings, excerpt) : "missing";
  return (
    <>
      <q
        className="record-phrase"
        lang={language}
        dir={directionOf(language)}
        style={{ quotes: cssQuotes(language) }}
      >
        {shownText(phrase.exact)}
      </q>
      {/* What holds is told beside the excerpt. */}
      {!isVerified(status) && <Verified status={status} />}
    </>
  );
}

/** As CSS's `quotes` has them, the outer ones first. */
function cssQuotes(language: string): string {
  return quotationMarksOf(language)
    .map((mark) => `"${mark}"`)
    .join(" ");
}
