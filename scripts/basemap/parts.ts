import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { toPoint, type Rings } from "./geometry";

/** A piece of land that belongs to one country; a country has several parts where a line inside it is disputed. */
export type Part = {
  /** ISO 3166-1 alpha-2, "" where there is none. */
  readonly code: string;
  /** What sets this part apart from the rest of the country: "Golan"; "" for the rest. */
  readonly part: string;
  /** ISO 3166-2, "" where no province is wanted. */
  readonly province: string;
  readonly polygons: readonly Rings[];
};

export function isArea(shape: Feature): shape is Feature<Polygon | MultiPolygon> {
  return shape.geometry.type === "Polygon" || shape.geometry.type === "MultiPolygon";
}

/** The polygons of a GeoJSON shape. */
export function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): readonly Rings[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(toPoint)));
}

/** A part as GeoJSON, for what topojson builds from it. */
export function featureOf<P>(polygons: readonly Rings[], properties: P): Feature<MultiPolygon, P> {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return { type: "Feature", properties, geometry: { type: "MultiPolygon", coordinates } };
}

export function collect(features: readonly Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...features] };
}
