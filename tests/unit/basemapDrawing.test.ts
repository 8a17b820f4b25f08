import { describe, expect, it } from "vitest";
import type { GeometryCollection, Topology } from "topojson-specification";
import { coastOf } from "../../src/views/map/basemap/coast";
import { loadBasemap, type BasemapParts } from "../../src/views/map/basemap/loadBasemap";
import { worldX, worldY } from "../../src/domain/mercator";
import { boxOf, createShapeReader, type Path } from "../../src/views/map/basemap/shapes";
import { traceLine, traceRing, type Frame, type Pen } from "../../src/views/map/basemap/tracing";
import { worldPixelOf } from "../../src/views/map/worldPixels";

/** Two squares side by side that share the arc between them, over the middle of the world. */
const squares: Topology<{ squares: GeometryCollection<{ code: string }> }> = {
  type: "Topology",
  transform: { scale: [10, 10], translate: [0, 0] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
  objects: {
    squares: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { code: "AA" } },
        { type: "MultiPolygon", arcs: [[[2, ~0]]], properties: { code: "BB" } },
      ],
    },
  },
};

const pathOf = (...points: readonly number[]): Path => {
  const array = new Float64Array(points);
  return { points: array, ...boxOf(array) };
};

/** What a pen was told, in whole pixels. */
function traced(trace: (pen: Pen) => void): readonly string[] {
  const strokes: string[] = [];
  const note =
    (name: string) =>
    (...at: readonly number[]) =>
      void strokes.push([name, ...at.map(Math.round)].join(" "));
  trace({
    moveTo: note("move"),
    lineTo: note("line"),
    quadraticCurveTo: note("curve"),
    closePath: note("close"),
  });
  return strokes;
}

const frame: Frame = { worldSize: 1000, left: 400, top: 400, width: 200, height: 200 };

describe("shapes", () => {
  const [first, second] = createShapeReader(squares)(squares.objects.squares);

  it("are read with their codes, arcs joined and turned round, each common point once", () => {
    expect([first?.properties, second?.properties]).toEqual([{ code: "AA" }, { code: "BB" }]);
    const degrees = [...(second?.paths[0]?.points ?? [])].flatMap((value, index) =>
      index % 2 === 0 ? [Math.round((value - 0.5) * 360)] : [],
    );
    expect(degrees).toEqual([10, 20, 20, 10, 10]);
    expect(first?.paths[0]?.points).toHaveLength(10);
  });

  it("lie where Leaflet puts them", () => {
    const { x, y } = worldPixelOf([44.4, 33.3], 0);
    expect(worldX(44.4) * 256).toBeCloseTo(x, 9);
    expect(worldY(33.3) * 256).toBeCloseTo(y, 9);
    expect(Number.isFinite(worldY(-90))).toBe(true);
  });
});

describe("tracing", () => {
  it("leaves out what lies beyond one side of the canvas, and points too near to tell apart", () => {
    const line = pathOf(0.1, 0.5, 0.2, 0.5, 0.41, 0.5, 0.4101, 0.5, 0.5, 0.5, 0.9, 0.5, 0.95, 0.5);
    expect(traced((pen) => traceLine(pen, line, frame))).toEqual([
      "move -200 100",
      "line 10 100",
      "line 100 100",
      "line 500 100",
    ]);
  });

  it("keeps a ring about the canvas whole, and makes a far coast short", () => {
    const about = pathOf(0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9, 0.1, 0.1);
    expect(traced((pen) => traceRing(pen, about, frame))).toHaveLength(6);
    const far = pathOf(
      0.41,
      0.5,
      0.9,
      0.5,
      0.91,
      0.51,
      0.92,
      0.52,
      0.93,
      0.53,
      0.9,
      0.55,
      0.41,
      0.55,
      0.41,
      0.5,
    );
    expect(traced((pen) => traceRing(pen, far, frame))).toEqual([
      "move 10 100",
      "line 500 100",
      "line 500 150",
      "line 10 150",
      "line 10 100",
      "close",
    ]);
  });
});

it("a coast is no coast where the land was cut off at the edge of its box", () => {
  const box = { west: 0.4, north: 0.4, east: 0.6, south: 0.6 };
  const land = pathOf(0.4, 0.45, 0.5, 0.5, 0.6, 0.45, 0.6, 0.6, 0.4, 0.6, 0.4, 0.45);
  const coast = coastOf([land], [box]);
  expect(coast.map(({ points }) => [...points])).toEqual([[0.4, 0.45, 0.5, 0.5, 0.6, 0.45]]);
  const island = pathOf(0.45, 0.45, 0.5, 0.5, 0.5, 0.45, 0.45, 0.45);
  expect(coastOf([island], [box])).toEqual([island]);
});

describe("loading", () => {
  const nothing = { type: "GeometryCollection", geometries: [] };
  const topology = (...names: readonly string[]) => ({
    type: "Topology",
    arcs: [],
    objects: Object.fromEntries(names.map((name) => [name, nothing])),
  });
  const files: Readonly<Record<string, unknown>> = {
    "region.topo.json": topology("land", "countries", "provinces", "borders", "provinceLines"),
    "hydrography.topo.json": topology("rivers", "lakes"),
    "labels.json": { cities: [], countries: [], regions: [] },
    "world.topo.json": topology("land", "countries", "borders", "lakes", "rivers"),
    "relief.topo.json": topology("bands"),
  };
  const load = async (broken: Readonly<Record<string, unknown>> = {}) => {
    const log: string[] = [];
    const told: BasemapParts[] = [];
    const missing = await loadBasemap({
      read: (file) => {
        log.push(file);
        if (!Object.hasOwn(broken, file)) return Promise.resolve(files[file]);
        const content = broken[file];
        return content === undefined ? Promise.reject(new Error("404")) : Promise.resolve(content);
      },
      afterPaint: () => Promise.resolve(void log.push("painted")),
      onParts: (parts) => {
        log.push("parts");
        told.push(parts);
      },
    });
    return { log, told, missing };
  };

  it("what the opening view needs comes first, the rest after it is painted", async () => {
    const { log, told, missing } = await load();
    expect(log).toEqual([
      "region.topo.json",
      "hydrography.topo.json",
      "labels.json",
      "parts",
      "painted",
      "world.topo.json",
      "relief.topo.json",
      "parts",
    ]);
    expect(told.map(({ ground }) => ground.world !== undefined)).toEqual([false, true]);
    expect(missing).toEqual([]);
  });

  it.each([
    ["is not there", undefined],
    ["is something else", { hello: "world" }],
    ["is null", null],
  ])("a file that %s is left out, and the others are drawn", async (_, content) => {
    for (const file of Object.keys(files)) {
      const { told, missing } = await load({ [file]: content });
      expect(missing).toEqual([file]);
      expect(told).toHaveLength(2);
    }
  });
});
