import type { MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { LonLat } from "../../../domain/model";

type Properties = { readonly code?: string };
export type OutlineTopology = Topology<{ countries: GeometryCollection<Properties> }>;

export type Country = { readonly code: string; readonly polygons: readonly (readonly Position[][])[] };

/** What a small map is drawn from: the countries' areas, and the lines between them. */
export type SketchOutlines = { readonly countries: readonly Country[]; readonly borders: MultiLineString };

export function createSketchOutlines(topology: OutlineTopology): SketchOutlines {
  const { countries } = topology.objects;
  const shapes = countries.geometries.flatMap((geometry): Country[] => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    const shape = feature(topology, geometry as Parameters<typeof feature>[1]);
    if (shape.type !== "Feature") return [];
    return [
      {
        code: geometry.properties?.code ?? "",
        polygons: polygonsOf(shape.geometry as Polygon | MultiPolygon),
      },
    ];
  });
  return { countries: shapes, borders: mesh(topology, countries, (a, b) => a !== b) };
}

function polygonsOf(geometry: Polygon | MultiPolygon): readonly Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
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
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

let fetched: Promise<SketchOutlines | undefined> | undefined;

/** Fetches the outlines once. Without them (offline, say) a map shows the places on bare ground. */
export function fetchSketchOutlines(): Promise<SketchOutlines | undefined> {
  fetched ??= fetchTopology().then(createSketchOutlines, () => {
    fetched = undefined;
    return undefined;
  });
  return fetched;
}

async function fetchTopology(): Promise<OutlineTopology> {
  const response = await fetch(`${import.meta.env.BASE_URL}basemap/world.topo.json`);
  if (!response.ok) throw new Error(`outlines: ${response.status}`);
  return (await response.json()) as OutlineTopology;
}
