import type { Columns } from "./columns";
import type { EpochMs } from "./dateSpan";
import { orderBy } from "./orderBy";
import { columnsInOrder } from "./sortColumns";
import { grown } from "./typedArrays";

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
