import type { Feature } from "geojson";
import { feature, quantize } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { REGION, touchesBox } from "./box";
import {
  areaOf,
  kilometresBetween,
  middleOf,
  smoothLine,
  toPoint,
  type Line,
  type Point,
  type Rings,
} from "./geometry";
import { createLakes, watersIn, type Lake, type Waters } from "./lakes";
import { collect, featureOf } from "./parts";
import { tracePath, type RiverHints } from "./riverPath";
import type { RiverRoute } from "./riverRoutes";
import { createTopology } from "./topology";

export type RiverGuides = Topology<{ rivers: GeometryCollection }>;
export type WaterSources = { readonly lakes: Waters; readonly rivers: Waters; readonly guides: RiverGuides };

/** A piece of water larger than this is a reservoir, whose middle says little about the river. */
const LARGEST_PIECE_KM2 = 6;
const SMOOTHING_ROUNDS = 2;
const LEAST_TRIANGLE = 8e-6;
const GRID_STEPS = 2e4;

/** hydrography.topo.json: rivers and lakes of the region. */
export function createHydrography(sources: WaterSources, routes: readonly RiverRoute[]): Topology {
  const hints: RiverHints = {
    water: watersIn([sources.rivers, sources.lakes], REGION)
      .filter(isSmall)
      .map(([outer = []]) => middleOf(outer)),
    guides: guidesIn(sources.guides),
  };
  const rivers = riverPaths(routes, hints).map(riverFeature);
  const lakes = createLakes([sources.rivers, sources.lakes]).map(lakeFeature);
  const detailed = createTopology({ lakes: collect(lakes), rivers: collect(rivers) });
  const { bbox: _bounds, ...topology } = quantize(
    simplify(presimplify(detailed), LEAST_TRIANGLE),
    GRID_STEPS,
  );
  return topology;
}

type River = { readonly route: RiverRoute; readonly path: Line };

/** A river that flows into another ends on a corner of the other's line. */
function riverPaths(routes: readonly RiverRoute[], hints: RiverHints): readonly River[] {
  const rivers: River[] = [];
  for (const route of routes) {
    const main = rivers.find(({ route: { name } }) => name === route.into);
    const path = smoothLine(averageNeighbours(tracePath(route.waypoints, hints)), SMOOTHING_ROUNDS);
    rivers.push({ route, path: main === undefined ? path : [...path, mouthOf(path, main.path)] });
  }
  return rivers;
}

function mouthOf(path: Line, main: Line): Point {
  const end = path.at(-1);
  if (end === undefined) throw new Error("a river needs way-points");
  return main.reduce((best, point) =>
    kilometresBetween(point, end) < kilometresBetween(best, end) ? point : best,
  );
}

function riverFeature({ route: { name, rank, schematic }, path }: River): Feature {
  return {
    type: "Feature",
    properties: { name, rank, ...(schematic ? { schematic } : {}) },
    geometry: { type: "LineString", coordinates: path.map(([lon, lat]) => [lon, lat]) },
  };
}

function lakeFeature({ name, rings }: Lake): Feature {
  return featureOf([rings], { name });
}

/** Pieces of water lie on both banks in turn: the mean of each three points takes the zigzag out. */
function averageNeighbours(line: Line): Line {
  return line.map((point, index): Point => {
    const [before, after] = [line[index - 1], line[index + 1]];
    if (before === undefined || after === undefined) return point;
    return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
  });
}

function guidesIn(source: RiverGuides): readonly Line[] {
  return feature(source, source.objects.rivers).features.flatMap(({ geometry }) => {
    const lines =
      geometry.type === "LineString"
        ? [geometry.coordinates]
        : geometry.type === "MultiLineString"
          ? geometry.coordinates
          : [];
    return lines.map((line) => line.map(toPoint)).filter((line) => touchesBox(line, REGION));
  });
}

function isSmall([outer = []]: Rings): boolean {
  return areaOf(outer) < LARGEST_PIECE_KM2;
}
