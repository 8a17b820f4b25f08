import { hasSources } from "../../domain/shown";
import { useRef, useState } from "react";
import type { Source, SourceId } from "../../domain/model";
import type { EventRecord } from "../../engine/query";
import { useSanad } from "../../state/context";
import type { Selection } from "../../state/selection";
import { useDrawn } from "../shared/drawn";
import { useLateMark } from "../shared/lateMark";
import { Text } from "../shared/Text";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { useReveal } from "../shared/useReveal";
import { useTexts } from "../shared/useTexts";
import { ArticleHeader } from "./ArticleHeader";
import { ArticleText } from "./ArticleText";
import { MissingExcerpts } from "./MissingExcerpts";
import { useArticle, useShownRecord } from "./useArticle";
import "./article.css";

/** The whole text of the primary source, with every passage that an event rests on. */
export function ArticleView() {
  const { t } = useTexts("article");
  const { loaded } = useSanad();
  const sources = hasSources(loaded.dataset) ? loaded.dataset.sources : [];
  const primary = sources.filter(({ role }) => role === "primary");
  const [first] = primary;
  useDrawn("article", first === undefined);
  if (first !== undefined) return <PrimarySources first={first} all={primary} />;
  return (
    <section data-view="article" className="article-view" aria-label={t("name")}>
      <p className="article-empty">{t("noSource")}</p>
    </section>
  );
}

function PrimarySources({ first, all }: { readonly first: Source; readonly all: readonly Source[] }) {
  const { t } = useTexts("article");
  const { loaded } = useSanad();
  const record = useShownRecord();
  const selection = useFollowedSelection("article");
  const [chosen, choose] = useSourceOfSelection(first.id, all, selection, record);
  const source = all.find(({ id }) => id === chosen) ?? first;
  const { result: article, isLate } = useArticle(source.id);
  const mark = useLateMark(isLate);
  const pane = useRef<HTMLElement>(null);
  useDrawn("article", article !== undefined);
  useReveal("article", pane, article);
  const isCurrent = typeof article === "object" && article.source === source.id;
  return (
    <section ref={pane} {...mark} data-view="article" className="article-view" aria-label={t("name")}>
      {all.length > 1 && (
        <div role="group" aria-label={t("chooseSource")} className="article-sources">
          {all.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className="button"
              aria-pressed={id === source.id}
              onClick={() => choose(id)}
            >
              <Text of={title} />
            </button>
          ))}
        </div>
      )}
      <ArticleHeader source={source} share={isCurrent ? article.share : undefined} />
      {("texts" in loaded ? loaded.texts.get(source.id) : undefined)?.alteredSha256 !== undefined && (
        <p className="article-missing" role="status">
          {t("altered")}
        </p>
      )}
      {record && <MissingExcerpts record={record} source={source.id} />}
      {article === "missing" && <p className="article-empty">{t("noText")}</p>}
      {isCurrent && <ArticleText article={article} language={source.language} />}
    </section>
  );
}

/** The source that the reader chose, until a selection stands in another one. */
function useSourceOfSelection(
  first: SourceId,
  all: readonly Source[],
  selection: Selection,
  record: EventRecord | undefined,
) {
  const [chosen, choose] = useState(first);
  const quoting =
    selection.type === "passage" ? [selection.source] : record?.event.excerpts.map((x) => x.source);
  const wanted = (quoting ?? []).filter((id) => all.some((source) => source.id === id));
  const key = [record?.event.id, ...wanted].join(" ");
  const [followed, follow] = useState("");
  if (key !== followed) {
    follow(key);
    if (wanted[0] !== undefined && !wanted.includes(chosen)) choose(wanted[0]);
  }
  return [chosen, choose] as const;
}
