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
    index,
    width: box.width,
    height: box.height,
    mobility: box.mobility,
    // A hair's breadth off, so that markers on the same spot know where to go.
    x: box.x + 0.01 * Math.cos(index * GOLDEN_ANGLE),
    y: box.y + 0.01 * Math.sin(index * GOLDEN_ANGLE),
  }));
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0);
  // From west to east: a box meets those only that follow it within its reach.
  const order = [...moving];
  for (let pass = 0; pass < PASSES; pass++) {
    let isSettled = true;
    order.sort((a, b) => a.x - b.x || a.index - b.index);
    for (const [at, a] of order.entries()) {
      const reach = (a.width + widest) / 2 + GAP;
      for (let after = at + 1; after < order.length; after += 1) {
        const b = order[after];
        if (b === undefined || b.x - a.x > reach) break;
        const push = pushBetween(a, b);
        if (push === undefined) continue;
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
    boxes.map((box, index) => {
      const { x, y } = moving[index] ?? box;
      const isMoved = Math.hypot(x - box.x, y - box.y) > 0.5;
      return [box.id, isMoved ? { x, y } : { x: box.x, y: box.y }];
    }),
  );
}

/** How far b must go from a until they no longer overlap: along the axis on which that is less. */
type Placed = Pick<Box, "x" | "y" | "width" | "height">;

function pushBetween(a: Placed, b: Placed): Spot | undefined {
  const overlapX = (a.width + b.width) / 2 + GAP - Math.abs(b.x - a.x);
  const overlapY = (a.height + b.height) / 2 + GAP - Math.abs(b.y - a.y);
  // The last hundredth of a pixel is left, or the passes would never settle.
  if (overlapX <= 0.01 || overlapY <= 0.01) return undefined;
  return overlapX < overlapY
    ? { x: b.x < a.x ? -overlapX : overlapX, y: 0 }
    : { x: 0, y: b.y < a.y ? -overlapY : overlapY };
}
