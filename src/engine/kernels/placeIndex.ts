import { PLACE_ROLES } from "../../domain/codes";
import type { Columns } from "../../domain/columns";

/**
 * Columns turned round: which events stand at each place, and how they can be counted by kind and role. A
 * "share" is one kind in one role at one place; only those that occur have a number, so that a million places
 * of one event each need a million counters and not one for each kind and role.
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
  // By place, one bit for each kind in each role that occurs there: MOST_KINDS fit.
  const occurring = new Uint32Array(placeCount);
  const eventStart = new Uint32Array(placeCount + 1);
  for (let event = 0, at = 0; event < count; event += 1) {
    const first = (kind[event] ?? 0) * ROLES;
    for (const end = placeStart[event + 1] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      occurring[place] = (occurring[place] ?? 0) | (1 << (first + (placeRoles[at] ?? 0)));
      eventStart[place + 1] = (eventStart[place + 1] ?? 0) + 1;
    }
  }
  const shareStart = new Uint32Array(placeCount + 1);
  for (let place = 0; place < placeCount; place += 1) {
    eventStart[place + 1] = (eventStart[place + 1] ?? 0) + (eventStart[place] ?? 0);
    shareStart[place + 1] = (shareStart[place] ?? 0) + countBits(occurring[place] ?? 0);
  }
  const shareKindRole = new Uint8Array(shareStart[placeCount] ?? 0);
  for (let place = 0, share = 0; place < placeCount; place += 1) {
    for (let bits = occurring[place] ?? 0; bits !== 0; bits &= bits - 1) {
      shareKindRole[share++] = 31 - Math.clz32(bits & -bits);
    }
  }

  const next = eventStart.slice(0, placeCount);
  const events = new Uint32Array(places.length);
  const share = new Uint32Array(places.length);
  for (let event = 0, at = 0; event < count; event += 1) {
    const first = (kind[event] ?? 0) * ROLES;
    for (const end = placeStart[event + 1] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      const to = next[place] ?? 0;
      events[to] = event;
      next[place] = to + 1;
      const before = (occurring[place] ?? 0) & ((1 << (first + (placeRoles[at] ?? 0))) - 1);
      share[at] = (shareStart[place] ?? 0) + countBits(before);
    }
  }
  return { placeCount, eventStart, events, share, shareStart, shareKindRole };
}

/** How many bits of 32 are set. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The kind of a share, as a code. */
export function kindOfShare(kindRole: number): number {
  return Math.floor(kindRole / ROLES);
}

export function roleOfShare(kindRole: number): number {
  return kindRole % ROLES;
}
