import type { Path, WorldBox } from "./shapes";

/** The part of the world that a canvas shows: CSS pixels of the map at its zoom. */
export type Frame = {
  /** The side of the world's square, in pixels. */
  readonly worldSize: number;
  /** The canvas's north-west corner, in pixels from the world's. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type Pen = Pick<CanvasRenderingContext2D, "moveTo" | "lineTo" | "quadraticCurveTo" | "closePath">;

/** Points nearer to the last one than this are left out: nobody sees them. */
const STEP_PX = 0.5;
/** So far beyond the canvas a point may lie and still be drawn: the widest line's half. */
const MARGIN_PX = 24;

/** The frame as a box of the world's square, with the room that wide lines take. */
export function boxOfFrame({ worldSize, left, top, width, height }: Frame): WorldBox {
  return {
    west: (left - MARGIN_PX) / worldSize,
    north: (top - MARGIN_PX) / worldSize,
    east: (left + width + MARGIN_PX) / worldSize,
    south: (top + height + MARGIN_PX) / worldSize,
  };
}

/** On which sides of the canvas a spot lies beyond it, one bit a side. */
function sidesBeyond(x: number, y: number, { width, height }: Frame): number {
  return (
    (x < -MARGIN_PX ? 1 : x > width + MARGIN_PX ? 2 : 0) |
    (y < -MARGIN_PX ? 4 : y > height + MARGIN_PX ? 8 : 0)
  );
}

/** Traces a line, leaving out the segments that lie wholly beyond one side of the canvas. */
export function traceLine(pen: Pen, { points }: Path, frame: Frame): void {
  const { worldSize, left, top } = frame;
  let [lastX, lastY, lastSides] = [0, 0, 0];
  let isDown = false;
  const end = points.length - 2;
  for (let i = 0; i <= end; i += 2) {
    const x = (points[i] ?? 0) * worldSize - left;
    const y = (points[i + 1] ?? 0) * worldSize - top;
    if (i > 0 && i < end && Math.abs(x - lastX) + Math.abs(y - lastY) < STEP_PX) continue;
    const sides = sidesBeyond(x, y, frame);
    if (i > 0 && (sides & lastSides) === 0) {
      if (!isDown) pen.moveTo(lastX, lastY);
      pen.lineTo(x, y);
      isDown = true;
    } else {
      isDown = false;
    }
    [lastX, lastY, lastSides] = [x, y, sides];
  }
}

/** Traces a line with its corners rounded: a curve through the middles of its segments. For what nature drew. */
export function traceCurve(pen: Pen, { points }: Path, frame: Frame): void {
  const { worldSize, left, top } = frame;
  let [lastX, lastY, lastSides] = [0, 0, 0];
  let isDown = false;
  const end = points.length - 2;
  for (let i = 0; i <= end; i += 2) {
    const x = (points[i] ?? 0) * worldSize - left;
    const y = (points[i + 1] ?? 0) * worldSize - top;
    if (i > 0 && i < end && Math.abs(x - lastX) + Math.abs(y - lastY) < 3 * STEP_PX) continue;
    const sides = sidesBeyond(x, y, frame);
    if (i > 0 && (sides & lastSides) === 0) {
      if (!isDown) pen.moveTo(lastX, lastY);
      pen.quadraticCurveTo(lastX, lastY, (lastX + x) / 2, (lastY + y) / 2);
      if (i === end) pen.lineTo(x, y);
      isDown = true;
    } else {
      if (isDown) pen.lineTo(lastX, lastY);
      isDown = false;
    }
    [lastX, lastY, lastSides] = [x, y, sides];
  }
}

/**
 * Traces a ring, leaving out points that cannot be seen: where three in a row lie beyond the same side, the
 * middle one changes nothing on the canvas.
 */
export function traceRing(pen: Pen, { points }: Path, frame: Frame): void {
  const { worldSize, left, top } = frame;
  let [keptX, keptY, keptSides] = [0, 0, 0];
  let [waitingX, waitingY, waitingSides] = [0, 0, 0];
  let isWaiting = false;
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] ?? 0) * worldSize - left;
    const y = (points[i + 1] ?? 0) * worldSize - top;
    const sides = sidesBeyond(x, y, frame);
    if (i === 0) {
      pen.moveTo(x, y);
      [keptX, keptY, keptSides] = [x, y, sides];
      continue;
    }
    if (isWaiting && (keptSides & waitingSides & sides) === 0) {
      pen.lineTo(waitingX, waitingY);
      [keptX, keptY, keptSides] = [waitingX, waitingY, waitingSides];
      isWaiting = false;
    }
    if (!isWaiting && Math.abs(x - keptX) + Math.abs(y - keptY) < STEP_PX) continue;
    [waitingX, waitingY, waitingSides] = [x, y, sides];
    isWaiting = true;
  }
  if (isWaiting) pen.lineTo(waitingX, waitingY);
  pen.closePath();
}
