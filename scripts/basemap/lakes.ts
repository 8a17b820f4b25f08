import type { GeometryCollection, MultiPolygon } from "geojson";
import { clipRings, REGION, touchesBox, type Box } from "./box";
import { areaOf, isInside, smoothRing, toPoint, type Point, type Ring, type Rings } from "./geometry";

/** The packages of OpenStreetMap's water: one multipolygon of the world. */
export type Waters = GeometryCollection<MultiPolygon>;

export type Lake = { readonly name: string; readonly rings: Rings };

/** A point in each lake that has a label; what else is drawn stays without a name. */
export const LAKE_NAMES: Readonly<Record<string, Point>> = {
  tharthar: [43.24, 33.98],
  razazah: [43.65, 32.72],
  habbaniyah: [43.45, 33.29],
  haditha: [42.2, 34.28],
  mosul: [42.75, 36.72],
  assad: [38.2, 36.05],
  van: [42.9, 38.6],
  urmia: [45.5, 37.6],
  deadSea: [35.48, 31.55],
  galilee: [35.59, 32.82],
  hammar: [46.6, 30.85],
  ataturk: [38.55, 37.5],
  keban: [38.95, 38.75],
  dukan: [44.93, 36.1],
  darbandikhan: [45.75, 35.12],
  hamrin: [45.0, 34.15],
  sevan: [45.3, 40.35],
  jabbul: [37.5, 36.07],
  tuz: [33.35, 38.75],
  beysehir: [31.5, 37.75],
  egirdir: [30.85, 38.05],
  namak: [51.8, 34.5],
  nasser: [32.5, 23.2],
};

const SMALLEST_KM2 = 12;
const SMALLEST_HOLE_KM2 = 15;
/** The Caspian is sea on this map, and its bays with it. */
const CASPIAN: Box = { west: 46.5, south: 36.3, east: 55.5, north: 48 };
const LARGEST_LAKE_KM2 = 1e5;

/** The lakes of the region, their stepped shores smoothed. */
export function createLakes(sources: readonly Waters[]): readonly Lake[] {
  return watersIn(sources, REGION)
    .filter(([outer = []]) => areaOf(outer) >= SMALLEST_KM2 && !isCaspian(outer))
    .flatMap(([outer = [], ...holes]) => {
      const rings = [outer, ...holes.filter((hole) => areaOf(hole) >= SMALLEST_HOLE_KM2)];
      const clipped = clipRings(
        rings.map((ring) => smoothRing(ring, 2)),
        REGION,
      );
      if (clipped === undefined) return [];
      const [name = ""] = Object.entries(LAKE_NAMES).find(([, point]) => isInside(clipped, point)) ?? [];
      return [{ name, rings: clipped }];
    });
}

/** All water of the sources that touches the box. */
export function watersIn(sources: readonly Waters[], box: Box): readonly Rings[] {
  return sources
    .flatMap(({ geometries }) => geometries.flatMap(({ coordinates }) => coordinates))
    .map((rings) => rings.map((ring) => ring.map(toPoint)))
    .filter(([outer = []]) => touchesBox(outer, box));
}

function isCaspian(outer: Ring): boolean {
  return (
    areaOf(outer) > LARGEST_LAKE_KM2 ||
    outer.every(
      ([lon, lat]) =>
        lon > CASPIAN.west && lon < CASPIAN.east && lat > CASPIAN.south && lat < CASPIAN.north && lon > 49,
    )
  );
}
