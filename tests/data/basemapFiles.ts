import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Feature } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { toPoint, type Line, type Rings } from "../../scripts/basemap/geometry";
import type { Labels } from "../../scripts/basemap/labels";
import { isArea, polygonsOf } from "../../scripts/basemap/parts";

const FOLDER = "public/basemap";

export const region = readTopology("region.topo.json");
export const world = readTopology("world.topo.json");
export const hydrography = readTopology("hydrography.topo.json");
export const relief = readTopology("relief.topo.json");
export const labels = JSON.parse(readFileSync(`${FOLDER}/labels.json`, "utf8")) as Labels;

/** What the file costs on the way to the reader. */
export function gzipBytesOf(name: string): number {
  return gzipSync(readFileSync(`${FOLDER}/${name}`), { level: 9 }).length;
}

export function featuresOf(topology: Topology, layer: string): readonly Feature[] {
  const shapes = topology.objects[layer];
  if (shapes?.type !== "GeometryCollection") throw new Error(`no layer ${layer}`);
  return feature(topology, shapes).features;
}

export function propertyOf(shape: Feature, key: string): unknown {
  return shape.properties?.[key];
}

/** All polygons of the features whose property has that value. */
export function polygonsBy(topology: Topology, layer: string, key: string, value: string): readonly Rings[] {
  return featuresOf(topology, layer)
    .filter((shape) => propertyOf(shape, key) === value)
    .flatMap((shape) => (isArea(shape) ? polygonsOf(shape) : []));
}

export function linesOf({ geometry }: Feature): readonly Line[] {
  if (geometry.type === "LineString") return [geometry.coordinates.map(toPoint)];
  if (geometry.type === "MultiLineString") return geometry.coordinates.map((line) => line.map(toPoint));
  return [];
}

function readTopology(name: string): Topology {
  return JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Topology;
}
