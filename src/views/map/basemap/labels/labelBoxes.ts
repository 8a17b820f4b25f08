import type { Box } from "./placing";

/** A spot in pixels. */
type Spot = { readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };

/** On which side of its dot a town's name stands; its lines begin there. */
export type Side = "left" | "right" | "middle";

const DOT_RADIUS = 4;
/** Between a dot and its name, in pixels; the wider one leads about an event's marker on the same spot. */
const GAPS = [3.5, 17];
/** About each name, so that neighbours do not touch. */
const ROOM = { x: 3, y: 1 } as const;

/** The places about a town's dot: beside it, first where the script runs to, then over and under it, then farther off. */
export function boxesAboutDot(spot: Spot, size: Size, first: "left" | "right"): readonly Box[] {
  return GAPS.flatMap((gap) => {
    const across = DOT_RADIUS + gap + size.width / 2;
    const down = DOT_RADIUS + gap * 0.4 + size.height / 2;
    const slant = DOT_RADIUS + size.width / 2;
    const right = [
      [across, 0],
      [slant, -down],
      [slant, down],
    ] as const;
    const left = [
      [-across, 0],
      [-slant, -down],
      [-slant, down],
    ] as const;
    const [near, far] = first === "right" ? [right, left] : [left, right];
    const offsets = [near[0], far[0], [0, -down], [0, down], near[1], near[2], far[1], far[2]] as const;
    return offsets.map((offset) => boxAt(spot, size, offset));
  });
}

/** The places of a name that stands for an area: its middle, then a little off. */
export function boxesAboutMiddle(spot: Spot, size: Size, reach: number): readonly Box[] {
  const { width, height } = size;
  const offsets: readonly (readonly [number, number])[] = [
    [0, 0],
    ...[0.6, 1.1, 1.7, 2.4]
      .filter((step) => step <= reach)
      .flatMap((step): readonly (readonly [number, number])[] => [
        [0, step * height],
        [0, -step * height],
        [step * 0.5 * width, 0],
        [-step * 0.5 * width, 0],
        [step * 0.4 * width, step * height],
        [-step * 0.4 * width, step * height],
        [step * 0.4 * width, -step * height],
        [-step * 0.4 * width, -step * height],
      ]),
  ];
  return offsets.map((offset) => boxAt(spot, size, offset));
}

function boxAt({ x, y }: Spot, { width, height }: Size, [right, down]: readonly [number, number]): Box {
  return {
    left: x + right - width / 2 - ROOM.x,
    right: x + right + width / 2 + ROOM.x,
    top: y + down - height / 2 - ROOM.y,
    bottom: y + down + height / 2 + ROOM.y,
  };
}

export function dotBox({ x, y }: Spot): Box {
  return { left: x - DOT_RADIUS, right: x + DOT_RADIUS, top: y - DOT_RADIUS, bottom: y + DOT_RADIUS };
}

/** Where in its box a name's lines begin: on the side of the dot. */
export function sideOf(box: Box, { x }: Spot): Side {
  return x < box.left + ROOM.x ? "right" : x > box.right - ROOM.x ? "left" : "middle";
}
