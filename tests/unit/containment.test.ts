import { beforeAll, describe, expect, it } from "vitest";
import { containersOf, NOWHERE, parentsOf, placesIn } from "../../src/domain/containment";
import { drawnPlaces, DRAW_AS } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { Dataset, Place, PlaceId } from "../../src/domain/model";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Engine, Query } from "../../src/engine/query";
import { placeTree } from "../../src/views/filters/placeTree";
import { loadCurated } from "../fixtures/curated";

const place = (id: string, partOf?: string) => ({ id, ...(partOf !== undefined && { partOf }) });

describe("places that contain places", () => {
  it("are told by partOf, nearest first", () => {
    const places = [place("town", "province"), place("country"), place("province", "country")];
    const parents = parentsOf(places);
    expect([...parents]).toEqual([2, NOWHERE, 1]);
    expect(containersOf(parents, 0)).toEqual([2, 1]);
    expect([...placesIn(parents, Uint8Array.from([0, 1, 0]))]).toEqual([1, 1, 1]);
    expect([...placesIn(parents, Uint8Array.from([0, 0, 1]))]).toEqual([1, 0, 1]);
  });

  it("contain nothing where they lie in a circle, and what lies in one of them lies in that one alone", () => {
    const places = [
      place("a", "b"),
      place("b", "c"),
      place("c", "b"),
      place("d", "d"),
      place("e", "nowhere"),
    ];
    const parents = parentsOf(places);
    expect([...parents]).toEqual([1, NOWHERE, NOWHERE, NOWHERE, NOWHERE]);
    expect(containersOf(parents, 0)).toEqual([1]);
    for (const index of [1, 2, 3, 4]) expect(containersOf(parents, index)).toEqual([]);
  });
});

describe("the curated dataset, asked for a place", () => {
  let loaded: LoadedDataset;
  let engine: Engine;
  beforeAll(async () => {
    loaded = await loadCurated();
    engine = createColumnEngine(curatedEvents(loaded));
  });

  const ALWAYS = { from: -8.64e15, to: 8.64e15 };
  const queryOf = (query: Partial<Query>): Query => ({
    window: ALWAYS,
    filter: NO_FILTER,
    drawAs: "corroborated",
    pinned: [],
    itemBudget: 1000,
    timeBins: 10,
    ...query,
  });

  /** The right answer, by what the records say and nothing else. */
  function eventsIn({ places, events }: Dataset, wanted: PlaceId, drawAs: (typeof DRAW_AS)[number]) {
    const isIn = (id: PlaceId | undefined): boolean =>
      id !== undefined && (id === wanted || isIn(places.find((one) => one.id === id)?.partOf));
    return events
      .filter((event) => drawnPlaces(event, drawAs).some((drawn) => isIn(drawn.place)))
      .map(({ id }) => id)
      .sort();
  }

  it("gives what happened in the places within it too: filter, facet, suggestion, popup and search agree", async () => {
    for (const drawAs of DRAW_AS) {
      const all = await engine.choices(queryOf({ drawAs }), "places", "", 100);
      expect(all.choices).toHaveLength(loaded.dataset.places.length);
      for (const { id, count } of all.choices) {
        const right = eventsIn(loaded.dataset, id, drawAs);
        const filtered = queryOf({ drawAs, filter: { ...NO_FILTER, places: [id] } });
        const answer = await engine.ask(filtered);
        const given = [...answer.items, ...answer.undated].map((item) => item.id).sort();
        expect(given).toEqual(right);
        expect(answer.matching).toBe(right.length);
        expect(count).toBe(right.length);
        // What is chosen does not change the counts beside the places.
        expect(answer.facets.places.get(id) ?? 0).toBe(right.length);
        const at = await engine.eventsAt(queryOf({ drawAs }), id, 0, 1000);
        expect([...at.events].sort()).toEqual(right);
        expect(at.count).toBe(right.length);
        const marks = (await engine.ask(queryOf({ drawAs }))).places;
        expect(at.here).toBe(marks.find((group) => group.place.id === id)?.count ?? 0);
        const named = loaded.dataset.places.find((one) => one.id === id)?.name["en"] ?? "";
        const found = await engine.ask(queryOf({ drawAs, filter: { ...NO_FILTER, text: named } }));
        const ids = new Set([...found.items, ...found.undated].map((item) => item.id));
        expect(right.filter((event) => !ids.has(event))).toEqual([]);
      }
    }
  });

  it("knows the strikes of eastern Syria as strikes in Syria", async () => {
    const query = queryOf({ filter: { ...NO_FILTER, places: ["syria"], kinds: ["strike"] } });
    const answer = await engine.ask(query);
    const places = answer.items.flatMap((item) => item.places.map((drawn) => drawn.place));
    expect(new Set(places)).toEqual(new Set(["east-syria", "al-bukamal", "al-mayadin"]));
  });

  it("counts an event once in what contains two of its places", async () => {
    const world: Place = {
      id: "world",
      name: { en: "World" },
      kind: "area",
      center: [44, 33],
      radiusKm: 5000,
    };
    const inWorld = loaded.dataset.places.map((one) => ({ ...one, partOf: one.partOf ?? "world" }));
    const dataset: Dataset = { ...loaded.dataset, places: [...inWorld, world] };
    const asked = createColumnEngine(curatedEvents({ ...loaded, dataset }));
    const { choices } = await asked.choices(queryOf({}), "places", "world", 1);
    const placed = dataset.events.filter((event) => drawnPlaces(event, "corroborated").length > 0);
    expect(choices[0]?.count).toBe(placed.length);
  });
});

it("choices stand under what contains them, and say when they are let through by it", () => {
  const choices = [
    { id: "b-town", partOf: "land" },
    { id: "land" },
    { id: "a-town", partOf: "land" },
    { id: "far", partOf: "not-listed" },
    { id: "round", partOf: "round" },
  ];
  const tree = placeTree(choices, ["land"], (a, b) => a.id.localeCompare(b.id));
  expect(tree.map(({ id, depth, isIncluded }) => [id, depth, isIncluded])).toEqual([
    ["far", 0, false],
    ["land", 0, false],
    ["a-town", 1, true],
    ["b-town", 1, true],
    ["round", 0, false],
  ]);
});
