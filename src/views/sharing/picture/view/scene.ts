import type { EventId, PlaceId } from "../../../../domain/model";
import type { TokenName } from "../../sketch/readTokens";

/** A picture as plain shapes in CSS pixels, laid out without a canvas; `paintScene` paints it. */
export type Scene = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

export type Face = {
  readonly weight: 400 | 500 | 600;
  readonly family: "font-interface" | "font-title" | "font-quote";
};

/** How wide a text is when set, in pixels. */
export type MeasureText = (text: string, face: Face, sizePx: number) => number;

/** What of the data a shape stands for. */
export type Stands =
  | { readonly event: EventId; readonly part: "point" | "bar" | "reported" | "number" }
  | { readonly place: PlaceId; readonly part: "mark" | "true" | "leader" | "reach" | "name" };

export type Paint = {
  readonly fill?: TokenName;
  readonly fillOpacity?: number;
  readonly stroke?: TokenName;
  readonly strokeOpacity?: number;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  readonly hasRoundCaps?: boolean;
  readonly of?: Stands;
};

export type TextShape = {
  readonly type: "text";
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly sizePx: number;
  readonly face: Face;
  readonly colour: TokenName;
  readonly align: "left" | "right" | "center";
  readonly direction: "ltr" | "rtl";
  /** The ground around the letters is painted over. */
  readonly halo?: TokenName;
  /** Set narrower rather than wider than this. */
  readonly mostPx?: number;
  readonly of?: Stands;
};

export type GroupShape = {
  readonly type: "group";
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
  /** Nothing is painted outside this box of the group's own. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** How much is kept of what is painted, from one x of the group's own to another. */
  readonly fade?: {
    readonly fromX: number;
    readonly toX: number;
    readonly stops: readonly { readonly offset: number; readonly kept: number }[];
  };
};

export type Shape =
  | TextShape
  | GroupShape
  | ({ readonly type: "circle"; readonly x: number; readonly y: number; readonly r: number } & Paint)
  | ({
      readonly type: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  | ({
      readonly type: "path";
      /** An SVG path. */
      readonly d: string;
      /** Where its origin is, and how much larger it is painted. */
      readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
    } & Paint);

/** Shapes of a known height, to be set one under another. */
export type Block = { readonly height: number; readonly shapes: readonly Shape[] };

/** Blocks one under another, `gapPx` apart; empty ones take no room. */
export function stacked(blocks: readonly Block[], gapPx: number): Block {
  const shapes: Shape[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (height > 0) height += gapPx;
    shapes.push({ type: "group", x: 0, y: height, shapes: block.shapes });
    height += block.height;
  }
  return { height, shapes };
}
