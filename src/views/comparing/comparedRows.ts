import { differencesOf, type Comparison, type Difference } from "../../domain/differences";
import { isolatedIn } from "../../domain/isolate";
import type { EventId, PlaceId, SourceId } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { labelIn } from "../../domain/shortText";
import type { EventRecord } from "../../engine/query";
import { spanInWords } from "../../i18n/dateWords";
import { directionOf, localeOf, type Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { Names } from "../../state/names";
import { tollInWords } from "../shared/record/tollWords";

/** A line of the table of differences, in the reader's words; what is shown and what is copied are the same. */
export type ComparedRow = {
  readonly event: EventId;
  readonly title: Texts;
  /** "Date", "Where it happened" … */
  readonly sort: string;
  readonly article: string;
  readonly report: string;
  readonly sources: readonly SourceId[];
  readonly comparison: Comparison;
  /** The curator's word on it. */
  readonly note: Texts | undefined;
};

/** What other reports give of these events, each beside what the article gives, in the order of the events. */
export function comparedRows(
  records: readonly EventRecord[],
  names: Names,
  language: Language,
): readonly ComparedRow[] {
  return records.flatMap(({ event }) =>
    differencesOf(event, (place) => names.placeEntry(place)?.partOf).map((difference) => ({
      event: event.id,
      title: event.title,
      ...inWords(difference, names, language),
      sources: difference.sources,
      comparison: difference.comparison,
      note: difference.note,
    })),
  );
}

function inWords(
  difference: Difference,
  names: Names,
  language: Language,
): Pick<ComparedRow, "sort" | "article" | "report"> {
  const t = textsIn(language, "comparing");
  const common = textsIn(language, "common");
  const inSeries = (texts: readonly string[]) =>
    new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(texts);
  const inferred = (what: string, isInferred: boolean) => (isInferred ? common("inferred", { what }) : what);
  switch (difference.sort) {
    case "date": {
      const { article, report } = difference;
      const dated = ({ span, extent }: typeof report) =>
        extent === "throughout"
          ? t("throughout", { date: spanInWords(span, language) })
          : spanInWords(span, language);
      return {
        sort: t("sort.date"),
        article:
          article === undefined ? t("none.date") : inferred(dated(article), article.basis === "inferred"),
        report: dated(report),
      };
    }
    case "place": {
      const named = (place: PlaceId) =>
        isolatedIn(labelIn(names.place(place), language).text, directionOf(language));
      const said = difference.article.map(({ place, basis }) => inferred(named(place), basis === "inferred"));
      return {
        sort: t(`sort.${difference.role}`),
        article: said.length === 0 ? t("none.place") : inSeries(said),
        report: named(difference.report),
      };
    }
    case "toll":
      return {
        sort: t("sort.toll"),
        article: inSeries(tollInWords(difference.article ?? {}, language)) || t("none.toll"),
        report: inSeries(tollInWords(difference.report, language)),
      };
  }
}
