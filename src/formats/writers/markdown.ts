import { containerOf, type Citation } from "../../domain/citation/citation";
import {
  commaOf,
  directionOfReader,
  doubtIn,
  inQuotationMarks,
  onOneLine,
} from "../../domain/citation/citedWords";
import { isolatedIn } from "../../domain/isolate";
import type { CitationWriter } from "./writer";

export const markdown: CitationWriter = {
  name: "Markdown",
  extension: "md",
  mediaType: "text/markdown",
  takes: "citation",
  isCode: false,
  write: quotation,
};

/**
 * The citation as Markdown (CommonMark): the quotation as a block, under it whose words it is, the source and the
 * record, both linked, and the event's dates and places, each with who gives it. Nothing of the data is read as Markdown or HTML.
 */
function quotation(citation: Citation): string {
  const { quote, source, description, citedByFile, facts, version } = citation;
  const comma = commaOf(citation);
  /** As it stands beside others in a line; the paragraphs of the block stand alone. */
  const beside = (text: string) => isolatedIn(onOneLine(text), directionOfReader(citation));
  const paragraphs = [
    ...(quote === undefined ? [] : [escapeMarkdown(inQuotationMarks(quote))]),
    ...(quote?.translation === undefined
      ? []
      : [escapeMarkdown(`${inQuotationMarks(quote.translation)} (${quote.translation.by})`)]),
    ...doubtIn(quote).map(escapeMarkdown),
    ...(description === undefined ? [] : [escapeMarkdown(description)]),
  ];
  const sourceLine = source && [
    escapeMarkdown(beside(source.publisher.text)),
    linkTo(beside(source.title.text), source.url),
    escapeMarkdown(source.publishedInWords),
  ];
  const record = [
    linkTo(beside(citation.title.text), citation.address),
    `*${escapeMarkdown(containerOf(citation, beside))}*`,
    ...(version === undefined ? [] : [escapeMarkdown(version.inWords)]),
  ];
  const lines = [
    ...(quote === undefined ? [] : [escapeMarkdown(quote.voice)]),
    ...(sourceLine === undefined ? [] : [sourceLine.join(comma)]),
    ...(citedByFile.length === 0
      ? []
      : [citedByFile.map((cited) => escapeMarkdown(beside(cited))).join("; ")]),
    `${record.join(comma)} (${escapeMarkdown(citation.accessedInWords)})`,
    ...facts.map(escapeMarkdown),
  ];
  const block = paragraphs.map((paragraph) => `> ${paragraph}`).join("\n>\n");
  return `${block}${block === "" ? "" : "\n\n"}— ${lines.join(". ")}.\n`;
}

/**
 * The text as CommonMark shows it again, on one line: `escapeMarkdown("a*b <i>")` is `a\*b \<i\>`. A hyphen, plus or
 * number at the start would make a list, so it is escaped there.
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_{}[\]()<>#|~!&$]/g, "\\$&")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d+)\./, "$1\\.");
}

/** Only a web address is linked. */
function linkTo(text: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}
