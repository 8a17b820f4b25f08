import { containerOf, type Citation } from "../../domain/citation/citation";
import {
  asSentence,
  commaOf,
  directionOfReader,
  doubtIn,
  inQuotationMarks,
  onOneLine,
} from "../../domain/citation/citedWords";
import { isolatedIn } from "../../domain/isolate";
import type { CitationWriter } from "./writer";

/** To be pasted anywhere; words of the interface's name it. */
export const text: CitationWriter = {
  name: "Plain text",
  extension: "txt",
  mediaType: "text/plain",
  takes: "citation",
  isCode: false,
  write: footnote,
};

/**
 * The citation as a footnote gives it: the quotation, whose words it is, its source and date; the event with its dates
 * and places, each with who gives it; then the record with its dataset, version, address and day of access. An event
 * without a quote gives what its file says and cites.
 */
function footnote(citation: Citation): string {
  const { quote, source, description, citedByFile, title, facts, version } = citation;
  const comma = commaOf(citation);
  // What runs otherwise than the text around it is isolated, or its marks would wander.
  const set = (text: string) => isolatedIn(onOneLine(text), directionOfReader(citation));
  const translation = quote?.translation;
  const quotation = [
    ...(quote === undefined ? [] : [set(inQuotationMarks(quote))]),
    ...(translation === undefined ? [] : [`[${set(inQuotationMarks(translation))}] (${translation.by})`]),
    ...doubtIn(quote),
  ].join(" ");
  const sourceLine =
    source === undefined
      ? ""
      : [set(source.publisher.text), set(source.title.text), source.publishedInWords].join(comma);
  const record = [containerOf(citation, set), ...(version === undefined ? [] : [version.inWords])].join(
    comma,
  );
  const sentences = [
    quotation,
    quote?.voice ?? "",
    sourceLine,
    set(title.text),
    ...facts,
    set(description ?? ""),
    citedByFile.map(set).join("; "),
    record,
  ];
  const told = sentences
    .filter((sentence) => sentence !== "")
    .map(asSentence)
    .join(" ");
  return `${told} ${citation.address} (${citation.accessedInWords}).`;
}
