import { containerOf, type Citation, type CitedSource } from "../../domain/citation/citation";
import { datePartsOf } from "../../domain/citation/citedDates";
import { asSentence, doubtIn, inQuotationMarks, onOneLine } from "../../domain/citation/citedWords";
import type { CitationWriter } from "./writer";

export const csl: CitationWriter = {
  name: "CSL-JSON",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  takes: "citation",
  isCode: true,
  write: items,
};

/**
 * The citation as CSL-JSON, which Zotero, Pandoc and others read: an `entry` (a record of a database) in the dataset;
 * the quoted source stands in the `original-…` variables, the quotation, whose words it is and the event's dates and
 * places, each with who gives it, in `abstract`: of `note`, citation processors read lines such as "Place: …" as
 * variables of the work.
 */
function items(citation: Citation): string {
  const { quote, source, description, citedByFile, facts, version } = citation;
  const translation = quote?.translation;
  const quotation = [
    ...(quote === undefined ? [] : [inQuotationMarks(quote)]),
    ...(translation === undefined ? [] : [`${inQuotationMarks(translation)} (${translation.by})`]),
    ...doubtIn(quote),
  ];
  const told = [quote?.voice ?? "", description ?? "", ...facts].filter((part) => part !== "");
  const item = {
    id: citation.key,
    type: "entry",
    title: onOneLine(citation.title.text),
    "container-title": containerOf(citation),
    publisher: citation.app,
    version: version?.number,
    issued: version?.released === undefined ? undefined : dateOfDay(version.released),
    accessed: dateOfDay(citation.accessed),
    URL: citation.address,
    abstract: textOrNothing([...quotation, ...told.map(asSentence)].join(" ")),
    "original-title": source?.title.text,
    "original-publisher": source?.publisher.text,
    "original-date": source && dateOfSource(source),
    references: textOrNothing(citedByFile.join("; ")),
    language: citation.language,
  };
  // JSON leaves out what is undefined.
  return `${JSON.stringify([item], null, 2)}\n`;
}

function textOrNothing(text: string): string | undefined {
  const line = onOneLine(text);
  return line === "" ? undefined : line;
}

type CslDate = {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly circa?: boolean;
  readonly literal?: string;
};

/**
 * An end that nothing tells cannot be said in date parts: then the words stand. `circa` is how CSL marks a date that
 * the work itself does not give.
 */
function dateOfSource({ published, publishedInWords, isPublishedInferred }: CitedSource): CslDate {
  if (!Number.isFinite(published.earliest) || !Number.isFinite(published.latest)) {
    return { literal: publishedInWords };
  }
  const isVague = published.approximate || published.uncertain || isPublishedInferred;
  return { "date-parts": datePartsOf(published), ...(isVague ? { circa: true } : {}) };
}

function dateOfDay(day: string): CslDate {
  return { "date-parts": [day.split("-").map(Number)] };
}
