import type { ConflictEvent, Source } from "../../../domain/model";
import { publishedInWords } from "../../../i18n/dateWords";
import { LongText } from "../LongText";
import { Text } from "../Text";
import { useTexts } from "../useTexts";
import { Foldable } from "./Foldable";
import { languageName } from "./languageName";
import { OutwardLink, PrintedAddress } from "./SourceCitation";
import { useNames } from "./useNames";
import "./record.css";

/** The works from which an event's quotes are taken, each on a card of its own. */
export function SourceCards({ event }: { readonly event: ConflictEvent }) {
  const names = useNames();
  const ids = [...new Set(event.excerpts.map(({ source }) => source))];
  return ids.map((id) => {
    const source = names.sourceEntry(id);
    return source && <SourceCard key={id} source={source} />;
  });
}

/** What a reader asks of a source: who published it, in which language, when, and how that is known. */
function SourceCard({ source }: { readonly source: Source }) {
  const { t, language } = useTexts("common");
  const { published } = source;
  const remarks = [published.note, source.note, source.rights].filter((text) => text !== undefined);
  return (
    <Foldable
      className="source-card"
      head={
        <>
          <span className="source-card-label">{t("record.card")}</span>
          <strong>
            <Text of={source.publisher} />
          </strong>
          {t("record.separator")}
          {languageName(source.language, language)}
          {t("record.separator")}
          {t("record.published", { date: publishedInWords(published, language) })}
        </>
      }
    >
      <p className="source-card-title">
        <OutwardLink url={source.url} text={source.title} />
        <PrintedAddress url={source.url} />
      </p>
      <p>{t(`record.publishedBasis.${published.basis}`)}</p>
      {remarks.map((remark, index) => (
        <p key={index}>
          <LongText of={remark} />
        </p>
      ))}
    </Foldable>
  );
}
