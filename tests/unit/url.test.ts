import { beforeAll, describe, expect, it } from "vitest";
import { ACTOR_PARTS, EVENT_KINDS, PLACE_PARTS, REPORTS, STANDINGS } from "../../src/domain/codes";
import { DRAW_AS } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import type { Dataset } from "../../src/domain/model";
import { MEASURES, type Area } from "../../src/engine/query";
import { roundedArea, type Selection } from "../../src/state/selection";
import { createSanadStore, LANES, type SanadState } from "../../src/state/store";
import { PANES } from "../../src/state/views";
import { parseFragment, parseMapPosition, printFragment } from "../../src/state/url";
import { loadCurated } from "../fixtures/curated";
import { seededRandom } from "../fixtures/seededRandom";

let dataset: Dataset;
beforeAll(async () => {
  dataset = (await loadCurated()).dataset;
});

const stateWith = (change: Partial<SanadState>): SanadState => createSanadStore(dataset, change).getState();
const print = (change: Partial<SanadState>) => printFragment(stateWith(change), undefined);
const parse = (fragment: string) => parseFragment(fragment, dataset);
const notices = (fragment: string) =>
  parse(fragment).notices?.map(({ parameter, found }) => `${parameter}=${found}`);

const TEXTS = [
  "",
  "PMF",
  "الحشد الشعبى",
  "a&b=c#d",
  "100%",
  "a,b/c:d",
  "+1 +2",
  "🕊️",
  "é\u0301",
  "<b>\"'",
  "\\",
  "%20",
];

/** Anywhere, of any size: the map cuts one out wherever the reader clicks. */
function someArea(random: () => number): Area {
  const [west, south] = [random() * 300 - 180, random() * 140 - 85];
  const size = 10 ** (random() * 5 - 4);
  return { west, south, east: west + size, north: south + size };
}

function manyStates(): readonly SanadState[] {
  const random = seededRandom(99);
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const some = <T>(values: readonly T[]) => (random() < 0.5 ? [] : values.filter(() => random() < 0.3));
  const DAY = 86_400_000;
  return Array.from({ length: 400 }, () => {
    const event = random() < 0.5 ? one(dataset.events).id : undefined;
    const selections: readonly Selection[] = [
      { type: "none" },
      { type: "event", event: one(dataset.events).id },
      { type: "place", place: one(dataset.places).id, event },
      { type: "area", area: roundedArea(someArea(random)), event },
      { type: "passage", source: "bawaba-2024-01", start: 10, end: 10 + Math.ceil(random() * 900), event },
    ];
    const firstDay = Math.floor(random() * 20_000) - 5_000;
    const lastDay = firstDay + 1 + Math.floor(random() * 3_000);
    const seconds = random() < 0.5 ? 0 : Math.floor(random() * 80_000) * 1000;
    return stateWith({
      selection: one(selections),
      filter: {
        kinds: some(EVENT_KINDS),
        standings: some(STANDINGS),
        actors: some(dataset.actors).map(({ id }) => id),
        actorPart: one(ACTOR_PARTS),
        placePart: one(PLACE_PARTS),
        reports: some(REPORTS),
        places: some(dataset.places).map(({ id }) => id),
        text: one(TEXTS),
        includeImprecise: random() < 0.5,
      },
      ...(random() < 0.3
        ? {}
        : { timeWindow: { from: firstDay * DAY + seconds, to: lastDay * DAY + seconds + 999 } }),
      drawAs: one(DRAW_AS),
      pane: one(PANES),
      lanes: one(LANES),
      measure: one(MEASURES),
    });
  });
}

describe("printing and parsing", () => {
  it("gives the same state again, whatever it is", () => {
    for (const state of manyStates()) {
      const fragment = printFragment(state, undefined);
      const { selection, filter, timeWindow, drawAs, pane, lanes, measure } = state;
      const shared = { selection, filter, timeWindow, drawAs, pane, lanes, measure };
      expect(parse(fragment)).toEqual({ ...shared, notices: [] });
      expect(printFragment(stateWith(parse(fragment)), undefined)).toBe(fragment);
      expect(fragment).toMatch(/^#[\x21-\x7e]+$/);
    }
  });

  it.each([
    ["2023-10-01T00:00:00.000Z", "2023-10-01T00:00:00.000Z"],
    ["2023-10-01T23:59:59.999Z", "2023-10-31T00:00:00.000Z"],
    ["0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"],
    ["0099-03-01T12:00:01.500Z", "0100-03-01T12:00:00.000Z"],
  ])("moves no end of a window %s to %s by more than a second", (from, to) => {
    const { timeWindow } = stateWith({ timeWindow: { from: Date.parse(from), to: Date.parse(to) } });
    const parsed = parse(print({ timeWindow })).timeWindow;
    expect(Math.abs(parsed.from - timeWindow.from)).toBeLessThan(1000);
    expect(Math.abs(parsed.to - timeWindow.to)).toBeLessThan(1000);
  });

  it.each<readonly [Partial<SanadState>, string]>([
    [{}, "#v=1"],
    [{ selection: { type: "event", event: "us-strike-pmf-hq" } }, "#v=1&event=us-strike-pmf-hq"],
    [{ selection: { type: "place", place: "iraq", event: undefined } }, "#v=1&place=iraq"],
    [
      {
        selection: {
          type: "area",
          area: { west: -0.5, south: 33.25, east: 0, north: 33.5 },
          event: "us-strike-pmf-hq",
        },
      },
      "#v=1&area=-0.5,33.25,0,33.5&event=us-strike-pmf-hq",
    ],
    [
      {
        selection: {
          type: "passage",
          source: "bawaba-2024-01",
          start: 3,
          end: 90,
          event: "us-strike-pmf-hq",
        },
      },
      "#v=1&passage=bawaba-2024-01:3-90&event=us-strike-pmf-hq",
    ],
    [
      { timeWindow: { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 2) - 1 } },
      "#v=1&from=2024-01-01&to=2024-01-01",
    ],
    [
      { filter: { ...NO_FILTER, kinds: ["strike", "attack"], includeImprecise: false, text: "a b" } },
      "#v=1&kinds=strike,attack&imprecise=off&q=a%20b",
    ],
    [{ drawAs: "reported", pane: "list", lanes: "place" }, "#v=1&as=reported&view=list&lanes=place"],
    [{ boundsFilter: { west: -0.5, south: 33.25, east: 0, north: 33.5 } }, "#v=1&bounds=-0.5,33.25,0,33.5"],
    [{ language: "ar", theme: "dark" }, "#v=1"],
  ])("is readable and leaves defaults out: %j", (change, fragment) => expect(print(change)).toBe(fragment));

  it("names another dataset than the one that opens by itself", () =>
    expect(printFragment(stateWith({ dataset: { ...dataset, id: "other" } }), undefined)).toBe(
      "#v=1&dataset=other",
    ));

  it("gives language and theme only when the sharer asks", () =>
    expect(
      printFragment(stateWith({ language: "ar", theme: "dark" }), undefined, { language: true, theme: true }),
    ).toBe("#v=1&lang=ar&theme=dark"));

  it("stays short enough for any address bar with everything chosen and a long search", () => {
    const filter = {
      kinds: EVENT_KINDS,
      standings: STANDINGS,
      actors: dataset.actors.map(({ id }) => id),
      actorPart: "spoken-of" as const,
      placePart: "any" as const,
      reports: REPORTS,
      places: dataset.places.map(({ id }) => id),
      text: "ض".repeat(5000),
      includeImprecise: false,
    };
    const fragment = print({ filter });
    expect(fragment.length).toBeLessThan(4000);
    expect(parse(fragment).filter).toEqual({ ...filter, text: "ض".repeat(200) });
  });

  it.each(["a".repeat(199) + "🕊", "\ud83d", "a\udc00b"])("bears half a character in a search", (text) => {
    const once = print({ filter: { ...NO_FILTER, text } });
    const parsed = parse(once);
    expect(() => printFragment(stateWith({ filter: parsed.filter }), undefined)).not.toThrow();
    expect(parsed.filter.text).not.toMatch(/\p{Surrogate}/u);
    expect(parse(`#q=${"a".repeat(199)}🕊️🕊️`).filter.text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("an address from outside", () => {
  it.each([
    "",
    "#",
    "#v=1",
    "##",
    "#&&&===",
    "#%",
    "#%E0%A4%A",
    "#q=%ff%fe",
    "#=x",
    "#__proto__=1&constructor=2",
    "#kinds=&actors=,,,",
  ])("%j opens as if nothing were asked", (fragment) => {
    const parsed = parse(fragment);
    expect({ ...parsed, notices: [], filter: { ...parsed.filter, text: "" } }).toEqual(parse(""));
  });

  it.each([
    ["#event=gone", ["event=gone"]],
    ["#event=__proto__", ["event=__proto__"]],
    ["#place=atlantis&event=us-strike-pmf-hq", ["place=atlantis"]],
    ["#kinds=strike,massacre,toString", ["kinds=massacre", "kinds=toString"]],
    ["#actors=nobody,pmf", ["actors=nobody"]],
    ["#standing=true", ["standing=true"]],
    ["#from=2024-13&to=yesterday", ["from=2024-13", "to=yesterday"]],
    ["#from=../2024", ["from=../2024"]],
    ["#as=real&view=globe&lanes=x&imprecise=maybe", ["imprecise=maybe", "as=real", "view=globe", "lanes=x"]],
    ["#lang=tlh&theme=pink", ["lang=tlh", "theme=pink"]],
    ["#v=2", ["v=2"]],
    ["#places=syria&places=gaza", ["places=gaza"]],
    ["#kinds=strike&kinds=attack&kinds=strike", ["kinds=attack"]],
    ["#passage=bawaba-2024-01:9-3", ["passage=bawaba-2024-01:9-3"]],
    ["#area=44,33,43,34", ["area=44,33,43,34"]],
    ["#area=43,33,44", ["area=43,33,44"]],
    ["#map=99/1/1", ["map=99/1/1"]],
    ["#map=here", ["map=here"]],
    ["#bounds=43,33,44", ["bounds=43,33,44"]],
    ["#bounds=44,33,43,34", ["bounds=44,33,43,34"]],
    ["#area=43,33,44,91", ["area=43,33,44,91"]],
    ["#area=43,33,44,NaN", ["area=43,33,44,NaN"]],
    ["#area=4e1,33,44,34", ["area=4e1,33,44,34"]],
    ["#area=43.0000001,33,43.0000002,34", ["area=43.0000001,33,43.0000002,34"]],
    ["#passage=nowhere:1-3", ["passage=nowhere:1-3"]],
    ["#passage=bawaba-2024-01:1e9-2e9", ["passage=bawaba-2024-01:1e9-2e9"]],
    ["#event=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", ["event=<img src=x onerror=alert(1)>"]],
  ])("%s: what names nothing is dropped with a notice", (fragment, expected) =>
    expect(notices(fragment)?.sort()).toEqual(expected.toSorted()),
  );

  it("keeps what is good beside what is not", () =>
    expect(parse("#event=gone&kinds=strike,x&from=nonsense&as=reported")).toMatchObject({
      selection: { type: "none" },
      filter: { kinds: ["strike"] },
      drawAs: "reported",
    }));

  it("cannot tell which events an opened file has, and drops none", () => {
    const { id, title, view } = dataset;
    const opened = { type: "table", id, title, view } as const;
    expect(parseFragment("#area=43,33,44,34&event=row-7", opened)).toMatchObject({
      selection: { type: "area", event: "row-7" },
      notices: [],
    });
  });

  it("turns reversed dates round", () =>
    expect(parse("#from=2024-01&to=2023-10").timeWindow).toEqual(
      parse("#from=2023-10&to=2024-01").timeWindow,
    ));

  it("bears a megabyte, and tells of it briefly", () => {
    const parsed = parse(`#event=${"x".repeat(1e6)}&q=y`);
    expect(parsed.notices?.[0]?.found.length).toBeLessThanOrEqual(60);
    expect(parsed.selection).toEqual({ type: "none" });
  });
});

describe("the map's part", () => {
  it("comes back as it was", () => {
    const position = { zoom: 6.25, latitude: 33.3152, longitude: -44.3661 };
    const fragment = printFragment(stateWith({}), position);
    expect(fragment).toBe("#v=1&map=6.25/33.3152/-44.3661");
    expect(parseMapPosition(fragment)).toEqual(position);
  });

  it.each([
    "",
    "6",
    "6/33",
    "6/33/44/1",
    "a/b/c",
    "6//44",
    "99/33/44",
    "-1/33/44",
    "6/91/44",
    "6/33/1000",
    "NaN/33/44",
    "6/Infinity/1",
  ])("%j is no position", (text) => expect(parseMapPosition(`#map=${text}`)).toBeUndefined());
});

describe("what the dataset does not have is refused, whichever parameter asks for it", () => {
  const found = (fragment: string, held?: Parameters<typeof parseFragment>[2]) => {
    const { id, title, view } = dataset;
    const opened = { type: "table", id, title, view } as const;
    const { notices = [], filter } = parseFragment(fragment, held === undefined ? dataset : opened, held);
    return { told: notices.map(({ parameter, found: value }) => `${parameter}=${value}`), filter };
  };
  const entry = { name: { und: "A" } };
  const held = {
    kinds: [{ id: "own-1" as const, count: 1 }],
    actorEntry: (id: string) => (id === "actor-0" ? { ...entry, id, kind: "state" as const } : undefined),
    placeEntry: (id: string) =>
      id === "place-7"
        ? { ...entry, id, kind: "city" as const, center: [0, 0] as const, radiusKm: 0 }
        : undefined,
  };

  it("in the curated dataset", () => {
    const { told, filter } = found("#places=place-99,syria&kinds=own-9,strike&actors=nobody&persons=x");
    expect(told.sort()).toEqual(["actors=nobody", "kinds=own-9", "persons=x", "places=place-99"]);
    expect([filter.places, filter.kinds, filter.actors]).toEqual([["syria"], ["strike"], []]);
  });

  it("in an opened file, by its tables", () => {
    const { told, filter } = found(
      "#dataset=opened&places=place-7,place-99,x&kinds=own-1,own-9&actors=actor-0,actor-5",
      held,
    );
    expect(told.sort()).toEqual(["actors=actor-5", "kinds=own-9", "places=place-99", "places=x"]);
    expect([filter.places, filter.kinds, filter.actors]).toEqual([["place-7"], ["own-1"], ["actor-0"]]);
  });

  it("and all that an address prints is known", () => {
    const fragment =
      "#v=1&event=us-strike-pmf-hq&from=2023-10-01&to=2023-12-01&part=speaking&placepart=any&lanes=actor&measure=deaths&lang=ar&theme=dark&map=5/33.0000/44.0000";
    expect(parse(fragment).notices).toEqual([]);
  });
});
