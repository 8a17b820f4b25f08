import { PLACE_ROLES, REPORTS, STANDINGS, type PlacePart } from "../../domain/codes";
import { IS_CORROBORATED, IS_IMPRECISE } from "../../domain/columns";
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
  /** By index in REPORTS. */
  readonly reports: Uint32Array;
  /** Of each actor those in which it has a role that is asked for. */
  readonly actors: Uint32Array;
  /** In each place, those in the places that it contains too. */
  readonly places: Uint32Array;
  /** Of those in each place the ones that only speak of it; undefined where no event does so of any. */
  readonly speaking: Uint32Array | undefined;
  /** Passing events at each place, and in each share of it (see PlaceIndex). */
  readonly atPlace: Uint32Array;
  readonly inShare: Uint32Array;
  /** Numbers, by TALLIES. */
  readonly tallies: Int32Array;
};

/** `matching` events pass; `unplaced` of them have no place; `imprecise` are so and fail nothing else. */
export const TALLIES = { matching: 0, unplaced: 1, imprecise: 2 } as const;

const SUBJECT = PLACE_ROLES.indexOf("subject");

/** How many events are in a place in a part: what is counted beside it, on the map as in the facet. */
export function countInPart({ places, speaking }: WindowCounts, place: number, part: PlacePart): number {
  const all = places[place] ?? 0;
  const onlySpoken = speaking?.[place] ?? 0;
  return part === "any" ? all : part === "happened" ? all - onlySpoken : onlySpoken;
}

/** The same of every place: `countInPart` by place. */
export function countsInPart(counts: WindowCounts, part: PlacePart): Uint32Array {
  const { places, speaking } = counts;
  if (part === "any" || (part === "happened" && speaking === undefined)) return places;
  if (part === "spoken-of") return speaking ?? new Uint32Array(places.length);
  return places.map((_, place) => countInPart(counts, place, part));
}

/** The counts of a window, from all its events. */
export function countWindow(passing: Passing, actorCount: number, window: TimeWindow): WindowCounts {
  const { columns, atPlaces, vocabulary } = passing.index;
  const atPlace = new Uint32Array(atPlaces.placeCount);
  const counts: WindowCounts = {
    ...edgesOf(passing, window),
    kindsStarted: new Uint32Array(vocabulary.length),
    kindsEnded: new Uint32Array(vocabulary.length),
    kinds: new Uint32Array(vocabulary.length),
    standings: new Uint32Array(STANDINGS.length),
    reports: new Uint32Array(REPORTS.length),
    actors: new Uint32Array(actorCount),
    places: passing.countsPlacesApart ? new Uint32Array(atPlaces.placeCount) : atPlace,
    speaking: passing.index.hasSubjects ? new Uint32Array(atPlaces.placeCount) : undefined,
    atPlace,
    inShare: new Uint32Array(atPlaces.shareKindRole.length),
    tallies: new Int32Array(Object.keys(TALLIES).length),
  };
  countEvents(counts, passing, undefined, 0, counts.started, 1, window.from);
  countEvents(counts, passing, undefined, columns.datedCount, columns.count, 1);
  countKinds(counts.kindsStarted, passing, undefined, 0, counts.started, 1);
  countKinds(counts.kindsEnded, passing, passing.index.byEnd, 0, counts.ended, 1);
  return counts;
}

/** How many events `moveCounts` would have to look at, by how many `countWindow` would: below 1 moving is quicker. */
export function effortOfMove(counts: WindowCounts, passing: Passing, window: TimeWindow): number {
  const { started, ended } = edgesOf(passing, window);
  const moved = Math.abs(started - counts.started) + Math.abs(ended - counts.ended);
  return moved / Math.max(1, started - ended);
}

/** Brings the counts to another window. */
export function moveCounts(counts: WindowCounts, passing: Passing, window: TimeWindow): void {
  const { started, ended } = edgesOf(passing, window);
  const { byEnd } = passing.index;
  const startSign = started > counts.started ? 1 : -1;
  const [firstStart, lastStart] = inOrder(started, counts.started);
  countEvents(counts, passing, undefined, firstStart, lastStart, startSign);
  countKinds(counts.kindsStarted, passing, undefined, firstStart, lastStart, startSign);
  // An event that has ended leaves the window.
  const endSign = ended > counts.ended ? 1 : -1;
  const [firstEnd, lastEnd] = inOrder(ended, counts.ended);
  countEvents(counts, passing, byEnd, firstEnd, lastEnd, -endSign);
  countKinds(counts.kindsEnded, passing, byEnd, firstEnd, lastEnd, endSign);
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

function inOrder(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

/** Counts the passing events of a stretch of an order, or of the columns where there is none, by kind. */
function countKinds(
  counts: Uint32Array,
  { index, mask }: Passing,
  order: Uint32Array | undefined,
  first: number,
  last: number,
  sign: number,
): void {
  const { kind } = index.columns;
  for (let at = first; at < last; at += 1) {
    const event = order === undefined ? at : (order[at] ?? 0);
    if (mask[event] === 0) add(counts, kind[event] ?? 0, sign);
  }
}

/**
 * Counts the events of a stretch of an order, or of the columns where there is none, everywhere where they count;
 * those that end before `from` are passed over. The innermost loop of all: its arrays are taken out of their objects.
 */
function countEvents(
  counts: WindowCounts,
  { index, mask, countsPlacesApart, stands, actorRoles: wantedRoles }: Passing,
  order: Uint32Array | undefined,
  first: number,
  last: number,
  sign: number,
  from = -Infinity,
): void {
  const { end, kind, standings, actorStart, actors, actorRoles, placeStart, places, flags } = index.columns;
  const { share } = index.atPlaces;
  const { start: inStart, places: inPlaces, roles: inRoles } = index.inPlaces;
  const { tallies, atPlace, inShare, speaking } = counts;
  const { kinds: byKind, standings: byStanding, reports, actors: byActor, places: byPlace } = counts;
  let [matching, unplaced, imprecise] = [0, 0, 0];
  for (let at = first; at < last; at += 1) {
    const event = order === undefined ? at : (order[at] ?? 0);
    const fails = mask[event] ?? 0;
    // What fails the words or the bounds counts nowhere, and so does what fails two parts of the filter.
    if (fails > FAILS.imprecise || fails === FAILS.text || (fails & (fails - 1)) !== 0) continue;
    if ((end[event] ?? 0) < from) continue;
    const passes = fails === 0;
    if (passes || fails === FAILS.kinds) add(byKind, kind[event] ?? 0, sign);
    if (passes || fails === FAILS.standings) {
      for (let bits = standings[event] ?? 0; bits !== 0; bits &= bits - 1) {
        add(byStanding, 31 - Math.clz32(bits & -bits), sign);
      }
    }
    if (passes || fails === FAILS.reports) {
      add(reports, ((flags[event] ?? 0) & IS_CORROBORATED) === 0 ? 1 : 0, sign);
    }
    if (passes || fails === FAILS.actors) {
      const to = actorStart[event + 1] ?? 0;
      for (let own = actorStart[event] ?? 0; own < to; own += 1) {
        if (((actorRoles[own] ?? 0) & wantedRoles) !== 0) add(byActor, actors[own] ?? 0, sign);
      }
    }
    if ((passes || fails === FAILS.imprecise) && ((flags[event] ?? 0) & IS_IMPRECISE) !== 0) imprecise += 1;
    const countsApart = countsPlacesApart && (passes || fails === FAILS.places);
    if (!passes && !countsApart) continue;
    if (countsApart) {
      const to = inStart[event + 1] ?? 0;
      for (let own = inStart[event] ?? 0; own < to; own += 1) {
        add(byPlace, inPlaces[own] ?? 0, sign);
        if (speaking !== undefined && inRoles[own] === SUBJECT) add(speaking, inPlaces[own] ?? 0, sign);
      }
    }
    if (!passes) continue;
    const firstPlace = placeStart[event] ?? 0;
    const lastPlace = placeStart[event + 1] ?? 0;
    matching += 1;
    if (firstPlace === lastPlace) unplaced += 1;
    for (let own = firstPlace; own < lastPlace; own += 1) {
      if (stands?.[own] === 0) continue;
      add(atPlace, places[own] ?? 0, sign);
      add(inShare, share[own] ?? 0, sign);
    }
  }
  tallies[TALLIES.matching] = (tallies[TALLIES.matching] ?? 0) + sign * matching;
  tallies[TALLIES.unplaced] = (tallies[TALLIES.unplaced] ?? 0) + sign * unplaced;
  tallies[TALLIES.imprecise] = (tallies[TALLIES.imprecise] ?? 0) + sign * imprecise;
}

/** Of one kind of array only: a loop that meets two is much slower. */
function add(counts: Uint32Array, at: number, sign: number): void {
  counts[at] = (counts[at] ?? 0) + sign;
}
