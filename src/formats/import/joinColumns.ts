import type { Columns } from "../../domain/columns";
import { columnsInOrder, valuesAt } from "../../domain/sortColumns";
import { endToEnd, grown } from "../../domain/typedArrays";

type Column = Float64Array | Uint8Array | Int32Array | Uint32Array;

/**
 * Columns of parts, each in order, as columns of all in order; of equals the earlier part's come first. `actors` and
 * `places` are, by part, the codes that its own have in all.
 */
export function joinColumns(
  parts: readonly Columns[],
  actors: readonly Uint32Array[],
  places: readonly Uint32Array[],
): Columns {
  const all = <Kind extends Column>(columnOf: (part: Columns) => Kind): Kind => endToEnd(parts.map(columnOf));
  const counts = parts.map(({ count }) => count);
  const unsorted = {
    start: all(({ start }) => start),
    end: all(({ end }) => end),
    flags: all(({ flags }) => flags),
    kind: all(({ kind }) => kind),
    standings: all(({ standings }) => standings),
    toll: all(({ toll }) => toll),
    actorStart: joinedStarts(parts.map(({ actorStart }) => actorStart)),
    actors: recoded(
      parts.map((part) => part.actors),
      actors,
    ),
    actorRoles: all(({ actorRoles }) => actorRoles),
    placeStart: joinedStarts(parts.map(({ placeStart }) => placeStart)),
    places: recoded(
      parts.map((part) => part.places),
      places,
    ),
    placeRoles: all(({ placeRoles }) => placeRoles),
  };
  const rows = offsetBy(
    parts.map(({ row }) => row),
    counts,
  );
  const order = mergedOrder(parts);
  return { ...columnsInOrder(unsorted, order), row: valuesAt(rows, order) };
}

/** Events by their number among those of all parts end to end, in order of start, then of end, then of the parts. */
function mergedOrder(parts: readonly Columns[]): Uint32Array {
  const order = new Uint32Array(parts.reduce((sum, { count }) => sum + count, 0));
  const next = new Uint32Array(parts.length);
  const before = new Uint32Array(parts.length);
  for (let part = 1; part < parts.length; part += 1) {
    before[part] = (before[part - 1] ?? 0) + (parts[part - 1]?.count ?? 0);
  }
  for (let at = 0; at < order.length; at += 1) {
    let least = -1;
    let leastStart = Infinity;
    let leastEnd = Infinity;
    for (let part = 0; part < parts.length; part += 1) {
      const own = next[part] ?? 0;
      const columns = parts[part];
      if (columns === undefined || own === columns.count) continue;
      const start = columns.start[own] ?? 0;
      if (least !== -1 && start > leastStart) continue;
      const end = columns.end[own] ?? 0;
      if (least !== -1 && start === leastStart && end >= leastEnd) continue;
      least = part;
      leastStart = start;
      leastEnd = end;
    }
    const own = next[least] ?? 0;
    order[at] = (before[least] ?? 0) + own;
    next[least] = own + 1;
  }
  return order;
}

/** The columns end to end; to the values of each is added what those before it make up. */
export function offsetBy(columns: readonly Uint32Array[], lengths: readonly number[]): Uint32Array {
  const joined = endToEnd(columns);
  let at = 0;
  let offset = 0;
  for (const [part, { length }] of columns.entries()) {
    if (offset > 0) for (let own = at; own < at + length; own += 1) joined[own] = (joined[own] ?? 0) + offset;
    at += length;
    offset += lengths[part] ?? 0;
  }
  return joined;
}

/** Where lists begin that stand end to end, with where the last one ends. */
export function joinedStarts(starts: readonly Uint32Array[]): Uint32Array {
  const ends = starts.map((own) => own[own.length - 1] ?? 0);
  const all = offsetBy(
    starts.map((own) => own.subarray(0, -1)),
    ends,
  );
  const joined = grown(all, all.length + 1);
  joined[all.length] = ends.reduce((sum, end) => sum + end, 0);
  return joined;
}

function recoded(columns: readonly Uint32Array[], codes: readonly Uint32Array[]): Uint32Array {
  const joined = endToEnd(columns);
  let at = 0;
  for (const [part, { length }] of columns.entries()) {
    const own = codes[part] ?? new Uint32Array(0);
    for (const end = at + length; at < end; at += 1) joined[at] = own[joined[at] ?? 0] ?? 0;
  }
  return joined;
}
