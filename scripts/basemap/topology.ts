import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { Objects, Topology } from "topojson-specification";

export type Layers = Readonly<Record<string, FeatureCollection>>;

/** Every feature here has properties, which the package's own types leave open. */
export type LayeredTopology = Topology<Objects<object>>;

/**
 * The layers with the lines that they share held once. `steps`: of the grid that coordinates are rounded to, each
 * way; without it they stay as they are.
 */
export function createTopology(layers: Layers, steps?: number): LayeredTopology {
  return topology({ ...layers }, steps) as LayeredTopology;
}
