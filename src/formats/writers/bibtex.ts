import { containerOf, type Citation } from "../../domain/citation/citation";
import { formatDateSpan } from "../../domain/citation/citedDates";
import { asSentence, commaOf, doubtIn, inQuotationMarks, onOneLine } from "../../domain/citation/citedWords";
import type { CitationWriter } from "./writer";

export const bibtex: CitationWriter = {
  name: "BibTeX",
  extension: "bib",
  mediaType: "application/x-bibtex",
  takes: "citation",
  isCode: true,
  write: entry,
};

/**
 * The citation as a BibTeX entry. `@misc` with `howpublished`, `year` and `note` is what every style prints; biblatex
 * also reads `version`, `urldate` and the `orig…` fields of the quoted source. UTF-8: XeTeX, LuaTeX and biber read
 * Arabic as it is. Dates are the record's and its source's; those of the event, each with who gives it, are in `note`.
 */
function entry(citation: Citation): string {
  const { quote, source, description, citedByFile, facts, version } = citation;
  const comma = commaOf(citation);
  const note = [
    quote === undefined ? "" : inQuotationMarks(quote),
    quote?.translation === undefined
      ? ""
      : `${inQuotationMarks(quote.translation)} (${quote.translation.by})`,
    ...doubtIn(quote),
    ...[quote?.voice ?? "", description ?? ""].filter((part) => part !== "").map(asSentence),
    source === undefined
      ? ""
      : asSentence([source.publisher.text, source.title.text, source.publishedInWords].join(comma)),
    ...facts.map(asSentence),
    citedByFile.join("; "),
  ].filter((part) => part !== "");
  const howPublished = [containerOf(citation), ...(version === undefined ? [] : [version.inWords])].join(
    comma,
  );
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", `{${escapeBibtex(citation.title.text)}}`],
    ["howpublished", escapeBibtex(howPublished)],
    ["year", version?.released?.slice(0, 4)],
    ["version", version && escapeBibtex(version.number)],
    ["note", note.length === 0 ? undefined : escapeBibtex(note.join(" "))],
    ["origtitle", source && escapeBibtex(source.title.text)],
    ["origpublisher", source && `{${escapeBibtex(source.publisher.text)}}`],
    ["origdate", source && formatDateSpan(source.published)],
    ["url", citation.address.replace(/[{}\\\s]/g, encodeURIComponent)],
    ["urldate", citation.accessed],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`  ${name.padEnd(13)} = {${value}},`],
  );
  return `@misc{${citation.key},\n${lines.join("\n")}\n}\n`;
}

/** BibTeX counts braces even behind a backslash, so a brace of the text is written by its name. */
const BIBTEX_NAMES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** `escapeBibtex("50 % & more_{x}")` is `50 \% \& more\_\textbraceleft{}x\textbraceright{}`. */
export function escapeBibtex(text: string): string {
  return onOneLine(text).replace(
    /[\\{}~^&%$#_]/g,
    (character) => BIBTEX_NAMES[character] ?? `\\${character}`,
  );
}
