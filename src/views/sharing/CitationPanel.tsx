import { useState } from "react";
import { heldTag } from "../../domain/readersTexts";
import { fileName } from "../../formats/writers/fileName";
import { firstWriterOf } from "../../formats/writers/writers";
import { directionOf } from "../../i18n/languages";
import { useSanad } from "../../state/context";
import { shareAddress } from "../../state/shareAddress";
import { useTexts } from "../shared/useTexts";
import { citeIn } from "./citing";
import { CopyField } from "./CopyField";
import { FormatChoice } from "./FormatChoice";
import { downloadFile } from "../shared/downloadFile";
import { chosenQuote, QuoteChoice } from "./QuoteChoice";
import type { PanelProps } from "./sharedEvent";
import { Tick } from "./Tick";

/** The event by one of its quotes, or the dataset, as footnotes and reference managers take it. */
export function CitationPanel({ shared, dataset, record }: PanelProps) {
  const { t, language } = useTexts("sharing");
  const { store, names } = useSanad();
  const [format, setFormat] = useState(() => firstWriterOf("citation"));
  const [quoteId, setQuoteId] = useState<string>();
  const [withTranslation, setWithTranslation] = useState(true);
  const excerpt = chosenQuote(record, quoteId);
  // The event's record comes with the engine's answer.
  if (shared.type === "event" && record === undefined) return null;

  const citation = citeIn(language, {
    dataset,
    names,
    isOpenedFile: store.getState().isOpenedFile,
    record,
    excerpt,
    withTranslation,
    address: shareAddress(store.getState(), location.href, shared),
  });
  const translationTag = excerpt && heldTag(excerpt.translations, language);
  const hasTranslation = translationTag !== undefined && citation.quote?.language !== translationTag;
  const { writer } = format;
  const text = writer.write(citation);
  return (
    <>
      {shared.type === "view" && <p className="sharing-note">{t("citation.ofView")}</p>}
      {record !== undefined && excerpt !== undefined && (
        <QuoteChoice record={record} chosen={excerpt} onChoose={setQuoteId} />
      )}
      <FormatChoice takes="citation" value={format} onChange={setFormat} />
      {hasTranslation && (
        <Tick isTicked={withTranslation} onChange={setWithTranslation}>
          {t("citation.withTranslation")}
        </Tick>
      )}
      <CopyField
        label={t("citation.preview")}
        value={text}
        rows={writer.isCode ? 11 : 9}
        isCode={writer.isCode}
        direction={directionOf(language)}
      >
        <button
          type="button"
          className="button"
          onClick={() =>
            downloadFile(new Blob([text], { type: writer.mediaType }), fileName(citation.key, writer))
          }
        >
          {t("download")}
        </button>
      </CopyField>
    </>
  );
}
