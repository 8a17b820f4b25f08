import { DAY_MS, type EpochMs } from "../../../domain/dates";
import type { TimeWindow } from "../../../domain/filtering";
import { monthWindow, withAir } from "../windows";

/** A stretch of time and the part of the strip that it takes, in shares of the strip from its earliest end. */
export type StripPiece = TimeWindow & {
  readonly startShare: number;
  readonly endShare: number;
  readonly isFolded: boolean;
};

/** How time lies along the strip: its pieces follow one another, and in all that are not folded it runs as fast. */
export type StripTime = {
  /** What the strip shows from one end to the other. */
  readonly range: TimeWindow;
  readonly pieces: readonly StripPiece[];
};

/** The whole range laid out evenly, with a little air. */
export function evenTime(range: TimeWindow): StripTime {
  return createStripTime(withAir(range), [], 0);
}

/** Some empty time stays about each part, in shares of all that is shown. */
const AIR = 0.03;
/** Beside a fold a part goes on to the end of its month, where that takes no larger share. */
const TO_MONTH = 0.2;
const LEAST_AIR_MS = DAY_MS / 24;

/**
 * Busy parts of the range, in time order, with what lies between them folded, each to `breakShare` of the strip.
 *
 * Of 17 May 2020, and of 17 October 2023 to January 2024: folded is from June 2020 to September 2023.
 */
export function foldedTime(parts: readonly TimeWindow[], breakShare: number): StripTime {
  const shownMs = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const airMs = Math.max(AIR * shownMs, LEAST_AIR_MS);
  const isNear = (edge: EpochMs, month: EpochMs) => Math.abs(edge - month) <= TO_MONTH * shownMs;
  const folds = parts.slice(1).map((part, index) => {
    const begin = (parts[index] ?? part).to + airMs;
    const end = part.from - airMs;
    const monthsEnd = monthWindow(begin).to + 1;
    const monthsBegin = monthWindow(end).from;
    return {
      from: isNear(begin, monthsEnd) ? monthsEnd : begin,
      to: isNear(end, monthsBegin) ? monthsBegin : end,
    };
  });
  const range = { from: (parts[0]?.from ?? 0) - airMs, to: (parts.at(-1)?.to ?? 0) + airMs };
  return createStripTime(range, folds, breakShare);
}

/**
 * A range laid along the strip with some stretches folded, each to `breakShare` of it. Folds lie within the range, in
 * time order, and have some time before, between and after them.
 */
export function createStripTime(
  range: TimeWindow,
  folds: readonly TimeWindow[],
  breakShare: number,
): StripTime {
  const foldedMs = folds.reduce((sum, fold) => sum + fold.to - fold.from, 0);
  const sharePerMs = (1 - folds.length * breakShare) / (range.to - range.from - foldedMs);
  const pieces: StripPiece[] = [];
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

/** Where an instant lies along the strip; under 0 or over 1 beyond its ends. */
export function shareOf(instant: EpochMs, { pieces }: StripTime): number {
  const piece = pieces.find(({ to }) => instant < to) ?? pieces.at(-1);
  if (piece === undefined) return 0;
  const { from, to, startShare, endShare } = piece;
  return startShare + ((instant - from) / (to - from)) * (endShare - startShare);
}

/** The instant at a share of the strip, beyond its ends too: undoes `shareOf`. */
export function instantOf(share: number, { pieces, range }: StripTime): EpochMs {
  const piece = pieces.find(({ endShare }) => share < endShare) ?? pieces.at(-1);
  if (piece === undefined) return range.from;
  const { from, to, startShare, endShare } = piece;
  return from + ((share - startShare) / (endShare - startShare)) * (to - from);
}

/** The fold that a whole window lies in, its edges apart; undefined where it shows something else, too. */
export function foldAround({ from, to }: TimeWindow, { pieces }: StripTime): TimeWindow | undefined {
  return pieces.find(
    (piece) => piece.isFolded && from >= piece.from && to <= piece.to && to > piece.from && from < piece.to,
  );
}
