import type { ColumnIndex } from "./columnIndex";
import { lowerBound } from "./bounds";
import { filterMask, hideUndated, maskOutside, type FilterCodes } from "./filterMask";

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
  /** The roles in which actors are counted, bits as in `columns.actorRoles`. */
  readonly actorRoles: number;
  /** Dated events that pass, in the columns' order. */
  readonly byStart: Uint32Array;
  readonly byEnd: Uint32Array;
  /** Undated events that pass. */
  readonly undated: Uint32Array;
  /** Undated events that would pass but are hidden. */
  readonly undatedHidden: Uint32Array;
  /** Events that pass and have no place, the undated last. */
  readonly unplaced: Uint32Array;
};

export function eventsPassing(index: ColumnIndex, filter: FilterCodes, hidesUndated = false): Passing {
  const hasContainers = index.inPlaces.places !== index.columns.places;
  const mask = filterMask(index.columns, filter);
  return passingMask(index, mask, {
    undatedHidden: hidesUndated ? hideUndated(index.columns, mask) : new Uint32Array(0),
    countsPlacesApart: hasContainers || filter.places !== undefined,
    actorRoles: filter.actorRoles,
  });
}

/** Of the passing events those that have one of the places, which is 1 by place. */
export function eventsPassingInside(passing: Passing, isInside: Uint8Array): Passing {
  const { index, mask, countsPlacesApart, actorRoles } = passing;
  const { placeStart, places } = index.columns;
  const undatedHidden = passing.undatedHidden.filter((event) =>
    places.subarray(placeStart[event], placeStart[event + 1]).some((place) => isInside[place] === 1),
  );
  // An event that is in by one of its places counts at the others too, which are out.
  const inside = maskOutside(index.columns, mask, isInside);
  return passingMask(index, inside, { undatedHidden, countsPlacesApart, actorRoles });
}

function passingMask(
  index: ColumnIndex,
  mask: Uint8Array,
  counting: Pick<Passing, "undatedHidden" | "countsPlacesApart" | "actorRoles">,
): Passing {
  const { columns } = index;
  const passing = eventsOfMask(mask);
  const isEverything = passing.length === mask.length;
  const only = (list: Uint32Array) => (isEverything ? list : passingOf(list, mask));
  const dated = lowerBound(passing, columns.datedCount);
  return {
    index,
    mask,
    ...counting,
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
