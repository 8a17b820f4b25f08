import type { Tokens } from "../../sketch/readTokens";
import type { Face, GroupShape, MeasureText, Paint, Shape, TextShape } from "./scene";

/** Paints shapes at the context's origin. Their fonts must have been loaded. */
export function paintScene(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  tokens: Tokens,
): void {
  for (const shape of shapes) {
    context.save();
    if (shape.type === "text") paintText(context, shape, tokens);
    else if (shape.type === "group") paintGroup(context, shape, tokens);
    else paintPath(context, shape, tokens);
    context.restore();
  }
}

/** Measures texts as the context sets them. */
export function measureOn(context: CanvasRenderingContext2D, tokens: Tokens): MeasureText {
  return (text, face, sizePx) => {
    context.font = fontOf(face, sizePx, tokens);
    return context.measureText(text).width;
  };
}

function fontOf({ weight, family }: Face, sizePx: number, tokens: Tokens): string {
  return `${weight} ${sizePx}px ${tokens[family]}`;
}

function paintText(context: CanvasRenderingContext2D, shape: TextShape, tokens: Tokens): void {
  const { text, x, y, sizePx, face, colour, align, direction, halo, mostPx } = shape;
  context.font = fontOf(face, sizePx, tokens);
  context.direction = direction;
  context.textAlign = align;
  if (halo !== undefined) {
    context.strokeStyle = tokens[halo];
    context.lineWidth = 2.5;
    context.lineJoin = "round";
    context.strokeText(text, x, y, mostPx);
  }
  context.fillStyle = tokens[colour];
  context.fillText(text, x, y, mostPx);
}

function paintGroup(context: CanvasRenderingContext2D, group: GroupShape, tokens: Tokens): void {
  const { x, y, clip, fade, shapes } = group;
  context.translate(x, y);
  if (clip !== undefined) {
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
  }
  if (fade === undefined) paintScene(context, shapes, tokens);
  else paintFading(context, shapes, fade, tokens);
}

/** On a layer of its own, so that the fade takes nothing from what lies beneath. */
function paintFading(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  { fromX, toX, stops }: NonNullable<GroupShape["fade"]>,
  tokens: Tokens,
): void {
  const { width, height } = context.canvas;
  const layer = document.createElement("canvas");
  layer.width = width;
  layer.height = height;
  const faded = layer.getContext("2d");
  if (faded === null) throw new Error("no canvas to draw on");
  faded.setTransform(context.getTransform());
  paintScene(faded, shapes, tokens);
  const gradient = faded.createLinearGradient(fromX, 0, toX, 0);
  for (const { offset, kept } of stops) gradient.addColorStop(offset, `rgb(0 0 0 / ${kept})`);
  faded.globalCompositeOperation = "destination-in";
  faded.setTransform(context.getTransform());
  faded.fillStyle = gradient;
  faded.fillRect(-width, -height, 3 * width, 3 * height);
  context.resetTransform();
  context.drawImage(layer, 0, 0);
}

function paintPath(
  context: CanvasRenderingContext2D,
  shape: Exclude<Shape, TextShape | GroupShape>,
  tokens: Tokens,
): void {
  let path: Path2D;
  if (shape.type === "path") {
    path = new Path2D(shape.d);
    if (shape.at !== undefined) {
      context.translate(shape.at.x, shape.at.y);
      context.scale(shape.at.scale, shape.at.scale);
    }
  } else {
    path = new Path2D();
    if (shape.type === "circle") path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
    else path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
  }
  const { fill, fillOpacity, stroke, strokeOpacity, lineWidth, dash, hasRoundCaps }: Paint = shape;
  if (fill !== undefined) {
    context.globalAlpha = fillOpacity ?? 1;
    context.fillStyle = tokens[fill];
    context.fill(path, "evenodd");
  }
  if (stroke !== undefined) {
    context.globalAlpha = strokeOpacity ?? 1;
    context.strokeStyle = tokens[stroke];
    context.lineWidth = lineWidth ?? 1;
    context.lineJoin = "round";
    context.lineCap = hasRoundCaps === true ? "round" : "butt";
    if (dash !== undefined) context.setLineDash([...dash]);
    context.stroke(path);
  }
}
