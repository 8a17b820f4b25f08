import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { BasemapNames } from "../../../domain/countryName";
import type { LonLat } from "../../../domain/model";

// What `npm run basemap` writes into public/basemap/, as the map reads it.

/** ISO 3166-1 alpha-2 of a country, 3166-2 of a province; empty where there is none. */
type Coded = { readonly code: string };
export type BorderProperties = {
  readonly status: "border" | "disputed";
  /** Both sides, in the order of the alphabet: "IQ-SY". */
  readonly codes: string;
};
export type RiverProperties = {
  readonly name: string;
  readonly rank: 1 | 2;
  /** Drawn from way-points: right at a glance, wrong from near. */
  readonly schematic?: boolean;
};

/** The box about Iraq and Syria in detail: all that the opening view needs of land. */
export type RegionTopology = Topology<{
  land: GeometryObject;
  countries: GeometryCollection<Coded>;
  provinces: GeometryCollection<Coded>;
  borders: GeometryCollection<BorderProperties>;
  provinceLines: GeometryObject;
}>;

/** Derived from OpenStreetMap, under its licence. */
export type HydrographyTopology = Topology<{
  rivers: GeometryCollection<RiverProperties>;
  lakes: GeometryObject;
}>;

export type WorldTopology = Topology<{
  land: GeometryObject;
  countries: GeometryCollection<Coded>;
  borders: GeometryCollection<BorderProperties>;
  /** Outside the region. */
  lakes: GeometryObject;
  /** Also in the region: all that its own file of waters has not. */
  rivers: GeometryObject;
}>;

/** Each band is all land above its lower edge, in metres: the higher lie on the lower. */
export type ReliefTopology = Topology<{ bands: GeometryCollection<{ readonly m: number }> }>;

export type CityLabel = BasemapNames & {
  readonly at: LonLat;
  /** 1 is the largest. */
  readonly tier: 1 | 2 | 3 | 4;
  readonly capital?: boolean;
  readonly country: string;
};
export type CountryLabel = { readonly code: string; readonly at: LonLat; readonly fromZoom: number };
export type RegionLabel = BasemapNames & {
  readonly at: LonLat;
  readonly kind: "sea" | "mountains" | "desert" | "river" | "lake" | "province";
  readonly fromZoom: number;
  readonly toZoom: number;
};
export type Labels = {
  readonly cities: readonly CityLabel[];
  readonly countries: readonly CountryLabel[];
  readonly regions: readonly RegionLabel[];
};
