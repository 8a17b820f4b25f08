import type { Columns } from "./columns";
import { emptyLike, trimmed } from "./typedArrays";

/** Columns before they are put in order, perhaps with room to spare at their ends. */
export type Unsorted = Omit<Columns, "count" | "datedCount" | "row">;

type Column = Float64Array | Uint8Array | Int32Array | Uint32Array;

/** The events in an order by which the undated come last: `order[0]` is which of them comes first. */
export function columnsInOrder(from: Unsorted, order: Uint32Array): Omit<Columns, "row"> {
  const count = order.length;
  const isSorted = order.every((place, at) => place === at);
  const pick = <Kind extends Column>(column: Kind): Kind =>
    isSorted ? trimmed(column, count) : valuesAt(column, order);
  const { actorStart, placeStart } = from;
  const start = pick(from.start);
  let datedCount = count;
  while (datedCount > 0 && start[datedCount - 1] === Infinity) datedCount -= 1;
  const actors = listsInOrder(actorStart, order, pick);
  const places = listsInOrder(placeStart, order, pick);
  return {
    count,
    datedCount,
    start,
    end: pick(from.end),
    flags: pick(from.flags),
    kind: pick(from.kind),
    standings: pick(from.standings),
    toll: pick(from.toll),
    actorStart: actors.starts,
    actors: actors.valuesOf(from.actors),
    actorRoles: actors.valuesOf(from.actorRoles),
    placeStart: places.starts,
    places: places.valuesOf(from.places),
    placeRoles: places.valuesOf(from.placeRoles),
  };
}

/** `values[order[0]]`, `values[order[1]]` … */
export function valuesAt<Kind extends Column>(values: Kind, order: Uint32Array): Kind {
  const picked = emptyLike(values, order.length);
  for (let at = 0; at < order.length; at += 1) picked[at] = values[order[at] ?? 0] ?? 0;
  return picked;
}

type ListValues = Uint32Array | Uint8Array;

function listsInOrder(
  starts: Uint32Array,
  order: Uint32Array,
  pick: <Kind extends ListValues>(column: Kind) => Kind,
): { readonly starts: Uint32Array; readonly valuesOf: <Kind extends ListValues>(values: Kind) => Kind } {
  if (isOneEach(starts, order.length)) return { starts: trimmed(starts, order.length + 1), valuesOf: pick };
  const sorted = new Uint32Array(order.length + 1);
  let total = 0;
  for (let at = 0; at < order.length; at += 1) {
    const own = order[at] ?? 0;
    total += (starts[own + 1] ?? 0) - (starts[own] ?? 0);
    sorted[at + 1] = total;
  }
  return { starts: sorted, valuesOf: (values) => listValuesAt(starts, values, order, sorted) };
}

/** True where every list holds one value: then they are sorted as any column is. */
function isOneEach(starts: Uint32Array, count: number): boolean {
  for (let at = 0; at <= count; at += 1) if (starts[at] !== at) return false;
  return true;
}

function listValuesAt<Kind extends ListValues>(
  starts: Uint32Array,
  values: Kind,
  order: Uint32Array,
  sortedStarts: Uint32Array,
): Kind {
  const sorted = emptyLike(values, sortedStarts[order.length] ?? 0);
  for (let at = 0; at < order.length; at += 1) {
    const from = starts[order[at] ?? 0] ?? 0;
    const first = sortedStarts[at] ?? 0;
    const length = (sortedStarts[at + 1] ?? 0) - first;
    for (let value = 0; value < length; value += 1) sorted[first + value] = values[from + value] ?? 0;
  }
  return sorted;
}
