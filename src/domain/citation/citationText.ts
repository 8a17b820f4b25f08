import { directionOfTag, scriptOf } from "../writing";
import type { CitedText, Citation } from "./citation";

/** Everything on one line: line breaks and runs of spaces become one space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A text in the quotation marks of its language: «…» in Arabic script, “…” elsewhere. */
export function inQuotationMarks({ text, language }: CitedText): string {
  return scriptOf(language) === "Arab" ? `«${text}»` : `“${text}”`;
}

/** Between the parts of one sentence: the reader's comma. */
export function commaOf({ language }: Citation): string {
  return language === "ar" ? "، " : ", ";
}

/** A quote that runs the other way than the text around it is isolated, or its marks would wander. */
function quotedIn(reader: string, quote: CitedText): string {
  const quotation = inQuotationMarks(quote);
  return directionOfTag(quote.language) === directionOfTag(reader) ? quotation : `\u2068${quotation}\u2069`;
}

/**
 * The citation as a footnote gives it: the quotation, its source and date, then the record with its dataset,
 * version, address and day of access. An event without a quote gives what its file says and cites.
 */
export function formatTextCitation(citation: Citation): string {
  const { quote, source, description, citedByFile, title, version } = citation;
  const comma = commaOf(citation);
  const translation = quote?.translation;
  const quotation = [
    ...(quote === undefined ? [] : [quotedIn(citation.language, quote)]),
    ...(translation === undefined ? [] : [`[${inQuotationMarks(translation)}]`]),
  ].join(" ");
  const sourceLine =
    source === undefined
      ? ""
      : [source.publisher.text, source.title.text, source.publishedInWords].join(comma);
  const record = [citation.container, ...(version === undefined ? [] : [version.inWords])].join(comma);
  const sentences = [quotation, sourceLine, title.text, description ?? "", citedByFile.join("; "), record];
  const told = sentences
    .map(onOneLine)
    .filter((sentence) => sentence !== "")
    .map(asSentence)
    .join(" ");
  return `${told} ${citation.address} (${citation.accessedInWords}).`;
}

/** With a full stop where it has no end of its own. */
function asSentence(text: string): string {
  return /[.!?؟…]$/u.test(text) ? text : `${text}.`;
}
