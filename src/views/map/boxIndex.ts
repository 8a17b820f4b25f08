/** A box by its middle and size, in pixels. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type BoxIndex<T extends Rectangle> = {
  readonly add: (box: T) => void;
  /** A box that the asked one overlaps, coming nearer than `gap` counted, other than those passed over. */
  readonly hit: (box: Rectangle, gap?: number, isPassed?: (other: T) => boolean) => T | undefined;
};

/** Side of a square in which boxes are looked for, in pixels: between a small marker and a name. */
const SQUARE_PX = 48;

/** Boxes by the squares that they lie in, so that each is compared with its neighbours only. */
export function createBoxIndex<T extends Rectangle>(boxes: readonly T[] = []): BoxIndex<T> {
  const squares = new Map<number, T[]>();
  const squareOf = (at: number) => Math.floor(at / SQUARE_PX);
  // Small whole numbers are found fastest; squares far apart that share one are told apart by their boxes.
  const keyOf = (row: number, column: number) => (row * 8192 + column) | 0;
  const add = (box: T) => {
    const [right, bottom] = [squareOf(box.x + box.width / 2), squareOf(box.y + box.height / 2)];
    for (let row = squareOf(box.y - box.height / 2); row <= bottom; row += 1) {
      for (let column = squareOf(box.x - box.width / 2); column <= right; column += 1) {
        const key = keyOf(row, column);
        const square = squares.get(key);
        if (square === undefined) squares.set(key, [box]);
        else square.push(box);
      }
    }
  };
  boxes.forEach(add);
  return {
    add,
    hit: (box, gap = 0, isPassed) => {
      const [halfWidth, halfHeight] = [box.width / 2 + gap, box.height / 2 + gap];
      const [right, bottom] = [squareOf(box.x + halfWidth), squareOf(box.y + halfHeight)];
      for (let row = squareOf(box.y - halfHeight); row <= bottom; row += 1) {
        for (let column = squareOf(box.x - halfWidth); column <= right; column += 1) {
          for (const other of squares.get(keyOf(row, column)) ?? NONE) {
            if (areOverlapping(box, other, gap) && isPassed?.(other as T) !== true) return other as T;
          }
        }
      }
      return undefined;
    },
  };
}

const NONE: readonly Rectangle[] = [];

/** True where two boxes overlap, or come nearer to each other than the gap. */
export function areOverlapping(a: Rectangle, b: Rectangle, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  );
}

/** True where the box lies wholly in the frame. */
export function isInside({ x, y, width, height }: Rectangle, frame: Rectangle): boolean {
  return (
    Math.abs(x - frame.x) <= (frame.width - width) / 2 && Math.abs(y - frame.y) <= (frame.height - height) / 2
  );
}
