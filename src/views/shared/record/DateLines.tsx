import { isStretch, isUndated, spanOf, type Edtf } from "../../../domain/dates";
import type { Extent } from "../../../domain/codes";
import { spanInWords } from "../../../i18n/dateWords";
import type { EventRecord } from "../../../engine/query";
import { useTexts } from "../useTexts";
import { PhraseWords } from "./PhraseWords";
import { RecordLine, reportedBy } from "./RecordLine";
import { AccordingTo } from "./SourceCitation";

/** When: as the article or the imported file says, in its own words beside ours, and as other reports establish. */
export function DateLines({ record }: { readonly record: EventRecord }) {
  const { event } = record;
  const { t } = useTexts("common");
  const { reported, corroborated = [] } = event.when;
  return (
    <ul className="record-lines">
      <RecordLine from={reportedBy(event)} note={reported.note}>
        {event.imported !== undefined && isUndated(spanOf(reported.edtf)) ? (
          // Whether the file gives none or one that could not be read.
          <strong className="record-value">{t("record.noDateRead")}</strong>
        ) : (
          <DateWords edtf={reported.edtf} extent={reported.extent} />
        )}
        {reported.phrase && <PhraseWords record={record} phrase={reported.phrase} />}
        {event.imported === undefined && (
          <span className="record-basis">{t(`record.dateBasis.${reported.basis}`)}</span>
        )}
      </RecordLine>
      {corroborated.map(({ edtf, extent, sources, note }, index) => (
        <RecordLine key={index} from="corroborated" note={note}>
          <DateWords edtf={edtf} extent={extent} />
          <AccordingTo sources={sources} />
        </RecordLine>
      ))}
    </ul>
  );
}

function DateWords({ edtf, extent }: { readonly edtf: Edtf; readonly extent: Extent }) {
  const { t, language } = useTexts("common");
  const span = spanOf(edtf);
  // Of one known day there is nothing to add, and of an undated event nothing can be.
  const hasExtent = isStretch(span) && !isUndated(span);
  return (
    <>
      <strong className="record-value">{spanInWords(span, language)}</strong>
      {hasExtent && <span className="record-extent">{t(`record.extent.${extent}`)}</span>}
    </>
  );
}
