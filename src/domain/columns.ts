import type { EpochMs } from "./dates";
import { orderBy } from "./orderBy";
import { trimmed } from "./textStore";

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
  /** Bits: SOFT_START, SOFT_END, IS_POINT, IS_IMPRECISE. */
  readonly flags: Uint8Array;
  /** Index in EVENT_KINDS. */
  readonly kind: Uint8Array;
  /** Bit s is set where an excerpt of the event has STANDINGS[s]. */
  readonly standings: Uint8Array;
  /** Killed, best estimate; -1 where nothing is said. */
  readonly toll: Int32Array;
  readonly actorStart: Uint32Array;
  /** Indexes in `Dictionaries.actors`. */
  readonly actors: Uint32Array;
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
/** Coarser than a day or than a city, approximate, uncertain, undated or unplaced. */
export const IS_IMPRECISE = 8;

/** One event as the builder takes it. `start` and `end` are Infinity for an undated one; no place comes twice. */
export type ColumnRow = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly flags: number;
  readonly kind: number;
  readonly standings: number;
  readonly toll: number;
  readonly actors: readonly number[];
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
      if (actorCount + row.actors.length > actors.length)
        actors = grown(actors, actors.length * 2 + row.actors.length);
      for (const actor of row.actors) actors[actorCount++] = actor;
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
        placeStart,
        places,
        placeRoles,
      };
      const columns = sortByStart(unsorted, count);
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

type Unsorted = Omit<Columns, "count" | "datedCount" | "row">;

function sortByStart(from: Unsorted, count: number): Columns {
  const row = orderBy(from.start.subarray(0, count), from.end);
  const isSorted = row.every((place, at) => place === at);
  const pick = <Column extends Growing>(column: Column): Column => {
    if (isSorted) return trimmed(column, count);
    const picked = new (column.constructor as new (length: number) => Column)(count);
    for (let index = 0; index < count; index += 1) picked[index] = column[row[index] ?? 0] ?? 0;
    return picked;
  };
  const start = pick(from.start);
  let datedCount = count;
  while (datedCount > 0 && start[datedCount - 1] === Infinity) datedCount -= 1;
  return {
    count,
    datedCount,
    start,
    end: pick(from.end),
    flags: pick(from.flags),
    kind: pick(from.kind),
    standings: pick(from.standings),
    toll: pick(from.toll),
    ...pickActors(from, row, pick),
    ...pickPlaces(from, row, pick),
    row,
  };
}

type Pick = <Column extends Growing>(column: Column) => Column;

function pickActors({ actorStart, actors }: Unsorted, row: Uint32Array, pick: Pick) {
  if (isOneEach(actorStart, row.length))
    return { actorStart: trimmed(actorStart, row.length + 1), actors: pick(actors) };
  const starts = pickStarts(actorStart, row);
  return { actorStart: starts, actors: pickLists(actorStart, row, actors, starts) };
}

function pickPlaces({ placeStart, places, placeRoles }: Unsorted, row: Uint32Array, pick: Pick) {
  if (isOneEach(placeStart, row.length)) {
    return {
      placeStart: trimmed(placeStart, row.length + 1),
      places: pick(places),
      placeRoles: pick(placeRoles),
    };
  }
  const starts = pickStarts(placeStart, row);
  return {
    placeStart: starts,
    places: pickLists(placeStart, row, places, starts),
    placeRoles: pickLists(placeStart, row, placeRoles, starts),
  };
}

/** True where every list holds one value: then they are sorted as any column is. */
function isOneEach(starts: Uint32Array, rows: number): boolean {
  for (let row = 0; row <= rows; row += 1) if (starts[row] !== row) return false;
  return true;
}

function pickStarts(starts: Uint32Array, row: Uint32Array): Uint32Array {
  const sorted = new Uint32Array(row.length + 1);
  let at = 0;
  for (let index = 0; index < row.length; index += 1) {
    const own = row[index] ?? 0;
    at += (starts[own + 1] ?? 0) - (starts[own] ?? 0);
    sorted[index + 1] = at;
  }
  return sorted;
}

function pickLists<Column extends Uint32Array | Uint8Array>(
  starts: Uint32Array,
  row: Uint32Array,
  values: Column,
  sortedStarts: Uint32Array,
): Column {
  const sorted = new (values.constructor as new (length: number) => Column)(sortedStarts[row.length] ?? 0);
  for (let index = 0; index < row.length; index += 1) {
    const from = starts[row[index] ?? 0] ?? 0;
    const first = sortedStarts[index] ?? 0;
    const length = (sortedStarts[index + 1] ?? 0) - first;
    for (let value = 0; value < length; value += 1) sorted[first + value] = values[from + value] ?? 0;
  }
  return sorted;
}
