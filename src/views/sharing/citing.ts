import type { ShownDataset } from "../../domain/shown";
import { createCitation, type Citation, type CitationWords } from "../../domain/citation/citation";
import type { Excerpt } from "../../domain/model";
import type { EventRecord } from "../../engine/query";
import { dateFormat, publishedInWords } from "../../i18n/dateWords";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { Names } from "../../state/names";
import { factsInWords, factsLine, voiceOf } from "./factWords";
import { translationBy } from "./translationBy";

type Cited = {
  readonly dataset: ShownDataset;
  readonly names: Names;
  /** The dataset is a file of the reader's. */
  readonly isOpenedFile: boolean;
  /** Without it the dataset itself is cited. */
  readonly record?: Pick<EventRecord, "event" | "anchorings"> | undefined;
  readonly excerpt?: Excerpt | undefined;
  readonly withTranslation?: boolean;
  readonly address: string;
};

/** A citation in the interface's language, accessed today (UTC, as every date in Sanad). */
export function citeIn(
  language: Language,
  { dataset, names, isOpenedFile, record, excerpt, withTranslation, address }: Cited,
): Citation {
  const translation = translationBy(dataset, isOpenedFile, language);
  return createCitation({
    dataset,
    ...(record === undefined ? {} : { event: record.event, anchorings: record.anchorings }),
    ...(excerpt === undefined ? {} : { excerpt }),
    withTranslation: withTranslation ?? false,
    language,
    words: citationWords(language, names, translation),
    address,
    accessed: new Date().toISOString().slice(0, 10),
  });
}

function citationWords(language: Language, names: Names, translation: string): CitationWords {
  const t = textsIn(language, "sharing");
  const common = textsIn(language, "common");
  const day = dateFormat(language, { day: "numeric", month: "long", year: "numeric" });
  return {
    app: t("translation.sanad"),
    published: (published) => publishedInWords(published, language),
    doubt: (status) => common(`record.verified.${status}`),
    voice: (excerpt) => voiceOf(excerpt, names, language),
    translation,
    facts: (event) => factsInWords(event, names, language).map((facts) => factsLine(facts, language)),
    version: (number) => t("citation.version", { number }),
    accessed: (date) => t("citation.accessed", { date: day.format(new Date(`${date}T00:00Z`)) }),
  };
}
