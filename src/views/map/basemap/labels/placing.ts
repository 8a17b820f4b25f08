/** In pixels, from any one corner. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A label that wants a place: what it could fill, the best first; a name along a river fills several boxes. */
export type Candidate = {
  readonly id: string;
  readonly places: readonly (readonly Box[])[];
  /** What stands for it on the map whether it is named or not, and must stay free: the dot of a town. */
  readonly anchor?: Box;
  /** It may not stand outside. */
  readonly within?: Box;
};

/**
 * Gives each label the first of its places that is free, the labels first come first served, and says which; a
 * label without one stays out. No label covers an obstacle, another label, or the anchor of a label that is in;
 * one whose own anchor is under another label stays out too. An anchor may lie under an obstacle. A label stays
 * where it was `before` as long as it can.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  obstacles: readonly Box[],
  before: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const taken = createTaken();
  const labelled = createTaken();
  for (const obstacle of obstacles) taken.add(obstacle);
  const placed = new Map<string, number>();
  for (const { id, places, anchor, within } of candidates) {
    if (anchor !== undefined && !labelled.isFree(anchor)) continue;
    const isFree = (boxes: readonly Box[] | undefined) =>
      boxes?.every((box) => (within === undefined || isInside(box, within)) && taken.isFree(box)) === true;
    const last = before.get(id);
    const index =
      last !== undefined && isFree(places[last]) ? last : places.findIndex((boxes) => isFree(boxes));
    const boxes = places[index];
    if (boxes === undefined) continue;
    for (const filled of anchor === undefined ? boxes : [...boxes, anchor]) {
      taken.add(filled);
      labelled.add(filled);
    }
    placed.set(id, index);
  }
  return placed;
}

function isInside(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

export function areOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** In pixels: about as wide as a label, so that each lies in few cells. */
const CELL = 96;

/** Boxes by the cells of a grid that they touch, so that a label looks only at its neighbours. */
function createTaken() {
  const cells = new Map<string, Box[]>();
  const touched = (box: Box): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1)
        keys.push(`${x} ${y}`);
    }
    return keys;
  };
  return {
    isFree: (box: Box) =>
      !touched(box).some((key) => cells.get(key)?.some((other) => areOverlapping(box, other))),
    add: (box: Box) => {
      for (const key of touched(box)) {
        const inCell = cells.get(key);
        if (inCell === undefined) cells.set(key, [box]);
        else inCell.push(box);
      }
    },
  };
}
