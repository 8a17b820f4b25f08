import { ACTOR_ROLES, type ActorRole } from "./codes";
import type { EpochMs } from "./dates";
import { assertFits, LIMITS } from "./limits";
import { orderBy } from "./orderBy";
import { columnsInOrder } from "./sortColumns";

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

/** One event as the builder takes it. `start` and `end` are Infinity for an undated one; no place comes twice. */
export type ColumnRow = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly flags: number;
  readonly kind: number;
  readonly standings: number;
  readonly toll: number;
  readonly actors: readonly number[];
  /** Beside `actors`, bits as in the columns. */
  readonly actorRoles: readonly number[];
  readonly places: readonly number[];
  readonly placeRoles: readonly number[];
};

export type ColumnsBuilder = {
  readonly count: () => number;
  /** Adds an event and gives its row. */
  readonly add: (row: ColumnRow) => number;
  /** The columns, sorted; the builder is empty afterwards. */
  readonly finish: () => Columns;
};

type Growing = Float64Array | Uint8Array | Int32Array | Uint32Array;

/** Collects events of which nobody knows how many will come; room doubles as they do. */
export function createColumnsBuilder(expectedRows = 1024): ColumnsBuilder {
  let room = Math.max(16, expectedRows);
  let count = 0;
  let start = new Float64Array(room);
  let end = new Float64Array(room);
  let flags = new Uint8Array(room);
  let kind = new Uint8Array(room);
  let standings = new Uint8Array(room);
  let toll = new Int32Array(room);
  let actorStart = new Uint32Array(room + 1);
  let actors = new Uint32Array(room);
  let actorRoles = new Uint8Array(room);
  let actorCount = 0;
  let placeStart = new Uint32Array(room + 1);
  let places = new Uint32Array(room);
  let placeRoles = new Uint8Array(room);
  let placeCount = 0;

  const makeRoom = () => {
    room *= 2;
    start = grown(start, room);
    end = grown(end, room);
    flags = grown(flags, room);
    kind = grown(kind, room);
    standings = grown(standings, room);
    toll = grown(toll, room);
    actorStart = grown(actorStart, room + 1);
    placeStart = grown(placeStart, room + 1);
  };

  return {
    count: () => count,
    add: (row) => {
      if (count === room) makeRoom();
      start[count] = row.start;
      end[count] = row.end;
      flags[count] = row.flags;
      kind[count] = row.kind;
      standings[count] = row.standings;
      toll[count] = row.toll;
      if (actorCount + row.actors.length > actors.length) {
        actors = grown(actors, actors.length * 2 + row.actors.length);
        actorRoles = grown(actorRoles, actors.length);
      }
      for (let index = 0; index < row.actors.length; index += 1) {
        actors[actorCount] = row.actors[index] ?? 0;
        actorRoles[actorCount++] = row.actorRoles[index] ?? 0;
      }
      if (placeCount + row.places.length > places.length) {
        places = grown(places, places.length * 2 + row.places.length);
        placeRoles = grown(placeRoles, places.length);
      }
      for (let index = 0; index < row.places.length; index += 1) {
        places[placeCount] = row.places[index] ?? 0;
        placeRoles[placeCount++] = row.placeRoles[index] ?? 0;
      }
      count += 1;
      actorStart[count] = actorCount;
      placeStart[count] = placeCount;
      return count - 1;
    },
    finish: () => {
      const unsorted = {
        start,
        end,
        flags,
        kind,
        standings,
        toll,
        actorStart,
        actors,
        actorRoles,
        placeStart,
        places,
        placeRoles,
      };
      const row = orderBy(start.subarray(0, count), end);
      const columns = { ...columnsInOrder(unsorted, row), row };
      count = actorCount = placeCount = 0;
      return columns;
    },
  };
}

function grown<Column extends Growing>(column: Column, length: number): Column {
  const larger = new (column.constructor as new (length: number) => Column)(length);
  larger.set(column);
  return larger;
}
