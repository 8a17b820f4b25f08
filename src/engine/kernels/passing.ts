import { PLACE_ROLES } from "../../domain/codes";
import type { ColumnIndex } from "./columnIndex";
import { lowerBound } from "./bounds";
import { FAILS, filterMask, hideUndated, maskOutside, type FilterCodes } from "./filterMask";

const SITE_BIT = 1 << PLACE_ROLES.indexOf("site");

/** The events under one filter, whatever the window, in the orders in which questions need them. */
export type Passing = {
  readonly index: ColumnIndex;
  /** By event, the bits of FAILS. */
  readonly mask: Uint8Array;
  /**
   * Places are chosen, so that the counts beside them are not those of the events that pass; or places contain others,
   * so that they are not those of the events that stand at them.
   */
  readonly countsPlacesApart: boolean;
  /**
   * By placement, 1 where the event stands for what is asked: with places chosen it does not stand at its others.
   * Undefined where it stands at all of its places.
   */
  readonly stands: Uint8Array | undefined;
  /** The roles in which actors are counted, bits as in `columns.actorRoles`. */
  readonly actorRoles: number;
  /** Dated events that pass, in the columns' order. */
  readonly byStart: Uint32Array;
  readonly byEnd: Uint32Array;
  /** Undated events that pass. */
  readonly undated: Uint32Array;
  /** Undated events that would pass but are hidden. */
  readonly undatedHidden: Uint32Array;
  /** By place: 1 for those asked for by what happened there, where events may only speak of them. */
  readonly speaksOf: Uint8Array | undefined;
  /** Events that do not pass, as they only speak of what is asked for; whatever the window. */
  readonly onlySpeaking: number;
  /** Events that pass and have no place, the undated last. */
  readonly unplaced: Uint32Array;
};

export function eventsPassing(index: ColumnIndex, filter: FilterCodes, hidesUndated = false): Passing {
  const hasContainers = index.inPlaces.places !== index.columns.places;
  const mask = filterMask(index, filter);
  return passingMask(index, mask, {
    undatedHidden: hidesUndated ? hideUndated(index.columns, mask) : new Uint32Array(0),
    countsPlacesApart: hasContainers || filter.places !== undefined || index.hasSubjects,
    stands: standsAt(index, filter),
    speaksOf: filter.placeRoles === SITE_BIT && index.hasSubjects ? filter.places : undefined,
    actorRoles: filter.actorRoles,
  });
}

/** Of the passing events those that have one of the places, which is 1 by place. */
export function eventsPassingInside(passing: Passing, isInside: Uint8Array): Passing {
  const { index, mask, stands } = passing;
  const undatedHidden = passing.undatedHidden.filter((event) => standsIn(passing, event, isInside));
  // An event that is in by one of its places counts at the others too, which are out.
  const inside = maskOutside(index.columns, mask, isInside, stands);
  const speaksOf = passing.speaksOf?.map((asked, place) => asked & (isInside[place] ?? 0));
  return passingMask(index, inside, { ...passing, undatedHidden, speaksOf });
}

/** True where the event stands at one of the places, which is 1 by place. */
export function standsIn({ index, stands }: Passing, event: number, isInside: Uint8Array): boolean {
  const { placeStart, places } = index.columns;
  const to = placeStart[event + 1] ?? 0;
  for (let at = placeStart[event] ?? 0; at < to; at += 1) {
    if (isInside[places[at] ?? 0] === 1 && stands?.[at] !== 0) return true;
  }
  return false;
}

/** By placement, see `Passing.stands`. An event of one place that passes stands there. */
function standsAt(
  { columns, hasSubjects, hasSeveralPlaces }: ColumnIndex,
  { places: asked, placeRoles: wanted }: FilterCodes,
): Uint8Array | undefined {
  if (asked === undefined || !(hasSubjects || hasSeveralPlaces)) return undefined;
  const { places, placeRoles } = columns;
  const stands = new Uint8Array(places.length);
  for (let at = 0; at < stands.length; at += 1) {
    stands[at] = (asked[places[at] ?? 0] ?? 0) & (wanted >> (placeRoles[at] ?? 0)) & 1;
  }
  return stands;
}

/** How many events fail nothing but the places, and have one of these: then they only speak of it. */
function countSpeaking({ columns }: ColumnIndex, mask: Uint8Array, asked: Uint8Array | undefined): number {
  if (asked === undefined) return 0;
  const { placeStart, places } = columns;
  let count = 0;
  for (let event = 0; event < mask.length; event += 1) {
    if (mask[event] !== FAILS.places) continue;
    const to = placeStart[event + 1] ?? 0;
    let at = placeStart[event] ?? 0;
    while (at < to && asked[places[at] ?? 0] !== 1) at += 1;
    if (at < to) count += 1;
  }
  return count;
}

function passingMask(
  index: ColumnIndex,
  mask: Uint8Array,
  {
    undatedHidden,
    countsPlacesApart,
    stands,
    speaksOf,
    actorRoles,
  }: Pick<Passing, "undatedHidden" | "countsPlacesApart" | "stands" | "speaksOf" | "actorRoles">,
): Passing {
  const { columns } = index;
  const passing = eventsOfMask(mask);
  const isEverything = passing.length === mask.length;
  const only = (list: Uint32Array) => (isEverything ? list : passingOf(list, mask));
  const dated = lowerBound(passing, columns.datedCount);
  return {
    index,
    mask,
    undatedHidden,
    countsPlacesApart,
    stands,
    speaksOf,
    onlySpeaking: countSpeaking(index, mask, speaksOf),
    actorRoles,
    byStart: passing.subarray(0, dated),
    byEnd: only(index.byEnd),
    undated: passing.subarray(dated),
    unplaced: only(index.unplaced),
  };
}

function passingOf(list: Uint32Array, mask: Uint8Array): Uint32Array {
  const passing = new Uint32Array(list.length);
  let count = 0;
  // Written always and kept or not: no branch that the processor has to guess.
  for (const event of list) {
    passing[count] = event;
    count += mask[event] === 0 ? 1 : 0;
  }
  return passing.slice(0, count);
}

function eventsOfMask(mask: Uint8Array): Uint32Array {
  const events = new Uint32Array(mask.length);
  let count = 0;
  for (let event = 0; event < mask.length; event += 1) {
    events[count] = event;
    count += mask[event] === 0 ? 1 : 0;
  }
  return count === mask.length ? events : events.slice(0, count);
}
