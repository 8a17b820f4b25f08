import type { KindId } from "../../domain/kinds";
import type { Area, MapDensity, Measure } from "../../engine/query";
import type { DensityFrame, PixelBounds } from "./densityFrame";
import { scaleOf, type DensityScale } from "./densityScale";
import { areaBetween, type WorldPixel } from "./worldPixels";

/** A density where it lies in the world. */
export type PlacedDensity = {
  readonly frame: DensityFrame;
  readonly density: MapDensity;
  readonly scale: DensityScale;
};

/** One cell that has events. */
export type DensityCell = {
  readonly area: Area;
  readonly count: number;
  readonly measure: Measure;
  readonly events: number;
  /** The one that most of them have. */
  readonly kind: KindId;
};

export function placeDensity(frame: DensityFrame, density: MapDensity): PlacedDensity {
  return { frame, density, scale: scaleOf(density) };
}

/**
 * The cell under a spot of the world (in pixels at the frame's zoom): of those whose disc is at most `reach` pixels
 * away the nearest, of those whose disc lies under the spot the fullest.
 */
export function cellAt(
  { frame, density, scale }: PlacedDensity,
  spot: WorldPixel,
  reach: number,
): DensityCell | undefined {
  const { cellPx, columns, rows, counts, kinds, vocabulary } = density;
  const x = spot.x - frame.origin.x;
  const y = spot.y - frame.origin.y;
  const around = Math.ceil((reach + Math.max(...scale.radii)) / cellPx);
  const column = Math.floor(x / cellPx);
  const row = Math.floor(y / cellPx);
  let found: { readonly cell: number; readonly distance: number } | undefined;
  for (let r = Math.max(0, row - around); r <= Math.min(rows - 1, row + around); r += 1) {
    for (let c = Math.max(0, column - around); c <= Math.min(columns - 1, column + around); c += 1) {
      const cell = r * columns + c;
      const count = counts[cell] ?? 0;
      if (count === 0) continue;
      const toMiddle = Math.hypot((c + 0.5) * cellPx - x, (r + 0.5) * cellPx - y);
      const distance = Math.max(0, toMiddle - (scale.radii[scale.levelOf(count)] ?? 0));
      if (distance > reach) continue;
      const isBetter =
        found === undefined ||
        distance < found.distance ||
        (distance === found.distance && count > (counts[found.cell] ?? 0));
      if (isBetter) found = { cell, distance };
    }
  }
  if (found === undefined) return undefined;
  const kind = vocabulary[kinds[found.cell] ?? 0] ?? "event";
  const area = areaOfCell({ frame, density }, found.cell);
  const { measure, events } = density;
  return { area, count: counts[found.cell] ?? 0, measure, events: events[found.cell] ?? 0, kind };
}

function areaOfCell({ frame, density }: Pick<PlacedDensity, "frame" | "density">, cell: number): Area {
  const { cellPx, columns } = density;
  const x = frame.origin.x + (cell % columns) * cellPx;
  const y = frame.origin.y + Math.floor(cell / columns) * cellPx;
  return areaBetween({ x, y }, { x: x + cellPx, y: y + cellPx }, frame.zoom);
}

/** How many events lie within bounds (at the frame's zoom): those of the cells whose middle does. */
export function countWithin({ frame, density }: PlacedDensity, { min, max }: PixelBounds): number {
  const { cellPx, columns, rows, events } = density;
  const firstIn = (at: number) => Math.max(0, Math.ceil(at / cellPx - 0.5));
  const endOf = (at: number, cells: number) => Math.min(cells, Math.floor(at / cellPx - 0.5) + 1);
  const from = firstIn(min.x - frame.origin.x);
  const to = endOf(max.x - frame.origin.x, columns);
  const endRow = endOf(max.y - frame.origin.y, rows);
  let count = 0;
  for (let row = firstIn(min.y - frame.origin.y); row < endRow; row += 1) {
    for (let column = from; column < to; column += 1) count += events[row * columns + column] ?? 0;
  }
  return count;
}
