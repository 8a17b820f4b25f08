import { spanOf } from "../../domain/dates";
import type { Source } from "../../domain/model";
import { spanInWords } from "../../i18n/dateWords";
import { languageName } from "../shared/record/languageName";
import { OutwardLink } from "../shared/record/SourceCitation";
import { LongText } from "../shared/LongText";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";

/** What the text is: who published it, when and how that is known, how much of it the events quote. */
export function ArticleHeader({
  source,
  share,
}: {
  readonly source: Source;
  readonly share: number | undefined;
}) {
  const { t, language, locale } = useTexts("article");
  const common = useTexts("common").t;
  const { published } = source;
  const remarks = [published.note, source.note, source.rights].filter((text) => text !== undefined);
  return (
    <header className="article-header">
      <p className="article-publisher">
        <Text of={source.publisher} />
        {common("record.separator")}
        {languageName(source.language, language)}
      </p>
      <h2>
        <OutwardLink url={source.url} text={source.title} />
      </h2>
      <p className="article-published">
        {common("record.published", { date: spanInWords(spanOf(published.edtf), language) })}
        {common("record.separator")}
        {common(`record.publishedBasis.${published.basis}`)}
        {share !== undefined && common("record.separator") + t("share", { share: inPercent(share, locale) })}
      </p>
      {remarks.length > 0 && (
        <details className="article-about">
          <summary>{t("about")}</summary>
          {remarks.map((remark, index) => (
            <p key={index}>
              <LongText of={remark} />
            </p>
          ))}
        </details>
      )}
    </header>
  );
}

/** Rounded down: the text is never said to be quoted more than it is. */
function inPercent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(Math.floor(share * 100) / 100);
}
