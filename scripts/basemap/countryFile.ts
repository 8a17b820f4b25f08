import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import type { Topology } from "topojson-specification";
import { boundariesOf, type Boundary } from "./borders";
import type { Line, Point } from "./geometry";
import { mergeParts } from "./merging";
import { collect, featureOf, type Part } from "./parts";
import { createTopology, type Layers } from "./topology";

/** The layers that country files have in common, as GeoJSON: `land`, `countries`, `borders`, `coast`. */
export function createCountryLayers(
  parts: readonly Part[],
  isOutside: (step: readonly [Point, Point]) => boolean,
): Record<string, FeatureCollection> {
  const boundaries = boundariesOf(parts, isOutside);
  const ordered = mergeParts(parts, ({ code }) => code).toSorted((a, b) => compare(a.code, b.code));
  const coast = boundaries.filter(({ status }) => status === "coast").flatMap(({ lines }) => lines);
  return {
    land: collect(mergeParts(parts, () => "land").map(({ polygons }) => featureOf(polygons, {}))),
    countries: collect(ordered.map(({ code, polygons }) => featureOf(polygons, { code }))),
    borders: collect(boundaries.filter(({ status }) => status !== "coast").map(borderFeature)),
    coast: collect([linesFeature(coast, {})]),
  };
}

export function linesFeature<P>(lines: readonly Line[], properties: P): Feature<MultiLineString, P> {
  const coordinates = lines.map((line) => line.map(([lon, lat]) => [lon, lat]));
  return {
    type: "Feature",
    properties: { ...properties },
    geometry: { type: "MultiLineString", coordinates },
  };
}

/** One TopoJSON file of several layers. `steps`: of the grid that coordinates are rounded to, each way. */
export function createFile(layers: Layers, steps: number): Topology {
  const { bbox: _bounds, ...topology } = createTopology(layers, steps);
  return topology;
}

function borderFeature({ codes, status, lines }: Boundary): Feature {
  return linesFeature(lines, { status, codes });
}

/** By code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
