// @vitest-environment jsdom
import { Blob as NodeBlob } from "node:buffer";
import { Map as LeafletMap } from "leaflet";
import { afterEach, expect, it, vi } from "vitest";
import { parseEdtf, type Edtf } from "../../src/domain/dates";
import type { OpenedTable } from "../../src/domain/shown";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import { MAX_PLACES } from "../../src/engine/query";
import { importEvents } from "../../src/formats/import/importEvents";
import { createAnswers } from "../../src/state/answers";
import { namesOfTables } from "../../src/state/names";
import { createSanadStore } from "../../src/state/store";
import { countWithin, placeDensity } from "../../src/views/map/densityCells";
import { createMapFollower, type LaterDensity, type Shown } from "../../src/views/map/mapFollower";

const edtf = (text: string): Edtf => {
  const parsed = parseEdtf(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

type Row = readonly [longitude: number | "", latitude: number | "", deaths: number, kind: string];

/** Two fields of points, with ten degrees of nothing between them: 400 in the west, 250 in the east. */
const field = (count: number, west: number, deaths: number): readonly Row[] =>
  Array.from({ length: count }, (_, row) => [
    west + (row % 20) / 10,
    32 + Math.floor(row / 20) / 10,
    deaths,
    row === 0 ? "protest" : "attack",
  ]);
const WEST = field(400, 38, 7);
const EAST = field(250, 50, 0);
const NOWHERE: readonly Row[] = Array.from({ length: 5 }, () => ["", "", 0, "attack"]);

/** What draws densities, without a canvas. */
const dots: LaterDensity = {
  drawn: () => ({
    show: (density, frame) => {
      const placed = density && placeDensity(frame, density);
      return placed && { scale: placed.scale, countIn: (bounds) => countWithin(placed, bounds) };
    },
    clear: () => undefined,
    refresh: () => undefined,
    destroy: () => undefined,
  }),
  fetch: () => Promise.resolve(),
};

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A map of 800 by 600 pixels that follows what is asked of these events. */
async function follow(rows: readonly Row[]) {
  const lines = rows.map(
    ([longitude, latitude, deaths, kind], row) =>
      `e${row},2023-01-11,${latitude},${longitude},${deaths},${kind}`,
  );
  const csv = ["id,date,latitude,longitude,deaths,kind", ...lines].join("\n");
  const stream = new NodeBlob([csv]).stream() as ReadableStream<Uint8Array>;
  const result = await importEvents(stream, { fileName: "events.csv" });
  if (result.status !== "imported") throw new Error(result.status);
  const dataset: OpenedTable = {
    type: "table",
    id: "file",
    title: { und: "events.csv" },
    view: {
      from: edtf("2023-01-01"),
      to: edtf("2023-12-31"),
      bounds: [
        [36, 30],
        [54, 38],
      ],
    },
  };
  const engine = createColumnEngine(importedEvents(result.events));
  const store = createSanadStore(dataset, {});
  const answers = createAnswers(store, engine);
  const { actors, places, kinds } = result.events;
  const container = document.createElement("div");
  Object.defineProperties(container, { clientWidth: { value: 800 }, clientHeight: { value: 600 } });
  const map = new LeafletMap(container, { zoomAnimation: false, fadeAnimation: false });
  map.setView([33, 45], 5, { animate: false });
  let shown: Shown | undefined;
  const follower = createMapFollower(
    map,
    { engine, answers, names: namesOfTables(actors, places, kinds) },
    dots,
    {
      onShown: (next) => (shown = next),
      onLate: () => undefined,
    },
  );
  ends.push(follower.destroy, () => map.remove());
  return { store, map, counts: follower.counts, shown: () => shown, kinds };
}

/** Markers and counts keep a distance from those before. */
const soon = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 20_000 });

it("of more places than are drawn, the events in view are counted, and those beyond it and without a place apart", async () => {
  expect(EAST.length).toBeLessThanOrEqual(MAX_PLACES);
  const { store, map, counts } = await follow([...WEST, ...EAST, ...NOWHERE]);
  const all = WEST.length + EAST.length;
  await soon(() => expect(counts.get()).toMatchObject({ here: all, all, unplaced: 5 }));
  map.setView([33, 38], 6, { animate: false });
  await soon(() => expect(counts.get()).toMatchObject({ here: WEST.length, all, unplaced: 5 }));
  // What is drawn are the killed, seven by each; what is counted in view are still the events.
  store.getState().measureBy("deaths");
  await soon(() => expect(counts.get().legend?.measure).toBe("deaths"));
  expect(counts.get()).toMatchObject({ here: WEST.length, all, unplaced: 5 });
  // Few enough to be drawn one by one: no dot is there, and so no legend of dots.
  map.setView([33, 51], 7, { animate: false });
  await soon(() => expect(counts.get()).toMatchObject({ here: EAST.length, all, unplaced: 5 }));
  expect(counts.get().legend).toBeUndefined();
  // What is asked ahead, beyond the map's edge, is not in view.
  map.setView([32.6, 50.05], 9, { animate: false });
  const inView = EAST.filter(([longitude]) => Number(longitude) < 51.15).length;
  await soon(() => expect(counts.get()).toMatchObject({ here: inView, all, unplaced: 5 }));
});

it("where a filter leaves few places all of them are shown, and many again once it is gone", async () => {
  const { store, shown, kinds } = await follow([...WEST, ...EAST]);
  await soon(() => expect(shown()).toMatchObject({ type: "part", isDensity: true, places: [] }));
  const protests = kinds.filter(({ count }) => count === 2).map(({ id }) => id);
  expect(protests).toHaveLength(1);
  store.getState().changeFilter({ kinds: protests });
  await soon(() => {
    const now = shown();
    expect(now?.type === "all" && now.places.map(({ center }) => center)).toEqual([
      [38, 32],
      [50, 32],
    ]);
  });
  store.getState().changeFilter({ kinds: [] });
  await soon(() => expect(shown()).toMatchObject({ type: "part", isDensity: true, places: [] }));
});
