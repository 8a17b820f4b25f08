import { contours } from "d3-contour";
import { PNG } from "pngjs";
import type { Topology } from "topojson-specification";
import { clipRings, REGION } from "./box";
import { createFile } from "./countryFile";
import { areaOf, toPoint, type Point, type Ring } from "./geometry";
import { collect, featureOf, type Part } from "./parts";
import { simplifyParts } from "./simplifying";

/** A grey step of the texture, checked against a dozen known heights between 230 and 5,000 m. */
const METRES_PER_GREY = 24.5;
/** Lower edges of the bands, in metres. */
export const BAND_METRES = [150, 300, 500, 750, 1050, 1500, 2000, 2600, 3300] as const;

/** Of the grid that contours are drawn on, in degrees. */
const CELL = 0.1;
/** Contours run beyond the box, so that they are cut clean and not closed by the grid's edge. */
const MARGIN_CELLS = 10;
const SMALLEST_PATCH_KM2 = 900;
const LEAST_TRIANGLE = 0.0007;
const GRID_STEPS = 4e3;

/** relief.topo.json: nested bands of height, each one polygon of all land that is at least so high. */
export function createRelief(texture: Buffer): Topology {
  const { width, height, data } = PNG.sync.read(texture);
  const greyAt = (column: number, row: number) =>
    data[(Math.min(Math.max(row, 0), height - 1) * width + ((column + width) % width)) * 4] ?? 0;
  const metresAt = ([lon, lat]: Point) =>
    smoothAt(greyAt, ((lon + 180) / 360) * width - 0.5, ((90 - lat) / 180) * height - 0.5) * METRES_PER_GREY;
  return createReliefFile(metresAt);
}

/** The same from any source of heights. */
export function createReliefFile(metresAt: (point: Point) => number): Topology {
  const columns = Math.round((REGION.east - REGION.west) / CELL) + 2 * MARGIN_CELLS;
  const rows = Math.round((REGION.north - REGION.south) / CELL) + 2 * MARGIN_CELLS;
  const pointAt = (x: number, y: number): Point => [
    REGION.west + (x - MARGIN_CELLS) * CELL,
    REGION.north - (y - MARGIN_CELLS) * CELL,
  ];
  const heights = Array.from({ length: columns * rows }, (_, index) =>
    metresAt(pointAt((index % columns) + 0.5, Math.floor(index / columns) + 0.5)),
  );
  const lines = contours()
    .size([columns, rows])
    .thresholds([...BAND_METRES]);
  const bands = lines(heights).map(({ coordinates }): Part => ({
    code: "",
    part: "",
    province: "",
    polygons: coordinates.flatMap((rings) => {
      const [outer, ...holes] = rings.map((ring) => ring.map(toPoint).map(([x, y]) => pointAt(x, y)));
      if (outer === undefined || !isLarge(outer)) return [];
      const clipped = clipRings([outer, ...holes.filter(isLarge)], REGION);
      return clipped === undefined ? [] : [clipped];
    }),
  }));
  const [simple = []] = simplifyParts([bands], {
    triangleAt: () => LEAST_TRIANGLE,
    islandAt: () => SMALLEST_PATCH_KM2,
  });
  const features = simple.map(({ polygons }, index) =>
    featureOf<{ m: number }>(polygons, { m: BAND_METRES[index] ?? 0 }),
  );
  return createFile({ bands: collect(features) }, GRID_STEPS);
}

function isLarge(ring: Ring): boolean {
  return areaOf(ring) >= SMALLEST_PATCH_KM2;
}

/** A cubic B-spline over the sixteen pixels around: smooth, without the rings that sharper kernels leave. */
function smoothAt(valueAt: (column: number, row: number) => number, x: number, y: number): number {
  const offsets = [-1, 0, 1, 2];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return offsets.reduce(
    (sum, down) =>
      sum +
      offsets.reduce(
        (line, right) =>
          line +
          valueAt(left + right, top + down) * splineWeight(x - left - right) * splineWeight(y - top - down),
        0,
      ),
    0,
  );
}

function splineWeight(distance: number): number {
  const d = Math.abs(distance);
  if (d < 1) return (4 - 6 * d * d + 3 * d ** 3) / 6;
  return d < 2 ? (2 - d) ** 3 / 6 : 0;
}
