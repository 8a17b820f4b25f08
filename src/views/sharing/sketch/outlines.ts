import type { MultiLineString, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { isCrossed } from "../../../domain/evenOdd";
import type { LonLat } from "../../../domain/model";

type Properties = { readonly code?: string; readonly status?: string };
export type OutlineTopology = Topology<{
  countries: GeometryCollection<Properties>;
  borders: GeometryCollection<Properties>;
  /** Only the region's file has them. */
  provinces?: GeometryCollection<Properties>;
}>;
export type WaterTopology = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

/** A country or a part of one, by its ISO 3166 code. */
export type Country = { readonly code: string; readonly polygons: readonly (readonly Position[][])[] };
type Lines = MultiLineString["coordinates"];

/** What a small map is drawn from: the countries' areas, the lines between them, and water on land. */
export type SketchOutlines = {
  readonly countries: readonly Country[];
  readonly provinces: readonly Country[];
  readonly borders: Lines;
  /** Lines that not all states acknowledge. */
  readonly disputed: Lines;
  readonly lakes: Lines;
  readonly rivers: Lines;
};

export function createSketchOutlines(topology: OutlineTopology, water?: WaterTopology): SketchOutlines {
  const { countries, borders, provinces } = topology.objects;
  const isDisputed = (line: GeometryObject<Properties>) => propertiesOf(line).status === "disputed";
  return {
    countries: outlined(topology, countries),
    provinces: provinces === undefined ? [] : outlined(topology, provinces),
    borders: borders.geometries
      .filter((line) => !isDisputed(line))
      .flatMap((line) => linesOf(topology, line)),
    disputed: borders.geometries.filter(isDisputed).flatMap((line) => linesOf(topology, line)),
    lakes: water?.objects.lakes.geometries.flatMap((lake) => polygonsOf(water, lake).flat()) ?? [],
    rivers: water?.objects.rivers.geometries.flatMap((river) => linesOf(water, river)) ?? [],
  };
}

function outlined(topology: Topology, { geometries }: GeometryCollection<Properties>): readonly Country[] {
  return geometries.map((geometry: GeometryObject<Properties>) => ({
    code: propertiesOf(geometry).code ?? "",
    polygons: polygonsOf(topology, geometry),
  }));
}

function propertiesOf(geometry: GeometryObject<Properties>): Properties {
  return geometry.properties ?? {};
}

function polygonsOf(topology: Topology, geometry: GeometryObject): Position[][][] {
  if (geometry.type === "Polygon") return [feature(topology, geometry).geometry.coordinates];
  if (geometry.type === "MultiPolygon") return feature(topology, geometry).geometry.coordinates;
  return [];
}

function linesOf(topology: Topology, geometry: GeometryObject): Lines {
  if (geometry.type === "LineString") return [feature(topology, geometry).geometry.coordinates];
  if (geometry.type === "MultiLineString") return feature(topology, geometry).geometry.coordinates;
  return [];
}

/** ISO codes of the countries that the places are, or in which they lie. */
export function countriesOf(
  { countries }: SketchOutlines,
  places: readonly {
    readonly center: LonLat;
    readonly shape: string | undefined;
    readonly isArea: boolean;
  }[],
): readonly string[] {
  return places.flatMap(({ center, shape, isArea }) => {
    if (shape !== undefined) return [shape];
    // An area (a sea, a region over several countries) has no country that its middle would stand for.
    return isArea ? [] : countries.filter((country) => isWithin(country, center)).map(({ code }) => code);
  });
}

/** Even-odd over all rings, so that a hole counts as outside. */
function isWithin({ polygons }: Country, [x, y]: LonLat): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (const [index, [ax = 0, ay = 0]] of ring.entries()) {
      const [bx = 0, by = 0] = ring.at(index - 1) ?? [];
      if (isCrossed(ax, ay, bx, by, x, y)) inside = !inside;
    }
  }
  return inside;
}
