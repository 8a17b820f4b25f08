import type { Feature, MultiPolygon, Polygon } from "geojson";
import { bbox, feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import type { RegionTopology, WorldTopology } from "./basemapFiles";

export type Outline = Feature<Polygon | MultiPolygon>;

/** The shapes of countries and provinces that data may name. */
export type Outlines = {
  /** By ISO 3166-1 alpha-2 or 3166-2 code, undefined where no file has it. */
  readonly shapeOf: (code: string) => Outline | undefined;
};

/** How near to its file's edge a shape was cut off there, in degrees. */
const AT_EDGE = 0.02;

/** Shapes from the detailed file where they are whole in it, and from the world's for all others. */
export function createOutlines(
  region: RegionTopology | undefined,
  world: WorldTopology | undefined,
): Outlines {
  const found = new Map<string, Outline | undefined>();
  const find = (code: string): Outline | undefined => {
    if (code === "") return undefined;
    const near =
      region === undefined
        ? undefined
        : (outlineIn(region, region.objects.countries, code) ??
          outlineIn(region, region.objects.provinces, code));
    if (near !== undefined && region !== undefined && !isCutOff(near, region)) return near;
    return world === undefined ? undefined : (outlineIn(world, world.objects.countries, code) ?? near);
  };
  return {
    shapeOf: (code) => {
      if (!found.has(code)) found.set(code, find(code));
      return found.get(code);
    },
  };
}

function outlineIn(topology: Topology, object: GeometryObject, code: string): Outline | undefined {
  const geometries = object.type === "GeometryCollection" ? object.geometries : [object];
  for (const geometry of geometries) {
    if ((geometry.properties as { readonly code?: string } | undefined)?.code !== code) continue;
    // The two calls have the same words and different types.
    if (geometry.type === "Polygon") return feature(topology, geometry);
    if (geometry.type === "MultiPolygon") return feature(topology, geometry);
  }
  return undefined;
}

function isCutOff({ geometry }: Outline, region: Topology): boolean {
  const [west, south, east, north] = bbox(region);
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat(2)
    .some(
      ([x = 0, y = 0]) =>
        x < west + AT_EDGE || x > east - AT_EDGE || y < south + AT_EDGE || y > north - AT_EDGE,
    );
}
