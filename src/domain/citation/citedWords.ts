import { isLanguage, MEASURE, PACKS } from "../../i18n/packs";
import { quotationMarksOf } from "../quotationMarks";
import { directionOfTag } from "../writing";
import type { CitedQuote, CitedText, Citation } from "./citation";

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

/** "(not found in the source)" behind a quotation that is not verified, else nothing. */
export function doubtIn(quote: CitedQuote | undefined): readonly string[] {
  return quote?.doubt === undefined ? [] : [`(${quote.doubt})`];
}

/** With a full stop where it has no end of its own. */
export function asSentence(text: string): string {
  return /[.!?؟…]\u2069?$/u.test(text) ? text : `${text}.`;
}
