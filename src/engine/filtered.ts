import { PLACE_ROLES, ROLES_OF_PART, ROLES_OF_PLACE_PART, STANDINGS } from "../domain/codes";
import { roleBits, type Columns } from "../domain/columns";
import type { DrawAs } from "../domain/drawing";
import type { Filter, TimeWindow } from "../domain/filtering";
import { placesIn } from "../domain/containment";
import { searchWords } from "../domain/searchText";
import { mayBecomeDate } from "../domain/typedDates";
import type { Content } from "./content";
import type { Area, BusyPart, CountedInWindow, Overview, Query } from "./query";
import { indexColumns, type ColumnIndex } from "./kernels/columnIndex";
import { eventsCounted } from "./kernels/countedInWindow";
import { heldCodes, type HeldCodes } from "./kernels/heldCodes";
import type { FilterCodes } from "./kernels/filterMask";
import { lowerBound, lowerBoundBy, upperBound } from "./kernels/bounds";
import type { InWindow } from "./kernels/inWindow";
import { eventsPassing, eventsPassingInside, type Passing } from "./kernels/passing";
import { placesInside } from "./kernels/placeEvents";
import { standingBinsOf } from "./kernels/timeBins";
import { timeDensity, timeWeights, type TimeWeights } from "./kernels/timeDensity";
import { tollsOf, type TollRanges, type Tolls } from "./kernels/tolls";
import { blockTellings } from "./kernels/topItems";
import { countWindow, effortOfMove, moveCounts, type WindowCounts } from "./kernels/windowCounts";

/** The events under one filter, with what is worked out of them and kept while the window moves. */
export type Filtered = {
  readonly passing: Passing;
  /** The words by which it filters; none where a date is being typed that no text holds, see `wordsSought`. */
  readonly words: readonly string[];
  /** Of the whole data, whatever the filter. */
  readonly held: HeldCodes;
  /** Good until the next call. */
  readonly countsIn: (window: TimeWindow) => WindowCounts;
  readonly weights: () => TimeWeights;
  readonly tolls: () => Tolls;
  readonly eventsCounted: () => (inWindow: InWindow) => CountedInWindow;
  readonly tellings: () => Float64Array;
  readonly overview: (bins: number) => Overview;
  /** Those of them that have a place in an area. The latest area is kept. */
  readonly inside: (area: Area) => Filtered;
};

/** Filters are kept so far back: the reader who compares goes to and fro between two. */
const FILTERS_KEPT = 2;
/** Windows that are followed: the one on screen and the wider one that the timeline draws ahead. */
const WINDOWS_FOLLOWED = 2;
/** Up to this a window is one that moved, and not another one. */
const SMALL_EFFORT = 0.25;

/** Gives the events under a filter and keeps the latest, so that a moving window does not filter anew. */
export function createFiltering(
  columns: Readonly<Record<DrawAs, Columns>>,
  content: Content,
): (query: Pick<Query, "filter" | "drawAs" | "hidesUndated">) => Filtered {
  // Imported events are drawn one way only: the same columns are indexed once.
  const indexes = new Map<Columns, ColumnIndex>();
  const indexOf = (drawn: Columns): ColumnIndex => {
    const index = indexes.get(drawn) ?? indexColumns(drawn, content.parents, content.kinds);
    indexes.set(drawn, index);
    return index;
  };
  let held: HeldCodes | undefined;
  const searchOnce = rememberLast((words: readonly string[]) => content.search(words));
  let kept: readonly { readonly key: string; readonly index: ColumnIndex; readonly filtered: Filtered }[] =
    [];

  return ({ filter, drawAs, hidesUndated = false }) => {
    const index = indexOf(columns[drawAs]);
    const words = wordsSought(filter.text, searchOnce);
    const key = JSON.stringify({ ...filter, text: words, hidesUndated });
    const known = kept.find((entry) => entry.key === key && entry.index === index);
    const entry = known ?? {
      key,
      index,
      filtered: createFiltered(
        eventsPassing(index, codesOf(filter, words, content, searchOnce), hidesUndated),
        content,
        content.tollRanges[drawAs],
        words,
        (held ??= heldCodes(columns, content)),
      ),
    };
    kept = [entry, ...kept.filter((other) => other !== entry)].slice(0, FILTERS_KEPT);
    return entry.filtered;
  };
}

function codesOf(
  filter: Filter,
  words: readonly string[],
  { kinds, actors, places, parents }: Content,
  search: (words: readonly string[]) => Uint8Array,
): FilterCodes {
  const chosenOf = (
    ids: readonly string[],
    count: number,
    codeOf: (id: string) => number | undefined,
  ): Uint8Array | undefined => {
    if (ids.length === 0) return undefined;
    const chosen = new Uint8Array(count);
    for (const id of ids) {
      const code = codeOf(id);
      if (code !== undefined) chosen[code] = 1;
    }
    return chosen;
  };
  const chosenPlaces = chosenOf(filter.places, places.count, places.codeOf);
  const bits = filter.standings.reduce((sum, standing) => sum | (1 << STANDINGS.indexOf(standing)), 0);
  return {
    kinds: chosenOf(filter.kinds, kinds.length, (id) => codeIn(kinds, id)),
    actors: chosenOf(filter.actors, actors.count, actors.codeOf),
    places: chosenPlaces && placesIn(parents, chosenPlaces),
    chosenPlaces,
    placeRoles: ROLES_OF_PLACE_PART[filter.placePart].reduce(
      (sum, role) => sum | (1 << PLACE_ROLES.indexOf(role)),
      0,
    ),
    standings: filter.standings.length === 0 ? undefined : bits,
    // Both together ask for everything.
    isCorroborated: filter.reports.length === 1 ? filter.reports[0] === "corroborated" : undefined,
    actorRoles: roleBits(ROLES_OF_PART[filter.actorPart]),
    text: words.length === 0 ? undefined : search(words),
    includeImprecise: filter.includeImprecise,
  };
}

/**
 * The words to filter by. A date is not looked for as words where no text holds it as such: while it is typed and has
 * not been chosen yet, everything would go from the screen.
 */
function wordsSought(text: string, search: (words: readonly string[]) => Uint8Array): readonly string[] {
  const words = searchWords(text);
  return words.length > 0 && mayBecomeDate(text) && !search(words).includes(1) ? [] : words;
}

/** Undefined for a kind that the vocabulary does not have. */
function codeIn(kinds: readonly string[], id: string): number | undefined {
  const code = kinds.indexOf(id);
  return code === -1 ? undefined : code;
}

function createFiltered(
  passing: Passing,
  content: Content,
  tollRanges: TollRanges | undefined,
  words: readonly string[],
  held: HeldCodes,
): Filtered {
  let followed: readonly WindowCounts[] = [];
  let tellings: Float64Array | undefined;
  let weights: TimeWeights | undefined;
  let tolls: Tolls | undefined;
  let counted: ReturnType<typeof eventsCounted> | undefined;
  const ownWeights = () => (weights ??= timeWeights(passing));
  const overview = rememberLast((bins: number) => overviewOf(passing, ownWeights(), bins));
  return {
    passing,
    words,
    held,
    countsIn: (window) => {
      const effortOf = (counts: WindowCounts) => effortOfMove(counts, passing, window);
      const [nearest] = followed.toSorted((a, b) => effortOf(a) - effortOf(b));
      const oldest = followed.length < WINDOWS_FOLLOWED ? undefined : followed.at(-1);
      // A window far from those that are followed takes the place of the oldest.
      const moved = nearest !== undefined && effortOf(nearest) < SMALL_EFFORT ? nearest : oldest;
      let counts = moved;
      if (counts !== undefined && effortOf(counts) < 1) moveCounts(counts, passing, window);
      else counts = countWindow(passing, content.actors.count, window);
      const others = followed.filter((other) => other !== counts && other !== moved);
      followed = [counts, ...others].slice(0, WINDOWS_FOLLOWED);
      return counts;
    },
    weights: ownWeights,
    tolls: () => (tolls ??= tollsOf(passing, tollRanges)),
    eventsCounted: () => (counted ??= eventsCounted(passing)),
    tellings: () => (tellings ??= blockTellings(passing)),
    overview,
    inside: rememberLast((area: Area) =>
      createFiltered(
        eventsPassingInside(passing, placesInside(content.centres, area)),
        content,
        tollRanges,
        words,
        held,
      ),
    ),
  };
}

/** Counts of all dated events over the range of the data and its busy parts, and of those that lie beyond it. */
function overviewOf(passing: Passing, weights: TimeWeights, bins: number): Overview {
  const { index, byStart, byEnd } = passing;
  const { range = { from: 0, to: 0 }, busyParts, columns } = index;
  const binsOf = (part: TimeWindow, ms: number) => standingBinsOf(part, Math.max(ms / Math.max(bins, 1), 1));
  const busyMs = busyParts.reduce((ms, { from, to }) => ms + to - from, 0);
  const countPart = (part: TimeWindow): BusyPart => ({
    ...part,
    // What ends with the last millisecond of a part goes on to the next.
    density: timeDensity(weights, binsOf(part, busyMs), { from: part.from, to: part.to + 1 }),
  });
  const begunByEnd = upperBound(columns.start, range.to, 0, columns.datedCount);
  return {
    ...range,
    density: timeDensity(weights, binsOf(range, range.to - range.from), { ...range, to: range.to + 1 }),
    earlier: lowerBoundBy(byEnd, columns.end, range.from),
    later: byStart.length - lowerBound(byStart, begunByEnd),
    parts: busyParts.length > 1 ? busyParts.map(countPart) : [],
  };
}

/** The function, which does not work out again what it was last asked. */
function rememberLast<Question, Result>(
  answer: (question: Question) => Result,
): (question: Question) => Result {
  let last: { readonly key: string; readonly result: Result } | undefined;
  return (question) => {
    const key = JSON.stringify(question);
    if (last?.key !== key) last = { key, result: answer(question) };
    return last.result;
  };
}
