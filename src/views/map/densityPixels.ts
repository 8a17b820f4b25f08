import type { MapDensity } from "../../engine/query";
import { LEVELS, type DensityScale } from "./densityScale";

/** Colours of the kinds, in the order of EVENT_KINDS, as 0 to 255. */
export type Palette = readonly (readonly [red: number, green: number, blue: number])[];

export type PixelRows = { readonly pixels: Uint32Array; readonly width: number; readonly height: number };

/** How much of each pixel a disc covers, 0 to 1, in a square of `2 * half + 1` pixels. */
type Stamp = { readonly half: number; readonly cover: Float32Array };

/**
 * Draws a disc for each cell that has events, coloured by its kind, into pixels that are 0 all over: of discs that
 * overlap the stronger shows. `ratio` pixels are one CSS pixel.
 *
 * It writes numbers into memory: twenty thousand discs take a few milliseconds, as many calls of a canvas thirty.
 */
export function drawDensity(
  { pixels, width, height }: PixelRows,
  { cellPx, columns, rows, counts, kinds }: MapDensity,
  scale: DensityScale,
  palette: Palette,
  ratio: number,
): void {
  const stamps = scale.radii.map((radius) => stampOf(radius * ratio));
  const inks = inksOf(scale, palette, stamps);
  const step = cellPx * ratio;
  for (let row = 0; row < rows; row += 1) {
    const middleY = Math.floor((row + 0.5) * step);
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column;
      const count = counts[cell] ?? 0;
      if (count === 0) continue;
      const level = scale.levelOf(count);
      const { half } = stamps[level] ?? NO_STAMP;
      const ink = inks[(kinds[cell] ?? 0) * LEVELS + level] ?? NO_INK;
      const left = Math.floor((column + 0.5) * step) - half;
      const side = 2 * half + 1;
      const from = Math.max(0, -left);
      const to = Math.min(side, width - left);
      for (let y = Math.max(0, half - middleY); y < side && middleY - half + y < height; y += 1) {
        const line = (middleY - half + y) * width + left;
        for (let x = from; x < to; x += 1) {
          const colour = ink[y * side + x] ?? 0;
          // Opacity is the highest byte, so that the stronger of two colours is the greater number, nearly always.
          if (colour > (pixels[line + x] ?? 0)) pixels[line + x] = colour;
        }
      }
    }
  }
}

const NO_STAMP: Stamp = { half: 0, cover: new Float32Array(1) };
const NO_INK = new Uint32Array(1);

function stampOf(radius: number): Stamp {
  const half = Math.ceil(radius);
  const side = 2 * half + 1;
  const cover = new Float32Array(side * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      cover[y * side + x] = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x - half, y - half)));
    }
  }
  return { half, cover };
}

/** The pixels of each disc, by kind and level, as ImageData holds them on all machines that browsers run on: ABGR. */
function inksOf(scale: DensityScale, palette: Palette, stamps: readonly Stamp[]): readonly Uint32Array[] {
  return palette.flatMap(([red, green, blue]) =>
    stamps.map(({ cover }, level) =>
      Uint32Array.from(cover, (part) => {
        const alpha = Math.round(255 * part * (scale.opacities[level] ?? 1));
        return alpha === 0 ? 0 : ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
      }),
    ),
  );
}
