import { balanced } from "./isolate";
import { textIn, type Texts } from "./readersTexts";

/**
 * How much of a text of the data is put on the screen, in UTF-16 units: texts of the data have no bound, and one of a
 * hundred thousand letters takes seconds to measure, to break into lines and to read out. The whole of it stays in the
 * record, and is shown when a reader asks for it.
 */
export const LENGTHS = {
  /** Names and titles, in labels, lists and suggestions. */
  label: 240,
  /** What is told in a line or two that go by: a step of the story, a piece of a sentence. */
  line: 1000,
  /** What is read at rest, such as a quote; the reader can ask for the rest of it. */
  passage: 1500,
} as const;

/** How much of the end is given up for a cut between words. */
const WORD_SHARE = 0.25;

let segmenter: Intl.Segmenter | undefined;

/**
 * A text cut to at most so many UTF-16 units, with an ellipsis: between words where one ends near by, else between
 * graphemes, so that no letter loses its marks and no emoji is split. Only what comes before the cut is looked at; a
 * text that is short enough is the same string.
 *
 * `shortened("one two three", 10)` is `"one two…"`.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - 1;
  // Whether a grapheme ends at the cut is told by the character after it.
  const end = graphemeEnd(text.slice(0, room + 2), room);
  const kept = text.slice(0, end);
  const space = /\s/.test(text.charAt(end)) ? end : lastSpace(kept);
  return `${(space > end * (1 - WORD_SHARE) ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** The last end of a grapheme up to `most`; of one that is longer the end of a character. */
function graphemeEnd(text: string, most: number): number {
  segmenter ??= new Intl.Segmenter();
  let end = 0;
  for (const { index } of segmenter.segment(text)) if (index <= most) end = index;
  if (end > 0) return end;
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(most - 1)) && /[\udc00-\udfff]/.test(text.charAt(most));
  return isSplit ? most - 1 : most;
}

function lastSpace(text: string): number {
  for (let at = text.length - 1; at > 0; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return -1;
}

/** A text of the data as an element of its own shows it: short, and balanced, so that it ends where the element does. */
export function shownText(text: string, most: number = LENGTHS.label): string {
  return balanced(shortened(text, most));
}

/** A name or title in the reader's language (see `textIn`) as it is shown: short and balanced. */
export function labelIn(
  texts: Texts,
  language: string,
  most: number = LENGTHS.label,
): { readonly text: string; readonly language: string } {
  const found = textIn(texts, language);
  return { text: shownText(found.text, most), language: found.language };
}
