import { beforeAll, describe, expect, it } from "vitest";
import { ACTOR_PARTS, PLACE_KINDS, PLACE_PARTS, REPORTS, STANDINGS } from "../../src/domain/codes";
import { OWN_KINDS, type KindId } from "../../src/domain/kinds";
import { FACETS, NO_FILTER } from "../../src/domain/filtering";
import { createColumnAnswers, type ColumnAnswers } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import { latitudeAt, northing } from "../../src/domain/mercator";
import { binEdges, shareOut } from "../../src/engine/kernels/topItems";
import type { MapView, PlaceGroup, Query } from "../../src/engine/query";
import type { ImportedEvents } from "../../src/formats/import/importedEvents";
import { generateEvents } from "../fixtures/generatedEvents";
import { seededRandom } from "../fixtures/seededRandom";
import {
  asDrawn,
  density,
  expectDensity,
  facetCounts,
  grid,
  isIn,
  isInArea,
  matching,
  passes,
  plainEvents,
  wideAreasSlowly,
  type PlainEvent,
} from "../fixtures/slowAnswers";

/** As many as a file can have. */
const KINDS: readonly KindId[] = [...OWN_KINDS, "other", "untyped"];

let imported: ImportedEvents;
let events: readonly PlainEvent[];
let answers: ColumnAnswers;
beforeAll(() => {
  imported = generateEvents({
    count: 6000,
    undated: 0.02,
    unplaced: 0.05,
    severalPlaces: 0.2,
    long: 0.01,
    kinds: KINDS,
  });
  events = plainEvents(imported);
  answers = createColumnAnswers(importedEvents(imported));
});

const DAY = 86_400_000;
const FIRST = Date.UTC(1990, 0, 1);
const LENGTH = 12_000 * DAY;

const query = (change: Partial<Query> = {}): Query => ({
  window: { from: FIRST, to: FIRST + LENGTH },
  filter: NO_FILTER,
  drawAs: "corroborated",
  pinned: [],
  itemBudget: 40,
  timeBins: 37,
  ...change,
});

/** Windows that jump, and windows that a hand drags: a little further each time, under one filter. */
function manyQueries(count: number): readonly Query[] {
  const random = seededRandom(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
  const some = <Value>(values: readonly Value[], chance: number) => values.filter(() => random() < chance);
  const texts = ["", "", "bomb", "الموصل", "group 3", "clash samarra", "şirnak", "police", "zzz", "7"];
  let last = query();
  return Array.from({ length: count }, (_, index) => {
    const length = last.window.to - last.window.from;
    const isDragged = index % 4 !== 0;
    const from = isDragged ? last.window.from + (random() - 0.5) * 0.1 * length : FIRST + random() * LENGTH;
    const to = isDragged ? from + length * (0.95 + random() * 0.1) : from + random() ** 2 * LENGTH;
    const chance = random() < 0.5 ? 0 : 0.3;
    last = query({
      window: { from: Math.round(from), to: Math.round(to) },
      filter:
        index % 8 !== 0
          ? last.filter
          : {
              kinds: some(KINDS, chance),
              standings: some(STANDINGS, chance),
              actors: some(
                Array.from({ length: 20 }, (_actor, code) => `actor-${code}`),
                chance / 3,
              ),
              places: some(
                Array.from({ length: 30 }, (_place, code) => `place-${code}`),
                chance / 3,
              ),
              actorPart: pick(ACTOR_PARTS) ?? "any",
              placePart: pick(PLACE_PARTS) ?? "any",
              reports: some(REPORTS, chance),
              text: pick(texts) ?? "",
              includeImprecise: random() < 0.7,
            },
      itemBudget: pick([5, 40, 200, 10_000]) ?? 40,
      timeBins: pick([1, 37, 400]) ?? 37,
      pinned: random() < 0.3 ? [pick(events)?.id ?? "", "nobody"] : [],
    });
    return last;
  });
}

/** The events as if they had not been at some places. */
const withoutPlaces = (list: readonly PlainEvent[], apart: ReadonlySet<string>): readonly PlainEvent[] =>
  list.map((event) => ({ ...event, places: event.places.filter(({ id }) => !apart.has(id)) }));
const placesIn =
  ({ west, east, south, north }: MapView) =>
  ({ places }: PlainEvent): readonly string[] =>
    places
      .filter(({ center: [lon, lat] }) => lon >= west && lon <= east && lat >= south && lat <= north)
      .map(({ id }) => id);
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("over thousands of events, an answer", () => {
  it("counts what a slow walk counts, however the window has moved", () => {
    for (const asked of manyQueries(120)) {
      const answer = answers.ask(asked);
      const found = matching(events, asked);
      const dated = found.filter(({ isDated }) => isDated);
      const undated = found.filter(({ isDated }) => !isDated);
      expect(answer.matching).toBe(found.length);
      expect(answer.undatedCount).toBe(undated.length);
      expect(idsOf(answer.undated).slice(0, asked.itemBudget)).toEqual(
        idsOf(undated).slice(0, asked.itemBudget),
      );
      const unplaced = found.filter(({ places }) => places.length === 0);
      expect(answer.unplacedCount).toBe(unplaced.length);
      expect(idsOf(answer.unplaced)).toEqual(idsOf(unplaced).slice(0, asked.itemBudget));
      expect(answer.items.length + answer.notShown).toBe(dated.length);
      const all = events.filter((event) => event.isDated && passes(event, asked.filter));
      expectDensity(
        answer.density,
        density(all, answer.density, answer.density.bins, answer.density.vocabulary),
      );
      const { density: whole, ...range } = answer.overview;
      expectDensity(
        whole,
        density(all, whole, whole.bins, whole.vocabulary, { from: range.from, to: range.to + 1 }),
      );
      expect(answer.kindsInWindow).toEqual(
        KINDS.map((kind) => dated.filter(({ values }) => values.kinds[0] === kind).length),
      );
      const earlier = all.filter(({ end }) => end < asked.window.from);
      const later = all.filter(({ start }) => start > asked.window.to);
      expect([answer.earlier?.count ?? 0, answer.later?.count ?? 0]).toEqual([earlier.length, later.length]);
      const lastEnd = earlier.reduce((latest, { end }) => Math.max(latest, end), -Infinity);
      expect(answer.earlier?.nearest.id).toBe(earlier.findLast(({ end }) => end === lastEnd)?.id);
      expect(answer.later?.nearest.id).toBe(later[0]?.id);
    }
  });

  it("counts each choice under the window and the other filters", () => {
    for (const asked of manyQueries(60)) {
      const answer = answers.ask(asked);
      for (const facet of FACETS) {
        expect(Object.fromEntries(answer.facets[facet])).toEqual(
          Object.fromEntries(facetCounts(events, asked, facet)),
        );
      }
      const imprecise = events.filter(
        (event) =>
          event.isImprecise && isIn(event, asked.window) && passes(event, asked.filter, "includeImprecise"),
      );
      expect(answer.imprecise).toBe(imprecise.length);
    }
  });

  it("groups events by place, the first ones and the pinned one named", () => {
    for (const asked of manyQueries(60)) {
      const answer = answers.ask(asked);
      const found = matching(events, asked).map((event) => asDrawn(event, asked.filter));
      const places = new Set(found.flatMap((event) => event.places.map(({ id }) => id)));
      expect(idsOf(answer.places.map(({ place }) => place)).sort()).toEqual([...places].sort());
      for (const group of answer.places) {
        const here = found.filter((event) => event.places.some(({ id }) => id === group.place.id));
        const roleOf = (event: PlainEvent) => event.places.find(({ id }) => id === group.place.id)?.role;
        expect(group.count).toBe(here.length);
        for (const { kind, role, count } of group.shares) {
          const own = here.filter((event) => event.values.kinds[0] === kind && roleOf(event) === role);
          expect(count).toBe(own.length);
        }
        expect(group.shares.reduce((sum, { count }) => sum + count, 0)).toBe(here.length);
        const pinned = here.filter(({ id }) => asked.pinned.includes(id));
        const first = here.slice(0, group.events.length);
        const isLater = (event: PlainEvent) => !first.slice(0, -1).includes(event);
        expect(idsOf(group.events)).toEqual(
          pinned.some(isLater) && group.events.length < here.length
            ? [...idsOf(first.slice(0, -1)), ...idsOf(pinned.filter(isLater))]
            : idsOf(first),
        );
      }
    }
  });

  it("shows all items that fit, else the most telling of each stretch of time", () => {
    // Of each kind one, another one, two, four, eight and so on.
    const ranks = new Map(
      KINDS.flatMap((kind) => {
        const own = events.filter(({ values }) => values.kinds[0] === kind);
        const most = Math.floor(Math.log2(own.length));
        return own.map(({ id }, at) => {
          let halvings = 0;
          while ((at + 1) % 2 ** (halvings + 1) === 0) halvings += 1;
          return [id, most - halvings] as const;
        });
      }),
    );
    const kindOf = ({ values }: PlainEvent) => values.kinds[0];
    const telling = ({ id, toll }: PlainEvent) => toll * 100 - (ranks.get(id) ?? 0);
    let added = 0;
    for (const asked of manyQueries(120)) {
      const { items } = answers.ask(asked);
      const dated = matching(events, asked).filter(({ isDated }) => isDated);
      let pinned = dated.filter(({ id }) => asked.pinned.includes(id));
      if (dated.length <= asked.itemBudget) {
        expect(idsOf(items)).toEqual(idsOf(dated));
        continue;
      }
      const edges = binEdges(asked.window);
      const choose = () => {
        const free = dated.filter((event) => !pinned.includes(event));
        const bins = edges.slice(1).map((to, bin) => {
          return free.filter(({ start }) => start < to && (bin === 0 || start >= (edges[bin] ?? 0)));
        });
        const quotas = shareOut(
          bins.map(({ length }) => length),
          asked.itemBudget - pinned.length,
        );
        const chosen = bins.flatMap((bin, at) =>
          bin.toSorted((a, b) => telling(b) - telling(a)).slice(0, quotas[at]),
        );
        return new Set([...chosen, ...pinned]);
      };
      let wanted = choose();
      while (asked.itemBudget >= 2 * KINDS.length) {
        const shown = new Set([...wanted].map(kindOf));
        const firsts = dated.filter(
          (event) =>
            !shown.has(kindOf(event)) && dated.find((other) => kindOf(other) === kindOf(event)) === event,
        );
        if (firsts.length === 0) break;
        pinned = [...pinned, ...firsts];
        added += firsts.length;
        wanted = choose();
      }
      expect(idsOf(items)).toEqual(idsOf(dated.filter((event) => wanted.has(event))));
      if (asked.itemBudget >= 2 * KINDS.length)
        expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(dated.map(kindOf)));
    }
    expect(added).toBeGreaterThan(0);
  });

  it("agrees with its rows, their places in the list, and the walk from event to event", () => {
    for (const asked of manyQueries(40)) {
      const found = idsOf(matching(events, asked));
      const undated = matching(events, asked).filter(({ isDated }) => !isDated).length;
      const backwards = [
        ...found.slice(0, found.length - undated).reverse(),
        ...found.slice(found.length - undated),
      ];
      for (const [order, expected] of [
        ["time", found],
        ["-time", backwards],
      ] as const) {
        const middle = Math.floor(found.length / 2);
        const rows = answers.rows(asked, order, middle, middle + 20);
        expect(rows.map(({ event }) => event.id)).toEqual(expected.slice(middle, middle + 20));
        for (const at of [0, middle, found.length - 1]) {
          const id = expected[at];
          if (id !== undefined) expect(answers.indexOf(asked, order, id)).toBe(at);
        }
      }
      const outside = events.find((event) => !found.includes(event.id));
      if (outside !== undefined) expect(answers.indexOf(asked, "time", outside.id)).toBeUndefined();
      const passing = events.filter((event) => passes(event, asked.filter));
      const some = Math.floor(passing.length / 3);
      expect(answers.neighbour(asked, passing[some]?.id ?? "", 1)).toBe(
        passing[passing.length > 0 ? some + 1 : 0]?.id,
      );
      expect(answers.neighbour(asked, undefined, 1)).toBe(
        passing.find(({ isDated, end }) => !isDated || end >= asked.window.from)?.id,
      );
      expect(answers.neighbour(asked, undefined, -1)).toBe(
        passing.findLast(({ isDated, start }) => isDated && start <= asked.window.to)?.id,
      );
    }
  });

  it("finds the events of a place and of an area, page by page", () => {
    const random = seededRandom(3);
    for (const asked of manyQueries(40)) {
      const found = matching(events, asked);
      const place = `place-${Math.floor(random() * 40)}`;
      const atPlace = found.flatMap((event) =>
        asDrawn(event, asked.filter).places.filter(({ id }) => id === place),
      );
      const here = idsOf(
        found.filter((event) => asDrawn(event, asked.filter).places.some(({ id }) => id === place)),
      );
      expect(answers.eventsAt(asked, place, 2, 9)).toEqual({
        count: here.length,
        here: here.length,
        speaking: atPlace.filter(({ role }) => role === "subject").length,
        events: here.slice(2, 9),
      });
      const west = 36 + random() * 10;
      const area = { west, east: west + 2, south: 30, north: 35 };
      const inside = idsOf(found.filter((event) => isInArea(asDrawn(event, asked.filter), area)));
      expect(answers.eventsAt(asked, area, 0, 50)).toEqual({
        count: inside.length,
        here: inside.length,
        speaking: 0,
        events: inside.slice(0, 50),
      });
    }
  });
});

describe("a map", () => {
  const view: MapView = { west: 37, south: 30, east: 46, north: 37, widthPx: 403, heightPx: 377 };

  it("of many places gives their events by cell, and the kind of most of them", () => {
    const many = generateEvents({ count: 5000, placeCount: 3000, seed: 5, kinds: KINDS });
    const plain = plainEvents(many);
    const over = createColumnAnswers(importedEvents(many));
    const asked = query({ window: { from: FIRST + LENGTH / 4, to: FIRST + LENGTH / 2 } });
    const map = over.map(asked, view);
    if (map.type !== "density") throw new Error("few places");
    const { counts, kinds, columns } = map.density;
    const cells = grid(matching(plain, asked), view);
    const expected = new Map(
      [...cells].map(([at, cell]) => [at, [...cell.values()].reduce((a, b) => a + b)]),
    );
    const found = [...counts].flatMap((count, cell): (readonly [string, number])[] =>
      count === 0 ? [] : [[`${cell % columns} ${Math.floor(cell / columns)}`, count]],
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(map.areas).toEqual([]);
    for (const [at, cell] of cells) {
      const [column = 0, row = 0] = at.split(" ").map(Number);
      const kind = KINDS[kinds[row * columns + column] ?? 0] ?? "";
      expect(cell.get(kind)).toBe(Math.max(...cell.values()));
    }
    const { places, placesNotShown } = over.ask(asked);
    expect(places).toEqual([]);
    expect(placesNotShown).toBe(new Set(matching(plain, asked).flatMap(({ values }) => values.places)).size);
  });

  describe("with areas among its many places", () => {
    /** Every fifth place is an area, of a few kilometres up to a country's size. */
    const withAreas = (() => {
      const many = generateEvents({
        count: 5000,
        placeCount: 3000,
        seed: 6,
        severalPlaces: 0.2,
        kinds: KINDS,
      });
      const random = seededRandom(2);
      for (let place = 0; place < many.places.count; place += 5) {
        many.places.kind[place] = PLACE_KINDS.indexOf(place % 10 === 0 ? "region" : "country");
        many.places.radiusKm[place] = 400 * random() ** 4;
      }
      return many;
    })();
    const plain = plainEvents(withAreas);
    const over = createColumnAnswers(importedEvents(withAreas));
    const at = (zoom: number): MapView => {
      const [widthPx, heightPx] = [800, 600];
      const [west, north] = [39, 36];
      const east = west + (widthPx * 360) / (256 * 2 ** zoom);
      const top = northing(north);
      const bottom = top - (heightPx * 2 * Math.PI) / (256 * 2 ** zoom);
      return { west, east, north, south: latitudeAt(bottom), widthPx, heightPx };
    };

    it("leaves out of the grid those that are wide on the screen, and gives them by themselves", () => {
      const asked = query({ window: { from: FIRST + LENGTH / 4, to: FIRST + LENGTH / 2 } });
      for (const zoom of [4, 5.75, 7]) {
        const view = at(zoom);
        const map = over.map(asked, view);
        if (map.type !== "density") throw new Error("few places");
        expect(map.areas.length).toBeGreaterThan(0);
        const apart = wideAreasSlowly(plain, withAreas, zoom);
        const found = matching(plain, asked);
        const expected = grid(withoutPlaces(found, apart), view);
        const sums = new Map(
          [...expected].map(([cell, kinds]) => [cell, [...kinds.values()].reduce((a, b) => a + b)]),
        );
        const { counts, columns } = map.density;
        const counted = [...counts].flatMap((count, cell): (readonly [string, number])[] =>
          count === 0 ? [] : [[`${cell % columns} ${Math.floor(cell / columns)}`, count]],
        );
        expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(sums));
        for (const { place, count } of map.areas) {
          expect(apart).toContain(place.id);
          expect(count).toBe(found.filter(({ values }) => values.places.includes(place.id)).length);
        }
        // None whose centre is in view is missing.
        const [given, inView] = [
          new Set(map.areas.map(({ place }) => place.id)),
          found.flatMap(placesIn(view)),
        ];
        expect(inView.filter((id) => apart.has(id) && !given.has(id))).toEqual([]);
      }
    });

    it("opens of a cell what it counts, and not what is drawn apart", () => {
      const asked = query();
      const view = at(6);
      const map = over.map(asked, view);
      if (map.type !== "density") throw new Error("few places");
      const apart = wideAreasSlowly(plain, withAreas, 6);
      const found = withoutPlaces(matching(plain, asked), apart);
      const side = 4 / ((256 * 2 ** 6) / 360);
      for (const { place } of map.areas) {
        const [lon, lat] = place.center;
        // As an address holds it: rounded to metres.
        const [west, south] = [lon - side / 2, lat - side / 2].map((degrees) => Number(degrees.toFixed(5)));
        const cell = {
          west: west ?? 0,
          south: south ?? 0,
          east: (west ?? 0) + side,
          north: (south ?? 0) + side,
        };
        expect(over.eventsAt(asked, cell, 0, 50).events).toEqual(
          idsOf(found.filter((event) => isInArea(event, cell))).slice(0, 50),
        );
      }
    });

    it("keeps the same ones apart under any filter and wherever the map is dragged", () => {
      const idsIn = (asked: Query, view: MapView) => {
        const map = over.map(asked, view);
        return new Set(map.type === "density" ? map.areas.map(({ place }) => place.id) : []);
      };
      const all = idsIn(query(), at(5));
      const few = idsIn(query({ filter: { ...NO_FILTER, kinds: ["own-1"] } }), at(5));
      expect(few.size).toBeGreaterThan(0);
      expect([...few].filter((id) => !all.has(id))).toEqual([]);
      const dragged = { ...at(5), west: at(5).west + 1, east: at(5).east + 1 };
      const centre = new Map(plain.flatMap(({ places }) => places.map(({ id, center }) => [id, center[0]])));
      const both = (ids: ReadonlySet<string>) =>
        [...ids].filter((id) => (centre.get(id) ?? 0) > dragged.west && (centre.get(id) ?? 0) < at(5).east);
      expect(both(idsIn(query(), dragged)).sort()).toEqual(both(all).sort());
    });
  });

  it("of few places gives these one by one", () => {
    const map = answers.map(query(), view);
    if (map.type !== "places") throw new Error("many places");
    const inside = answers.ask(query()).places.filter(
      ({
        place: {
          center: [lon, lat],
        },
      }) => {
        return lon >= view.west && lon <= view.east && lat >= view.south && lat <= view.north;
      },
    );
    const withoutEvents = (groups: readonly PlaceGroup[]) =>
      groups.map((group) => ({ ...group, events: [] }));
    expect(withoutEvents(map.places)).toEqual(withoutEvents(inside));
  });
});

describe("the choices of a facet", () => {
  it("come by number of events, those found by name only, what is chosen before all", () => {
    const asked = query({ filter: { ...NO_FILTER, actors: ["actor-70"] } });
    const counts = facetCounts(events, asked, "actors");
    const { choices, total } = answers.choices(asked, "actors", "", 10);
    // Whoever is in any event, whatever is asked; the rest could never match.
    expect(total).toBe(
      facetCounts(events, query({ window: { from: -8.64e15, to: 8.64e15 } }), "actors").size,
    );
    expect(total).toBeLessThan(imported.actors.count);
    expect(choices[0]?.id).toBe("actor-70");
    const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([, count]) => count);
    expect(choices.slice(1).map(({ count }) => count)).toEqual(ranked.slice(0, choices.length - 1));
    for (const { id, count } of choices) expect(count).toBe(counts.get(id) ?? 0);
    const found = answers.choices(asked, "actors", "GROUP 12", 10);
    expect(found.choices.map(({ name }) => name["und"])).toEqual(["Group 12"]);
    expect(found.total).toBe(1);
  });
});
