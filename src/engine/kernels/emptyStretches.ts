import type { Columns } from "../../domain/columns";
import { DAY_MS } from "../../domain/utcDays";
import type { TimeWindow } from "../../domain/filtering";

/** More breaks than these would take a range to pieces. */
const MOST = 3;

/**
 * What lies between the long stretches of a range in which no dated event is or may be going on, in time order. A
 * stretch is long that lasts a day, and at least as long as all that remains without it and the other long ones.
 * Where none is, there is one part: the whole range.
 *
 * Events of May 2020, and of October 2023 to January 2024: these are the two parts.
 */
export function busyParts(
  { start, end, datedCount }: Pick<Columns, "start" | "end" | "datedCount">,
  range: TimeWindow,
): readonly TimeWindow[] {
  const empty: TimeWindow[] = [];
  /** Only the longest are kept: a million events may have as many gaps. */
  const keep = (gap: TimeWindow) => {
    if (empty.length === MOST && lengthOf(gap) <= lengthOf(empty[MOST - 1] ?? gap)) return;
    const at = empty.findIndex((other) => lengthOf(other) < lengthOf(gap));
    empty.splice(at === -1 ? empty.length : at, 0, gap);
    empty.length = Math.min(empty.length, MOST);
  };
  let reached = range.from;
  for (let event = 0; event < datedCount && reached < range.to; event += 1) {
    const begins = Math.min(start[event] ?? 0, range.to);
    if (begins > reached) keep({ from: reached, to: begins });
    reached = Math.max(reached, end[event] ?? 0);
  }
  return partsBetween(range, longOnes(empty, lengthOf(range)));
}

/** As many of the stretches, from the longest on, as are long. */
function longOnes(empty: readonly TimeWindow[], wholeMs: number): readonly TimeWindow[] {
  let long: readonly TimeWindow[] = [];
  let remainingMs = wholeMs;
  for (const [index, stretch] of empty.entries()) {
    remainingMs -= lengthOf(stretch);
    if (lengthOf(stretch) >= Math.max(remainingMs, DAY_MS)) long = empty.slice(0, index + 1);
  }
  return long;
}

function partsBetween(range: TimeWindow, long: readonly TimeWindow[]): readonly TimeWindow[] {
  const inOrder = long.toSorted((a, b) => a.from - b.from);
  return [...inOrder, undefined].map((stretch, index) => ({
    from: inOrder[index - 1]?.to ?? range.from,
    to: stretch?.from ?? range.to,
  }));
}

function lengthOf({ from, to }: TimeWindow): number {
  return to - from;
}
