import { ACTOR_ROLES, type ActorRole } from "./codes";
import { assertFits, LIMITS } from "./limits";

// At the start of every thread that holds columns.
assertFits(LIMITS);

/**
 * Events as columns: one typed array a field, one element an event, in order of `start`, undated events last.
 * A curated dataset of forty events and an import of a million have the same shape. An event's actors and
 * places lie end to end in arrays of their own: `actorStart[i]` up to `actorStart[i + 1]` are event i's.
 */
export type Columns = {
  readonly count: number;
  /** Events with a date; those from here on are undated. */
  readonly datedCount: number;
  /** Epoch milliseconds of the bar that views draw, both inclusive; Infinity for an undated event. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Bits: SOFT_START and those that follow it below. */
  readonly flags: Uint8Array;
  /** Index in the dataset's vocabulary of kinds (`Kind`). */
  readonly kind: Uint8Array;
  /** Bit s is set where an excerpt of the event has STANDINGS[s]. */
  readonly standings: Uint8Array;
  /** Killed, best estimate; -1 where nothing is said. */
  readonly toll: Int32Array;
  readonly actorStart: Uint32Array;
  /** Indexes in `Dictionaries.actors`. */
  readonly actors: Uint32Array;
  /** Beside `actors`: bit r is set where the actor has the role ACTOR_ROLES[r] in the event. */
  readonly actorRoles: Uint8Array;
  readonly placeStart: Uint32Array;
  /** Indexes in `Dictionaries.places`. */
  readonly places: Uint32Array;
  /** Index in PLACE_ROLES, beside `places`. */
  readonly placeRoles: Uint8Array;
  /** The event's row in the order in which it was added: its key in texts and records. */
  readonly row: Uint32Array;
};

export const SOFT_START = 1;
export const SOFT_END = 2;
export const IS_POINT = 4;
/** Of a day or days that are not known, or of a place known only as an area or not at all. */
export const IS_IMPRECISE = 8;
/** Another report than the primary source gives its date, its place or its toll. */
export const IS_CORROBORATED = 16;
/** Of imported events, whose dates nothing else holds: marked so in the file (`~`, `?`), and without an end (`/..`). */
export const IS_APPROXIMATE = 32;
export const IS_UNCERTAIN = 64;
export const IS_OPEN_ENDED = 128;

/** Roles as bits of `actorRoles`. */
export function roleBits(roles: readonly ActorRole[]): number {
  return roles.reduce((bits, role) => bits | (1 << ACTOR_ROLES.indexOf(role)), 0);
}
