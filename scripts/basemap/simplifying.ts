import { feature } from "topojson-client";
import { planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import { areaOf, toPoint, type Point, type Rings } from "./geometry";
import { collect, featureOf, isArea, polygonsOf, type Part } from "./parts";
import { createTopology } from "./topology";

const SNAP_STEPS = 1e7;

export type Coarseness = {
  /** The least triangle, in square degrees, that a corner at this point must span to be kept. */
  readonly triangleAt: (point: Point) => number;
  /** The least island or lake, in square kilometres, that is kept at this point. */
  readonly islandAt: (point: Point) => number;
};

/**
 * All parts of several groups with fewer corners. Lines that parts share are thinned once, so that they still
 * fit, inside a group and between groups.
 */
export function simplifyParts(
  groups: readonly (readonly Part[])[],
  { triangleAt, islandAt }: Coarseness,
): readonly (readonly Part[])[] {
  const layers = groups.map((parts, index) => {
    const features = parts.map((part) => featureOf(withoutIslands(part.polygons, islandAt), part));
    return [String(index), collect(features)] as const;
  });
  const detailed = createTopology(Object.fromEntries(layers), SNAP_STEPS);
  const weighted = presimplify(detailed, (triangle) => {
    const point = toPoint(triangle[1]);
    return planarTriangleArea(triangle) / triangleAt(point);
  });
  const topology = simplify(weighted, 1);
  return groups.map((parts, layer) => {
    const shapes = topology.objects[String(layer)];
    const features = shapes?.type === "GeometryCollection" ? feature(topology, shapes).features : [];
    return parts.map((part, index) => {
      const shape = features[index];
      return { ...part, polygons: shape !== undefined && isArea(shape) ? polygonsOf(shape) : [] };
    });
  });
}

/** The largest polygon always stays: Bahrain is an island. Holes go by the same measure as islands. */
function withoutIslands(polygons: readonly Rings[], islandAt: Coarseness["islandAt"]): readonly Rings[] {
  const isLarge = (ring: Rings[number]) => {
    const [corner] = ring;
    return corner !== undefined && areaOf(ring) >= islandAt(corner);
  };
  const areas = polygons.map(([outer = []]) => areaOf(outer));
  const largest = Math.max(...areas);
  return polygons.flatMap(([outer, ...holes], index) =>
    outer !== undefined && (areas[index] === largest || isLarge(outer))
      ? [[outer, ...holes.filter(isLarge)]]
      : [],
  );
}
