import type { GeometryCollection, MultiPolygon } from "geojson";
import { clipRings, isInBox, REGION, touchesBox, type Box } from "./box";
import {
  areaOf,
  isInside,
  kilometresBetween,
  middleOf,
  smoothRing,
  toPoint,
  type Ring,
  type Rings,
} from "./geometry";
import { LAKE_NAMES } from "./names/lakeNames";

/** The packages of OpenStreetMap's water: one multipolygon of the world. */
export type Waters = GeometryCollection<MultiPolygon>;

export type Lake = { readonly name: string; readonly rings: Rings };

const SMALLEST_KM2 = 12;
const SAME_LAKE_SHARE = 0.3;
const SAME_LAKE_KILOMETRES = 6;
const SMALLEST_HOLE_KM2 = 15;
/** The Caspian is sea on this map, and its bays with it. */
const CASPIAN: Box = { west: 49, south: 36.3, east: 55.5, north: 48 };
const LARGEST_LAKE_KM2 = 1e5;

/** The lakes of the region, their stepped shores smoothed. Of a lake in several sources the first one counts. */
export function createLakes(sources: readonly Waters[]): readonly Lake[] {
  const lakes: Lake[] = [];
  for (const [outer = [], ...holes] of watersIn(sources, REGION)) {
    if (areaOf(outer) < SMALLEST_KM2 || isCaspian(outer)) continue;
    const rings = [outer, ...holes.filter((hole) => areaOf(hole) >= SMALLEST_HOLE_KM2)];
    const clipped = clipRings(
      rings.map((ring) => smoothRing(ring, 2)),
      REGION,
    );
    if (clipped === undefined || lakes.some((known) => isSameLake(known.rings, clipped))) continue;
    const [name = ""] = Object.entries(LAKE_NAMES).find(([, { at }]) => isInside(clipped, at)) ?? [];
    lakes.push({ name, rings: clipped });
  }
  return lakes;
}

/** All water of the sources that touches the box. */
export function watersIn(sources: readonly Waters[], box: Box): readonly Rings[] {
  return sources
    .flatMap(({ geometries }) => geometries.flatMap(({ coordinates }) => coordinates))
    .map((rings) => rings.map((ring) => ring.map(toPoint)))
    .filter(([outer = []]) => touchesBox(outer, box));
}

/** Two sources draw one lake with different corners. */
function isSameLake([a = []]: Rings, [b = []]: Rings): boolean {
  const [areaA, areaB] = [areaOf(a), areaOf(b)];
  return (
    Math.abs(areaA - areaB) < SAME_LAKE_SHARE * Math.max(areaA, areaB) &&
    kilometresBetween(middleOf(a), middleOf(b)) < SAME_LAKE_KILOMETRES
  );
}

function isCaspian(outer: Ring): boolean {
  return areaOf(outer) > LARGEST_LAKE_KM2 || outer.every((point) => isInBox(point, CASPIAN));
}
