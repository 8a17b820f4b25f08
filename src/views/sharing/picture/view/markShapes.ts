import type { KindId } from "../../../../domain/kinds";
import type { EventId } from "../../../../domain/model";
import { KIND_SHAPES } from "../../../../theme/kinds";
import { ROW_PX } from "../../layout/printedLanes";
import {
  arrowsOf,
  BAR,
  boxOf,
  edgesOf,
  fadesOf,
  LINE,
  POINT_PX,
  type PrintedMark,
  type Stretch,
} from "../../layout/printedMark";
import type { TokenName } from "../../sketch/readTokens";
import type { Shape } from "./scene";

type X = (along: number) => number;

/** What stands for one event in time, in a row that begins at y 0; `x` is the x of so many units along. */
export function markShapes(mark: PrintedMark, kind: KindId, x: X, event: EventId = ""): readonly Shape[] {
  const colour: TokenName = `kind-${kind}`;
  const { form, from, reported } = mark;
  const arrows = form === "bar" ? arrowsOf(mark, x) : "";
  return [
    ...(form === "point"
      ? [kindSign(kind, x(from) - POINT_PX / 2, BAR.top + BAR.height / 2 - POINT_PX / 2, POINT_PX, event)]
      : faded(mark, x, barShapes(mark, colour, x, event))),
    ...(arrows === "" ? [] : [{ type: "path", d: arrows, fill: "ink-soft" } as const]),
    ...(reported === undefined
      ? []
      : faded(reported, x, [
          {
            type: "rect",
            ...boxOf(reported, x),
            y: LINE.top,
            height: LINE.height,
            fill: colour,
            fillOpacity: 0.5,
            of: { event, part: "reported" },
          },
        ])),
  ];
}

/** The sign of a kind, with its upper left corner at the spot. */
export function kindSign(kind: KindId, x: number, y: number, sizePx: number, event?: EventId): Shape {
  return {
    type: "path",
    d: KIND_SHAPES[kind],
    at: { x, y, scale: sizePx / 16 },
    fill: `kind-${kind}`,
    ...(event === undefined ? {} : { of: { event, part: "point" } as const }),
  };
}

/** The sign of an event whose record is flagged. */
export function flagSign(x: number): Shape {
  return { type: "path", d: "M3 1h10l-2.5 4L13 9H5v6H3Z", at: { x, y: 3, scale: 7 / 16 }, fill: "warn" };
}

function barShapes(mark: PrintedMark, colour: TokenName, x: X, event: EventId): readonly Shape[] {
  const box = { ...boxOf(mark, x), y: BAR.top, height: BAR.height };
  const isWithin = mark.extent === "within";
  return [
    {
      type: "rect",
      ...box,
      fill: colour,
      fillOpacity: isWithin ? 0.1 : 0.7,
      of: { event, part: "bar" },
    },
    ...(isWithin ? [hatching(box, colour)] : []),
    {
      type: "path",
      d: edgesOf(mark, x),
      stroke: colour,
      lineWidth: 0.9,
      ...(mark.isPlain ? {} : { dash: [3, 2] }),
    },
  ];
}

/** Between the lines of a hatching, across. */
const HATCH_PX = 5.6;

function hatching(box: { x: number; y: number; width: number; height: number }, colour: TokenName): Shape {
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

/** Fades at the ends of which nothing says where they lie. */
function faded(stretch: Stretch, x: X, shapes: readonly Shape[]): readonly Shape[] {
  const stops = fadesOf(stretch);
  if (stops === undefined) return shapes;
  const clip = { ...boxOf(stretch, x, 1), y: 0, height: ROW_PX };
  const fade = { fromX: x(stretch.from), toX: x(stretch.to), stops };
  return [{ type: "group", x: 0, y: 0, clip, fade, shapes }];
}
