import type { Extent } from "../../../domain/codes";
import { ROW_PX } from "./printedLanes";
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
} from "./printedMark";

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One thing that is drawn of an event in time; `d` is an SVG path. */
export type MarkPart =
  /** The kind's sign, from its upper left corner. */
  | { readonly type: "sign"; readonly x: number; readonly y: number; readonly sizePx: number }
  | { readonly type: "bar"; readonly box: Box; readonly extent: Extent }
  | { readonly type: "hatching"; readonly box: Box }
  | { readonly type: "edges"; readonly d: string; readonly isPlain: boolean }
  | { readonly type: "arrows"; readonly d: string }
  /** What the article says, beneath. */
  | { readonly type: "reported"; readonly box: Box };

/** How much is kept of what is drawn in the box, from one x to another. */
export type Fade = {
  readonly box: Box;
  readonly fromX: number;
  readonly toX: number;
  readonly stops: readonly { readonly offset: number; readonly kept: number }[];
};

export type MarkLayer = {
  readonly name: "mark" | "arrows" | "reported";
  readonly parts: readonly MarkPart[];
  /** Of what fades at an end of which nothing says where it lies. */
  readonly fade: Fade | undefined;
};

type X = (along: number) => number;

/**
 * All that stands for one event in time, in a row that begins at y 0, the undermost first; `x` is the x of so many units
 * along. Paper and pictures paint the same.
 */
export function markLayers(mark: PrintedMark, x: X): readonly MarkLayer[] {
  const { form, from, reported } = mark;
  const arrows = form === "bar" ? arrowsOf(mark, x) : "";
  const layers: readonly (MarkLayer | false)[] = [
    form === "point"
      ? { name: "mark", parts: [{ type: "sign", ...signAt(x(from)) }], fade: undefined }
      : { name: "mark", parts: barParts(mark, x), fade: fadeOf(mark, x) },
    arrows !== "" && { name: "arrows", parts: [{ type: "arrows", d: arrows }], fade: undefined },
    reported !== undefined && {
      name: "reported",
      parts: [{ type: "reported", box: { ...boxOf(reported, x), y: LINE.top, height: LINE.height } }],
      fade: fadeOf(reported, x),
    },
  ];
  return layers.filter((layer) => layer !== false);
}

/** Where the sign of a kind stands whose middle is at x. */
export function signAt(x: number): { readonly x: number; readonly y: number; readonly sizePx: number } {
  return { x: x - POINT_PX / 2, y: BAR.top + BAR.height / 2 - POINT_PX / 2, sizePx: POINT_PX };
}

function barParts(mark: PrintedMark, x: X): readonly MarkPart[] {
  const { extent, isPlain } = mark;
  const box = { ...boxOf(mark, x), y: BAR.top, height: BAR.height };
  const edges = { type: "edges", d: edgesOf(mark, x), isPlain } as const;
  const bar = { type: "bar", box, extent } as const;
  return extent === "within" ? [bar, { type: "hatching", box }, edges] : [bar, edges];
}

function fadeOf(stretch: Stretch, x: X): Fade | undefined {
  const stops = fadesOf(stretch);
  return (
    stops && {
      box: { ...boxOf(stretch, x, 1), y: 0, height: ROW_PX },
      fromX: x(stretch.from),
      toX: x(stretch.to),
      stops,
    }
  );
}
