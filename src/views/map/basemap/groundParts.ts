import type {
  BorderProperties,
  HydrographyTopology,
  RegionTopology,
  ReliefTopology,
  RiverProperties,
  WorldTopology,
} from "./basemapFiles";
import { coastOf } from "./coast";
import { createShapeReader, type Path, type Shape, type WorldBox } from "./shapes";

type Coded = { readonly code: string };

/** One file's land, ready to draw. */
export type Land = {
  readonly land: readonly Path[];
  readonly coast: readonly Path[];
  readonly countries: readonly Shape<Coded>[];
  readonly borders: readonly Shape<BorderProperties>[];
};

export type Region = Land & { readonly box: WorldBox; readonly provinceLines: readonly Path[] };
export type World = Land & { readonly lakes: readonly Path[]; readonly rivers: readonly Path[] };
export type Water = { readonly rivers: readonly Shape<RiverProperties>[]; readonly lakes: readonly Path[] };
export type Band = { readonly metres: number; readonly paths: readonly Path[] };

/** All that lies under the names, as far as it has come. */
export type Ground = {
  readonly region: Region | undefined;
  readonly water: Water | undefined;
  readonly world: World | undefined;
  readonly relief: readonly Band[] | undefined;
};

/** The whole world: its land is cut off at the edges of the map. */
const WORLD: WorldBox = { west: 0, north: 0, east: 1, south: 1 };

export function readRegion(topology: RegionTopology): Region {
  const shapes = createShapeReader(topology);
  const { land, countries, borders, provinceLines } = topology.objects;
  const rings = pathsOf(shapes(land));
  const box = boxAbout(rings);
  return {
    box,
    land: rings,
    coast: coastOf(rings, [box]),
    countries: shapes(countries),
    borders: shapes(borders),
    provinceLines: pathsOf(shapes(provinceLines)),
  };
}

export function readWorld(topology: WorldTopology, region: WorldBox | undefined): World {
  const shapes = createShapeReader(topology);
  const { land, countries, borders, lakes, rivers } = topology.objects;
  const rings = pathsOf(shapes(land));
  return {
    land: rings,
    coast: coastOf(rings, region === undefined ? [WORLD] : [WORLD, region]),
    countries: shapes(countries),
    borders: shapes(borders),
    lakes: pathsOf(shapes(lakes)),
    rivers: pathsOf(shapes(rivers)),
  };
}

export function readWater(topology: HydrographyTopology): Water {
  const shapes = createShapeReader(topology);
  const { rivers, lakes } = topology.objects;
  return { rivers: shapes(rivers), lakes: pathsOf(shapes(lakes)) };
}

export function readRelief(topology: ReliefTopology): readonly Band[] {
  const shapes = createShapeReader(topology);
  return shapes(topology.objects.bands)
    .map(({ properties, paths }) => ({ metres: properties.m, paths }))
    .sort((a, b) => a.metres - b.metres);
}

function pathsOf(shapes: readonly Shape<unknown>[]): readonly Path[] {
  return shapes.flatMap(({ paths }) => paths);
}

function boxAbout(paths: readonly Path[]): WorldBox {
  return {
    west: Math.min(...paths.map(({ west }) => west)),
    north: Math.min(...paths.map(({ north }) => north)),
    east: Math.max(...paths.map(({ east }) => east)),
    south: Math.max(...paths.map(({ south }) => south)),
  };
}
