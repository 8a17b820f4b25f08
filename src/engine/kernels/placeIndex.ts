import { PLACE_ROLES } from "../../domain/codes";
import type { Columns } from "../../domain/columns";

/**
 * Columns turned round: which events stand at each place, and how they can be counted by kind and role. A
 * "share" is one kind in one role at one place; only those that occur have a number, so that a million places
 * of one event each need a million counters and not sixteen.
 */
export type PlaceIndex = {
  readonly placeCount: number;
  /** `events[eventStart[p]]` up to `events[eventStart[p + 1]]` stand at place p, in the columns' order. */
  readonly eventStart: Uint32Array;
  readonly events: Uint32Array;
  /** Beside `columns.places`: the share in which the event counts there. */
  readonly share: Uint32Array;
  /** Shares `shareStart[p]` up to `shareStart[p + 1]` are those of place p. */
  readonly shareStart: Uint32Array;
  /** By share: kind times the number of roles plus role. */
  readonly shareKindRole: Uint8Array;
};

const ROLES = PLACE_ROLES.length;

export function placeIndexOf(columns: Columns, placeCount: number): PlaceIndex {
  const { count, kind, placeStart, places, placeRoles } = columns;
  const eventStart = new Uint32Array(placeCount + 1);
  for (const place of places) eventStart[place + 1] = (eventStart[place + 1] ?? 0) + 1;
  for (let place = 0; place < placeCount; place += 1) {
    eventStart[place + 1] = (eventStart[place + 1] ?? 0) + (eventStart[place] ?? 0);
  }

  // Where each placement of `columns.places` goes, place by place.
  const next = eventStart.slice(0, placeCount);
  const events = new Uint32Array(places.length);
  const placements = new Uint32Array(places.length);
  for (let event = 0; event < count; event += 1) {
    for (let at = placeStart[event] ?? 0; at < (placeStart[event + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      const to = next[place] ?? 0;
      events[to] = event;
      placements[to] = at;
      next[place] = to + 1;
    }
  }

  const share = new Uint32Array(places.length);
  const shareStart = new Uint32Array(placeCount + 1);
  const shareKindRole = new Uint8Array(places.length);
  let shares = 0;
  for (let place = 0; place < placeCount; place += 1) {
    const first = shares;
    for (let to = eventStart[place] ?? 0; to < (eventStart[place + 1] ?? 0); to += 1) {
      const at = placements[to] ?? 0;
      const kindRole = (kind[events[to] ?? 0] ?? 0) * ROLES + (placeRoles[at] ?? 0);
      let own = first;
      while (own < shares && shareKindRole[own] !== kindRole) own += 1;
      if (own === shares) shareKindRole[shares++] = kindRole;
      share[at] = own;
    }
    shareStart[place + 1] = shares;
  }
  return {
    placeCount,
    eventStart,
    events,
    share,
    shareStart,
    shareKindRole: shareKindRole.slice(0, shares),
  };
}

/** The kind of a share, as a code. */
export function kindOfShare(kindRole: number): number {
  return Math.floor(kindRole / ROLES);
}

export function roleOfShare(kindRole: number): number {
  return kindRole % ROLES;
}
