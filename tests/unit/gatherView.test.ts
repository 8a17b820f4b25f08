import { beforeEach, describe, expect, it, vi } from "vitest";
import { parseEdtf, type Edtf } from "../../src/domain/dates";
import { NO_FILTER } from "../../src/domain/filtering";
import type { OpenedTable } from "../../src/domain/shown";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import { MAX_PLACES, MEASURES, type Measure, type Query } from "../../src/engine/query";
import { importEvents } from "../../src/formats/import/importEvents";
import { namesOfTables } from "../../src/state/names";
import { ALL_TIME } from "../../src/domain/utcDays";
import { gatherView } from "../../src/views/sharing/picture/view/gatherView";

/** An event at a place of its own: where it is, and how many it killed. */
type Row = readonly [longitude: number, latitude: number, deaths: number];

/** More places than are drawn one by one and more events than are listed, side by side about Baghdad. */
const CITY: readonly Row[] = Array.from({ length: 1200 }, (_, row) => [
  43 + (row % 30) / 30,
  33 + Math.floor(row / 30) / 30,
  row % 3 === 0 ? 25 : 0,
]);
const FAR: Row = [70, 45, 0];

const edtf = (text: string): Edtf => {
  const parsed = parseEdtf(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

// Outlines and cities are not what is asked here.
beforeEach(() => void vi.stubGlobal("fetch", () => Promise.reject(new Error("offline"))));

async function gathered(rows: readonly Row[], change: Partial<Query>) {
  const lines = rows.map(
    ([longitude, latitude, deaths], row) => `e${row},2023-01-11,${latitude},${longitude},${deaths}`,
  );
  const csv = ["id,date,latitude,longitude,deaths", ...lines].join("\n");
  const result = await importEvents(new Blob([csv]).stream(), { fileName: "events.csv" });
  if (result.status !== "imported") throw new Error(result.status);
  const { actors, places, kinds } = result.events;
  const dataset: OpenedTable = {
    type: "table",
    id: "file",
    title: { und: "events.csv" },
    view: {
      from: edtf("2023-01-01"),
      to: edtf("2023-12-31"),
      bounds: [
        [42, 32],
        [45, 35],
      ],
    },
  };
  const engine = createColumnEngine(importedEvents(result.events));
  const query: Query = {
    window: ALL_TIME,
    filter: NO_FILTER,
    drawAs: "reported",
    pinned: [],
    itemBudget: 10,
    timeBins: 10,
    ...change,
  };
  const answer = await engine.ask(query);
  expect(answer.placesNotShown).toBeGreaterThan(MAX_PLACES);
  const { density, reachesBeyond } = await gatherView(
    engine,
    answer,
    dataset,
    namesOfTables(actors, places, kinds),
  );
  if (density === undefined) throw new Error("no density");
  const told = density.counts.reduce((sum, count) => sum + count, 0);
  return { density, told, reachesBeyond };
}

describe.each(MEASURES)(
  "the picture of a view with more places than can be drawn, which counts %s,",
  (measure: Measure) => {
    it("tells of each square how many events are in it, as its key says", async () => {
      const { told, density } = await gathered(CITY, { measure });
      expect(told).toBe(CITY.length);
      expect(density.counts).toEqual(density.events);
    });

    it("says that more events lie outside exactly where some do, whether or not they killed", async () => {
      expect((await gathered(CITY, { measure })).reachesBeyond).toBe(false);
      expect((await gathered([...CITY, FAR], { measure })).reachesBeyond).toBe(true);
    });

    it("leaves out what lies beyond the bounds that the reader keeps to, and asks for nothing beyond them", async () => {
      const boundsFilter = { west: 43.25, south: 32.9, east: 43.75, north: 35 };
      const within = CITY.filter(
        ([longitude]) => longitude > boundsFilter.west && longitude < boundsFilter.east,
      ).length;
      const { told, reachesBeyond } = await gathered([...CITY, FAR], { measure, boundsFilter });
      expect(told).toBe(within);
      expect(reachesBeyond).toBe(false);
    });
  },
);
