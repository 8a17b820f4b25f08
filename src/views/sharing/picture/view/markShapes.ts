import type { KindId } from "../../../../domain/kinds";
import type { EventId } from "../../../../domain/model";
import { KIND_LOOKS } from "../../../../theme/kinds";
import { markLayers, type Box, type MarkPart } from "../../layout/markLayers";
import type { PrintedMark } from "../../layout/printedMark";
import type { TokenName } from "../../sketch/readTokens";
import type { Shape } from "./scene";

/** What stands for one event in time, in a row that begins at y 0; `x` is the x of so many units along. */
export function markShapes(
  mark: PrintedMark,
  kind: KindId,
  x: (along: number) => number,
  event: EventId = "",
): readonly Shape[] {
  return markLayers(mark, x).flatMap(({ parts, fade }): readonly Shape[] => {
    const shapes = parts.map((part) => shapeOf(part, kind, event));
    if (fade === undefined) return shapes;
    const { box, ...rest } = fade;
    return [{ type: "group", x: 0, y: 0, clip: box, fade: rest, shapes }];
  });
}

function shapeOf(part: MarkPart, kind: KindId, event: EventId): Shape {
  const colour: TokenName = `kind-${kind}`;
  switch (part.type) {
    case "sign":
      return kindSign(kind, part.x, part.y, part.sizePx, event);
    case "bar": {
      const fillOpacity = part.extent === "within" ? 0.1 : 0.7;
      return { type: "rect", ...part.box, fill: colour, fillOpacity, of: { event, part: "bar" } };
    }
    case "hatching":
      return hatching(part.box, colour);
    case "edges": {
      const dash = part.isPlain ? {} : { dash: [3, 2] };
      return { type: "path", d: part.d, stroke: colour, lineWidth: 0.9, ...dash };
    }
    case "arrows":
      return { type: "path", d: part.d, fill: "ink-soft" };
    case "reported":
      return { type: "rect", ...part.box, fill: colour, fillOpacity: 0.5, of: { event, part: "reported" } };
  }
}

/** The sign of a kind, with its upper left corner at the spot. */
export function kindSign(kind: KindId, x: number, y: number, sizePx: number, event?: EventId): Shape {
  return {
    type: "path",
    d: KIND_LOOKS[kind].shape,
    at: { x, y, scale: sizePx / 16 },
    fill: `kind-${kind}`,
    ...(event === undefined ? {} : { of: { event, part: "point" } as const }),
  };
}

/** The sign of an event whose record is flagged. */
export function flagSign(x: number): Shape {
  return { type: "path", d: "M3 1h10l-2.5 4L13 9H5v6H3Z", at: { x, y: 3, scale: 7 / 16 }, fill: "warn" };
}

/** Between the lines of a hatching, across. */
const HATCH_PX = 5.6;

function hatching(box: Box, colour: TokenName): Shape {
  const { x, y, width, height } = box;
  const first = Math.floor((x - height) / HATCH_PX);
  const count = Math.ceil((x + width) / HATCH_PX) - first + 1;
  const d = Array.from({ length: count }, (_, index) => {
    const foot = (first + index) * HATCH_PX;
    return `M${foot} ${y + height}L${foot + height} ${y}`;
  }).join("");
  const lines: Shape = { type: "path", d, stroke: colour, strokeOpacity: 0.6, lineWidth: 1.4 };
  return { type: "group", x: 0, y: 0, clip: box, shapes: [lines] };
}
