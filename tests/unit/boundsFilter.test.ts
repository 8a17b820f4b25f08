import { beforeAll, expect, it } from "vitest";
import { FACETS, NO_FILTER } from "../../src/domain/filtering";
import { createColumnAnswers, type ColumnAnswers } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { eventCountsOf } from "../../src/engine/eventCounts";
import { importedEvents } from "../../src/engine/importedContent";
import type { Area, MapView, Query } from "../../src/engine/query";
import { loadCurated } from "../fixtures/curated";
import { generateEvents } from "../fixtures/generatedEvents";
import { seededRandom } from "../fixtures/seededRandom";
import {
  asDrawn,
  density,
  expectDensity,
  facetCounts,
  isIn,
  isInBounds,
  matching,
  passes,
  plainEvents,
  type PlainEvent,
} from "../fixtures/slowAnswers";

const DAY = 86_400_000;
const FIRST = Date.UTC(1990, 0, 1);
const LENGTH = 12_000 * DAY;

let events: readonly PlainEvent[];
let answers: ColumnAnswers;
beforeAll(() => {
  const imported = generateEvents({
    count: 4000,
    undated: 0.02,
    unplaced: 0.05,
    severalPlaces: 0.2,
    seed: 11,
  });
  events = plainEvents(imported);
  answers = createColumnAnswers(importedEvents(imported));
});

const query = (change: Partial<Query> = {}): Query => ({
  window: { from: FIRST, to: FIRST + LENGTH },
  filter: NO_FILTER,
  drawAs: "corroborated",
  pinned: [],
  itemBudget: 40,
  timeBins: 37,
  ...change,
});

/** A window that a hand drags, a map that it moves now and then, and filters that come and go. */
function manyQueries(count: number): readonly (Query & { readonly boundsFilter: Area })[] {
  const random = seededRandom(5);
  let from = FIRST + LENGTH / 3;
  let [west, south] = [38, 31];
  return Array.from({ length: count }, (_, index) => {
    from += (random() - 0.5) * 0.02 * LENGTH;
    if (index % 3 === 0) [west, south] = [36 + random() * 9, 29 + random() * 7];
    return {
      ...query({
        window: { from: Math.round(from), to: Math.round(from + LENGTH / 5) },
        filter: {
          ...NO_FILTER,
          kinds: index % 10 > 6 ? ["strike", "attack"] : [],
          places: index % 10 > 8 ? ["place-1", "place-5", "place-9"] : [],
          includeImprecise: index % 7 !== 0,
        },
      }),
      boundsFilter: { west, south, east: west + 1 + random() * 4, north: south + 1 + random() * 3 },
    };
  });
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

it("leaves the events of an area, counted as a slow walk counts them, however map and window move", () => {
  let most = 0;
  for (const asked of manyQueries(36)) {
    const answer = answers.ask(asked);
    const found = matching(events, asked);
    most = Math.max(most, found.length);
    expect(answer.matching).toBe(found.length);
    const all = events.filter(
      (event) => passes(event, asked.filter) && isInBounds(asDrawn(event, asked.filter), asked.boundsFilter),
    );
    const dated = all.filter(({ isDated }) => isDated);
    expectDensity(
      answer.density,
      density(dated, answer.density, answer.density.bins, answer.density.vocabulary),
    );
    const { density: whole, from, to } = answer.overview;
    expectDensity(whole, density(dated, whole, whole.bins, whole.vocabulary, { from, to: to + 1 }));
    for (const facet of FACETS) {
      expect(Object.fromEntries(answer.facets[facet])).toEqual(
        Object.fromEntries(facetCounts(events, asked, facet)),
      );
    }
    expect(answers.rows(asked, "time", 0, 30).map(({ event }) => event.id)).toEqual(
      idsOf(found).slice(0, 30),
    );
    const [first] = found;
    if (first !== undefined) {
      expect(answers.neighbour(asked, first.id, 1)).toBe(all[all.indexOf(first) + 1]?.id);
    }
  }
  expect(most).toBeGreaterThan(50);
});

it("counts what is left out: beyond the area, and without a place", () => {
  for (const asked of manyQueries(30)) {
    const answer = answers.ask(asked);
    const { matching: count, matchingAnywhere, unplacedCount, undated } = answer;
    // Of any time: the counter says how many pass, earlier and later ones among them, and so does what is left out.
    const always = events.filter((event) => passes(event, asked.filter));
    const left = always.filter((event) => !isInBounds(asDrawn(event, asked.filter), asked.boundsFilter));
    expect(answer.passingAnywhere - eventCountsOf(answer).passing).toBe(left.length);
    expect(left.length).toBeGreaterThan(always.filter((event) => isIn(event, asked.window)).length / 9);
    expect(answer.unplacedAnywhere).toBe(always.filter(({ places }) => places.length === 0).length);
    const anywhere = events.filter((event) => passes(event, asked.filter) && isIn(event, asked.window));
    expect(matchingAnywhere).toBe(anywhere.length);
    const unplaced = anywhere.filter(({ places }) => places.length === 0);
    expect(unplacedCount).toBe(unplaced.length);
    const beyond = anywhere.filter(
      (event) => event.places.length > 0 && !isInBounds(asDrawn(event, asked.filter), asked.boundsFilter),
    );
    expect(matchingAnywhere - count - unplacedCount).toBe(beyond.length);
    const found = new Set(idsOf(matching(events, asked)));
    expect(idsOf(undated).every((id) => found.has(id))).toBe(true);
  }
});

it("does not change what is drawn at places, which the map needs as it moves on", () => {
  const view: MapView = { west: 37, south: 30, east: 46, north: 37, widthPx: 403, heightPx: 377 };
  for (const { boundsFilter, ...unbounded } of manyQueries(12)) {
    const bounded = { ...unbounded, boundsFilter };
    expect(answers.map(bounded, view)).toEqual(answers.map(unbounded, view));
    const { places, unplaced } = answers.ask(bounded);
    expect({ places, unplaced }).toMatchObject(
      (({ places: allPlaces, unplaced: allUnplaced }) => ({ places: allPlaces, unplaced: allUnplaced }))(
        answers.ask(unbounded),
      ),
    );
    expect(answers.eventsAt(bounded, "place-0", 0, 9)).toEqual(answers.eventsAt(unbounded, "place-0", 0, 9));
  }
});

it("takes the curated events by any of their places", async () => {
  const curated = createColumnAnswers(curatedEvents(await loadCurated()));
  const everything = { from: Date.UTC(1900, 0, 1), to: Date.UTC(2100, 0, 1) };
  const baghdad: Area = { west: 44.2, south: 33.1, east: 44.6, north: 33.5 };
  const asked = query({ window: everything, boundsFilter: baghdad, itemBudget: 100 });
  const { items, undated, places, matching: count } = curated.ask(asked);
  const inside = new Set(
    places
      .filter(({ place: { center } }) => isWithin(center, baghdad))
      .flatMap((group) => idsOf(group.events)),
  );
  expect(inside.size).toBeGreaterThan(2);
  expect(new Set(idsOf([...items, ...undated]))).toEqual(inside);
  expect(count).toBe(inside.size);
});

function isWithin([lon, lat]: readonly [number, number], { west, south, east, north }: Area): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
