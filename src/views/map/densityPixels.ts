import { KIND_IDS } from "../../domain/kinds";
import type { MapDensity } from "../../engine/query";
import type { DensityScale } from "./densityScale";

/** Red, green and blue of the kinds, 0 to 255, in the order of KIND_IDS. */
export type Palette = readonly (readonly number[])[];

export type PixelRows = { readonly pixels: Uint32Array; readonly width: number; readonly height: number };

export type DensityPainter = {
  /** Draws a disc for each cell that has events into pixels that are 0 all over. */
  readonly paint: (rows: PixelRows, density: MapDensity, scale: DensityScale) => void;
};

/** The pixels of a disc: a square of `2 * half + 1`, as ImageData holds them on all machines with browsers: ABGR. */
type Disc = { readonly half: number; readonly colours: Uint32Array };

/**
 * Draws densities as discs in the colour of each cell's kind; where discs overlap the stronger shows. `ratio` pixels
 * are one CSS pixel.
 *
 * It writes numbers into memory: twenty thousand discs take a few milliseconds, as many calls of a canvas thirty.
 */
export function createDensityPainter(palette: Palette, ratio: number): DensityPainter {
  const discs = new Map<string, Disc>();

  /** The discs of one scale by kind and level, made only when they come up. */
  const discsOf = ({ radii, opacities }: DensityScale) => {
    const known: Disc[] = [];
    return (kind: number, level: number): Disc => {
      const at = kind * radii.length + level;
      const disc = known[at];
      if (disc !== undefined) return disc;
      const key = `${kind} ${opacities[level] ?? 0} ${radii[level] ?? 0}`;
      const made =
        discs.get(key) ?? discOf((radii[level] ?? 0) * ratio, opacities[level] ?? 1, palette[kind]);
      discs.set(key, made);
      known[at] = made;
      return made;
    };
  };

  return {
    paint: ({ pixels, width, height }, { cellPx, columns, rows, counts, kinds, vocabulary }, scale) => {
      const looks = vocabulary.map((kind) => KIND_IDS.indexOf(kind));
      const discAt = discsOf(scale);
      const step = cellPx * ratio;
      for (let cell = 0; cell < columns * rows; cell += 1) {
        const count = counts[cell] ?? 0;
        if (count === 0) continue;
        const { half, colours } = discAt(looks[kinds[cell] ?? 0] ?? 0, scale.levelOf(count));
        const side = 2 * half + 1;
        const left = Math.floor(((cell % columns) + 0.5) * step) - half;
        const top = Math.floor((Math.floor(cell / columns) + 0.5) * step) - half;
        const fromX = Math.max(0, -left);
        const toX = Math.min(side, width - left);
        const toY = Math.min(side, height - top);
        for (let y = Math.max(0, -top); y < toY; y += 1) {
          const line = (top + y) * width + left;
          for (let x = fromX; x < toX; x += 1) {
            const colour = colours[y * side + x] ?? 0;
            // Opacity is the highest byte: the greater number is the stronger colour.
            if (colour > (pixels[line + x] ?? 0)) pixels[line + x] = colour;
          }
        }
      }
    },
  };
}

function discOf(
  radius: number,
  opacity: number,
  [red = 0, green = 0, blue = 0]: readonly number[] = [],
): Disc {
  const half = Math.ceil(radius);
  const side = 2 * half + 1;
  const colours = new Uint32Array(side * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const covered = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x - half, y - half)));
      const alpha = Math.round(255 * opacity * covered);
      colours[y * side + x] = alpha === 0 ? 0 : ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    }
  }
  return { half, colours };
}
