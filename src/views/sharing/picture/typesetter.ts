import type { Tokens } from "../sketch/readTokens";
import type { CardContent, CardText } from "./cardContent";
import type { FittedPart, Part } from "./fitText";

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Style = {
  readonly font: string;
  readonly colour: string;
  readonly direction?: "ltr" | "rtl";
  readonly isAtEnd?: boolean;
};

/** Sets texts onto a card. */
export type Typesetter = {
  readonly context: CanvasRenderingContext2D;
  readonly content: CardContent;
  readonly tokens: Tokens;
  /** One line from the edge where its direction begins, or towards the other edge; gives its width. */
  readonly line: (text: string, box: Pick<Box, "x" | "width">, baseline: number, style: Style) => number;
  /** Fitted lines one under another, from `y` on; gives where they end. */
  readonly lines: (
    part: FittedPart,
    box: Pick<Box, "x" | "width">,
    y: number,
    style: Required<Pick<Style, "colour" | "direction">> & TypeFace,
  ) => number;
  /** A text that can be measured in any size. */
  readonly part: (text: string, sizePx: number, leading: number, face: TypeFace) => Part;
};

export type TypeFace = { readonly weight: 400 | 500 | 600; readonly family: string };

/** A typesetter for the canvas, which must have the size of the card. */
export function createTypesetter(
  context: CanvasRenderingContext2D,
  content: CardContent,
  tokens: Tokens,
): Typesetter {
  const fontOf = ({ weight, family }: TypeFace, sizePx: number) => `${weight} ${sizePx}px ${family}`;
  const line: Typesetter["line"] = (
    text,
    { x, width },
    baseline,
    { font, colour, direction = content.direction, isAtEnd = false },
  ) => {
    context.font = font;
    context.fillStyle = colour;
    context.direction = direction;
    const isFromRight = (direction === "rtl") !== isAtEnd;
    context.textAlign = isFromRight ? "right" : "left";
    const measured = context.measureText(text).width;
    // A line that is a little too long is set narrower rather than cut.
    context.fillText(text, isFromRight ? x + width : x, baseline, width);
    return Math.min(measured, width);
  };
  return {
    context,
    content,
    tokens,
    line,
    lines: ({ lines, sizePx, lineHeightPx }, box, y, { colour, direction, ...face }) => {
      const ascent = lineHeightPx * (direction === "rtl" ? 0.68 : 0.78);
      for (const [index, text] of lines.entries()) {
        line(text, box, y + index * lineHeightPx + ascent, {
          font: fontOf(face, sizePx),
          colour,
          direction,
        });
      }
      return y + lines.length * lineHeightPx;
    },
    part: (text, sizePx, leading, face) => ({
      text,
      sizePx,
      leading,
      measureAt: (size) => {
        const font = fontOf(face, size);
        return (measured) => {
          context.font = font;
          return context.measureText(measured).width;
        };
      },
    }),
  };
}

/** In which face a text of the data is set, and how far apart its lines stand. */
export function faceOf({ direction }: Pick<CardText, "direction">, tokens: Tokens) {
  const isRtl = direction === "rtl";
  return { family: tokens[isRtl ? "font-quote" : "font-title"], leading: isRtl ? 1.65 : 1.3 };
}
