import { DAY_MS } from "../../../domain/utcDays";
import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";
import { createFoldedTime, type FoldedTime } from "../../../domain/foldedTime";
import { monthWindow, withAir } from "../windows";

/** The whole range laid out evenly, with a little air. */
export function evenStrip(range: TimeWindow): FoldedTime {
  return createFoldedTime(withAir(range), [], 0);
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
export function foldedStrip(parts: readonly TimeWindow[], breakShare: number): FoldedTime {
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
  return createFoldedTime(range, folds, breakShare);
}

/** The fold that a whole window lies in, its edges apart; undefined where it shows something else, too. */
export function foldAround({ from, to }: TimeWindow, { pieces }: FoldedTime): TimeWindow | undefined {
  return pieces.find(
    (piece) => piece.isFolded && from >= piece.from && to <= piece.to && to > piece.from && from < piece.to,
  );
}
