import type { SourceId } from "../../domain/model";
import type { EventRecord } from "../../engine/query";
import { directionOf } from "../../i18n/languages";
import { useNames } from "../shared/record/useNames";
import { LongText } from "../shared/LongText";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";

type MissingProps = { readonly record: EventRecord; readonly source: SourceId };

/** Says of the selected event which of its excerpts this text does not hold. */
export function MissingExcerpts({ record: { event, anchorings }, source }: MissingProps) {
  const { t } = useTexts("article");
  const language = useNames().sourceEntry(source)?.language ?? "und";
  const missing = event.excerpts.filter(
    (excerpt) => excerpt.source === source && anchorings.get(excerpt.id)?.status === "missing",
  );
  if (missing.length === 0) return null;
  return (
    <div className="article-missing" role="status">
      <p className="article-missing-title">
        <Text of={event.title} />
      </p>
      <p>{t("missing", { count: missing.length })}</p>
      {missing.map(({ id, exact }) => (
        <p key={id} className="article-missing-words" lang={language} dir={directionOf(language)}>
          <LongText of={{ [language]: exact }} />
        </p>
      ))}
    </div>
  );
}
