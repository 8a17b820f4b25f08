import type { EpochMs } from "./dateSpan";
import type { TimeWindow } from "./filtering";

/** A stretch of time and the part of a line that it takes, in shares of the line from its earliest end. */
export type TimePiece = TimeWindow & {
  readonly startShare: number;
  readonly endShare: number;
  readonly isFolded: boolean;
};

/** How time lies along a line: its pieces follow one another, and in all that are not folded it runs as fast. */
export type FoldedTime = {
  /** What the line shows from one end to the other. */
  readonly range: TimeWindow;
  readonly pieces: readonly TimePiece[];
};

/**
 * A range laid along a line with some stretches folded, each to `breakShare` of it. Folds lie within the range, in
 * time order, and have some time before, between and after them.
 */
export function createFoldedTime(
  range: TimeWindow,
  folds: readonly TimeWindow[],
  breakShare: number,
): FoldedTime {
  const shownMs = folds.reduce((rest, fold) => rest - (fold.to - fold.from), range.to - range.from);
  const sharePerMs = shownMs > 0 ? (1 - folds.length * breakShare) / shownMs : 0;
  const pieces: TimePiece[] = [];
  let from = range.from;
  let startShare = 0;
  const add = (to: EpochMs, endShare: number, isFolded: boolean) => {
    pieces.push({ from, to, startShare, endShare, isFolded });
    from = to;
    startShare = endShare;
  };
  for (const fold of folds) {
    add(fold.from, startShare + (fold.from - from) * sharePerMs, false);
    add(fold.to, startShare + breakShare, true);
  }
  add(range.to, 1, false);
  return { range, pieces };
}

/** Where an instant lies along the line; under 0 or over 1 beyond its ends. */
export function shareOf(instant: EpochMs, { pieces }: FoldedTime): number {
  const piece = pieces.find(({ to }) => instant < to) ?? pieces.at(-1);
  if (piece === undefined) return 0;
  const { from, to, startShare, endShare } = piece;
  return to > from ? startShare + ((instant - from) / (to - from)) * (endShare - startShare) : endShare;
}

/** The instant at a share of the line, beyond its ends too: undoes `shareOf`. */
export function instantOf(share: number, { pieces, range }: FoldedTime): EpochMs {
  const piece = pieces.find(({ endShare }) => share < endShare) ?? pieces.at(-1);
  if (piece === undefined) return range.from;
  const { from, to, startShare, endShare } = piece;
  return endShare > startShare ? from + ((share - startShare) / (endShare - startShare)) * (to - from) : to;
}
