import type { Position } from "geojson";
import { bbox, feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { isCrossed } from "../../domain/evenOdd";
import { lazily } from "../../domain/lazily";

type Coded = GeometryCollection<{ readonly code?: string }>;
/** The map's own outlines (docs/basemap.md): some countries in detail with provinces, and all of the world's. */
export type OutlineFile = Topology<{ countries: Coded; provinces?: Coded }>;

export type OutlineIndex = {
  /** The codes of the outlines that a point lies in. */
  readonly codesAt: (longitude: number, latitude: number) => readonly string[];
  /**
   * The code of the one outline that reaches into an ellipse, so many degrees to either side, and up and down; undefined
   * where none does, or several do.
   */
  readonly onlyWithin: (
    longitude: number,
    latitude: number,
    across: number,
    up: number,
  ) => string | undefined;
  /** The code of the one outline that holds a point and a cell's width on all sides of it, where that is told at once. */
  readonly sureAt: (longitude: number, latitude: number) => string | undefined;
};

/** The edges of a polygon or of a stretch of it, end to end: ax, ay, bx, by. */
type Part = { readonly code: string; readonly edges: Float64Array };

/** What lies in a cell: codes that fill it, and those whose edges run through it, with the edges at its height. */
type Cell = { readonly whole: readonly string[]; readonly parts: readonly Part[] };

type CellAt = (column: number, row: number) => Cell;

/** Looked at from large to small, in cells: each looks into the one about it, and only the first into the whole file. */
const SIDES = [40, 8, 2, 1];

/**
 * Indexes the outlines of a file by cells of so many degrees, which are looked at when a point falls into them: most lie
 * in one outline as a whole, so that few points are held against edges. The file itself is read with the first point.
 */
export function createOutlineIndex(topology: Topology, object: Coded, cell: number): OutlineIndex {
  const parts = lazily(() => object.geometries.flatMap((geometry) => partsOf(topology, geometry)));
  const whole: CellAt = () => ({ whole: [], parts: parts() });
  const levels: { readonly size: number; readonly at: CellAt }[] = [];
  for (const [index, side] of SIDES.entries()) {
    const size = side * cell;
    const ratio = (SIDES[index - 1] ?? side) / side;
    const larger = levels[index - 1]?.at ?? whole;
    const at = remembered((column, row): Cell => {
      const about = larger(Math.floor(column / ratio), Math.floor(row / ratio));
      if (about.parts.length === 0) return about;
      const found = lookInto(about.parts, column * size, row * size, size);
      return { whole: [...about.whole, ...found.whole], parts: found.parts };
    });
    levels.push({ size, at });
  }
  const cellAt = levels.at(-1)?.at ?? whole;
  /** The cells that a box touches, four at most, of the smallest that are as large as the box. */
  const cellsAbout = (x: number, y: number, across: number, up: number): readonly Cell[] => {
    const level = levels.findLast(({ size }) => size >= 2 * Math.max(across, up));
    if (level === undefined) return [whole(0, 0)];
    const { size, at } = level;
    const [west, east] = [Math.floor((x - across) / size), Math.floor((x + across) / size)];
    const [south, north] = [Math.floor((y - up) / size), Math.floor((y + up) / size)];
    const cells = [at(west, south)];
    if (east > west) cells.push(at(east, south));
    if (north > south) cells.push(at(west, north));
    if (east > west && north > south) cells.push(at(east, north));
    return cells;
  };
  const codesAt = (longitude: number, latitude: number): readonly string[] => {
    const { whole, parts: edged } = cellAt(Math.floor(longitude / cell), Math.floor(latitude / cell));
    if (edged.length === 0) return whole;
    const held = edged.filter(({ edges }) => isInside(edges, longitude, latitude));
    return held.length === 0 ? whole : [...whole, ...held.map(({ code }) => code)];
  };
  // Rings across the date line run on to the east of 180°.
  const runsOn = lazily(() => parts().some(({ edges }) => edges.some((degrees) => degrees > 180)));
  const sure = remembered((column, row): string | undefined => {
    const codes = new Set<string | undefined>();
    for (const [x, y] of NEIGHBOURS) {
      const { whole, parts: edged } = cellAt(column + x, row + y);
      codes.add(edged.length === 0 && whole.length === 1 ? whole[0] : undefined);
    }
    const [only] = codes;
    return codes.size === 1 ? only : undefined;
  });
  return {
    codesAt: (longitude, latitude) => {
      const codes = codesAt(longitude, latitude);
      return longitude < 0 && codes.length === 0 && runsOn() ? codesAt(longitude + 360, latitude) : codes;
    },
    onlyWithin: (longitude, latitude, across, up) => {
      let only: string | undefined;
      for (const x of longitude < 0 && runsOn() ? [longitude, longitude + 360] : [longitude]) {
        for (const code of codesAt(x, latitude)) {
          if (only !== undefined && only !== code) return undefined;
          only = code;
        }
        // What reaches in without holding the middle has an edge in there.
        for (const { parts: edged } of cellsAbout(x, latitude, across, up)) {
          for (const { code, edges } of edged) {
            if (code === only || !comesNear(edges, x, latitude, across, up)) continue;
            if (only !== undefined) return undefined;
            only = code;
          }
        }
      }
      return only;
    },
    sureAt: (longitude, latitude) => sure(Math.floor(longitude / cell), Math.floor(latitude / cell)),
  };
}

const NEIGHBOURS = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const));

/** More columns than any row has. */
const COLUMNS = 16_384;

function remembered<Found>(
  look: (column: number, row: number) => Found,
): (column: number, row: number) => Found {
  const known = new Map<number, { readonly found: Found }>();
  return (column, row) => {
    const key = row * COLUMNS + column;
    const entry = known.get(key) ?? { found: look(column, row) };
    if (!known.has(key)) known.set(key, entry);
    return entry.found;
  };
}

/** True where a file cut at a box holds all that lies so near to a point. */
export function reachesOver(
  topology: Topology,
): (longitude: number, latitude: number, degrees: number) => boolean {
  const [west, south, east, north] = bbox(topology);
  return (x, y, degrees) =>
    x - degrees >= west && x + degrees <= east && y - degrees >= south && y + degrees <= north;
}

/** A square of so many degrees. What lies to the east of it counts too: rays run there. */
function lookInto(parts: readonly Part[], west: number, south: number, size: number): Cell {
  const [east, north] = [west + size, south + size];
  const whole: string[] = [];
  const edged: Part[] = [];
  for (const { code, edges } of parts) {
    const atHeight: number[] = [];
    let isEdged = false;
    for (let at = 0; at < edges.length; at += 4) {
      const ax = edges[at] ?? 0;
      const ay = edges[at + 1] ?? 0;
      const bx = edges[at + 2] ?? 0;
      const by = edges[at + 3] ?? 0;
      if ((ay < south && by < south) || (ay > north && by > north) || (ax < west && bx < west)) continue;
      atHeight.push(ax, ay, bx, by);
      if (ax <= east || bx <= east) isEdged = true;
    }
    if (atHeight.length === 0) continue;
    const near = Float64Array.from(atHeight);
    if (isEdged) edged.push({ code, edges: near });
    else if (isInside(near, west + size / 2, south + size / 2)) whole.push(code);
  }
  return { whole, parts: edged };
}

function isInside(edges: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let at = 0; at < edges.length; at += 4) {
    if (isCrossed(edges[at] ?? 0, edges[at + 1] ?? 0, edges[at + 2] ?? 0, edges[at + 3] ?? 0, x, y))
      inside = !inside;
  }
  return inside;
}

/** True where an edge comes into the ellipse about a point. */
function comesNear(edges: Float64Array, x: number, y: number, across: number, up: number): boolean {
  for (let at = 0; at < edges.length; at += 4) {
    const ax = ((edges[at] ?? 0) - x) / across;
    const bx = ((edges[at + 2] ?? 0) - x) / across;
    if ((ax > 1 && bx > 1) || (ax < -1 && bx < -1)) continue;
    const ay = ((edges[at + 1] ?? 0) - y) / up;
    const by = ((edges[at + 3] ?? 0) - y) / up;
    if ((ay > 1 && by > 1) || (ay < -1 && by < -1)) continue;
    const [dx, dy] = [bx - ax, by - ay];
    const squared = dx * dx + dy * dy;
    const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
    const [offX, offY] = [ax + along * dx, ay + along * dy];
    if (offX * offX + offY * offY <= 1) return true;
  }
  return false;
}

function partsOf(topology: Topology, geometry: GeometryObject): readonly Part[] {
  const { code = "" } = (geometry.properties ?? {}) as { readonly code?: string };
  // The two calls have the same words and different types.
  if (geometry.type === "Polygon") return [partOf(code, feature(topology, geometry).geometry.coordinates)];
  if (geometry.type !== "MultiPolygon") return [];
  return feature(topology, geometry).geometry.coordinates.map((rings) => partOf(code, rings));
}

function partOf(code: string, rings: readonly Position[][]): Part {
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length, 0));
  let at = 0;
  for (const ring of rings) {
    let [ax = 0, ay = 0] = ring.at(-1) ?? [];
    for (const [bx = 0, by = 0] of ring) {
      edges[at] = ax;
      edges[at + 1] = ay;
      edges[at + 2] = bx;
      edges[at + 3] = by;
      at += 4;
      [ax, ay] = [bx, by];
    }
  }
  return { code, edges };
}
