import type { Band, Region } from "./groundParts";
import type { Palette } from "./palette";
import type { Path } from "./shapes";
import { fillRings, traceAll, type Context } from "./strokes";
import { traceRing, type Frame } from "./tracing";

const OPACITY = 0.62;
/** Over the heights of other countries, so that those the dataset is about stand out. */
const VEIL_OPACITY = 0.42;
/** In metres, the lower edges that the nine tints stand for. */
const TINTS = [120, 250, 400, 600, 900, 1300, 1800, 2400, 3000];
/** Zoomed out further, the heights of one region would be a patch on a plain world. */
const FROM_ZOOM = 3;

/** Tints the region's land by its height; the countries in focus stronger than the others. */
export function paintRelief(
  context: Context,
  { region, relief }: { readonly region: Region; readonly relief: readonly Band[] },
  frame: Frame,
  {
    palette,
    zoom,
    focus,
  }: { readonly palette: Palette; readonly zoom: number; readonly focus: readonly Path[] },
): void {
  const strength = Math.min(1, zoom - FROM_ZOOM);
  if (strength <= 0) return;
  context.save();
  traceAll(context, region.land, frame, traceRing);
  context.clip("evenodd");
  context.globalAlpha = OPACITY * strength;
  for (const { metres, paths } of relief) {
    const tint = palette.bands[TINTS.findLastIndex((from) => from <= metres)];
    if (tint !== undefined) fillRings(context, paths, frame, tint);
  }
  context.globalAlpha = VEIL_OPACITY;
  context.beginPath();
  context.rect(0, 0, frame.width, frame.height);
  for (const ring of focus) traceRing(context, ring, frame);
  context.fillStyle = palette.land;
  context.fill("evenodd");
  context.globalAlpha = 1;
  fadeEdges(context, region, frame, palette.land);
  context.restore();
}

/** Within how much of the box, along each of its edges, the heights fade in. */
const FADE = 0.08;

/** At the edges of the region's box the heights fade into plain land, which is all there is beyond. */
function fadeEdges(
  context: Context,
  { box }: Region,
  { worldSize, left, top, width, height }: Frame,
  land: string,
): void {
  const [west, east] = [box.west * worldSize - left, box.east * worldSize - left];
  const [north, south] = [box.north * worldSize - top, box.south * worldSize - top];
  const across = (east - west) * FADE;
  const down = (south - north) * FADE;
  context.fillStyle = land;
  // A canvas gives an opaque colour back as six digits, whatever notation it came in.
  const opaque: string = context.fillStyle;
  const fade = (from: readonly [number, number], to: readonly [number, number]) => {
    const gradient = context.createLinearGradient(...from, ...to);
    gradient.addColorStop(0, opaque);
    gradient.addColorStop(1, `${opaque}00`);
    context.fillStyle = gradient;
  };
  if (west + across > 0) {
    fade([west, 0], [west + across, 0]);
    context.fillRect(west, 0, across, height);
  }
  if (east - across < width) {
    fade([east, 0], [east - across, 0]);
    context.fillRect(east - across, 0, across, height);
  }
  if (north + down > 0) {
    fade([0, north], [0, north + down]);
    context.fillRect(0, north, width, down);
  }
  if (south - down < height) {
    fade([0, south], [0, south - down]);
    context.fillRect(0, south - down, width, down);
  }
}
