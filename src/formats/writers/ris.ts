import { containerOf, type Citation } from "../../domain/citation/citation";
import { asSentence, commaOf, doubtIn, inQuotationMarks, onOneLine } from "../../domain/citation/citedWords";
import type { CitationWriter } from "./writer";

export const ris: CitationWriter = {
  name: "RIS",
  extension: "ris",
  mediaType: "application/x-research-info-systems",
  takes: "citation",
  isCode: true,
  write: reference,
};

/**
 * The citation as a RIS reference, which EndNote, Zotero, Mendeley and others read: data (`DATA`) in its dataset. The
 * quotation, whose words it is and the event's dates and places, each with who gives it, are in `AB`; the quoted source
 * and what the file cites are notes (`N1`), for RIS has no fields of an original. A line for each tag, in UTF-8, each
 * ended as the specification asks.
 */
function reference(citation: Citation): string {
  const { app, quote, source, description, citedByFile, facts, version } = citation;
  const translation = quote?.translation;
  const told = [
    ...(quote === undefined ? [] : [inQuotationMarks(quote)]),
    ...(translation === undefined ? [] : [`${inQuotationMarks(translation)} (${translation.by})`]),
    ...doubtIn(quote),
    ...[quote?.voice ?? "", description ?? "", ...facts].filter((part) => part !== "").map(asSentence),
  ];
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", "DATA"],
    ["TI", citation.title.text],
    ["T2", containerOf(citation)],
    ["PB", app],
    ["ET", version?.number],
    ["PY", version?.released?.slice(0, 4)],
    ["DA", version?.released && dateOf(version.released)],
    ["AB", told.join(" ")],
    [
      "N1",
      source && [source.publisher.text, source.title.text, source.publishedInWords].join(commaOf(citation)),
    ],
    ["N1", citedByFile.join("; ")],
    ["LA", citation.language],
    ["UR", citation.address],
    ["Y2", dateOf(citation.accessed)],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    // A control character would end the line for some readers.
    const text = onOneLine((value ?? "").replace(/\p{Cc}/gu, " "));
    return text === "" ? [] : [`${tag}  - ${text}`];
  });
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** A day, YYYY-MM-DD, as RIS writes dates: "2024/01/20". */
function dateOf(day: string): string {
  return day.replaceAll("-", "/");
}
