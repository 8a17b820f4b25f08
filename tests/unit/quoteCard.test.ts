import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitParts, heightOf, wrapText, type Part } from "../../src/views/sharing/picture/fitText";
import {
  countriesOf,
  createSketchOutlines,
  type OutlineTopology,
  type WaterTopology,
} from "../../src/views/sharing/sketch/outlines";
import { areaAround, createProjection } from "../../src/views/sharing/sketch/projection";
import { createSketchPaths } from "../../src/views/sharing/sketch/sketchPaths";

/** As if every letter were half as wide as it is high. */
const measureAt = (sizePx: number) => (text: string) => (Array.from(text).length * sizePx) / 2;
const part = (text: string, sizePx: number): Part => ({ text, sizePx, leading: 1.5, measureAt });

describe("a text that is wrapped", () => {
  it("has no line wider than its box and loses no word", () => {
    const lines = wrapText("one two three four five", 60, measureAt(10));
    expect(lines).toEqual(["one two", "three four", "five"]);
    expect(wrapText("one\n\ntwo", 60, measureAt(10))).toEqual(["one", "two"]);
  });

  it("breaks a word that is wider than the box, and ends where not even a letter fits", () => {
    expect(wrapText("abcdefgh", 20, measureAt(10))).toEqual(["abcd", "efgh"]);
    expect(wrapText("abc", 1, measureAt(10))).toEqual(["a", "b", "c"]);
    expect(wrapText("", 10, measureAt(10))).toEqual([]);
  });
});

describe("a block of texts", () => {
  const box = { width: 700, height: 300 };

  it("is set larger where it is short and smaller where it is long, and always fits", () => {
    const short = fitParts([part("a few words", 42)], box, 20);
    const long = fitParts([part("word ".repeat(60), 42), part("word ".repeat(60), 28)], box, 20);
    expect(short[0]?.sizePx).toBeGreaterThan(42);
    expect(long[0]?.sizePx).toBeLessThan(42);
    for (const fitted of [short, long]) expect(heightOf(fitted, 20)).toBeLessThanOrEqual(box.height);
  });

  it("is cut, and says so, only where no size fits", () => {
    const fitted = fitParts([part("word ".repeat(3000), 42), part("other ".repeat(20), 28)], box, 20);
    expect(heightOf(fitted, 20)).toBeLessThanOrEqual(box.height + 2 * 42);
    expect(fitted[0]?.lines.at(-1)).toMatch(/ \[…\]$/);
  });
});

describe("the small map", () => {
  const size = { width: 400, height: 600 };
  const baghdad = { center: [44.4, 33.3] as const, radiusKm: 10, shape: undefined, isArea: false };

  it("has its ground in the middle and north above", () => {
    const project = createProjection(areaAround([baghdad], 11), size);
    const at = project([44.4, 33.3]);
    expect(at.x).toBeCloseTo(200);
    expect(Math.abs(at.y - 300)).toBeLessThan(12);
    expect(project([44.4, 36]).y).toBeLessThan(at.y);
    expect(project([46, 33.3]).x).toBeGreaterThan(at.x);
  });

  it("shows all of a wide ground, and the world where there is none", () => {
    const project = createProjection(areaAround([{ center: [43.7, 33], radiusKm: 500 }], 11), size);
    for (const corner of [
      [38.5, 33],
      [49, 33],
      [43.7, 28.6],
      [43.7, 37.4],
    ]) {
      // prettier-ignore
      const { x, y } = project(corner);
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
    }
    expect(areaAround([], 11)).toMatchObject({ west: -180, east: 180 });
    for (const pole of [[0, 90], [180, -90]]) expect(Number.isFinite(project(pole).y)).toBe(true); // prettier-ignore
  });

  it.each(["world", "region"])("draws the countries in sight from the %s's outlines", (name) => {
    const topology = JSON.parse(readFileSync(`public/basemap/${name}.topo.json`, "utf8")) as OutlineTopology;
    const water = JSON.parse(readFileSync("public/basemap/hydrography.topo.json", "utf8")) as WaterTopology;
    const outlines = createSketchOutlines(topology, water);
    expect(countriesOf(outlines, [baghdad])).toEqual(["IQ"]);
    expect(countriesOf(outlines, [{ ...baghdad, isArea: true }])).toEqual([]);
    const project = createProjection(areaAround([baghdad], 11), size);
    const paths = createSketchPaths(outlines, project, size, ["IQ"]);
    expect(paths.names.map(({ code }) => code)).toContain("IQ");
    expect(paths.focus).toMatch(/^M[\d.-]+ [\d.-]+L.+Z$/);
    expect(paths.land.length).toBeGreaterThan(paths.focus.length);
    for (const path of [paths.borders, paths.lakes, paths.rivers]) expect(path).toMatch(/^M[\d.-]+ [\d.-]+L/);
    expect(JSON.stringify(paths)).not.toContain("NaN");
  });
});
