import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { boxAround, isInBox, REGION } from "./box";
import { createCountryLayers, createFile } from "./countryFile";
import { areaOf, isInside, type Point, type Ring, type Rings } from "./geometry";
import { mergeParts } from "./merging";
import { polygonsOf, type Part } from "./parts";
import { simplifyParts } from "./simplifying";
import { createWorldWater, type WorldWater } from "./worldWater";

type Country = { readonly name: string };
export type WorldAtlas = Topology<{ countries: GeometryCollection<Country> }>;

/** By the source's name: land without an ISO number, and which state the UN counts it to. */
const UNNUMBERED: Readonly<Record<string, Pick<Part, "code" | "part">>> = {
  Kosovo: { code: "XK", part: "" },
  "N. Cyprus": { code: "CY", part: "north" },
  Somaliland: { code: "SO", part: "Somaliland" },
};
const IN_CRIMEA: Point = [34.2, 45.2];
/** The map never shows it. */
const ANTARCTICA = "AQ";

/** Smaller countries keep all their corners: thinned, they would fall to a spot, and tear the coast beside them open. */
const SMALL_COUNTRY_KM2 = 1500;
const SMALLEST_ISLAND_KM2 = 1500;
// The region's own file covers the box; its countries are here for the map of the whole world only.
const TRIANGLES = { far: 0.008, inRegion: 0.02, small: 5e-5 };
const GRID_STEPS = 1e4;

/** world.topo.json: land, countries, borders and great waters of the whole world, coarse. */
export function createWorld(source: WorldAtlas, water: WorldWater): Topology {
  const shapes = feature(source, source.objects.countries).features as Feature<
    Polygon | MultiPolygon,
    Country
  >[];
  const parts = shapes.flatMap(partsOf).filter(({ code }) => code !== ANTARCTICA);
  const merged = mergeParts(parts, ({ code, part }) => `${code} ${part}`);
  const small = merged
    .map(({ polygons }) => largestOf(polygons))
    .filter((ring) => areaOf(ring) < SMALL_COUNTRY_KM2)
    .map(boxAround);
  const [countries = []] = simplifyParts([merged], {
    triangleAt: (point) =>
      small.some((box) => isInBox(point, box))
        ? TRIANGLES.small
        : TRIANGLES[isInBox(point, REGION) ? "inRegion" : "far"],
    islandAt: () => SMALLEST_ISLAND_KM2,
  });
  return createFile(
    { ...createCountryLayers(countries, () => false), ...createWorldWater(water) },
    GRID_STEPS,
  );
}

function largestOf(polygons: readonly Rings[]): Ring {
  const outers = polygons.map(([outer = []]) => outer);
  return outers.reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best));
}

function partsOf(shape: Feature<Polygon | MultiPolygon, Country>): readonly Part[] {
  const { code, part } = UNNUMBERED[shape.properties.name] ?? { code: alpha2(shape.id), part: "" };
  const polygons = polygonsOf(shape).map(unwrap);
  if (code !== "RU") return [{ code, part, province: "", polygons }];
  return [
    { code, part, province: "", polygons: polygons.filter((rings) => !isInside(rings, IN_CRIMEA)) },
    {
      code: "UA",
      part: "Crimea",
      province: "",
      polygons: polygons.filter((rings) => isInside(rings, IN_CRIMEA)),
    },
  ];
}

/**
 * ISO 3166-1 alpha-2 of a numeric code. CLDR's territory aliases hold the whole table, and every engine with
 * Intl carries them: "368" is IQ.
 */
function alpha2(numeric: Feature["id"]): string {
  if (numeric === undefined) return "";
  const region = Intl.getCanonicalLocales(`und-${numeric}`)[0]?.split("-")[1] ?? "";
  return /^[A-Z]{2}$/.test(region) ? region : "";
}

/**
 * Rings that jump from 180°E to 180°W, which a flat map would draw as a line round the world, run on to the
 * east instead: the tip of Russia lies at 190°E. Only coasts cross there, so no neighbour is torn off.
 */
function unwrap(rings: Rings): Rings {
  return rings.map((ring) => {
    const isJumping = ring.some(([lon], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180);
    return isJumping ? ring.map(([lon, lat]): Point => [lon < 0 ? lon + 360 : lon, lat]) : ring;
  });
}
