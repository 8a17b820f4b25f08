import type { TimeWindow } from "../../domain/filtering";
import { lowerBound, upperBound } from "./bounds";
import { BLOCK } from "./columnIndex";
import type { Passing } from "./passing";

/**
 * The passing events of a window in time order: those that began before it and reach into it, then those that
 * begin in it, then the undated, which no window keeps out.
 */
export type InWindow = {
  readonly passing: Passing;
  readonly window: TimeWindow;
  readonly straddling: Uint32Array;
  /** Events of the columns from `beginning` up to `ending` begin in the window, passing or not. */
  readonly beginning: number;
  readonly ending: number;
  /** Positions in `passing.byStart` of those that begin in the window. */
  readonly first: number;
  readonly last: number;
  readonly datedCount: number;
  readonly count: number;
};

export function eventsInWindow(passing: Passing, window: TimeWindow): InWindow {
  const { start, datedCount } = passing.index.columns;
  const beginning = lowerBound(start, window.from, 0, datedCount);
  const ending = upperBound(start, window.to, beginning, datedCount);
  const straddling = straddlingEvents(passing, window.from, beginning);
  const first = lowerBound(passing.byStart, beginning);
  const last = lowerBound(passing.byStart, ending);
  const dated = straddling.length + last - first;
  return {
    passing,
    window,
    straddling,
    beginning,
    ending,
    first,
    last,
    datedCount: dated,
    count: dated + passing.undated.length,
  };
}

/** The passing events of the window that end after it. */
export function eventsPastWindow({ passing, window, ending }: InWindow): Uint32Array {
  // Events end with whole milliseconds.
  return straddlingEvents(passing, Math.floor(window.to) + 1, ending);
}

/** Of the events before `before`, which begin earlier than `from`, those that pass and end at `from` or later. */
function straddlingEvents({ index, mask }: Passing, from: number, before: number): Uint32Array {
  const { end } = index.columns;
  const found: number[] = [];
  for (let block = 0; block * BLOCK < before; block += 1) {
    if ((index.blockEnds[block] ?? 0) < from) continue;
    const to = Math.min(before, (block + 1) * BLOCK);
    for (let event = block * BLOCK; event < to; event += 1) {
      if (mask[event] === 0 && (end[event] ?? 0) >= from) found.push(event);
    }
  }
  return Uint32Array.from(found);
}

/** The event at a position in time order, undated ones last; -1 beyond them. */
export function eventAt({ passing, straddling, first, datedCount }: InWindow, position: number): number {
  if (position < straddling.length) return straddling[position] ?? -1;
  if (position < datedCount) return passing.byStart[first + position - straddling.length] ?? -1;
  return passing.undated[position - datedCount] ?? -1;
}

/** Where an event stands in time order (see `eventAt`), -1 where it is not among them. */
export function positionOf(inWindow: InWindow, event: number): number {
  const { passing, straddling, first, beginning, datedCount } = inWindow;
  if (passing.mask[event] !== 0 || !isInWindow(inWindow, event)) return -1;
  if (event >= passing.index.columns.datedCount) return datedCount + lowerBound(passing.undated, event);
  if (event < beginning) return lowerBound(straddling, event);
  return straddling.length + lowerBound(passing.byStart, event) - first;
}

/** True where an event is in the window or undated, whether it passes or not. */
export function isInWindow({ passing, window }: InWindow, event: number): boolean {
  const { start, end, datedCount } = passing.index.columns;
  return event >= datedCount || ((start[event] ?? 0) <= window.to && (end[event] ?? 0) >= window.from);
}
