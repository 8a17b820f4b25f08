import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { isInBox, REGION } from "./box";
import { createCountryLayers, createFile } from "./countryFile";
import { isInside, type Point, type Rings } from "./geometry";
import { mergeParts } from "./merging";
import { polygonsOf, type Part } from "./parts";
import { simplifyParts } from "./simplifying";

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

const COARSENESS = {
  // The region's own file covers the box; its countries are here for the map of the whole world only.
  triangleAt: (point: Point) => (isInBox(point, REGION) ? 0.02 : 0.008),
  islandAt: () => 1500,
};
const GRID_STEPS = 1e4;

/** world.topo.json: land, countries and borders of the whole world, coarse. */
export function createWorld(source: WorldAtlas): Topology {
  const shapes = feature(source, source.objects.countries).features as Feature<
    Polygon | MultiPolygon,
    Country
  >[];
  const parts = shapes.flatMap(partsOf).filter(({ code }) => code !== ANTARCTICA);
  const merged = mergeParts(parts, ({ code, part }) => `${code} ${part}`);
  const [countries = []] = simplifyParts([merged], COARSENESS);
  return createFile(
    createCountryLayers(countries, () => false),
    GRID_STEPS,
  );
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
