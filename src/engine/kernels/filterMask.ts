import { PLACE_ROLES } from "../../domain/codes";
import { IS_CORROBORATED, IS_IMPRECISE, type Columns } from "../../domain/columns";
import type { ColumnIndex } from "./columnIndex";
import type { Placements } from "./placements";

const SITE_BIT = 1 << PLACE_ROLES.indexOf("site");

/** A filter in codes; a list that is undefined asks for everything. */
export type FilterCodes = {
  /** By kind, actor and place: 1 where it is chosen. */
  readonly kinds: Uint8Array | undefined;
  readonly actors: Uint8Array | undefined;
  /** Bits as in `columns.actorRoles`: an actor counts where it has one of these roles. */
  readonly actorRoles: number;
  /** With the places in those that are chosen. */
  readonly places: Uint8Array | undefined;
  /** Those that are chosen themselves. */
  readonly chosenPlaces: Uint8Array | undefined;
  /** Bits of the indexes in PLACE_ROLES: a place counts where the event is in it in one of these roles. */
  readonly placeRoles: number;
  /** Bits as in `columns.standings`. */
  readonly standings: number | undefined;
  /** Whether other reports tell of the event too. */
  readonly isCorroborated: boolean | undefined;
  /** By row: 1 where the event's texts hold the words. */
  readonly text: Uint8Array | undefined;
  readonly includeImprecise: boolean;
};

/** The bits of a mask: which parts of the filter an event fails. 0 passes. */
export const FAILS = {
  kinds: 1,
  actors: 2,
  places: 4,
  standings: 8,
  reports: 16,
  text: 32,
  imprecise: 64,
  /** It has no place in the bounds, or it is undated and those are hidden: it counts nowhere. */
  out: 128,
} as const;

/**
 * For each event the parts of the filter that it fails. So the counts beside the choices of one facet, which
 * mind all parts but that facet's own, come of the same pass: they count what fails nothing or that part alone.
 */
export function filterMask(
  { columns, inPlaces, hasSubjects }: Pick<ColumnIndex, "columns" | "inPlaces" | "hasSubjects">,
  filter: FilterCodes,
): Uint8Array {
  const { count, kind, actorStart, actors, actorRoles, placeStart, places, standings, row, flags } = columns;
  const mask = new Uint8Array(count);
  if (filter.kinds !== undefined) {
    const { kinds } = filter;
    for (let event = 0; event < count; event += 1) {
      if (kinds[kind[event] ?? 0] === 0) mask[event] = FAILS.kinds;
    }
  }
  if (filter.standings !== undefined) {
    for (let event = 0; event < count; event += 1) {
      if (((standings[event] ?? 0) & filter.standings) === 0)
        mask[event] = (mask[event] ?? 0) | FAILS.standings;
    }
  }
  if (filter.isCorroborated !== undefined) {
    const wanted = filter.isCorroborated ? IS_CORROBORATED : 0;
    for (let event = 0; event < count; event += 1) {
      if (((flags[event] ?? 0) & IS_CORROBORATED) !== wanted)
        mask[event] = (mask[event] ?? 0) | FAILS.reports;
    }
  }
  if (filter.text !== undefined) {
    const { text } = filter;
    for (let event = 0; event < count; event += 1) {
      if (text[row[event] ?? 0] === 0) mask[event] = (mask[event] ?? 0) | FAILS.text;
    }
  }
  if (!filter.includeImprecise) {
    for (let event = 0; event < count; event += 1) {
      if (((flags[event] ?? 0) & IS_IMPRECISE) !== 0) mask[event] = (mask[event] ?? 0) | FAILS.imprecise;
    }
  }
  if (filter.actors !== undefined)
    markWithout(mask, FAILS.actors, actorStart, actors, filter.actors, actorRoles, filter.actorRoles);
  if (filter.places === undefined || filter.chosenPlaces === undefined) return mask;
  if (!hasSubjects && (filter.placeRoles & SITE_BIT) !== 0) {
    markWithout(mask, FAILS.places, placeStart, places, filter.places);
  } else {
    markOutOfRole(mask, inPlaces, filter.chosenPlaces, filter.placeRoles);
  }
  return mask;
}

/**
 * The mask with the bit of every event that stands at none of the places, which is 1 by place. One that fails the places
 * that are asked for stands at all of its own: the counts beside the others are of what choosing them gives.
 */
export function maskOutside(
  { placeStart, places }: Columns,
  mask: Uint8Array,
  isInside: Uint8Array,
  stands: Uint8Array | undefined,
): Uint8Array {
  const bounded = mask.slice();
  if (stands === undefined) markWithout(bounded, FAILS.out, placeStart, places, isInside);
  else markNotStanding(bounded, placeStart, places, isInside, stands);
  return bounded;
}

function markNotStanding(
  mask: Uint8Array,
  starts: Uint32Array,
  places: Uint32Array,
  isInside: Uint8Array,
  stands: Uint8Array,
): void {
  for (let event = 0; event < mask.length; event += 1) {
    const isAnywhere = ((mask[event] ?? 0) & FAILS.places) !== 0;
    const to = starts[event + 1] ?? 0;
    let at = starts[event] ?? 0;
    while (at < to && (isInside[places[at] ?? 0] !== 1 || !(isAnywhere || stands[at] === 1))) at += 1;
    if (at === to) mask[event] = (mask[event] ?? 0) | FAILS.out;
  }
}

/** Marks the events that are in none of the chosen places in a role that is wanted. */
function markOutOfRole(
  mask: Uint8Array,
  { start, places, roles }: Placements,
  chosen: Uint8Array,
  wantedRoles: number,
): void {
  for (let event = 0; event < mask.length; event += 1) {
    const to = start[event + 1] ?? 0;
    let at = start[event] ?? 0;
    while (at < to && (chosen[places[at] ?? 0] !== 1 || ((wantedRoles >> (roles[at] ?? 0)) & 1) === 0))
      at += 1;
    if (at === to) mask[event] = (mask[event] ?? 0) | FAILS.places;
  }
}

/** Marks the undated events, which stand last, and gives those that passed. */
export function hideUndated({ datedCount, count }: Columns, mask: Uint8Array): Uint32Array {
  const hidden: number[] = [];
  for (let event = datedCount; event < count; event += 1) {
    if (mask[event] === 0) hidden.push(event);
    mask[event] = (mask[event] ?? 0) | FAILS.out;
  }
  return Uint32Array.from(hidden);
}

/** Sets the bit of every event of whose values none is chosen; where values have roles, none in a role that is wanted. */
function markWithout(
  mask: Uint8Array,
  bit: number,
  starts: Uint32Array,
  values: Uint32Array,
  chosen: Uint8Array,
  roles?: Uint8Array,
  wantedRoles = 0,
): void {
  for (let event = 0; event < mask.length; event += 1) {
    const to = starts[event + 1] ?? 0;
    let at = starts[event] ?? 0;
    while (
      at < to &&
      (chosen[values[at] ?? 0] !== 1 || (roles !== undefined && ((roles[at] ?? 0) & wantedRoles) === 0))
    )
      at += 1;
    if (at === to) mask[event] = (mask[event] ?? 0) | bit;
  }
}
