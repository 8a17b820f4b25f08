import { EVENT_KINDS, STANDINGS } from "../../domain/codes";
import { IS_IMPRECISE } from "../../domain/columns";
import type { TimeWindow } from "../../domain/filtering";
import { lowerBoundBy, upperBound } from "./bounds";
import { FAILS } from "./filterMask";
import type { Passing } from "./passing";

/**
 * What is counted of the events of a window, kept from one window to the next. An event is in the window when
 * it has begun by `to` and has not ended before `from`. In order of start those that have begun stand first, in
 * order of end those that have ended: a window that moves takes in and lets go of a stretch at the edge of each
 * order, and nothing else has to be looked at.
 */
export type WindowCounts = {
  /** Dated events that have begun by the window's end, and that have ended before its beginning, passing or not. */
  started: number;
  ended: number;
  /** Of those the ones that pass, by kind. */
  readonly kindsStarted: Uint32Array;
  readonly kindsEnded: Uint32Array;
  /** In the window or undated, under the other parts of the filter than the facet's own. */
  readonly kinds: Uint32Array;
  readonly standings: Uint32Array;
  readonly actors: Uint32Array;
  readonly places: Uint32Array;
  /** Passing events at each place, and in each share of it (see PlaceIndex). */
  readonly atPlace: Uint32Array;
  readonly inShare: Uint32Array;
  /** Numbers, by TALLIES. */
  readonly tallies: Int32Array;
};

/** `matching` events pass; `unplaced` of them have no place; `imprecise` are so and fail nothing else. */
export const TALLIES = { matching: 0, unplaced: 1, imprecise: 2 } as const;

/** The counts of a window, from all its events. */
export function countWindow(passing: Passing, actorCount: number, window: TimeWindow): WindowCounts {
  const { columns, atPlaces } = passing.index;
  const { datedCount, count, end, kind } = columns;
  const atPlace = new Uint32Array(atPlaces.placeCount);
  const counts: WindowCounts = {
    ...edgesOf(passing, window),
    kindsStarted: new Uint32Array(EVENT_KINDS.length),
    kindsEnded: new Uint32Array(EVENT_KINDS.length),
    kinds: new Uint32Array(EVENT_KINDS.length),
    standings: new Uint32Array(STANDINGS.length),
    actors: new Uint32Array(actorCount),
    places: passing.countsPlacesApart ? new Uint32Array(atPlaces.placeCount) : atPlace,
    atPlace,
    inShare: new Uint32Array(atPlaces.shareKindRole.length),
    tallies: new Int32Array(Object.keys(TALLIES).length),
  };
  for (let event = 0; event < counts.started; event += 1) {
    const hasEnded = (end[event] ?? 0) < window.from;
    if (!hasEnded) countEvent(counts, passing, event, 1);
    if (passing.mask[event] !== 0) continue;
    add(counts.kindsStarted, kind[event] ?? 0, 1);
    if (hasEnded) add(counts.kindsEnded, kind[event] ?? 0, 1);
  }
  for (let event = datedCount; event < count; event += 1) countEvent(counts, passing, event, 1);
  return counts;
}

/** By how many events fewer `moveCounts` has to look at than `countWindow`; negative where it is more. */
export function gainOfMove(counts: WindowCounts, passing: Passing, window: TimeWindow): number {
  const { started, ended } = edgesOf(passing, window);
  return started - ended - Math.abs(started - counts.started) - Math.abs(ended - counts.ended);
}

/** Brings the counts to another window. */
export function moveCounts(counts: WindowCounts, passing: Passing, window: TimeWindow): void {
  const { started, ended } = edgesOf(passing, window);
  const { byEnd } = passing.index;
  const change = (event: number, sign: 1 | -1) => countEvent(counts, passing, event, sign);
  for (let event = counts.started; event < started; event += 1) change(event, 1);
  for (let event = started; event < counts.started; event += 1) change(event, -1);
  for (let at = counts.ended; at < ended; at += 1) change(byEnd[at] ?? 0, -1);
  for (let at = ended; at < counts.ended; at += 1) change(byEnd[at] ?? 0, 1);
  countKinds(counts.kindsStarted, passing, undefined, counts.started, started);
  countKinds(counts.kindsEnded, passing, byEnd, counts.ended, ended);
  counts.started = started;
  counts.ended = ended;
}

function edgesOf({ index }: Passing, { from, to }: TimeWindow): { started: number; ended: number } {
  const { columns, byEnd } = index;
  return {
    started: upperBound(columns.start, to, 0, columns.datedCount),
    ended: lowerBoundBy(byEnd, columns.end, from),
  };
}

function countKinds(
  counts: Uint32Array,
  { index, mask }: Passing,
  order: Uint32Array | undefined,
  before: number,
  now: number,
): void {
  const sign = now > before ? 1 : -1;
  for (let at = Math.min(before, now); at < Math.max(before, now); at += 1) {
    const event = order === undefined ? at : (order[at] ?? 0);
    if (mask[event] !== 0) continue;
    const kind = index.columns.kind[event] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + sign;
  }
}

function countEvent(counts: WindowCounts, passing: Passing, event: number, sign: 1 | -1): void {
  const fails = passing.mask[event] ?? 0;
  // Who fails two parts of the filter counts nowhere.
  if ((fails & (fails - 1)) !== 0) return;
  const { columns, atPlaces } = passing.index;
  const { tallies } = counts;
  if ((fails & ~FAILS.kinds) === 0) add(counts.kinds, columns.kind[event] ?? 0, sign);
  if ((fails & ~FAILS.standings) === 0) {
    let bits = columns.standings[event] ?? 0;
    for (let standing = 0; bits !== 0; standing += 1, bits >>= 1) {
      if ((bits & 1) !== 0) add(counts.standings, standing, sign);
    }
  }
  if ((fails & ~FAILS.actors) === 0) {
    const to = columns.actorStart[event + 1] ?? 0;
    for (let at = columns.actorStart[event] ?? 0; at < to; at += 1)
      add(counts.actors, columns.actors[at] ?? 0, sign);
  }
  if ((fails & ~FAILS.imprecise) === 0 && ((columns.flags[event] ?? 0) & IS_IMPRECISE) !== 0) {
    add(tallies, TALLIES.imprecise, sign);
  }
  const firstPlace = columns.placeStart[event] ?? 0;
  const lastPlace = columns.placeStart[event + 1] ?? 0;
  if (passing.countsPlacesApart && (fails & ~FAILS.places) === 0) {
    for (let at = firstPlace; at < lastPlace; at += 1) add(counts.places, columns.places[at] ?? 0, sign);
  }
  if (fails !== 0) return;
  add(tallies, TALLIES.matching, sign);
  if (firstPlace === lastPlace) add(tallies, TALLIES.unplaced, sign);
  for (let at = firstPlace; at < lastPlace; at += 1) {
    add(counts.atPlace, columns.places[at] ?? 0, sign);
    add(counts.inShare, atPlaces.share[at] ?? 0, sign);
  }
}

function add(counts: Uint32Array | Int32Array, at: number, sign: 1 | -1): void {
  counts[at] = (counts[at] ?? 0) + sign;
}
