import { feature, mergeArcs } from "topojson-client";
import type { MultiPolygon, Polygon, Topology } from "topojson-specification";
import { collect, featureOf, polygonsOf, type Part } from "./parts";
import type { Rings } from "./geometry";
import { createTopology } from "./topology";

/** Corners nearer to each other than this part of the whole extent are one: a few metres. */
const SNAP_STEPS = 1e7;

/**
 * One part for each group of parts that `keyOf` gives the same key; lines inside a group vanish.
 * The first part of a group gives the rest of its properties. Parts with an undefined key are left out.
 */
export function mergeParts(
  parts: readonly Part[],
  keyOf: (part: Part) => string | undefined,
): readonly Part[] {
  const features = parts.map((part) => featureOf(part.polygons, part));
  const topology = createTopology({ parts: collect(features) }, SNAP_STEPS);
  const groups = new Map<string, { readonly part: Part; readonly shapes: (Polygon | MultiPolygon)[] }>();
  for (const [index, part] of parts.entries()) {
    const key = keyOf(part);
    const shape = shapeAt(topology, index);
    if (key === undefined || shape === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { part, shapes: [shape] });
    else group.shapes.push(shape);
  }
  return [...groups.values()].map(({ part, shapes }) => ({
    ...part,
    polygons: polygonsFrom(topology, mergeArcs(topology, shapes)),
  }));
}

function polygonsFrom(topology: Topology, shape: MultiPolygon): readonly Rings[] {
  return polygonsOf(feature(topology, shape));
}

function shapeAt(topology: Topology, index: number): Polygon | MultiPolygon | undefined {
  const parts = topology.objects["parts"];
  const shape = parts?.type === "GeometryCollection" ? parts.geometries[index] : undefined;
  return shape?.type === "Polygon" || shape?.type === "MultiPolygon"
    ? { ...shape, properties: {} }
    : undefined;
}
