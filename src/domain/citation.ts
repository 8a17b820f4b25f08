import { textIn, type ConflictEvent, type Dataset } from "./model";

type CitationParts = {
  readonly event: ConflictEvent;
  readonly dataset: Dataset;
  /** BCP 47 tag of the reader's language; quotes stay in their own. */
  readonly language: string;
  /** The source's date as the reader reads it, such as "5 – 31 January 2024". */
  readonly published: string;
  /** The address of the event in Sanad. */
  readonly address: string;
  /** The day of access as YYYY-MM-DD. */
  readonly accessed: string;
};

/**
 * An event as a footnote would cite it: the quotation, its source and date, then the record in the dataset with
 * version, address and day of access. An event without an excerpt is cited by its title.
 */
export function formatCitation({
  event,
  dataset,
  language,
  published,
  address,
  accessed,
}: CitationParts): string {
  const [excerpt] = event.excerpts;
  const source = dataset.sources.find(({ id }) => id === excerpt?.source);
  const reader = (texts: Parameters<typeof textIn>[0]) => textIn(texts, language).text;
  const quotation =
    excerpt === undefined ? "" : source?.language === "ar" ? `«${excerpt.exact}»` : `“${excerpt.exact}”`;
  const record = `${reader(event.title)}. Sanad, ${reader(dataset.title)}, ${dataset.version}`;
  return [
    quotation,
    source === undefined ? "" : `${reader(source.publisher)}, ${published}`,
    `${record}, ${address} (${accessed})`,
  ]
    .filter((part) => part !== "")
    .join(". ")
    .concat(".");
}

/** When the source of the event's first excerpt was published, undefined where there is none. */
export function citedSourceDate(event: ConflictEvent, dataset: Dataset) {
  return dataset.sources.find(({ id }) => id === event.excerpts[0]?.source)?.published.edtf;
}
