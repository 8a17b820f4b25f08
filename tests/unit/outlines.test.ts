import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { RegionTopology, WorldTopology } from "../../src/views/map/basemap/basemapFiles";
import { createOutlines, type Outline } from "../../src/views/map/basemap/outlines";

const read = (file: string): unknown => JSON.parse(readFileSync(`public/basemap/${file}`, "utf8"));
const region = read("region.topo.json") as RegionTopology;
const world = read("world.topo.json") as WorldTopology;
const first = createOutlines(region, undefined);
const whole = createOutlines(region, world);

function ringsOf(outline: Outline | undefined): readonly Position[][] {
  if (outline === undefined) return [];
  const { geometry } = outline;
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Even-odd over all rings, so that a hole counts as outside. */
function isInside(outline: Outline | undefined, [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of ringsOf(outline)) {
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
  ["IR", [59.6, 36.3]],
  ["IQ-AN", [43.3, 33.42]],
  ["SY-DY", [40.14, 35.33]],
] as const)("%s holds a city of its own", (code, city) => {
  expect(isInside(whole.shapeOf(code), city)).toBe(true);
});

test("a country that the detailed file shows a part of waits for the world's", () => {
  expect(isInside(first.shapeOf("IQ"), [44.4, 33.34])).toBe(true);
  expect(first.shapeOf("TM")).toBeUndefined();
  expect(isInside(whole.shapeOf("TM"), [65.2, 37.6])).toBe(true);
});

test("a code that no file has gives no shape, with no file either", () => {
  expect(whole.shapeOf("XX")).toBeUndefined();
  expect(whole.shapeOf("")).toBeUndefined();
  expect(createOutlines(undefined, undefined).shapeOf("IQ")).toBeUndefined();
});
