import type { MapView } from "../../engine/query";
import { areaBetween, worldSize, type WorldPixel } from "./worldPixels";

/** A rectangle of the world, in its pixels at a zoom. */
export type PixelBounds = { readonly min: WorldPixel; readonly max: WorldPixel };

/** The part of the world that the engine is asked about: what is in view, and some more on each side. */
export type DensityFrame = {
  readonly zoom: number;
  /** North-west corner. */
  readonly origin: WorldPixel;
  readonly width: number;
  readonly height: number;
  readonly view: MapView;
};

/** So much of the view's width and height is asked ahead on each side: a drag uncovers what is there already. */
const MARGIN = 0.2;
/**
 * The corner stands on a multiple of it, and so of any size that cells may have: as the map moves, events stay in
 * their cells and cells do not shimmer.
 */
const STEP_PX = 16;

/** The frame for a view; undefined for a view without an extent, or beside the world. */
export function frameAround({ min, max }: PixelBounds, zoom: number): DensityFrame | undefined {
  const marginX = (max.x - min.x) * MARGIN;
  const marginY = (max.y - min.y) * MARGIN;
  const size = worldSize(zoom);
  const stepDown = (at: number) => Math.max(0, Math.floor(at / STEP_PX) * STEP_PX);
  const stepUp = (at: number) => Math.min(size, Math.ceil(at / STEP_PX) * STEP_PX);
  const origin = { x: stepDown(min.x - marginX), y: stepDown(min.y - marginY) };
  const corner = { x: stepUp(max.x + marginX), y: stepUp(max.y + marginY) };
  const width = corner.x - origin.x;
  const height = corner.y - origin.y;
  if (!(width >= 1 && height >= 1 && max.x > min.x && max.y > min.y)) return undefined;
  const view = { ...areaBetween(origin, corner, zoom), widthPx: width, heightPx: height };
  return { zoom, origin, width, height, view };
}
