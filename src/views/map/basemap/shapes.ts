import type { ArcIndexes, GeometryObject, Topology } from "topojson-specification";
import { worldX, worldY } from "../../../domain/mercator";
import type { LonLat } from "../../../domain/model";

/** A box of the world's square: 0 is its west and north edge, 1 its east and south edge. */
export type WorldBox = {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
};

/** A line or a ring in Web Mercator: x and y by turns, each from 0 to 1 over the world's square. */
export type Path = WorldBox & { readonly points: Float64Array };

/** What one geometry of a file is drawn from: its lines, or all rings of its polygons. */
export type Shape<Properties> = {
  readonly properties: Properties;
  readonly paths: readonly Path[];
};

export function worldBoxOf([[west, south], [east, north]]: readonly [LonLat, LonLat]): WorldBox {
  return { west: worldX(west), north: worldY(north), east: worldX(east), south: worldY(south) };
}

export function areTouching(a: WorldBox, b: WorldBox): boolean {
  return a.west <= b.east && a.east >= b.west && a.north <= b.south && a.south >= b.north;
}

/**
 * Reads a topology's objects as arrays to draw from, projected once. Its arcs are decoded here, its objects
 * when they are asked for.
 */
export function createShapeReader(topology: Topology) {
  const arcs = topology.arcs.map((_, index) => decodeArc(topology, index));

  const joined = (indexes: readonly number[]): Path => {
    const parts = indexes.map((index) => arcs[index < 0 ? ~index : index] ?? new Float64Array());
    const points = new Float64Array(
      parts.reduce((sum, { length }) => sum + length, 0) - 2 * (parts.length - 1),
    );
    let at = 0;
    for (const [place, part] of parts.entries()) {
      // The first point of an arc is the last one of the arc before it.
      const written = Math.max(0, at - 2);
      if ((indexes[place] ?? 0) < 0) writeReversed(points, part, written);
      else points.set(part, written);
      at = written + part.length;
    }
    return { points, ...boxOf(points) };
  };

  return <Properties extends object>(object: GeometryObject<Properties>): readonly Shape<Properties>[] => {
    const geometries = object.type === "GeometryCollection" ? object.geometries : [object];
    return geometries.map((geometry) => ({
      properties: (geometry.properties ?? {}) as Properties,
      paths: linesOf(geometry)
        .filter(({ length }) => length > 0)
        .map(joined),
    }));
  };
}

function linesOf(geometry: GeometryObject): readonly ArcIndexes[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap((part) => linesOf(part));
  if (geometry.type === "LineString") return [geometry.arcs];
  if (geometry.type === "MultiLineString" || geometry.type === "Polygon") return geometry.arcs;
  return geometry.type === "MultiPolygon" ? geometry.arcs.flat() : [];
}

function decodeArc({ arcs, transform }: Topology, index: number): Float64Array {
  const arc = arcs[index] ?? [];
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [translateX, translateY] = transform?.translate ?? [0, 0];
  const points = new Float64Array(arc.length * 2);
  let x = 0;
  let y = 0;
  for (let i = 0; i < arc.length; i += 1) {
    const [stepX = 0, stepY = 0] = arc[i] ?? [];
    // A quantised arc holds steps, any other one positions.
    x = transform === undefined ? stepX : x + stepX;
    y = transform === undefined ? stepY : y + stepY;
    points[2 * i] = worldX(x * scaleX + translateX);
    points[2 * i + 1] = worldY(y * scaleY + translateY);
  }
  return points;
}

function writeReversed(target: Float64Array, part: Float64Array, at: number): void {
  const { length } = part;
  for (let i = 0; i < length; i += 2) {
    target[at + i] = part[length - 2 - i] ?? 0;
    target[at + i + 1] = part[length - 1 - i] ?? 0;
  }
}

export function boxOf(points: Float64Array): WorldBox {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { west, north, east, south };
}
