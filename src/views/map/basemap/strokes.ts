import { areTouching, type Path } from "./shapes";
import { boxOfFrame, traceRing, type Frame, type Pen } from "./tracing";

export type Context = CanvasRenderingContext2D;
type Trace = (pen: Pen, path: Path, frame: Frame) => void;

/** Makes one path of all that the frame shows of the given ones; false where that is nothing. */
export function traceAll(context: Context, paths: readonly Path[], frame: Frame, trace: Trace): boolean {
  const box = boxOfFrame(frame);
  let isAny = false;
  context.beginPath();
  for (const path of paths) {
    if (!areTouching(path, box)) continue;
    trace(context, path, frame);
    isAny = true;
  }
  return isAny;
}

export function fillRings(context: Context, rings: readonly Path[], frame: Frame, colour: string): void {
  if (!traceAll(context, rings, frame, traceRing)) return;
  context.fillStyle = colour;
  context.fill("evenodd");
}

/** One or more lines over the same course, the first lowest. */
export type Stroke = {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
};

export function strokePaths(
  context: Context,
  paths: readonly Path[],
  frame: Frame,
  trace: Trace,
  strokes: readonly Stroke[],
): void {
  if (!traceAll(context, paths, frame, trace)) return;
  for (const { colour, width, dash = [] } of strokes) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke();
  }
  context.setLineDash([]);
}
