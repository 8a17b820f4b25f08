import { beforeAll, describe, expect, it } from "vitest";
import {
  ACTOR_PARTS,
  EVENT_KINDS,
  PLACE_PARTS,
  REPORTS,
  ROLES_OF_PART,
  STANDINGS,
} from "../../src/domain/codes";
import { spanOf } from "../../src/domain/dates";
import { drawnDate, drawnPlaces, type DrawnPlace } from "../../src/domain/drawing";
import { FACETS, NO_FILTER, type Filter } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent } from "../../src/domain/model";
import { foldText } from "../../src/domain/searchText";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Engine, Query } from "../../src/engine/query";
import { loadCurated } from "../fixtures/curated";
import { hasWord } from "../fixtures/slowSearch";
import { seededRandom } from "../fixtures/seededRandom";
import { changeValue, load, smallFile, withValue } from "../fixtures/smallDataset";

let loaded: LoadedDataset;
let engine: Engine;
beforeAll(async () => {
  loaded = await loadCurated();
  engine = createColumnEngine(curatedEvents(loaded));
});

const OPENING = { from: Date.UTC(2023, 9, 1), to: Date.UTC(2024, 1, 1) - 1 };
const EVER = { from: Date.UTC(1, 0, 1), to: Date.UTC(9999, 0, 1) };

const query = (change: Partial<Query> = {}): Query => ({
  window: OPENING,
  filter: NO_FILTER,
  drawAs: "corroborated",
  pinned: [],
  itemBudget: 150,
  timeBins: 40,
  ...change,
});

/** Whether the event stands at one of its places for what is asked. */
function isDrawn({ place, role }: DrawnPlace, { places, placePart }: Filter): boolean {
  if (places.length === 0) return true;
  const isAsked = places.some((chosen) => withContainers(place).includes(chosen));
  return isAsked && (placePart === "any" || (placePart === "happened") === (role === "site"));
}

/** Everything that one event answers for, worked out anew for each question. */
function facts(event: ConflictEvent, { window, filter, drawAs }: Query, except?: keyof Filter) {
  const { dataset, publishedEnd } = loaded;
  const { span, extent } = drawnDate(event, drawAs);
  const isDated = span.earliest !== -Infinity;
  const end = span.latest === Infinity ? publishedEnd : span.latest;
  const drawn = drawnPlaces(event, drawAs);
  const places = [...new Set(drawn.map(({ place }) => place))];
  const happened = new Set(
    drawn.filter(({ role }) => role === "site").flatMap(({ place }) => withContainers(place)),
  );
  /** An event is in each place in one part only. */
  const isAsked = (place: string) =>
    filter.placePart === "any" || (filter.placePart === "happened") === happened.has(place);
  const kindOf = (id: string) => dataset.places.find((place) => place.id === id)?.kind ?? "country";
  const isPrecise =
    isDated &&
    !span.approximate &&
    !span.uncertain &&
    (span.latest - span.earliest < 86_400_000 ||
      (extent === "throughout" &&
        ["day", "second"].includes(span.datePrecision) &&
        span.latest < Infinity)) &&
    places.some((id) => ["site", "base", "city"].includes(kindOf(id)));
  const text = searchableText(event);
  const values = {
    kinds: [event.kind] as readonly string[],
    // Only those in a part that is asked for are found, and counted.
    actors: event.who
      .filter(({ role }) => ROLES_OF_PART[filter.actorPart].includes(role))
      .map(({ actor }) => actor),
    reports: [
      (event.when.corroborated ?? event.where.corroborated ?? event.toll?.corroborated)
        ? "corroborated"
        : "article-only",
    ],
    places: places.flatMap(withContainers).filter(isAsked),
    standings: event.excerpts.map(({ standing }) => standing),
  };
  const passes =
    (except === "includeImprecise" || filter.includeImprecise || isPrecise) &&
    foldText(filter.text)
      .split(" ")
      .every((word) => word === "" || hasWord(text, word)) &&
    FACETS.every(
      (facet) =>
        facet === except ||
        filter[facet].length === 0 ||
        values[facet].some((value) => (filter[facet] as readonly string[]).includes(value)),
    );
  const isBefore = isDated && end < window.from;
  const isAfter = isDated && span.earliest > window.to;
  return {
    id: event.id,
    values,
    places: [...new Set(drawn.filter((at) => isDrawn(at, filter)).map(({ place }) => place))],
    isDated,
    isPrecise,
    passes,
    isBefore,
    isAfter,
    isIn: !isBefore && !isAfter,
    start: span.earliest,
    end,
  };
}

/** A place and what it lies in, by what the records say. */
function withContainers(id: string): readonly string[] {
  const partOf = loaded.dataset.places.find((place) => place.id === id)?.partOf;
  return partOf === undefined ? [id] : [id, ...withContainers(partOf)];
}

const searchableTexts = new Map<ConflictEvent, string>();

function searchableText(event: ConflictEvent): string {
  const { dataset } = loaded;
  const known = searchableTexts.get(event);
  if (known !== undefined) return known;
  const mentioned = [
    ...event.who.map(({ actor }) => actor),
    ...[...event.where.reported, ...(event.where.corroborated ?? [])].flatMap(({ place }) =>
      withContainers(place),
    ),
  ];
  const names = [...dataset.actors, ...dataset.places].filter(({ id }) => mentioned.includes(id));
  const text = foldText(
    JSON.stringify([
      Object.values(event.title),
      Object.values(event.summary),
      event.excerpts.map(({ exact, translations }) => [exact, Object.values(translations)]),
      names.map(({ name, aliases }) => [Object.values(name), aliases ?? []]),
    ])
      .replaceAll("\\n", " ")
      .replaceAll('\\"', " "),
  );
  searchableTexts.set(event, text);
  return text;
}

function manyQueries(): readonly Query[] {
  const random = seededRandom(2024);
  const { actors, places } = loaded.dataset;
  const some = <T>(values: readonly T[], chance: number) => values.filter(() => random() < chance);
  const texts = ["", "", "", "Syria", "PMF", "الحشد الشعبى", "strike austin", "zzz", "غزه", "<b>", "2020"];
  return Array.from({ length: 150 }, (_, index) => {
    const from = Date.UTC(2020, 0, 1) + random() * 1500 * 86_400_000;
    const chance = random() < 0.5 ? 0 : 0.3;
    return query({
      window: index % 5 === 0 ? EVER : { from, to: from + random() * 700 * 86_400_000 },
      drawAs: random() < 0.5 ? "reported" : "corroborated",
      filter: {
        kinds: some(EVENT_KINDS, chance),
        standings: some(STANDINGS, chance),
        actors: some(actors, chance / 2).map(({ id }) => id),
        places: some(places, chance / 2).map(({ id }) => id),
        placePart: PLACE_PARTS[Math.floor(random() * PLACE_PARTS.length)] ?? "any",
        actorPart: ACTOR_PARTS[Math.floor(random() * ACTOR_PARTS.length)] ?? "any",
        reports: some(REPORTS, chance),
        text: texts[Math.floor(random() * texts.length)] ?? "",
        includeImprecise: random() < 0.7,
      },
    });
  });
}

describe("under many questions, the answer", () => {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();

  it("holds what a slow walk over the dataset finds", async () => {
    for (const asked of manyQueries()) {
      const answer = await engine.ask(asked);
      const all = loaded.dataset.events.map((event) => facts(event, asked));
      const passing = all.filter(({ passes }) => passes);
      const matching = passing.filter(({ isIn }) => isIn);
      expect(ids(answer.items)).toEqual(ids(matching.filter(({ isDated }) => isDated)));
      expect(ids(answer.undated)).toEqual(ids(matching.filter(({ isDated }) => !isDated)));
      expect(ids(answer.unplaced)).toEqual(ids(matching.filter(({ places }) => places.length === 0)));
      expect(answer.matching).toBe(matching.length);
      expect(answer.total).toBe(all.length);
      expect(answer.notShown).toBe(0);
      const earlier = passing.filter(({ isBefore }) => isBefore);
      const later = passing.filter(({ isAfter }) => isAfter);
      expect([answer.earlier?.count ?? 0, answer.later?.count ?? 0]).toEqual([earlier.length, later.length]);
      expect(answer.earlier?.nearest.bar?.end).toBe(
        earlier.length > 0 ? Math.max(...earlier.map(({ end }) => end)) : undefined,
      );
      expect(answer.later?.nearest.bar?.start).toBe(
        later.length > 0 ? Math.min(...later.map(({ start }) => start)) : undefined,
      );
      const starts = answer.items.map(({ bar }) => bar?.start ?? NaN);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const { place, events } of answer.places) {
        expect(ids(events)).toEqual(ids(matching.filter(({ places }) => places.includes(place.id))));
      }
      expect(answer.places.map(({ place }) => place.id).sort()).toEqual(
        [...new Set(matching.flatMap(({ places }) => places))].sort(),
      );
    }
  });

  it("counts each choice under the window and the other filters, never under its own", async () => {
    for (const asked of manyQueries()) {
      const answer = await engine.ask(asked);
      for (const facet of FACETS) {
        const expected = new Map<string, number>();
        for (const event of loaded.dataset.events) {
          const { passes, isIn, values } = facts(event, asked, facet);
          if (!passes || !isIn) continue;
          for (const value of new Set(values[facet])) expected.set(value, (expected.get(value) ?? 0) + 1);
        }
        expect(Object.fromEntries(answer.facets[facet])).toEqual(Object.fromEntries(expected));
      }
      const imprecise = loaded.dataset.events
        .map((event) => facts(event, asked, "includeImprecise"))
        .filter(({ passes, isIn, isPrecise }) => passes && isIn && !isPrecise);
      expect(answer.imprecise).toBe(imprecise.length);
    }
  });

  it("agrees with its rows and its places", async () => {
    for (const asked of manyQueries().slice(0, 40)) {
      const answer = await engine.ask(asked);
      const rows = await engine.rows(asked, "time", 0, Infinity);
      expect(rows.map(({ item }) => item.id)).toEqual(
        [...answer.items, ...answer.undated].map(({ id }) => id),
      );
      const paged = [
        ...(await engine.rows(asked, "time", 0, 5)),
        ...(await engine.rows(asked, "time", 5, 1e9)),
      ];
      expect(paged.map(({ item }) => item.id)).toEqual(rows.map(({ item }) => item.id));
      const backwards = await engine.rows(asked, "-time", 0, Infinity);
      const last = backwards.filter(({ item }) => item.bar === undefined).length;
      expect(backwards.slice(backwards.length - last).every(({ item }) => item.bar === undefined)).toBe(true);
      expect(backwards.map(({ item }) => item.id).sort()).toEqual(rows.map(({ item }) => item.id).sort());
      for (const { place, events } of answer.places) {
        const at = await engine.eventsAt(asked, place.id, 0, Infinity);
        expect(at.here).toBe(events.length);
        const within = rows.filter(({ item }) =>
          item.places.some(
            (drawn) => isDrawn(drawn, asked.filter) && withContainers(drawn.place).includes(place.id),
          ),
        );
        expect(at.count).toBe(within.length);
        expect(at.events).toEqual(within.map(({ item }) => item.id));
      }
      expect(await engine.eventsAt(asked, "atlantis", 0, Infinity)).toEqual({
        count: 0,
        here: 0,
        speaking: 0,
        events: [],
      });
    }
  });
});

describe("the window", () => {
  it("never hides the undated", async () => {
    const far = { from: Date.UTC(1900, 0, 1), to: Date.UTC(1901, 0, 1) };
    const { undated, items, later } = await engine.ask(query({ window: far }));
    expect(undated.length).toBeGreaterThan(5);
    expect(items).toEqual([]);
    expect(later?.count).toBe(loaded.dataset.events.length - undated.length);
  });

  it("says what lies beyond it: one earlier event, of May 2020", async () => {
    const { earlier, later } = await engine.ask(query());
    expect([earlier?.count, earlier?.nearest.id]).toEqual([1, "operation-lions-of-al-jazira"]);
    expect(later).toBeUndefined();
  });

  it("takes in what shares its first or last instant", async () => {
    const { latest, earliest } = spanOf("2024-01-04" as Parameters<typeof spanOf>[0]);
    const strikeIn = async (from: number, to: number) =>
      (await engine.ask(query({ window: { from, to } }))).items.some(({ id }) => id === "us-strike-pmf-hq");
    expect(await strikeIn(latest, latest + 1e9)).toBe(true);
    expect(await strikeIn(latest + 1, latest + 1e9)).toBe(false);
    expect(await strikeIn(earliest - 1e9, earliest)).toBe(true);
    expect(await strikeIn(earliest - 1e9, earliest - 1)).toBe(false);
  });

  it("has as its nearest earlier event the one that ends last, though another begins later", async () => {
    const file = withValue(["events", 2, "when", "reported"], {
      edtf: "2015",
      extent: "throughout",
      basis: "stated",
    });
    Object.assign(file.events[1] ?? {}, {
      when: { reported: { edtf: "2010/2020", extent: "throughout", basis: "stated" } },
    });
    const result = await load(file);
    if (result.status === "failed") throw new Error("it did not load");
    const { earlier } = await createColumnEngine(curatedEvents(result.loaded)).ask(query());
    expect([earlier?.count, earlier?.nearest.id]).toEqual([2, "committee-meets"]);
  });
});

describe("with a small budget", () => {
  it("gives so many items, the pinned one among them, in time order, and counts the rest", async () => {
    const whole = await engine.ask(query({ window: EVER }));
    for (const pinned of whole.items.map(({ id }) => id)) {
      const answer = await engine.ask(query({ window: EVER, itemBudget: 3, pinned: [pinned] }));
      expect(answer.items).toHaveLength(3);
      expect(answer.items.map(({ id }) => id)).toContain(pinned);
      expect(answer.notShown).toBe(whole.items.length - 3);
      expect(answer.matching).toBe(whole.matching);
      const order = whole.items
        .map(({ id }) => id)
        .filter((id) => answer.items.some((item) => item.id === id));
      expect(answer.items.map(({ id }) => id)).toEqual(order);
    }
  });

  it("of nothing still gives the pinned one", async () => {
    const answer = await engine.ask(query({ itemBudget: 0, pinned: ["us-strike-pmf-hq"] }));
    expect(answer.items.map(({ id }) => id)).toEqual(["us-strike-pmf-hq"]);
  });
});

describe("walking from event to event", () => {
  const walk = async (asked: Query, step: 1 | -1) => {
    const seen: string[] = [];
    let at: string | undefined;
    do {
      at = await engine.neighbour(asked, at, step);
      if (at !== undefined) seen.push(at);
    } while (at !== undefined && seen.length < 1000);
    return seen;
  };

  it("visits every passing event once, backwards the same way", async () => {
    const asked = query({ window: EVER });
    const rows = (await engine.rows(asked, "time", 0, Infinity)).map(({ event }) => event.id);
    expect(await walk(asked, 1)).toEqual(rows);
    const dated = (await engine.ask(asked)).items.map(({ id }) => id);
    expect(await walk(asked, -1)).toEqual(dated.toReversed());
    const last = rows.at(-1);
    expect(await engine.neighbour(asked, last, 1)).toBeUndefined();
    expect(await engine.neighbour(asked, last, -1)).toBe(rows.at(-2));
  });

  it("goes on beyond the window and past what the filter hides", async () => {
    const asked = query({ filter: { ...NO_FILTER, kinds: ["strike", "operation"] } });
    expect(await engine.neighbour(asked, "us-strike-pmf-hq", -1)).toBeDefined();
    const first = await engine.neighbour(asked, "austin-warns-attacks-must-stop", 1);
    expect(first).toBe((await engine.ask(asked)).items[0]?.id);
  });

  it("starts from the edge of a window in which there is nothing", async () => {
    const between = { from: Date.UTC(2021, 0, 1), to: Date.UTC(2022, 0, 1) };
    const asked = query({ window: between, filter: { ...NO_FILTER, kinds: ["strike", "operation"] } });
    expect((await engine.ask(asked)).items).toEqual([]);
    expect(await engine.neighbour(asked, undefined, -1)).toBe("operation-lions-of-al-jazira");
    const next = await engine.neighbour(asked, undefined, 1);
    expect(next).toBe((await engine.ask(asked)).later?.nearest.id);
  });

  it("finds nothing where nothing passes", async () => {
    const asked = query({ filter: { ...NO_FILTER, text: "zzz" } });
    expect(await engine.neighbour(asked, undefined, 1)).toBeUndefined();
    expect(await engine.neighbour(asked, undefined, -1)).toBeUndefined();
  });
});

describe("one event", () => {
  it("comes with who links to it, as they say it and on the basis they give", async () => {
    for (const { id } of loaded.dataset.events) {
      const record = await engine.event({ drawAs: "reported" }, id);
      const linking = loaded.dataset.events.flatMap((event) =>
        (event.links ?? [])
          .filter((link) => link.event === id)
          .map(({ relation, basis }) => ({ relation, basis, event: event.id })),
      );
      expect(record?.linkedFrom).toEqual(linking);
      expect(record?.item.isFlagged).toBe(false);
      expect([...(record?.anchorings.values() ?? [])].every(({ status }) => status === "verified")).toBe(
        true,
      );
    }
  });

  it.each(["nothing", "__proto__", "constructor", ""])("is not there under %j", async (id) =>
    expect(await engine.event({ drawAs: "reported" }, id)).toBeUndefined(),
  );

  it("shows what is reported behind what is corroborated, and nothing behind itself", async () => {
    const strike = await engine.event({ drawAs: "corroborated" }, "us-strike-pmf-hq");
    expect(strike?.item.bar).toMatchObject({ start: Date.UTC(2024, 0, 4), isPoint: true });
    expect(strike?.item.reportedBar).toMatchObject({ start: Date.UTC(2024, 0, 1), softStart: true });
    const reported = await engine.event({ drawAs: "reported" }, "us-strike-pmf-hq");
    expect(reported?.item.reportedBar).toBeUndefined();
  });

  it("is flagged and keeps its issues when its words are not in the source", async () => {
    const result = await load(withValue(["events", 3, "excerpts", 1, "exact"], "لا شيء"));
    if (result.status === "failed") throw new Error("it did not load");
    const small = createColumnEngine(curatedEvents(result.loaded));
    const record = await small.event({ drawAs: "reported" }, "us-strike-pmf-hq");
    expect(record?.item.isFlagged).toBe(true);
    expect(record?.anchorings.get("x1")?.status).toBe("verified");
    expect(record?.anchorings.get("x2")?.status).toBe("missing");
    expect(record?.issues).toHaveLength(1);
    expect((await small.event({ drawAs: "reported" }, "minister-speaks"))?.issues).toEqual([]);
  });

  it("stands nowhere when its place is not there, and is counted so", async () => {
    const file = smallFile();
    file.places = [];
    const result = await load(file);
    if (result.status === "failed") throw new Error("it did not load");
    const answer = await createColumnEngine(curatedEvents(result.loaded)).ask(query({ window: EVER }));
    expect(answer.places).toEqual([]);
    expect(answer.unplaced).toHaveLength(4);
  });
});

describe("the search", () => {
  it.each([
    ["title", ["events", 0, "title", "en"]],
    ["summary", ["events", 0, "summary", "ar"]],
    ["excerpt", ["events", 0, "excerpts", 0, "exact"]],
    ["translation", ["events", 0, "excerpts", 0, "translations", "en"]],
    ["actor's name", ["actors", 1, "name", "ar"]],
    ["actor's alias", ["actors", 1, "aliases"], ["Zebra"]],
    ["reported place's name", ["places", 0, "name", "en"]],
    ["reported place's alias", ["places", 0, "aliases"], ["Zebra"]],
  ] as const)("finds a word that stands in the %s alone", async (_case, path, value: unknown = "Zebra") => {
    const file = smallFile();
    changeValue(file, path, value);
    const result = await load(file);
    if (result.status === "failed") throw new Error("it did not load");
    const small = createColumnEngine(curatedEvents(result.loaded));
    const asked = query({ window: EVER, filter: { ...NO_FILTER, text: "zebra" } });
    const { items, undated } = await small.ask(asked);
    expect([...items, ...undated].map(({ id }) => id)).toContain("minister-speaks");
  });

  it("finds a corroborated place's name whatever is drawn", async () => {
    const result = await load(withValue(["places", 1, "name", "en"], "Zebra"));
    if (result.status === "failed") throw new Error("it did not load");
    const small = createColumnEngine(curatedEvents(result.loaded));
    for (const drawAs of ["reported", "corroborated"] as const) {
      const asked = query({ window: EVER, drawAs, filter: { ...NO_FILTER, text: "zebra" } });
      expect((await small.ask(asked)).items.map(({ id }) => id)).toEqual(["us-strike-pmf-hq"]);
    }
  });
});

describe("the passages of a source", () => {
  it("put together are its text, each excerpt covered by its events", async () => {
    const asked = query({ filter: { ...NO_FILTER, kinds: ["strike"] } });
    const passages = (await engine.passages(asked, "bawaba-2024-01")) ?? [];
    const text = loaded.texts.get("bawaba-2024-01");
    expect(passages.map((passage) => passage.text).join("")).toBe(text?.text);
    for (const { id, kind, excerpts } of loaded.dataset.events) {
      for (const { start, end, exact } of excerpts) {
        const own = passages.filter((passage) => passage.start >= start && passage.end <= end);
        expect(own.map((passage) => passage.text).join("")).toBe(exact);
        for (const passage of own) {
          expect(passage.ids).toContain(id);
          expect(passage.matching.includes(id)).toBe(kind === "strike");
          if (passage.matching.length > 0) expect(passage.kind).toBe("strike");
        }
      }
      // The words that its card shows first are those that the text is opened at, and no others.
      const lead = passages.filter(({ leading }) => leading.includes(id));
      expect(lead.map(({ start }) => start)).toEqual([excerpts[0]?.start]);
    }
  });

  it("are not there for a source without a text, or for none", async () => {
    expect(await engine.passages(query(), "shafaq-2024-01-04")).toBeUndefined();
    expect(await engine.passages(query(), "constructor")).toBeUndefined();
  });
});
