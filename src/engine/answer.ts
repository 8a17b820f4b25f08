import { REPORTS, STANDINGS } from "../domain/codes";
import type { KindId } from "../domain/kinds";
import type { Actor, Place } from "../domain/model";
import { searchWords } from "../domain/searchText";
import { itemOf, pinnedEvents, type Asked } from "./asked";
import type { Dictionary } from "./content";
import { lowerBoundBy } from "./kernels/bounds";
import { deathsCounted } from "./kernels/countedInWindow";
import type { HeldCodes } from "./kernels/heldCodes";
import { countNonZero, largest } from "./kernels/largest";
import { firstUnplaced } from "./kernels/placeEvents";
import { standingBins } from "./kernels/timeBins";
import { timeChart } from "./kernels/timeChart";
import { timeDensity } from "./kernels/timeDensity";
import { itemsOfAllKinds } from "./kernels/topItems";
import { countsInPart, TALLIES } from "./kernels/windowCounts";
import { placeGroups } from "./placeGroups";
import {
  FACET_VALUES,
  MAX_PLACES,
  type Answer,
  type Beyond,
  type Overview,
  type TimeChart,
  type TimeDensity,
} from "./query";

/** The answer to a query from its events, and from those `anywhere`: its events without the query's `boundsFilter`. */
export function answerTo(asked: Asked, anywhere: Asked): Answer {
  const { query, filtered, inWindow, content } = asked;
  const counts = filtered.countsIn(query.window);
  const { passing } = filtered;
  const { columns } = passing.index;
  const bins = standingBins(query.window, query.timeBins);
  const overview = filtered.overview(query.timeBins);
  const pinned = pinnedEvents(asked);
  const isDated = (event: number) => event < columns.datedCount;
  const kindsInWindow = content.kinds.map(
    (_, kind) => (counts.kindsStarted[kind] ?? 0) - (counts.kindsEnded[kind] ?? 0),
  );
  const items = itemsOfAllKinds(
    inWindow,
    filtered.tellings(),
    query.itemBudget,
    pinned.filter(isDated),
    kindsInWindow,
  );
  const pinnedUndated = pinned.filter((event) => !isDated(event));
  const toItems = (events: readonly number[]) => events.map((event) => itemOf(asked, event));
  return {
    query,
    items: toItems([...items]),
    notShown: inWindow.datedCount - items.length,
    undated: toItems(withPinned([...passing.undated.subarray(0, query.itemBudget)], pinnedUndated)),
    undatedCount: passing.undated.length,
    undatedHidden: passing.undatedHidden.length,
    ...placesOf(anywhere),
    density: timeDensity(filtered.weights(), bins),
    chart: chartOf(asked),
    kindsInWindow,
    overview: ownCopy(overview),
    earlier: earlierThan(asked),
    later: laterThan(asked),
    facets: {
      kinds: countsByName(content.kinds, counts.kinds),
      standings: countsByName(STANDINGS, counts.standings),
      reports: countsByName(REPORTS, counts.reports),
      actors: countsById(content.actors, counts.actors, query.filter.actors),
      places: countsById(content.places, countsInPart(counts, query.filter.placePart), query.filter.places),
    },
    held: heldNames(filtered.held, content.kinds),
    isTextUnused: filtered.words.length === 0 && searchWords(query.filter.text).length > 0,
    imprecise: counts.tallies[TALLIES.imprecise] ?? 0,
    matching: inWindow.count,
    matchingAnywhere: anywhere.inWindow.count,
    passingAnywhere: passingCount(anywhere),
    unplacedAnywhere: anywhere.filtered.passing.unplaced.length,
    onlySpeaking: passing.onlySpeaking,
    total: columns.count,
  };
}

function passingCount({ filtered: { passing } }: Asked): number {
  return passing.byStart.length + passing.undated.length;
}

function heldNames(
  { kinds, standings, isCorroborated, isArticleOnly, hasTolls }: HeldCodes,
  vocabulary: readonly KindId[],
): Answer["held"] {
  return {
    hasTolls,
    kinds: vocabulary.filter((_, code) => kinds[code] === 1),
    standings: STANDINGS.filter((_, code) => standings[code] === 1),
    reports: REPORTS.filter((one) => (one === "corroborated" ? isCorroborated : isArticleOnly)),
  };
}

/** Undefined where none is asked for, or the window has so few events that they are drawn one by one. */
function chartOf({ query, filtered, inWindow }: Asked): TimeChart | undefined {
  const { window, chart, measure = "events" } = query;
  if (chart === undefined || inWindow.datedCount <= chart.above) return undefined;
  if (measure === "events") {
    const counted = filtered.eventsCounted()(inWindow);
    return { measure, ...timeChart(filtered.weights(), window, chart.bars), counted, tolls: undefined };
  }
  const { deaths, totalsIn } = filtered.tolls();
  const counted = deathsCounted(inWindow);
  return { measure, ...timeChart(deaths, window, chart.bars), counted, tolls: totalsIn(inWindow) };
}

/** The counts are kept for the next answer, and answers are handed over. */
function ownCopy(overview: Overview): Overview {
  const copyOf = (density: TimeDensity): TimeDensity => ({
    ...density,
    counts: density.counts.slice(),
    lasting: density.lasting.slice(),
  });
  const parts = overview.parts.map((part) => ({ ...part, density: copyOf(part.density) }));
  return { ...overview, density: copyOf(overview.density), parts };
}

function placesOf(asked: Asked): Pick<Answer, "places" | "placesNotShown" | "unplaced" | "unplacedCount"> {
  const { query, filtered, inWindow } = asked;
  const counts = filtered.countsIn(query.window);
  const placeCount = countNonZero(counts.atPlace);
  const areFew = placeCount <= MAX_PLACES;
  return {
    places: areFew ? placeGroups(asked, counts, largest(counts.atPlace, MAX_PLACES)) : [],
    placesNotShown: areFew ? 0 : placeCount,
    unplaced: firstUnplaced(inWindow, query.itemBudget).map((event) => itemOf(asked, event)),
    unplacedCount: counts.tallies[TALLIES.unplaced] ?? 0,
  };
}

function withPinned(events: readonly number[], pinned: readonly number[]): readonly number[] {
  return [...events, ...pinned.filter((event) => !events.includes(event))];
}

/** What begins last need not end last: of the earlier ones, the nearest is the one that ends last. */
function earlierThan(asked: Asked): Beyond | undefined {
  const { byEnd, index } = asked.filtered.passing;
  const count = lowerBoundBy(byEnd, index.columns.end, asked.query.window.from);
  const nearest = byEnd[count - 1];
  return nearest === undefined ? undefined : { count, nearest: itemOf(asked, nearest) };
}

function laterThan(asked: Asked): Beyond | undefined {
  const { byStart } = asked.filtered.passing;
  const { last } = asked.inWindow;
  const nearest = byStart[last];
  return nearest === undefined
    ? undefined
    : { count: byStart.length - last, nearest: itemOf(asked, nearest) };
}

function countsByName(names: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> {
  return new Map(
    names.map((name, code): [string, number] => [name, counts[code] ?? 0]).filter(([, count]) => count > 0),
  );
}

function countsById(
  { idAt, codeOf }: Dictionary<Actor> | Dictionary<Place>,
  counts: Uint32Array,
  chosen: readonly string[],
): ReadonlyMap<string, number> {
  const codes = [...largest(counts, FACET_VALUES), ...chosen.flatMap((id) => codeOf(id) ?? [])];
  return new Map(
    codes.map((code): [string, number] => [idAt(code), counts[code] ?? 0]).filter(([, count]) => count > 0),
  );
}
