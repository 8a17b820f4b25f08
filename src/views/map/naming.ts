import type { PixelBounds } from "./densityFrame";
import { createBoxIndex, type Rectangle } from "./boxIndex";
import type { Spot } from "./placingMarks";

/** Where a name stands beside its marker, left and right as on the screen. */
export const SIDES = ["right", "left", "below", "above"] as const;
export type Side = (typeof SIDES)[number];

type Size = { readonly width: number; readonly height: number };

/** Between a marker and its name, in pixels; the style sheet is told. */
export const NAME_GAP = 3;

/**
 * The side on which each name has room, first come first served. A name that would cover a marker or another
 * name, or reach beyond the view in which its marker stands or under what lies over the map, gets none: it is still the
 * marker's accessible name, and stands in its popup.
 */
export function sidesForNames(
  markers: readonly Rectangle[],
  names: readonly { readonly id: string; readonly marker: Rectangle; readonly size: Size }[],
  first: "right" | "left",
  view?: PixelBounds,
  covers: readonly Rectangle[] = [],
): ReadonlyMap<string, Side> {
  const taken = createBoxIndex([...markers, ...covers]);
  const order = first === "right" ? SIDES : (["left", "right", "below", "above"] as const);
  const sides = new Map<string, Side>();
  for (const { id, marker, size } of names) {
    const frame = view !== undefined && isWithin(middleOf(marker), view) ? view : undefined;
    for (const side of order) {
      const name = { ...nameSpot(marker, size, side), ...size };
      if (frame !== undefined && !isWithin(name, frame)) continue;
      if (taken.hit(name, 0, (other) => other === marker) !== undefined) continue;
      taken.add(name);
      sides.set(id, side);
      break;
    }
  }
  return sides;
}

/** Where a name comes up over whatever stands there, as its marker is pointed at: below, or where it is not cut. */
export function leaningSide(marker: Rectangle, size: Size, view: PixelBounds): Side {
  const sides = ["below", "above", "right", "left"] as const;
  return sides.find((side) => isWithin({ ...nameSpot(marker, size, side), ...size }, view)) ?? "below";
}

/** The middle of a name beside its marker. */
export function nameSpot({ x, y, width, height }: Rectangle, name: Size, side: Side): Spot {
  const across = (width + name.width) / 2 + NAME_GAP;
  const down = (height + name.height) / 2 + NAME_GAP;
  switch (side) {
    case "right":
      return { x: x + across, y };
    case "left":
      return { x: x - across, y };
    case "below":
      return { x, y: y + down };
    case "above":
      return { x, y: y - down };
  }
}

function middleOf({ x, y }: Rectangle): Rectangle {
  return { x, y, width: 0, height: 0 };
}

function isWithin({ x, y, width, height }: Rectangle, { min, max }: PixelBounds): boolean {
  return (
    x - width / 2 >= min.x && x + width / 2 <= max.x && y - height / 2 >= min.y && y + height / 2 <= max.y
  );
}
