import { isolatedIn } from "../isolate";
import { isLanguage, MEASURE, PACKS } from "../../i18n/packs";
import { quotationMarksOf } from "../quotationMarks";
import { directionOfTag } from "../writing";
import { containerOf, type CitedQuote, type CitedText, type Citation } from "./citation";

/** Everything on one line: line breaks and runs of spaces become one space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A text in the quotation marks of its language. */
export function inQuotationMarks({ text, language }: CitedText): string {
  const [opening, closing] = quotationMarksOf(language);
  return `${opening}${text}${closing}`;
}

/** Between the parts of one sentence: the reader's comma. */
export function commaOf({ language }: Citation): string {
  return PACKS[isLanguage(language) ? language : MEASURE].listComma;
}

/** How the reader's lines run. */
export function directionOfReader({ language }: Citation): "ltr" | "rtl" {
  return directionOfTag(language) === "rtl" ? "rtl" : "ltr";
}

/**
 * The citation as a footnote gives it: the quotation, whose words it is, its source and date; the event with its dates
 * and places, each with who gives it; then the record with its dataset, version, address and day of access. An event
 * without a quote gives what its file says and cites.
 */
export function formatTextCitation(citation: Citation): string {
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

/** "(not found in the source)" behind a quotation that is not verified, else nothing. */
export function doubtIn(quote: CitedQuote | undefined): readonly string[] {
  return quote?.doubt === undefined ? [] : [`(${quote.doubt})`];
}

/** With a full stop where it has no end of its own. */
export function asSentence(text: string): string {
  return /[.!?؟…]\u2069?$/u.test(text) ? text : `${text}.`;
}
