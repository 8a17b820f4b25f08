import { PLACE_ROLES } from "../../domain/codes";
import type { Columns } from "../../domain/columns";
import { orderBy } from "../../domain/orderBy";
import { valuesAt } from "../../domain/sortColumns";
import { MOST_KINDS, type KindId } from "../../domain/kinds";
import type { TimeWindow } from "../../domain/filtering";
import { busyParts } from "./emptyStretches";
import { placeIndexOf, type PlaceIndex } from "./placeIndex";
import { placementsIn, type Placements } from "./placements";
import { mainRange } from "./timeBins";
import { timeKnots, type TimeKnots } from "./timeKnots";

/** What can be worked out of columns once, for all questions. */
export type ColumnIndex = {
  readonly columns: Columns;
  /** Dated events in order of their end, those of one end as they come in the columns. */
  readonly byEnd: Uint32Array;
  readonly knots: TimeKnots;
  /** The latest end among each `BLOCK` events, so that a search for bars that reach far skips most of them. */
  readonly blockEnds: Float64Array;
  /** Which event stands in a row. */
  readonly eventOfRow: Uint32Array;
  /** Events without a place. */
  readonly unplaced: Uint32Array;
  readonly atPlaces: PlaceIndex;
  /** The places that events are in, by containment too. */
  readonly inPlaces: Placements;
  /** An event only speaks of one of its places. */
  readonly hasSubjects: boolean;
  /** An event has several places. */
  readonly hasSeveralPlaces: boolean;
  /** The columns' kinds, by code. */
  readonly vocabulary: readonly KindId[];
  /**
   * By event: 0 for one of its kind, 1 for another, 2 for two more, 3 for four more and so on, spread over the time of
   * the kind. As many of each kind have a rank, however frequent it is, as long as the kind has events. Below 32.
   */
  readonly ranks: Uint8Array;
  /** From the first start to the last end, but for a few that lie far off; undefined where nothing is dated. */
  readonly range: TimeWindow | undefined;
  /** The range without its long empty stretches, whatever the filter: in time order, at least one if there is a range. */
  readonly busyParts: readonly TimeWindow[];
};

export const BLOCK = 256;
const SITE = PLACE_ROLES.indexOf("site");

/**
 * `parents` say by place which other contains it, see `parentsOf`; `vocabulary` are the columns' kinds by code. Throws a
 * RangeError where there are more than a place can count.
 */
export function indexColumns(
  columns: Columns,
  parents: Int32Array,
  vocabulary: readonly KindId[],
): ColumnIndex {
  if (vocabulary.length > MOST_KINDS)
    throw new RangeError(`${vocabulary.length} kinds of at most ${MOST_KINDS}`);
  const { count, datedCount, start, end, row } = columns;
  const ends = end.subarray(0, datedCount);
  const byEnd = orderOfBars(columns, ends);
  const eventOfRow = new Uint32Array(count);
  for (let event = 0; event < count; event += 1) eventOfRow[row[event] ?? 0] = event;
  const range = mainRange(start, end, byEnd);
  return {
    columns,
    byEnd,
    knots: timeKnots(columns, byEnd),
    blockEnds: blockEndsOf(ends),
    eventOfRow,
    unplaced: unplacedOf(columns),
    atPlaces: placeIndexOf(columns, parents.length),
    inPlaces: placementsIn(columns, parents),
    hasSubjects: columns.placeRoles.some((role) => role !== SITE),
    hasSeveralPlaces: hasSeveralPlaces(columns),
    vocabulary,
    ranks: ranksOf(columns, vocabulary.length),
    range,
    busyParts: range === undefined ? [] : busyParts(columns, range),
  };
}

/**
 * The dated events in order of `keys`, an instant of their bars that lies equally far from the start in all bars of
 * one length. Nearly all bars are one day long, and so in order already: only the others are sorted, and merged.
 */
export function orderOfBars(columns: Columns, keys: Float64Array): Uint32Array {
  const { datedCount, start, end } = columns;
  const usual = usualLength(columns);
  const others = new Uint32Array(datedCount);
  let otherCount = 0;
  for (let event = 0; event < datedCount; event += 1) {
    if ((end[event] ?? 0) - (start[event] ?? 0) !== usual) others[otherCount++] = event;
  }
  const unusual = others.subarray(0, otherCount);
  const unusualKeys = valuesAt(keys, unusual);
  const unusualOrder = orderBy(unusualKeys);
  const order = new Uint32Array(datedCount);
  let at = 0;
  let event = 0;
  /** How many of the unusual ones have been passed. */
  let skipped = 0;
  for (let position = 0; position <= otherCount; position += 1) {
    const isLast = position === otherCount;
    const other = isLast ? datedCount : (unusual[unusualOrder[position] ?? 0] ?? 0);
    const key = isLast ? Infinity : (unusualKeys[unusualOrder[position] ?? 0] ?? 0);
    // The usual ones that come before it.
    for (; event < datedCount; event += 1) {
      if (unusual[skipped] === event) {
        skipped += 1;
        continue;
      }
      const own = keys[event] ?? 0;
      if (own > key || (own === key && event > other)) break;
      order[at++] = event;
    }
    if (!isLast) order[at++] = other;
  }
  return order;
}

/** The length of most bars, by a sample. */
function usualLength({ datedCount, start, end }: Columns): number {
  const counts = new Map<number, number>();
  const stride = Math.max(1, Math.floor(datedCount / 1000));
  for (let event = 0; event < datedCount; event += stride) {
    const length = (end[event] ?? 0) - (start[event] ?? 0);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

function countByKind(kind: Uint8Array, count: number, kindCount: number): Uint32Array {
  const counts = new Uint32Array(kindCount);
  for (let event = 0; event < count; event += 1)
    counts[kind[event] ?? 0] = (counts[kind[event] ?? 0] ?? 0) + 1;
  return counts;
}

function blockEndsOf(ends: Float64Array): Float64Array {
  const blockEnds = new Float64Array(Math.ceil(ends.length / BLOCK)).fill(-Infinity);
  for (let event = 0; event < ends.length; event += 1) {
    const block = Math.floor(event / BLOCK);
    if ((ends[event] ?? 0) > (blockEnds[block] ?? 0)) blockEnds[block] = ends[event] ?? 0;
  }
  return blockEnds;
}

function unplacedOf({ count, placeStart }: Columns): Uint32Array {
  const unplaced = new Uint32Array(count);
  let found = 0;
  for (let event = 0; event < count; event += 1) {
    if (placeStart[event] === placeStart[event + 1]) unplaced[found++] = event;
  }
  return unplaced.slice(0, found);
}

function hasSeveralPlaces({ count, placeStart }: Columns): boolean {
  for (let event = 0; event < count; event += 1) {
    if ((placeStart[event + 1] ?? 0) - (placeStart[event] ?? 0) > 1) return true;
  }
  return false;
}

function ranksOf({ count, kind }: Columns, kindCount: number): Uint8Array {
  const counts = countByKind(kind, count, kindCount);
  const passed = new Uint32Array(kindCount);
  const ranks = new Uint8Array(count);
  for (let event = 0; event < count; event += 1) {
    const own = kind[event] ?? 0;
    const nth = (passed[own] ?? 0) + 1;
    passed[own] = nth;
    // How often the number of all, and that of this one, can be halved.
    const halvings = 31 - Math.clz32(counts[own] ?? 1);
    ranks[event] = halvings - (31 - Math.clz32(nth & -nth));
  }
  return ranks;
}
