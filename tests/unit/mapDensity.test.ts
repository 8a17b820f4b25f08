import { describe, expect, test } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { northing } from "../../src/domain/mercator";
import type { MapDensity } from "../../src/engine/query";
import { cellAt, countWithin, placeDensity } from "../../src/views/map/densityCells";
import { frameAround, type DensityFrame } from "../../src/views/map/densityFrame";
import { createDensityPainter } from "../../src/views/map/densityPixels";
import { createLatestOnly } from "../../src/state/latestOnly";
import { lonLatOf, worldPixelOf, worldSize } from "../../src/views/map/worldPixels";
import { seededRandom } from "../fixtures/seededRandom";

const ATTACK = EVENT_KINDS.indexOf("attack");

test("spots of the world come back from their pixels, and lie where the engine counts them", () => {
  for (const spot of [
    [0, 0],
    [44.4, 33.3],
    [-179.9, -84.9],
  ] as const) {
    const { x, y } = worldPixelOf(spot, 6.25);
    expect(lonLatOf({ x, y }, 6.25)[0]).toBeCloseTo(spot[0], 9);
    expect(lonLatOf({ x, y }, 6.25)[1]).toBeCloseTo(spot[1], 9);
    expect(y / worldSize(6.25)).toBeCloseTo(0.5 - northing(spot[1]) / (2 * Math.PI), 9);
  }
});

describe("the frame", () => {
  const zoom = 5;
  const view = (x: number, y: number) => ({ min: { x, y }, max: { x: x + 800, y: y + 500 } });

  test("holds the view with a margin, and its cells stay where they are as the map moves", () => {
    const random = seededRandom(4);
    for (let step = 0; step < 50; step += 1) {
      const { min, max } = view(1000 + random() * 4000, 1000 + random() * 4000);
      const frame = frameAround({ min, max }, zoom);
      if (frame === undefined) throw new Error("no frame");
      const { origin, width, height } = frame;
      expect([origin.x % 16, origin.y % 16, width % 16, height % 16]).toEqual([0, 0, 0, 0]);
      expect(min.x - origin.x).toBeGreaterThanOrEqual(100);
      expect(origin.x + width - max.x).toBeGreaterThanOrEqual(100);
      expect(min.y - origin.y).toBeGreaterThanOrEqual(60);
      expect(origin.y + height - max.y).toBeGreaterThanOrEqual(60);
      expect(worldPixelOf([frame.view.west, frame.view.north], zoom).x).toBeCloseTo(origin.x, 6);
      expect(worldPixelOf([frame.view.east, frame.view.south], zoom).y).toBeCloseTo(origin.y + height, 6);
    }
  });

  test("never goes beyond the world, whose edge the engine's projection ends at", () => {
    const frame = frameAround({ min: { x: -700, y: -300 }, max: { x: 1724, y: 1500 } }, 2);
    expect(frame).toMatchObject({ origin: { x: 0, y: 0 }, width: 1024, height: 1024 });
    expect(frame?.view.north).toBeLessThan(85.06);
  });

  test("is none for a map without an extent", () => {
    expect(frameAround({ min: { x: 9, y: 9 }, max: { x: 9, y: 9 } }, 3)).toBeUndefined();
    expect(frameAround({ min: { x: 9, y: -900 }, max: { x: 99, y: -500 } }, 3)).toBeUndefined();
  });
});

type Filled = readonly [column: number, row: number, count: number, kind?: number];

function densityOf(filled: readonly Filled[], columns = 40, rows = 30) {
  const frame: DensityFrame = {
    zoom: 4,
    origin: { x: 1600, y: 1200 },
    width: columns * 4,
    height: rows * 4,
    view: { west: 0, south: 0, east: 1, north: 1, widthPx: columns * 4, heightPx: rows * 4 },
  };
  const counts = new Uint32Array(columns * rows);
  const density: MapDensity = {
    measure: "events",
    view: frame.view,
    cellPx: 4,
    columns,
    rows,
    counts,
    events: counts,
    kinds: new Uint8Array(columns * rows),
    vocabulary: EVENT_KINDS,
  };
  for (const [column, row, count, kind = 0] of filled) {
    density.counts[row * columns + column] = count;
    density.kinds[row * columns + column] = kind;
  }
  return placeDensity(frame, density);
}

/** The middle of a cell, some pixels beside. */
const spot = (column: number, row: number, beside = 0) => ({
  x: 1600 + column * 4 + 2 + beside,
  y: 1200 + row * 4 + 2,
});

describe("what is hit", () => {
  test("is the cell under the spot, with its area, count and kind", () => {
    const placed = densityOf([[10, 5, 312, ATTACK]]);
    const cell = cellAt(placed, spot(10, 5), 0);
    expect(cell).toMatchObject({ count: 312, kind: "attack" });
    const northWest = worldPixelOf([cell?.area.west ?? 0, cell?.area.north ?? 0], 4);
    expect(northWest.x).toBeCloseTo(1640, 6);
    expect(northWest.y).toBeCloseTo(1220, 6);
    expect(worldPixelOf([cell?.area.east ?? 0, cell?.area.south ?? 0], 4).x).toBeCloseTo(1644, 6);
  });

  test("reaches a little beside a disc, and no further", () => {
    const placed = densityOf([[10, 5, 1]]);
    const [radius = 0] = placed.scale.radii;
    expect(cellAt(placed, spot(10, 5, radius + 4.9), 5)?.count).toBe(1);
    expect(cellAt(placed, spot(10, 5, radius + 5.1), 5)).toBeUndefined();
    expect(cellAt(placed, spot(-3, 5), 5)).toBeUndefined();
  });

  test("is the nearest of several, and of those under the spot the fullest", () => {
    const placed = densityOf([
      [10, 5, 1],
      [12, 5, 9000],
      [20, 5, 2],
      [23, 5, 3],
    ]);
    expect(cellAt(placed, spot(11, 5), 5)?.count).toBe(9000);
    expect(cellAt(placed, spot(21, 5), 16)?.count).toBe(2);
  });

  test("at the edges of the frame lies within it", () => {
    const placed = densityOf([
      [0, 29, 5],
      [39, 0, 6],
    ]);
    expect(cellAt(placed, spot(0, 29), 5)?.count).toBe(5);
    expect(cellAt(placed, spot(39, 0), 5)?.count).toBe(6);
    // The cell after the last of a row is the first of the next.
    expect(cellAt(placed, spot(40, 28), 0)).toBeUndefined();
  });
});

test("events in view are those of the cells whose middle is, as counted one by one", () => {
  const random = seededRandom(7);
  const filled = Array.from({ length: 300 }, (): Filled => {
    return [Math.floor(random() * 40), Math.floor(random() * 30), 1 + Math.floor(random() * 50)];
  });
  const placed = densityOf(filled);
  for (let step = 0; step < 60; step += 1) {
    const min = { x: 1560 + random() * 200, y: 1170 + random() * 150 };
    const max = { x: min.x + random() * 200, y: min.y + random() * 150 };
    let expected = 0;
    for (const [cell, count] of placed.density.counts.entries()) {
      const { x, y } = spot(cell % 40, Math.floor(cell / 40));
      if (x >= min.x && x <= max.x && y >= min.y && y <= max.y) expected += count;
    }
    expect(countWithin(placed, { min, max })).toBe(expected);
  }
});

describe("what is drawn", () => {
  const PALETTE = EVENT_KINDS.map((_, kind) => [kind + 1, 0, 200]);

  function paint(placed: ReturnType<typeof densityOf>, ratio: number) {
    const width = placed.frame.width * ratio;
    const height = placed.frame.height * ratio;
    const pixels = new Uint32Array(width * height);
    createDensityPainter(PALETTE, ratio).paint({ pixels, width, height }, placed.density, placed.scale);
    const at = (x: number, y: number) => {
      const [red, green, blue, alpha] = new Uint8Array(pixels.buffer, (y * width + x) * 4, 4);
      return { red, green, blue, alpha: alpha ?? 0 };
    };
    return { at, drawn: pixels.filter((pixel) => pixel !== 0).length };
  }

  test.each([1, 1.5, 2])("discs in the colours of their kinds, at %d pixels to one", (ratio) => {
    const { at } = paint(densityOf([[10, 5, 3, ATTACK]]), ratio);
    const x = Math.floor(10.5 * 4 * ratio);
    const y = Math.floor(5.5 * 4 * ratio);
    expect(at(x, y)).toMatchObject({ red: ATTACK + 1, green: 0, blue: 200 });
    expect(at(x, y).alpha).toBeGreaterThan(120);
    expect(at(x + 20, y).alpha).toBe(0);
  });

  test("the more events the stronger and, where there is room, the larger", () => {
    const few = paint(densityOf([[10, 5, 1]]), 1);
    const many = paint(densityOf([[10, 5, 5000]]), 1);
    expect(many.at(42, 22).alpha).toBeGreaterThan(few.at(42, 22).alpha);
    expect(many.drawn).toBeGreaterThan(4 * few.drawn);
  });

  test("no disc is larger than about its cell where all are full", () => {
    const all = Array.from({ length: 40 * 30 }, (_, cell): Filled => [cell % 40, Math.floor(cell / 40), 900]);
    const { radii } = densityOf(all).scale;
    expect(Math.max(...radii)).toBeLessThanOrEqual(3);
  });

  test("discs at the edges are cut off and do not come out on the other side", () => {
    const { at } = paint(
      densityOf([
        [39, 10, 5000],
        [0, 0, 5000],
        [5, 29, 5000],
      ]),
      1,
    );
    expect(at(159, 42).alpha).toBeGreaterThan(0);
    for (const y of [41, 42, 43, 44]) expect(at(0, y).alpha).toBe(0);
  });
});

describe("the latest question only", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  type Asking = { readonly question: number; readonly reply: () => void; readonly fail: () => void };

  function asking() {
    const asked: Asking[] = [];
    const taken: number[] = [];
    const latest = createLatestOnly(
      (question: number) =>
        new Promise<number>((resolve, reject) => {
          asked.push({ question, reply: () => resolve(question), fail: () => reject(new Error("closed")) });
        }),
      (reply) => taken.push(reply),
    );
    return { asked, taken, latest, questions: () => asked.map(({ question }) => question) };
  }

  test("waits for the one under way; what waited gives way to a newer one", async () => {
    const { asked, taken, latest, questions } = asking();
    for (const question of [1, 2, 3]) latest.ask(question);
    expect(questions()).toEqual([1]);
    asked[0]?.reply();
    await settled();
    expect(questions()).toEqual([1, 3]);
    asked[1]?.reply();
    await settled();
    expect(taken).toEqual([1, 3]);
  });

  test("what was let go is never taken, what was asked afterwards is", async () => {
    const { asked, taken, latest } = asking();
    latest.ask(1);
    latest.ask(2);
    latest.cancel();
    asked[0]?.reply();
    await settled();
    latest.ask(3);
    asked[1]?.reply();
    await settled();
    expect(taken).toEqual([3]);
  });

  test("an answer that fails does not stop the next", async () => {
    const { asked, taken, latest } = asking();
    latest.ask(1);
    latest.ask(2);
    asked[0]?.fail();
    await settled();
    asked[1]?.reply();
    await settled();
    expect(taken).toEqual([2]);
  });
});
