import { beforeAll, describe, expect, it } from "vitest";
import { containersOf, NOWHERE, parentsOf, placesIn } from "../../src/domain/containment";
import { PLACE_PARTS, type PlacePart } from "../../src/domain/codes";
import { drawnPlaces, DRAW_AS } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { Dataset, Place, PlaceId } from "../../src/domain/model";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { importedEvents } from "../../src/engine/importedContent";
import type { Answer, Engine, Query } from "../../src/engine/query";
import { placeTree } from "../../src/views/filters/placeTree";
import { loadCurated } from "../fixtures/curated";
import { generateEvents } from "../fixtures/generatedEvents";
import { plainEvents } from "../fixtures/slowAnswers";

const place = (id: string, partOf?: string) => ({ id, ...(partOf !== undefined && { partOf }) });

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
const idsOf = ({ items, undated }: Answer) => [...items, ...undated].map(({ id }) => id).sort();
const isFilled = (list: readonly unknown[]) => list.length > 0;

/** All that counts the events of a place gives the right number of the part that it is about. */
async function expectAgreement(
  engine: Engine,
  query: Partial<Query>,
  id: PlaceId,
  right: (part: PlacePart) => readonly string[],
) {
  const everywhere = await engine.ask(queryOf(query));
  const at = await engine.eventsAt(queryOf(query), id, 0, 1000);
  expect([...at.events].sort()).toEqual(right("any"));
  expect(at.count).toBe(right("any").length);
  expect(at.speaking).toBe(right("spoken-of").length);
  const mark = everywhere.places.find((group) => group.place.id === id);
  expect(at.here).toBe(mark?.count ?? 0);
  if (mark !== undefined) {
    expect(mark.inside).toBe(right("any").length);
    expect(mark.speaking).toBe(right("spoken-of").length);
  }
  for (const placePart of PLACE_PARTS) {
    const filter = { ...NO_FILTER, places: [id], placePart };
    const answer = await engine.ask(queryOf({ ...query, filter }));
    expect(idsOf(answer)).toEqual(right(placePart));
    expect(answer.matching).toBe(right(placePart).length);
    expect(answer.onlySpeaking).toBe(placePart === "happened" ? right("spoken-of").length : 0);
    // What is chosen does not change the counts beside the places.
    expect(answer.facets.places.get(id) ?? 0).toBe(right(placePart).length);
    const { choices } = await engine.choices(
      queryOf({ ...query, filter: { ...NO_FILTER, placePart } }),
      "places",
      "",
      1000,
    );
    const choice = choices.find((one) => one.id === id);
    expect(choice?.count ?? 0).toBe(right(placePart).length);
    expect(choice?.speaking ?? 0).toBe(right("spoken-of").length);
    // The map draws what is asked for and nothing else: every event of the answer, in the place, in the part.
    const here = await engine.eventsAt(queryOf({ ...query, filter }), id, 0, 1000);
    expect([...here.events].sort()).toEqual(right(placePart));
    const drawn = answer.places.flatMap(({ events }) => events);
    expect([...new Set(drawn.map((event) => event.id))].sort()).toEqual(right(placePart));
    if (placePart !== "any")
      expect(new Set(drawn.map(({ role }) => role)).size).toBe(right(placePart).length > 0 ? 1 : 0);
    for (const group of answer.places) {
      const inGroup = await engine.eventsAt(queryOf({ ...query, filter }), group.place.id, 0, 1000);
      expect(inGroup.count).toBe(group.inside);
      expect(right(placePart)).toEqual(expect.arrayContaining([...inGroup.events]));
    }
  }
}

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

  /** The events in a place in a part, by what the records say and nothing else. */
  function eventsIn(
    { places, events }: Dataset,
    wanted: PlaceId,
    part: PlacePart,
    drawAs: (typeof DRAW_AS)[number],
  ) {
    const isIn = (id: PlaceId | undefined): boolean =>
      id !== undefined && (id === wanted || isIn(places.find((one) => one.id === id)?.partOf));
    return events
      .filter((event) => {
        const roles = drawnPlaces(event, drawAs)
          .filter((drawn) => isIn(drawn.place))
          .map(({ role }) => role);
        if (roles.length === 0) return false;
        return part === "any" || (part === "happened") === roles.includes("site");
      })
      .map(({ id }) => id)
      .sort();
  }

  it("gives what happened in the places within it too, and apart what only speaks of it: filter, facet, suggestion, popup, map and search agree", async () => {
    let spoken = 0;
    for (const drawAs of DRAW_AS) {
      for (const { id } of loaded.dataset.places) {
        const right = (part: PlacePart) => eventsIn(loaded.dataset, id, part, drawAs);
        expect([...right("happened"), ...right("spoken-of")].sort()).toEqual(right("any"));
        spoken += right("spoken-of").length;
        await expectAgreement(engine, { drawAs }, id, right);
        const named = loaded.dataset.places.find((one) => one.id === id)?.name["en"] ?? "";
        const found = await engine.ask(queryOf({ drawAs, filter: { ...NO_FILTER, text: named } }));
        const ids = new Set(idsOf(found));
        expect(right("any").filter((event) => !ids.has(event))).toEqual([]);
      }
      const all = await engine.choices(queryOf({ drawAs }), "places", "", 100);
      expect(all.choices).toHaveLength(loaded.dataset.places.length);
    }
    expect(spoken).toBeGreaterThan(50);
  });

  it("says of Syria what the records say: six events there, five that only speak of it", async () => {
    const [syria] = (await engine.choices(queryOf({}), "places", "syria", 1)).choices;
    expect(syria).toMatchObject({ id: "syria", count: 6, speaking: 5 });
    const { places } = await engine.ask(queryOf({}));
    expect(places.find(({ place: { id } }) => id === "syria")).toMatchObject({ inside: 11, speaking: 5 });
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
    const placed = dataset.events.map((event) => drawnPlaces(event, "corroborated")).filter(isFilled);
    const happened = placed.filter((places) => places.some(({ role }) => role === "site"));
    expect(choices[0]).toMatchObject({
      count: happened.length,
      speaking: placed.length - happened.length,
    });
  });
});

it("of generated events, filter, facet, popup and map agree with a walk through them, three containers deep", async () => {
  const imported = generateEvents({
    count: 260,
    placeCount: 24,
    undated: 0.1,
    unplaced: 0.1,
    severalPlaces: 0.5,
    seed: 4,
  });
  const parent = Int32Array.from({ length: 24 }, (_, place) =>
    place === 0
      ? NOWHERE
      : place < 4
        ? 0
        : place < 12
          ? 1 + (place % 3)
          : place < 20
            ? 4 + (place % 8)
            : NOWHERE,
  );
  const nested = { ...imported, places: { ...imported.places, parent } };
  const engine = createColumnEngine(importedEvents(nested));
  const events = plainEvents(nested);
  const isIn = (code: number | undefined, wanted: number): boolean =>
    code !== undefined && code !== NOWHERE && (code === wanted || isIn(parent[code], wanted));
  let both = 0;
  for (let wanted = 0; wanted < 24; wanted += 1) {
    const rolesOf = ({ places }: (typeof events)[number]) =>
      places.filter(({ id }) => isIn(Number(id.replace("place-", "")), wanted)).map(({ role }) => role);
    both += events.filter((event) => new Set(rolesOf(event)).size === 2).length;
    await expectAgreement(engine, {}, `place-${wanted}`, (part) =>
      events
        .filter((event) => {
          const roles = rolesOf(event);
          if (roles.length === 0) return false;
          return part === "any" || (part === "happened") === roles.includes("site");
        })
        .map(({ id }) => id)
        .sort(),
    );
  }
  // Some happen in a place and speak of another one in it.
  expect(both).toBeGreaterThan(3);
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
