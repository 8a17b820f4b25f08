import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { areaOf, type Point } from "./geometry";
import { innerPointOf } from "./innerPoint";
import { CAPITALS } from "./names/capitals";
import type { CityName } from "./names/cityName";
import { COUNTRY_SPOTS } from "./names/countrySpots";
import { FOCUS_TOWNS } from "./names/focusTowns";
import { FAR_TOWNS, NEAR_TOWNS } from "./names/otherTowns";
import { LAKE_NAMES } from "./names/lakeNames";
import { PROVINCE_NAMES } from "./names/provinceNames";
import { REGION_NAMES } from "./names/regionNames";
import { isArea, polygonsOf } from "./parts";

/** GeoNames' cities, as the package has them. */
export type City = {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
};

type Label = { readonly en: string; readonly ar: string; readonly at: Point };
export type CityLabel = Label & { readonly tier: number; readonly capital?: true; readonly country: string };
export type CountryLabel = { readonly code: string; readonly at: Point; readonly fromZoom: number };
export type RegionLabel = Label & {
  readonly kind: string;
  readonly fromZoom: number;
  readonly toZoom: number;
};
export type Labels = {
  readonly cities: readonly CityLabel[];
  readonly countries: readonly CountryLabel[];
  readonly regions: readonly RegionLabel[];
};

/** From the largest land down: a country of so many square kilometres is named from that zoom on. */
const ZOOM_BY_AREA: readonly (readonly [km2: number, fromZoom: number])[] = [
  [2_000_000, 2.5],
  [800_000, 3],
  [300_000, 3.5],
  [120_000, 4],
  [50_000, 5],
  [20_000, 6],
  [0, 7],
];
const PROVINCE_ZOOMS = { fromZoom: 7, toZoom: 9 };

/** labels.json: everything that the map names. */
export function createLabels(source: readonly City[], region: Topology, world: Topology): Labels {
  return {
    cities: [
      ...CAPITALS.map((city) => ({ ...cityLabel(city, source), capital: true as const })),
      ...[...FOCUS_TOWNS, ...NEAR_TOWNS, ...FAR_TOWNS].map((city) => cityLabel(city, source)),
    ].toSorted((a, b) => a.tier - b.tier),
    countries: largestPolygons(world, "countries").map(({ code, rings }) => ({
      code,
      ...(COUNTRY_SPOTS[code] ?? {
        at: round(innerPointOf(rings)),
        fromZoom: zoomFor(areaOf(rings[0] ?? [])),
      }),
    })),
    regions: [
      ...REGION_NAMES.map(([en, ar, kind, at, fromZoom, toZoom]) => ({ en, ar, at, kind, fromZoom, toZoom })),
      ...Object.values(LAKE_NAMES).map(({ en, ar, at, fromZoom }) => ({
        en,
        ar,
        at,
        kind: "lake",
        fromZoom,
        toZoom: 9,
      })),
      ...largestPolygons(region, "provinces").flatMap(({ code, rings }) => {
        const name = PROVINCE_NAMES[code];
        if (name === undefined) throw new Error(`province ${code} has no name`);
        return [
          { en: name[0], ar: name[1], at: round(innerPointOf(rings)), kind: "province", ...PROVINCE_ZOOMS },
        ];
      }),
    ],
  };
}

function cityLabel([en, ar, country, tier, spelling]: CityName, source: readonly City[]): CityLabel {
  const at = typeof spelling === "object" ? spelling : findCity(spelling ?? en, country, source);
  return { en, ar, at: round(at), tier, country };
}

/** @throws when the source has none of that name in the country, or several. */
function findCity(name: string, country: string, source: readonly City[]): Point {
  const found = source.filter((city) => city.country === country && city.name === name);
  const [city] = found;
  if (city === undefined || found.length > 1) throw new Error(`${found.length} cities ${name} in ${country}`);
  return [Number(city.lng), Number(city.lat)];
}

function largestPolygons(topology: Topology, layer: string) {
  const shapes = topology.objects[layer];
  const features = shapes?.type === "GeometryCollection" ? feature(topology, shapes).features : [];
  return features.flatMap((shape) => {
    const code: unknown = shape.properties?.["code"];
    const polygons = isArea(shape) ? polygonsOf(shape) : [];
    const [rings] = polygons.toSorted(([a = []], [b = []]) => areaOf(b) - areaOf(a));
    return typeof code === "string" && code !== "" && rings !== undefined ? [{ code, rings }] : [];
  });
}

function zoomFor(km2: number): number {
  return ZOOM_BY_AREA.find(([least]) => km2 >= least)?.[1] ?? 7;
}

/** Three decimals are a hundred metres: as exact as a name needs to be. */
function round([lon, lat]: Point): Point {
  return [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000];
}
