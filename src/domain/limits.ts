import { ACTOR_KINDS, ACTOR_ROLES, EVENT_KINDS, PLACE_KINDS, PLACE_ROLES, STANDINGS } from "./codes";
import { MOST_KINDS, OWN_KINDS } from "./kinds";

/** A byte of the columns has a bit for so many codes, or the number of one of so many. */
const BITS = 8;
const NUMBERS = 2 ** BITS;

/** How many there are of what, and how many fit where they are packed. */
export type Limit = readonly [what: string, count: number, most: number];

/** All that is packed into less than a number of its own. A new vocabulary that is packed has its line here. */
export const LIMITS: readonly Limit[] = [
  // `Columns.standings`, `actorRoles` and `placeRoles`.
  ["standings", STANDINGS.length, BITS],
  ["roles of actors", ACTOR_ROLES.length, BITS],
  ["roles of places", PLACE_ROLES.length, NUMBERS],
  // The tables of places and of actors.
  ["kinds of places", PLACE_KINDS.length, NUMBERS],
  ["kinds of actors", ACTOR_KINDS.length, NUMBERS],
  // A file in the codebook's words has its kinds, and `untyped`; any other has its own, `other` and `untyped`.
  ["kinds of events", EVENT_KINDS.length + 1, MOST_KINDS],
  ["own kinds of a file", OWN_KINDS.length + 2, MOST_KINDS],
];

/** Throws a RangeError that names what is more than fits: it would be counted as something else, and nothing would say so. */
export function assertFits(limits: readonly Limit[]): void {
  for (const [what, count, most] of limits)
    if (count > most)
      throw new RangeError(`${count} ${what}, of which at most ${most} fit (domain/limits.ts)`);
}
