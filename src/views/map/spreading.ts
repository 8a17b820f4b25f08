/** What stands on the map, by its centre and size in pixels. */
export type Box = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How readily it gives way: 0 stays where it is. The name of an area may move, a pin should hardly. */
  readonly mobility: number;
};

export type Spot = { readonly x: number; readonly y: number };

/** Between neighbours, in pixels. */
const GAP = 3;
/** More than enough for some thirty markers on one spot; the rest of a larger heap stays overlapped. */
const PASSES = 80;
/** Markers on the very same spot part along different directions: this turn never comes round to itself. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves overlapping boxes apart, as little as it can, and says where each one's centre ends. Two pins on one
 * street stand side by side, a pin and the name of the area about it too. The same boxes give the same spots.
 */
export function spreadApart(boxes: readonly Box[]): ReadonlyMap<string, Spot> {
  const moving = boxes.map((box, index) => ({
    ...box,
    // A hair's breadth off, so that markers on the same spot know where to go.
    x: box.x + 0.01 * Math.cos(index * GOLDEN_ANGLE),
    y: box.y + 0.01 * Math.sin(index * GOLDEN_ANGLE),
  }));
  for (let pass = 0; pass < PASSES; pass++) {
    let isSettled = true;
    for (const [index, a] of moving.entries()) {
      for (let after = index + 1; after < moving.length; after += 1) {
        const b = moving[after];
        const push = b === undefined ? undefined : pushBetween(a, b);
        if (b === undefined || push === undefined) continue;
        isSettled = false;
        const mobility = a.mobility + b.mobility;
        const partOfA = mobility === 0 ? 0.5 : a.mobility / mobility;
        a.x -= push.x * partOfA;
        a.y -= push.y * partOfA;
        b.x += push.x * (1 - partOfA);
        b.y += push.y * (1 - partOfA);
      }
    }
    if (isSettled) break;
  }
  return new Map(
    moving.map(({ id, x, y }, index) => {
      const box = boxes[index];
      const isMoved = box === undefined || Math.hypot(x - box.x, y - box.y) > 0.5;
      return [id, isMoved ? { x, y } : { x: box.x, y: box.y }];
    }),
  );
}

/** How far b must go from a until they no longer overlap: along the axis on which that is less. */
function pushBetween(a: Box, b: Box): Spot | undefined {
  const overlapX = (a.width + b.width) / 2 + GAP - Math.abs(b.x - a.x);
  const overlapY = (a.height + b.height) / 2 + GAP - Math.abs(b.y - a.y);
  // The last hundredth of a pixel is left, or the passes would never settle.
  if (overlapX <= 0.01 || overlapY <= 0.01) return undefined;
  return overlapX < overlapY
    ? { x: b.x < a.x ? -overlapX : overlapX, y: 0 }
    : { x: 0, y: b.y < a.y ? -overlapY : overlapY };
}
