import type { TimeWindow } from "../../domain/filtering";
import { lowerBound } from "./bounds";
import type { ColumnIndex } from "./columnIndex";
import { eventAt, type InWindow } from "./inWindow";
import type { Passing } from "./passing";

/** A window is cut into half as many bins up to this many. */
const MOST_BINS = 48;

/**
 * How telling an event is: by the number of killed (an event of which nothing is said stands below one without
 * any), then by its rank, by which all kinds are told in equal number.
 */
export function tellingOf({ columns, ranks }: ColumnIndex, event: number): number {
  return ((columns.toll[event] ?? -1) + 1) * RANKS + (RANKS - 1 - (ranks[event] ?? 0));
}

const RANKS = 32;

/** Small blocks: few events are looked at besides those that are taken. */
const BLOCK = 64;

/** By `BLOCK` positions of `passing.byStart`, how telling the most telling event is. */
export function blockTellings({ index, byStart }: Passing): Float64Array {
  const tellings = new Float64Array(Math.ceil(byStart.length / BLOCK)).fill(-1);
  for (let at = 0; at < byStart.length; at += 1) {
    const block = Math.floor(at / BLOCK);
    tellings[block] = Math.max(tellings[block] ?? 0, tellingOf(index, byStart[at] ?? 0));
  }
  return tellings;
}

/**
 * At most `budget` dated events of the window, in time order: all where they fit, else the most telling of each
 * stretch of time, so that a year of few events is not lost beside a year of many. The stretches lie at fixed
 * instants, whatever the window: events do not come and go while it is dragged. `pinned` events are always in.
 */
export function topItems(
  inWindow: InWindow,
  tellings: Float64Array,
  budget: number,
  pinned: readonly number[],
): Uint32Array {
  const { passing, window, straddling, first, last, datedCount } = inWindow;
  if (datedCount <= budget) return Uint32Array.from({ length: datedCount }, (_, at) => eventAt(inWindow, at));

  const { index, byStart } = passing;
  const edges = binEdges(window).map((instant) => {
    const event = lowerBound(index.columns.start, instant, 0, index.columns.datedCount);
    return Math.min(Math.max(lowerBound(byStart, event), first), last);
  });
  // Those that began before the window are told with its first stretch.
  const bins = edges.slice(1).map((to, bin) => ({
    from: bin === 0 ? first : (edges[bin] ?? first),
    to: bin === edges.length - 2 ? last : to,
    straddling: bin === 0 ? straddling : new Uint32Array(0),
  }));
  const room = Math.max(0, budget - pinned.length);
  const isPinned = (event: number) => pinned.includes(event);
  const sizes = bins.map((bin) => bin.to - bin.from + bin.straddling.length);
  for (const event of pinned) {
    const bin = bins.findIndex(
      ({ from, to, straddling: own }) =>
        own.includes(event) || byStart.subarray(from, to)[lowerBound(byStart, event) - from] === event,
    );
    sizes[bin] = (sizes[bin] ?? 1) - 1;
  }
  const quotas = shareOut(sizes, room);
  const chosen = bins.flatMap((bin, at) => {
    const top = createTop(quotas[at] ?? 0);
    const offer = (event: number) => {
      if (!isPinned(event)) top.offer(event, tellingOf(index, event));
    };
    bin.straddling.forEach(offer);
    for (let position = bin.from; position < bin.to;) {
      const block = Math.floor(position / BLOCK);
      const to = Math.min(bin.to, (block + 1) * BLOCK);
      if ((tellings[block] ?? 0) > top.least()) {
        for (; position < to; position += 1) offer(byStart[position] ?? 0);
      }
      position = to;
    }
    return top.events();
  });
  return Uint32Array.from([...chosen, ...pinned]).sort();
}

/**
 * The top items, and of each kind of the window at least one, its first, so that none of them seems not to be there:
 * protests of which none was fatal are not lost beside battles. `kindsInWindow` counts the window's events by kind. Of
 * a budget with no room for all kinds the top items only.
 */
export function itemsOfAllKinds(
  inWindow: InWindow,
  tellings: Float64Array,
  budget: number,
  pinned: readonly number[],
  kindsInWindow: readonly number[],
): Uint32Array {
  const { kind } = inWindow.passing.index.columns;
  let kept = pinned;
  for (;;) {
    const items = topItems(inWindow, tellings, budget, kept);
    if (items.length === inWindow.datedCount || budget < 2 * kindsInWindow.length) return items;
    const missing = new Set(kindsInWindow.flatMap((count, code) => (count > 0 ? [code] : [])));
    for (const event of items) missing.delete(kind[event] ?? 0);
    if (missing.size === 0) return items;
    // What is kept takes the room of others, which may be the only ones of their kind.
    kept = [...kept, ...firstOfKinds(inWindow, missing)];
  }
}

/** Takes each kind out of `missing` as it is found. */
function firstOfKinds(inWindow: InWindow, missing: Set<number>): readonly number[] {
  const { kind } = inWindow.passing.index.columns;
  const found: number[] = [];
  for (let position = 0; position < inWindow.datedCount && missing.size > 0; position += 1) {
    const event = eventAt(inWindow, position);
    if (missing.delete(kind[event] ?? 0)) found.push(event);
  }
  return found;
}

/** Instants that cut the window at multiples of a power of two, the outer ones at or beyond its ends. */
export function binEdges({ from, to }: TimeWindow): readonly number[] {
  const width = 2 ** Math.ceil(Math.log2(Math.max(1, to - from) / MOST_BINS));
  const first = Math.floor(from / width);
  const last = Math.floor(to / width) + 1;
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * width);
}

/**
 * Gives each size the same share, or all it has where that is less; what is left over goes one by one to sizes
 * at even distances. Sizes 1, 9, 9 share 10 as 1, 5, 4.
 */
export function shareOut(sizes: readonly number[], room: number): readonly number[] {
  let share = 0;
  let given = 0;
  for (;;) {
    const next = sizes.reduce((sum, size) => sum + Math.min(size, share + 1), 0);
    if (next > room || next === given) break;
    given = next;
    share += 1;
  }
  const shares = sizes.map((size) => Math.min(size, share));
  const larger = sizes.flatMap((size, at) => (size > share ? [at] : []));
  const rest = Math.min(room - given, larger.length);
  for (let one = 0; one < rest; one += 1) {
    const at = larger[Math.floor((one * larger.length) / rest)] ?? 0;
    shares[at] = (shares[at] ?? 0) + 1;
  }
  return shares;
}

/** Keeps the `size` greatest of what it is offered; of equals those that came first. */
function createTop(size: number) {
  const events: number[] = [];
  const values: number[] = [];
  return {
    /** What is not greater than this has no place. */
    least: () => (size === 0 ? Infinity : events.length < size ? -Infinity : (values[size - 1] ?? 0)),
    offer: (event: number, value: number) => {
      if (events.length === size && value <= (values[size - 1] ?? Infinity)) return;
      let at = Math.min(events.length, size - 1);
      for (; at > 0 && (values[at - 1] ?? 0) < value; at -= 1) {
        events[at] = events[at - 1] ?? 0;
        values[at] = values[at - 1] ?? 0;
      }
      events[at] = event;
      values[at] = value;
    },
    events: (): readonly number[] => events,
  };
}
