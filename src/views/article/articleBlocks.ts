import type { KindId } from "../../domain/kinds";
import type { EventId } from "../../domain/model";
import type { ArticlePassage } from "../../engine/query";

/** A stretch of one paragraph that the same events quote. Its text is the source's, untouched. */
export type Piece = {
  /** Its place among all pieces of the text. */
  readonly index: number;
  readonly text: string;
  /** Code points of the passage that it is part of, end exclusive; a passage may run over several paragraphs. */
  readonly start: number;
  readonly end: number;
  readonly ids: readonly EventId[];
  /** Events of `ids` that the filter and the window let through. */
  readonly matching: readonly EventId[];
  /** Events of `ids` that lead with words that begin here; see `ArticlePassage`. */
  readonly leading: readonly EventId[];
  readonly kind: KindId | undefined;
  /** It touches the piece before without an event in common: a seam must show. */
  readonly hasSeam: boolean;
};

export type Block = { readonly type: "paragraph" | "subhead"; readonly pieces: readonly Piece[] };

const LONGEST_SUBHEAD = 60;
const CLOSING_MARKS = /["'”’»)\]\s]+$/u;
const FINAL_PUNCTUATION = /[.!?؟…:;؛,،]$/u;

/**
 * The text as paragraphs and subheads, one a line. A subhead is a short line (under 60 characters) without
 * final punctuation that another line follows: "عمليات تفتيش" is one, "قال نعم." is not.
 */
export function createBlocks(passages: readonly ArticlePassage[]): readonly Block[] {
  const lines: Piece[][] = [[]];
  let index = 0;
  for (const { text, start, end, ids, matching, leading, kind } of withoutBareSigns(passages)) {
    let leadingHere = leading;
    text.split("\n").forEach((part, lineOfPassage) => {
      if (lineOfPassage > 0) lines.push([]);
      if (part === "") return;
      const line = lines.at(-1);
      const before = line?.at(-1);
      const hasSeam =
        before !== undefined && before.ids.length > 0 && !before.ids.some((id) => ids.includes(id));
      line?.push({
        index,
        text: part,
        start,
        end,
        ids,
        matching,
        leading: leadingHere,
        kind,
        hasSeam: hasSeam && ids.length > 0,
      });
      index += 1;
      leadingHere = [];
    });
  }
  const written = lines.filter((pieces) => textOf(pieces).trim() !== "");
  return written.map((pieces, line) => ({
    type: line < written.length - 1 && isSubhead(textOf(pieces)) ? "subhead" : "paragraph",
    pieces,
  }));
}

/**
 * Where excerpts end beside each other, a full stop, a mark or a space can be a passage of its own: nothing to aim at,
 * and nothing to be read out. It goes to a neighbour that quotes the same event, the one before it first.
 */
function withoutBareSigns(passages: readonly ArticlePassage[]): readonly ArticlePassage[] {
  const joined: ArticlePassage[] = [];
  let carried: ArticlePassage | undefined;
  const shares = (a: ArticlePassage, b: ArticlePassage | undefined) =>
    b?.ids.some((id) => a.ids.includes(id)) === true;
  for (const [at, passage] of passages.entries()) {
    const before = joined.at(-1);
    const isBare =
      passage.ids.length > 0 && !/[\p{L}\p{N}]/u.test(passage.text) && !passage.text.includes("\n");
    if (before !== undefined && isBare && shares(passage, before)) {
      const leading = [...before.leading, ...passage.leading];
      joined.splice(-1, 1, { ...before, text: before.text + passage.text, end: passage.end, leading });
    } else if (isBare && shares(passage, passages[at + 1])) {
      carried = carried === undefined ? passage : { ...carried, text: carried.text + passage.text };
    } else if (carried !== undefined) {
      joined.push({
        ...passage,
        text: carried.text + passage.text,
        start: carried.start,
        leading: [...carried.leading, ...passage.leading],
      });
      carried = undefined;
    } else {
      joined.push(passage);
    }
  }
  return joined;
}

/** How much of the text stands in an excerpt, white space aside, from 0 to 1. */
export function quotedShare(passages: readonly ArticlePassage[]): number {
  let quoted = 0;
  let all = 0;
  for (const { text, ids } of passages) {
    const length = Array.from(text.replace(/\s+/gu, "")).length;
    all += length;
    if (ids.length > 0) quoted += length;
  }
  return all === 0 ? 0 : quoted / all;
}

/** The pieces that events quote between two code points, in order: what a passage in an address stands for. */
export function piecesBetween(blocks: readonly Block[], start: number, end: number): readonly Piece[] {
  return quotedPieces(blocks).filter((piece) => piece.start < end && piece.end > start);
}

/** All pieces that some event quotes, in reading order. */
export function quotedPieces(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap(({ pieces }) => pieces).filter(({ ids }) => ids.length > 0);
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function isSubhead(line: string): boolean {
  const words = line.replace(CLOSING_MARKS, "").trim();
  return Array.from(words).length < LONGEST_SUBHEAD && !FINAL_PUNCTUATION.test(words);
}
