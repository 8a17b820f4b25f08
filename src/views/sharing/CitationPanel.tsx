import { useState } from "react";
import { CITATION_FORMATS, type CitationFormatName } from "../../domain/citation/citationFormats";
import { heldTag } from "../../domain/readersTexts";
import { directionOf } from "../../i18n/languages";
import { useSanad } from "../../state/context";
import { shareAddress } from "../../state/shareAddress";
import { useTexts } from "../shared/useTexts";
import { Choice } from "./Choice";
import { citeIn } from "./citing";
import { CopyField } from "./CopyField";
import { downloadFile } from "../shared/downloadFile";
import { chosenQuote, QuoteChoice } from "./QuoteChoice";
import type { PanelProps } from "./sharedEvent";
import { Tick } from "./Tick";

const FORMATS = Object.keys(CITATION_FORMATS) as CitationFormatName[];

/** Names that are the same in every language. */
const NAMES = { markdown: "Markdown", bibtex: "BibTeX", csl: "CSL-JSON" } as const;

/** The event by one of its quotes, or the dataset, as footnotes and reference managers take it. */
export function CitationPanel({ shared, dataset, record }: PanelProps) {
  const { t, language } = useTexts("sharing");
  const { store, names } = useSanad();
  const [name, setName] = useState<CitationFormatName>("text");
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
  const { extension, mediaType, format } = CITATION_FORMATS[name];
  const text = format(citation);
  return (
    <>
      {shared.type === "view" && <p className="sharing-note">{t("citation.ofView")}</p>}
      {record !== undefined && excerpt !== undefined && (
        <QuoteChoice record={record} chosen={excerpt} onChoose={setQuoteId} />
      )}
      <Choice
        label={t("citation.format")}
        options={FORMATS}
        named={(format) => (format === "text" ? t("citation.text") : NAMES[format])}
        value={name}
        onChange={setName}
      />
      {hasTranslation && (
        <Tick isTicked={withTranslation} onChange={setWithTranslation}>
          {t("citation.withTranslation")}
        </Tick>
      )}
      <CopyField
        label={t("citation.preview")}
        value={text}
        rows={name === "text" ? 9 : 11}
        isCode={name === "bibtex" || name === "csl"}
        direction={directionOf(language)}
      >
        <button
          type="button"
          className="button"
          onClick={() => downloadFile(new Blob([text], { type: mediaType }), `${citation.key}.${extension}`)}
        >
          {t("download")}
        </button>
      </CopyField>
    </>
  );
}
