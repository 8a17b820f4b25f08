import type { Feature, MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { splitRing } from "../../scripts/basemap/splitting";
import { createRegion, type Provinces } from "../../scripts/basemap/region";

/** A square of two degrees by its south-western corner. */
function square(
  state: string,
  alpha2: string,
  province: string,
  west: number,
  south: number,
): Provinces["features"][number] {
  const [east, north] = [west + 2, south + 2];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const properties = { adm0_a3: state, iso_a2: alpha2, iso_3166_2: province };
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

const fixture: Provinces = {
  type: "FeatureCollection",
  features: [
    square("IRQ", "IQ", "IQ-AN", 40, 32),
    square("IRQ", "IQ", "IQ-NI", 40, 34),
    square("SYR", "SY", "SY-DY", 38, 34),
    // Half of it lies beyond the eastern edge of the region, and one province all of it.
    square("PAK", "PK", "PK-BA", 63, 32),
    square("PAK", "PK", "PK-SD", 68, 32),
  ] satisfies Feature<Polygon | MultiPolygon>[],
};

test("the region from a small fixture: the same bytes again, and these", async () => {
  const text = JSON.stringify(createRegion(fixture), null, 1);
  expect(JSON.stringify(createRegion(fixture), null, 1)).toBe(text);
  await expect(text).toMatchFileSnapshot("../fixtures/basemap/region.topo.json");
});

test("a line parts a ring into two that share it", () => {
  const ring = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ] as const;
  const line = [
    [0.1, 0],
    [3, 1],
    [4, 3.9],
  ] as const;
  const [east, west] = splitRing(ring, line);
  expect(east).toEqual([
    [0, 0],
    [4, 0],
    [4, 4],
    [3, 1],
    [0, 0],
  ]);
  expect(west).toEqual([
    [4, 4],
    [0, 4],
    [0, 0],
    [3, 1],
    [4, 4],
  ]);
});
