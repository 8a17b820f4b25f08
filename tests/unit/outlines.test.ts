import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { createOutlines, type OutlineTopology } from "../../src/views/map/basemap/outlines";

const bytes = readFileSync("public/basemap/countries.topo.json");
const outlines = createOutlines(JSON.parse(bytes.toString("utf8")) as OutlineTopology);

function ringsOf(code: string): readonly Position[][] {
  const geometry = outlines.countries.get(code)?.geometry;
  if (geometry === undefined) return [];
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Even-odd over all rings, so that a hole counts as outside. */
function isInside(code: string, [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of ringsOf(code)) {
    for (const [index, [ax = 0, ay = 0]] of ring.entries()) {
      const [bx = 0, by = 0] = ring.at(index - 1) ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

test.each([
  ["IQ", [44.4, 33.34]],
  ["SY", [36.29, 33.51]],
  ["KR", [127.2, 37.4]],
  ["FR", [2.35, 48.85]],
  ["US", [-77.06, 38.87]],
] as const)("%s holds a city of its own", (code, city) => {
  expect(isInside(code, city)).toBe(true);
  expect([...outlines.countries.keys()].filter((other) => isInside(other, city))).toEqual([code]);
});

test("every ring is closed, on the globe, and never jumps across the map", () => {
  for (const code of outlines.countries.keys()) {
    for (const ring of ringsOf(code)) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring[0]).toEqual(ring.at(-1));
      // Russia and Fiji run on across the antimeridian.
      expect(ring.every(([x = NaN, y = NaN]) => x >= -180 && x <= 191 && Math.abs(y) <= 90)).toBe(true);
      expect(ring.every(([x = NaN], index) => Math.abs(x - (ring[index - 1]?.[0] ?? x)) < 90)).toBe(true);
    }
  }
});

test("neighbours share their border: Iraq and Syria meet in one line, and disputed lines stand apart", () => {
  const lengthOf = (lines: readonly Position[][]) => lines.reduce((sum, line) => sum + line.length, 0);
  const both = outlines.bordersAround(["IQ", "SY"]);
  const none = outlines.bordersAround([]);
  expect(lengthOf(both.focus.coordinates)).toBeGreaterThan(100);
  expect(lengthOf(none.focus.coordinates)).toBe(0);
  expect(lengthOf(both.disputed.coordinates)).toBeGreaterThan(20);
});

test("the file stays small", () => {
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(90_000);
});
