import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isOnFrame, REGION } from "../../scripts/basemap/box";
import { isInside, kilometresBetween, pairsOf, type Line, type Point } from "../../scripts/basemap/geometry";
import { nearestOn } from "../../scripts/basemap/innerPoint";
import { isArea, polygonsOf } from "../../scripts/basemap/parts";
import {
  featuresOf,
  gzipBytesOf,
  hydrography,
  labels,
  linesOf,
  polygonsBy,
  propertyOf,
  region,
  relief,
  world,
} from "./basemapFiles";

const liesIn = (layer: "countries" | "provinces", code: string, point: Point) =>
  polygonsBy(region, layer, "code", code).some((rings) => isInside(rings, point));
const codesAt = (topology: typeof region, layer: string, point: Point) =>
  featuresOf(topology, layer)
    .filter((shape) => isArea(shape) && polygonsOf(shape).some((rings) => isInside(rings, point)))
    .map((shape) => propertyOf(shape, "code"));
const riverLines = (name: string) =>
  featuresOf(hydrography, "rivers")
    .filter((shape) => propertyOf(shape, "name") === name)
    .flatMap(linesOf);
const kilometresTo = (lines: readonly Line[], point: Point) =>
  Math.min(...lines.flatMap(pairsOf).map(([a, b]) => kilometresBetween(point, nearestOn(a, b, point))));

describe("size", () => {
  test("what the opening view needs, and all of it", () => {
    const first = ["region.topo.json", "hydrography.topo.json", "labels.json"].map(gzipBytesOf);
    const later = ["world.topo.json", "relief.topo.json"].map(gzipBytesOf);
    const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
    expect(sum(first)).toBeLessThanOrEqual(110_000);
    expect(sum([...first, ...later])).toBeLessThanOrEqual(190_000);
  });
});

describe("land", () => {
  test.each([
    ["IQ", "Baghdad", [44.39, 33.31]],
    ["SY", "Damascus", [36.29, 33.51]],
    ["SY", "the Golan", [35.75, 33.0]],
    ["CY", "Kyrenia", [33.32, 35.32]],
    ["SO", "Berbera", [45.01, 10.4]],
    ["PS", "Ramallah", [35.2, 31.9]],
  ] as const)("%s alone holds %s", (code, _name, point) => {
    expect(codesAt(region, "countries", point)).toEqual([code]);
  });

  test.each([
    ["IQ-NI", "Mosul", [43.13, 36.34]],
    ["IQ-AN", "Ramadi", [43.3, 33.42]],
    ["IQ-KI", "Kirkuk", [44.39, 35.47]],
    ["SY-DY", "Deir ez-Zor", [40.14, 35.33]],
    ["SY-QU", "the Golan", [35.75, 33.0]],
  ] as const)("%s alone holds %s", (code, _name, point) => {
    expect(codesAt(region, "provinces", point)).toEqual([code]);
  });

  test.each([
    ["UA", "Crimea", [34.2, 45.2]],
    ["FR", "Paris", [2.35, 48.85]],
    ["US", "Washington", [-77.1, 38.95]],
    ["KR", "Seoul", [127.1, 37.4]],
    ["RU", "the far end of Chukotka", [188, 66]],
  ] as const)("in the world, %s alone holds %s", (code, _name, point) => {
    expect(codesAt(world, "countries", point)).toEqual([code]);
  });

  test.each([
    ["MC", [7.42, 43.75]],
    ["MO", [113.55, 22.2]],
    ["MV", [73.5, 4.2]],
    ["SM", [12.46, 43.94]],
  ] as const)("the small country %s keeps its place, and the land about it is whole", (code, point) => {
    const rings = polygonsBy(world, "countries", "code", code);
    expect(Math.min(...rings.flat(2).map((corner) => kilometresBetween(corner, point)))).toBeLessThan(30);
    expect(codesAt(world, "land", [100, 30])).toHaveLength(1);
  });

  test("Iraq and Syria have all their provinces", () => {
    const codes = featuresOf(region, "provinces").map((shape) => String(propertyOf(shape, "code")));
    expect(codes.filter((code) => code.startsWith("IQ-"))).toHaveLength(18);
    expect(codes.filter((code) => code.startsWith("SY-"))).toHaveLength(14);
  });

  test("every outline that the dataset names is there", () => {
    const text = readFileSync("data/iraq-coalition-2024/dataset.json", "utf8");
    const shapes = new Set([...text.matchAll(/"shape":\s*"([^"]+)"/g)].map(([, code]) => code));
    const known = [
      ...featuresOf(region, "countries"),
      ...featuresOf(region, "provinces"),
      ...featuresOf(world, "countries"),
    ].map((shape) => propertyOf(shape, "code"));
    expect(shapes.size).toBeGreaterThan(0);
    expect([...shapes].filter((code) => !known.includes(code))).toEqual([]);
  });
});

describe("lines", () => {
  const borders = featuresOf(region, "borders");
  const statusAt = (codes: string) =>
    borders
      .filter((shape) => propertyOf(shape, "codes") === codes)
      .map((shape) => propertyOf(shape, "status"));

  test("borders say between whom, and what is disputed is dashed", () => {
    expect(statusAt("IQ-SY")).toEqual(["border"]);
    expect(statusAt("IL-SY")).toEqual(["disputed"]);
    expect(statusAt("IL-PS")).toEqual(["disputed"]);
    expect(statusAt("SY")).toEqual(["disputed"]);
    expect(statusAt("CY")).toEqual(["disputed"]);
    expect(statusAt("EG-SD")).toEqual(["border", "disputed"]);
  });

  test("no line runs along the frame of the region", () => {
    for (const layer of ["borders", "coast", "provinceLines"]) {
      const steps = featuresOf(region, layer).flatMap(linesOf).flatMap(pairsOf);
      expect(steps.length).toBeGreaterThan(100);
      expect(steps.filter((step) => step.every((point) => isOnFrame(point, REGION)))).toEqual([]);
    }
  });
});

describe.each([
  ["region countries", region, "countries"],
  ["region provinces", region, "provinces"],
  ["region land", region, "land"],
  ["world countries", world, "countries"],
  ["world land", world, "land"],
  ["lakes", hydrography, "lakes"],
  ["relief", relief, "bands"],
] as const)("rings of %s", (_name, topology, layer) => {
  const rings = featuresOf(topology, layer)
    .flatMap((shape) => (isArea(shape) ? polygonsOf(shape) : []))
    .flat();

  test("are closed, on the globe, and never jump across the map", () => {
    for (const ring of rings) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring[0]).toEqual(ring.at(-1));
      expect(ring.every(([lon, lat]) => lon >= -180 && lon <= 191 && Math.abs(lat) <= 90)).toBe(true);
      expect(pairsOf(ring).every(([a, b]) => Math.abs(a[0] - b[0]) < 90)).toBe(true);
    }
  });

  test("do not cross themselves", () => {
    expect(rings.reduce((sum, ring) => sum + crossingsOf(ring), 0)).toBe(0);
  });
});

describe("water", () => {
  test.each([
    ["euphrates", "Jarabulus", [38.01, 36.82]],
    ["euphrates", "Raqqa", [39.01, 35.95]],
    ["euphrates", "Deir ez-Zor", [40.14, 35.34]],
    ["euphrates", "Ramadi", [43.3, 33.43]],
    ["euphrates", "Samawah", [45.29, 31.31]],
    ["euphrates", "Nasiriyah", [46.26, 31.04]],
    ["tigris", "Diyarbakir", [40.24, 37.91]],
    ["tigris", "Mosul", [43.13, 36.34]],
    ["tigris", "Baghdad", [44.39, 33.32]],
    ["tigris", "Kut", [45.82, 32.51]],
    ["tigris", "Amarah", [47.14, 31.84]],
    ["shattAlArab", "Basra", [47.82, 30.51]],
  ] as const)("the %s passes %s", (name, _city, point) => {
    expect(kilometresTo(riverLines(name), point)).toBeLessThan(10);
  });

  test("rivers are one smooth line each, and the great ones meet", () => {
    for (const shape of featuresOf(hydrography, "rivers")) {
      const lines = linesOf(shape);
      expect(lines).toHaveLength(1);
      const steps = lines.flatMap(pairsOf);
      expect(Math.max(...steps.map(([a, b]) => kilometresBetween(a, b)))).toBeLessThan(40);
      expect(
        lines.reduce((sum, line) => sum + crossingsOf(line), 0),
        String(propertyOf(shape, "name")),
      ).toBe(0);
    }
    const mouths = ["euphrates", "tigris"].map((name) => riverLines(name)[0]?.at(-1));
    expect(mouths).toEqual([riverLines("shattAlArab")[0]?.[0], riverLines("shattAlArab")[0]?.[0]]);
  });

  test("what is only schematic says so", () => {
    const schematic = featuresOf(hydrography, "rivers").filter(
      (shape) => propertyOf(shape, "schematic") === true,
    );
    expect(schematic.map((shape) => propertyOf(shape, "name"))).toEqual([
      "greatZab",
      "littleZab",
      "diyala",
      "khabur",
      "balikh",
      "orontes",
    ]);
    expect(schematic.every((shape) => propertyOf(shape, "rank") === 2)).toBe(true);
  });

  test("lakes lie where they should", () => {
    const holds = (name: string, point: Point) =>
      polygonsBy(hydrography, "lakes", "name", name).some((rings) => isInside(rings, point));
    expect(holds("tharthar", [43.24, 33.98])).toBe(true);
    expect(holds("assad", [38.3, 35.92])).toBe(true);
    expect(holds("van", [42.73, 38.63])).toBe(true);
  });

  test("the great waters of the world are there, and those of the region not twice", () => {
    const lakes = featuresOf(world, "lakes").flatMap((shape) => (isArea(shape) ? polygonsOf(shape) : []));
    const isWet = (point: Point) => lakes.some((rings) => isInside(rings, point));
    expect([isWet([-87.5, 47.8]), isWet([33, -1]), isWet([42.9, 38.6])]).toEqual([true, true, false]);
    const rivers = featuresOf(world, "rivers").flatMap(linesOf);
    expect(kilometresTo(rivers, [31.23, 30.04])).toBeLessThan(10);
    expect(kilometresTo(rivers, [40.14, 35.34])).toBeGreaterThan(60);
  });

  test("every river that is named on the map is drawn, and every river drawn is named once", () => {
    const rivers = featuresOf(hydrography, "rivers").map(linesOf);
    const named = labels.regions
      .filter(({ kind }) => kind === "river")
      .map(({ at }) => rivers.findIndex((lines) => kilometresTo(lines, at) < 12));
    expect(named.toSorted()).toEqual(rivers.map((_, index) => index).toSorted());
  });

  test("every lake that is named on the map is drawn", () => {
    const lakes = featuresOf(hydrography, "lakes").flatMap((shape) =>
      isArea(shape) ? polygonsOf(shape) : [],
    );
    const dry = labels.regions
      .filter(({ kind }) => kind === "lake")
      .filter(({ at }) => !lakes.some((rings) => isInside(rings, at)));
    expect(dry.map(({ en }) => en)).toEqual([]);
  });
});

describe("relief", () => {
  const bandsAt = (point: Point) =>
    featuresOf(relief, "bands")
      .filter((shape) => isArea(shape) && polygonsOf(shape).some((rings) => isInside(rings, point)))
      .map((shape) => Number(propertyOf(shape, "m")));

  test.each([
    ["Baghdad", [44.39, 33.31], 0, 150],
    ["Mosul", [43.13, 36.34], 150, 300],
    ["Isfahan", [51.67, 32.65], 1500, 2000],
    ["Lake Van", [43.0, 38.6], 1500, 2000],
  ] as const)("%s is as high as it is", (_name, point, least, most) => {
    const height = Math.max(0, ...bandsAt(point));
    expect(height).toBeGreaterThanOrEqual(least);
    expect(height).toBeLessThan(most);
  });
});

describe("labels", () => {
  const all = [...labels.cities, ...labels.regions];

  test("have both languages, each in its letters", () => {
    expect(all.filter(({ en }) => !/^[\p{Script=Latin}\s'().-]+$/u.test(en))).toEqual([]);
    expect(all.filter(({ ar }) => !/^[\p{Script=Arabic}\p{Mark}\s()]+$/u.test(ar))).toEqual([]);
  });

  test("stand on the globe, and no place is named twice", () => {
    expect(all.every(({ at: [lon, lat] }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85)).toBe(true);
    const names = labels.cities.map(({ en, country }) => `${en} ${country}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("cities lie in their country", () => {
    const COAST_KILOMETRES = 12;
    const away = labels.cities.filter(({ at, country }) => {
      const [lon, lat] = at;
      const isNear = lon > REGION.west && lon < REGION.east && lat > REGION.south && lat < REGION.north;
      const polygons = polygonsBy(isNear ? region : world, "countries", "code", country);
      if (country === "" || polygons.some((rings) => isInside(rings, at))) return false;
      return kilometresTo(polygons.flat(), at) > (isNear ? COAST_KILOMETRES : 4 * COAST_KILOMETRES);
    });
    expect(away.map(({ en, country }) => `${en} ${country}`)).toEqual([]);
  });

  test("towns of Iraq and Syria lie in the province that they name", () => {
    const inside = (en: string, code: string) => {
      const city = labels.cities.find((label) => label.en === en);
      return city !== undefined && liesIn("provinces", code, city.at);
    };
    expect(inside("Tal Afar", "IQ-NI")).toBe(true);
    expect(inside("Al-Qaim", "IQ-AN")).toBe(true);
    expect(inside("Al-Tanf", "SY-HI")).toBe(true);
    expect(inside("Al-Shaddadi", "SY-HA")).toBe(true);
  });

  test("provinces are named inside themselves", () => {
    const named = labels.regions.filter(({ kind }) => kind === "province");
    expect(named).toHaveLength(32);
    expect(named.filter(({ at }) => codesAt(region, "provinces", at).length !== 1)).toEqual([]);
  });

  test("the world's capitals are there, and the disputed one is none", () => {
    const capitals = labels.cities.filter(({ capital }) => capital === true).map(({ en }) => en);
    expect(capitals).toEqual(
      expect.arrayContaining(["Baghdad", "Washington", "Seoul", "Paris", "London", "Moscow"]),
    );
    expect(capitals).not.toContain("Jerusalem");
    expect(capitals).not.toContain("Tel Aviv");
  });

  test("zooms make sense", () => {
    expect(labels.regions.filter(({ fromZoom, toZoom }) => fromZoom >= toZoom)).toEqual([]);
    expect(labels.cities.filter(({ tier }) => ![1, 2, 3, 4].includes(tier))).toEqual([]);
  });
});

/** How often a line crosses itself; touching in a corner, and running along the frame, is no crossing. */
function crossingsOf(line: Line): number {
  const steps = pairsOf(line);
  let count = 0;
  for (const [index, [a, b]] of steps.entries()) {
    for (const [c, d] of steps.slice(index + 2)) {
      if (Math.max(c[0], d[0]) <= Math.min(a[0], b[0]) || Math.min(c[0], d[0]) >= Math.max(a[0], b[0]))
        continue;
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) count++;
    }
  }
  return count;
}

/** Left, right, or (within the rounding of the files' grid) straight on. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return Math.abs(area) < 1e-9 ? 0 : Math.sign(area);
}
