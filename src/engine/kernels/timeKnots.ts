import type { Columns } from "../../domain/columns";
import { DAY_MS } from "../../domain/utcDays";

/**
 * The instants at which dated events begin and end: between two neighbours nothing begins and nothing ends. `starts`
 * and `ends` say by event which of them are its own; an event ends where the millisecond after its last one begins.
 */
export type TimeKnots = {
  readonly instants: Float64Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

/** Data known to the day has a few thousand knots; of a million times of day as many would take too much room. */
const MOST_KNOTS = 100_000;
/** Starts are then taken a little earlier and ends a little later, to whole steps: one of these. */
const COARSER_MS = [1 / 1440, 1 / 144, 1 / 24, 1 / 4, 1, 7, 28, 364, 3640].map((days) => days * DAY_MS);

/** The knots of dated events, which are in order of their start; `byEnd` are the same in order of their end. */
export function timeKnots(columns: Columns, byEnd: Uint32Array): TimeKnots {
  const exact = knotsOf(columns, byEnd, 1);
  if (exact !== undefined) return exact;
  for (const step of COARSER_MS) {
    const knots = knotsOf(columns, byEnd, step);
    if (knots !== undefined) return knots;
  }
  return knotsOf(columns, byEnd, 10 * (COARSER_MS.at(-1) ?? 1), Infinity) ?? NO_KNOTS;
}

const NO_KNOTS: TimeKnots = {
  instants: new Float64Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
};

/** Both orders are walked side by side, from the earliest instant to the latest; undefined where there are more than `most`. */
function knotsOf(
  { start, end, datedCount }: Columns,
  byEnd: Uint32Array,
  step: number,
  most = MOST_KNOTS,
): TimeKnots | undefined {
  const starts = new Uint32Array(datedCount);
  const ends = new Uint32Array(datedCount);
  const instants: number[] = [];
  let last = -Infinity;
  const knotAt = (instant: number): number => {
    if (instant !== last) {
      instants.push(instant);
      last = instant;
    }
    return instants.length - 1;
  };
  let begun = 0;
  for (let rank = 0; rank < datedCount; rank += 1) {
    const event = byEnd[rank] ?? 0;
    const ending = Math.ceil(((end[event] ?? 0) + 1) / step) * step;
    for (; begun < datedCount; begun += 1) {
      const beginning = Math.floor((start[begun] ?? 0) / step) * step;
      if (beginning > ending) break;
      starts[begun] = knotAt(beginning);
    }
    ends[event] = knotAt(ending);
    if (instants.length > most) return undefined;
  }
  return { instants: Float64Array.from(instants), starts, ends };
}
