// @vitest-environment jsdom
import { latLngBounds, Map as LeafletMap } from "leaflet";
import { Blob as NodeBlob } from "node:buffer";
import { afterEach, describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { importedEvents } from "../../src/engine/importedContent";
import type { Engine, Query } from "../../src/engine/query";
import { importEvents } from "../../src/formats/import/importEvents";
import { ALL_TIME } from "../../src/domain/utcDays";
import { boundsOfMatching, isSeenWell } from "../../src/views/map/matching";
import { openingBounds } from "../../src/views/map/homeView";
import { boundsOf, insetsOf } from "../../src/views/map/useBoundsFilter";
import { loaded, smallFile } from "../fixtures/smallDataset";

const QUERY: Query = {
  window: ALL_TIME,
  filter: NO_FILTER,
  drawAs: "reported",
  pinned: [],
  itemBudget: 10,
  timeBins: 10,
};

async function boundsIn(engine: Engine, change: Partial<Query> = {}) {
  const bounds = await boundsOfMatching(engine, await engine.ask({ ...QUERY, ...change }));
  return (
    bounds && {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
    }
  );
}

/** An engine over an event at each of these points. */
async function engineOf(points: readonly (readonly [longitude: number, latitude: number])[]) {
  const lines = points.map(([longitude, latitude], row) => `e${row},2023-01-11,${latitude},${longitude}`);
  const csv = ["id,date,latitude,longitude", ...lines].join("\n");
  const result = await importEvents(new NodeBlob([csv]).stream() as ReadableStream<Uint8Array>, {
    fileName: "events.csv",
  });
  if (result.status !== "imported") throw new Error(result.status);
  return createColumnEngine(importedEvents(result.events));
}

describe("where the events stand that are asked for", () => {
  it("reaches from the outermost to the outermost point, and no farther", async () => {
    const bounds = await boundsIn(
      await engineOf([
        [44, 33],
        [47.5, 30.5],
        [36.25, 36],
      ]),
    );
    expect(bounds).toEqual({ west: 36.25, south: 30.5, east: 47.5, north: 36 });
  });

  it("reaches as far as an area does", async () => {
    const engine = createColumnEngine(curatedEvents(await loaded(smallFile())));
    const bounds = await boundsIn(engine);
    // Iraq, 500 km about [43.7, 33]: four degrees and a half up and down, more across.
    expect(bounds?.south).toBeCloseTo(33 - 4.5, 1);
    expect(bounds?.north).toBeCloseTo(33 + 4.5, 1);
    expect((bounds?.east ?? 0) - 43.7).toBeCloseTo(500 / (111.2 * Math.cos((33 * Math.PI) / 180)), 1);
  });

  it("is nowhere where none of them has a place", async () => {
    const engine = createColumnEngine(curatedEvents(await loaded(smallFile())));
    expect(await boundsIn(engine, { filter: { ...NO_FILTER, kinds: ["meeting"] } })).toBeUndefined();
  });

  it("holds every point of more than can be named, and little beside them", async () => {
    const points = Array.from(
      { length: 700 },
      (_, row) => [40 + (row % 35) / 10, 30 + Math.floor(row / 35) / 10] as const,
    );
    const { west, south, east, north } = (await boundsIn(await engineOf(points))) ?? {};
    for (const [found, outermost, isLower] of [
      [west, 40, true],
      [south, 30, true],
      [east, 43.4, false],
      [north, 31.9, false],
    ] as const) {
      const beyond = isLower ? outermost - (found ?? NaN) : (found ?? NaN) - outermost;
      expect(beyond).toBeGreaterThanOrEqual(-1e-6);
      expect(beyond).toBeLessThan(0.2);
    }
  });
});

let map: LeafletMap | undefined;
afterEach(() => {
  map?.remove();
  map = undefined;
});

/** A map of 800 by 600 pixels. */
function mapAt(latitude: number, longitude: number, zoom: number): LeafletMap {
  const container = document.createElement("div");
  Object.defineProperties(container, { clientWidth: { value: 800 }, clientHeight: { value: 600 } });
  map = new LeafletMap(container, { zoomAnimation: false, fadeAnimation: false });
  return map.setView([latitude, longitude], zoom, { animate: false });
}

describe("a map need not move", () => {
  const around = (degrees: number) =>
    latLngBounds([33 - degrees, 44 - degrees], [33 + degrees, 44 + degrees]);

  it("for what it shows large", () => expect(isSeenWell(mapAt(33, 44, 6), around(2))).toBe(true));
  it("but for what lies partly beyond it", () => expect(isSeenWell(mapAt(33, 52, 6), around(2))).toBe(false));
  it("and for what is a spot on it", () => expect(isSeenWell(mapAt(33, 44, 3), around(0.5))).toBe(false));
  it("but not for a single point, near enough", () =>
    expect(isSeenWell(mapAt(33, 44, 7), latLngBounds([33, 44], [33, 44]))).toBe(true));
});

describe("the bounds of what a map shows", () => {
  it("end where the globe does, however far out it is zoomed", () => {
    const { west, south, east, north } = boundsOf(mapAt(0, 0, 0));
    expect([west, east]).toEqual([-180, 180]);
    expect(south).toBeGreaterThanOrEqual(-90);
    expect(north).toBeLessThanOrEqual(90);
  });

  it("have their edges at the map's, and those of half of it lie within by a quarter of its size", () => {
    const shown = mapAt(0, 44, 5);
    for (const inset of insetsOf(shown, boundsOf(shown))) expect(Math.abs(inset)).toBeLessThanOrEqual(1);
    const { west, east } = boundsOf(shown);
    const quarter = (east - west) / 4;
    const [left, top, right, bottom] = insetsOf(shown, {
      ...boundsOf(shown),
      west: west + quarter,
      east: east - quarter,
    });
    expect([left, top, right, bottom].map((inset) => Math.round(inset ?? NaN))).toEqual([200, 0, 200, 0]);
  });
});

describe("the opening view", () => {
  const HOME = [
    [38, 29],
    [49, 38],
  ] as const;

  it("is the dataset's", () => {
    expect(openingBounds(HOME).toBBoxString()).toBe("38,29,49,38");
  });

  it.each([
    ["that is turned round", [HOME[1], HOME[0]]],
    [
      "that is turned round from west to east",
      [
        [49, 29],
        [38, 38],
      ],
    ],
    [
      "that is turned round from south to north",
      [
        [38, 38],
        [49, 29],
      ],
    ],
    ["without an extent", [HOME[0], HOME[0]]],
    ["that lies off the globe", [HOME[0], [49, 380]]],
    ["that is no number", [[NaN, 29], HOME[1]]],
  ] as const)("is the inhabited world for one %s", (_, [southWest, northEast]) => {
    const bounds = openingBounds([southWest, northEast]);
    expect(bounds.contains([33, 44]) && bounds.contains([-33, 150]) && bounds.contains([40, -120])).toBe(
      true,
    );
  });
});
