import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

type Properties = { readonly code?: string };
export type OutlineTopology = Topology<{ countries: GeometryCollection<Properties> }>;
export type CountryShape = Feature<Polygon | MultiPolygon, { readonly code: string }>;

/** The country outlines as the map draws them, with neighbours sharing their borders. */
export type Outlines = {
  readonly land: MultiPolygon;
  readonly coast: MultiLineString;
  /** By ISO 3166-1 alpha-2 code. */
  readonly countries: ReadonlyMap<string, CountryShape>;
  /** The borders of the given countries, and all others; lines that the parties dispute stand apart. */
  readonly bordersAround: (focus: readonly string[]) => Borders;
};

export type Borders = {
  readonly focus: MultiLineString;
  readonly other: MultiLineString;
  readonly disputed: MultiLineString;
};

/** Pairs whose common line is a ceasefire line or claimed by one of them: drawn dashed. */
const DISPUTED: ReadonlySet<string> = new Set(["IL-PS", "IL-SY", "EH-MA", "RS-XK", "IN-PK"]);

export function createOutlines(topology: OutlineTopology): Outlines {
  const { countries } = topology.objects;
  const polygons = countries.geometries.filter(
    (geometry) => geometry.type === "Polygon" || geometry.type === "MultiPolygon",
  );
  const shapes = new Map<string, CountryShape>();
  for (const polygon of polygons) {
    // The two calls have the same words and different types.
    const { geometry } = polygon.type === "Polygon" ? feature(topology, polygon) : feature(topology, polygon);
    const code = codeOf(polygon);
    if (code !== "") shapes.set(code, { type: "Feature", properties: { code }, geometry });
  }
  const lines = (keep: (a: string, b: string) => boolean) =>
    mesh(topology, countries, (a, b) => a !== b && keep(codeOf(a), codeOf(b)));

  return {
    land: merge(topology, polygons),
    coast: mesh(topology, countries, (a, b) => a === b),
    countries: shapes,
    bordersAround: (focus) => {
      const isFocus = (a: string, b: string) => focus.includes(a) || focus.includes(b);
      return {
        focus: lines((a, b) => isFocus(a, b) && !isDisputed(a, b)),
        other: lines((a, b) => !isFocus(a, b) && !isDisputed(a, b)),
        disputed: lines(isDisputed),
      };
    },
  };
}

/** A border on which one side has no ISO code is one that most states do not recognise. */
function isDisputed(a: string, b: string): boolean {
  return a === "" || b === "" || DISPUTED.has([a, b].sort().join("-"));
}

function codeOf(geometry: GeometryObject): string {
  return (geometry.properties as Properties | undefined)?.code ?? "";
}
