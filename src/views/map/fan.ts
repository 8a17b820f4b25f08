import type { Rectangle } from "./boxIndex";
import type { Spot } from "./placingMarks";

type Size = { readonly width: number; readonly height: number };

/** Between neighbours of a fan, and between the fan and the marker that it is of, in pixels. */
const GAP = 6;

/**
 * Where the members of an opened marker stand: in rings about it, as many as have room in each. Given the view, the
 * rings stand about the spot nearest to the marker at which they are wholly in it, as far as they fit.
 */
export function fanSpots(centre: Rectangle, sizes: readonly Size[], view?: Rectangle): readonly Spot[] {
  const widest = sizes.reduce((most, { width, height }) => Math.max(most, width, height), 1) + GAP;
  const rings: number[] = [];
  let radius = Math.max(centre.width, centre.height) / 2 + GAP + widest / 2;
  for (let left = sizes.length; left > 0; radius += widest) {
    const room = Math.max(1, Math.floor((2 * Math.PI * radius) / widest));
    rings.push(Math.min(left, room));
    left -= room;
  }
  const least = Math.max(centre.width, centre.height) / 2 + GAP + widest / 2;
  const reach = least + (rings.length - 0.5) * widest;
  const middle = view === undefined ? centre : broughtInto(centre, reach, view);
  return rings.flatMap((count, ring) =>
    Array.from({ length: count }, (_, index) => {
      const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
      const away = least + ring * widest;
      return { x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) };
    }),
  );
}

function broughtInto({ x, y }: Spot, reach: number, view: Rectangle): Spot {
  const across = Math.max(0, view.width / 2 - reach);
  const down = Math.max(0, view.height / 2 - reach);
  return {
    x: Math.min(view.x + across, Math.max(view.x - across, x)),
    y: Math.min(view.y + down, Math.max(view.y - down, y)),
  };
}
