import type { Box, Spot } from "./spreading";

/** Where a name stands beside its marker, left and right as on the screen. */
export const SIDES = ["right", "left", "below", "above"] as const;
export type Side = (typeof SIDES)[number];

type Size = { readonly width: number; readonly height: number };
type Rectangle = Pick<Box, "x" | "y" | "width" | "height">;

/** Between a marker and its name, in pixels. */
const GAP = 3;

/**
 * The side on which each name has room, first come first served. A name that would cover a marker or another
 * name gets none: it is still the marker's accessible name, and stands in its popup.
 */
export function sidesForNames(
  markers: readonly Rectangle[],
  names: readonly { readonly id: string; readonly marker: Rectangle; readonly size: Size }[],
  first: "right" | "left",
): ReadonlyMap<string, Side> {
  const taken = [...markers];
  const order = first === "right" ? SIDES : (["left", "right", "below", "above"] as const);
  const sides = new Map<string, Side>();
  for (const { id, marker, size } of names) {
    for (const side of order) {
      const name = { ...nameSpot(marker, size, side), ...size };
      if (taken.some((other) => other !== marker && isOverlapping(name, other))) continue;
      taken.push(name);
      sides.set(id, side);
      break;
    }
  }
  return sides;
}

/** The middle of a name beside its marker. */
export function nameSpot({ x, y, width, height }: Rectangle, name: Size, side: Side): Spot {
  const across = (width + name.width) / 2 + GAP;
  const down = (height + name.height) / 2 + GAP;
  const spots: Record<Side, Spot> = {
    right: { x: x + across, y },
    left: { x: x - across, y },
    below: { x, y: y + down },
    above: { x, y: y - down },
  };
  return spots[side];
}

function isOverlapping(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
