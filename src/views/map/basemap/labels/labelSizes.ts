import { directionOfTag } from "../../../../domain/writing";
import { faceFor, SECOND_LINE, type Face } from "./faces";
import type { LabelItem } from "./labelItems";

export type Context = CanvasRenderingContext2D;

/** A line of a label, ready to be written. */
export type Line = {
  readonly text: string;
  readonly language: string;
  readonly font: string;
  readonly spacingPx: number;
  readonly width: number;
  readonly height: number;
  readonly sizePx: number;
  /** With where each begins in pixels, for a name that is set letter by letter. */
  readonly letters?: readonly { readonly text: string; readonly from: number }[];
};

export type Block = { readonly lines: readonly Line[]; readonly width: number; readonly height: number };

const LINE_HEIGHT = 1.2;

/** Measures labels in the page's fonts, each once. */
export function createBlockMeasure(context: Context): (item: LabelItem) => Block {
  const style = getComputedStyle(document.documentElement);
  const families = new Map<string, string>();
  const familyOf = (token: string) => {
    const family = families.get(token) ?? style.getPropertyValue(token).trim();
    families.set(token, family);
    return family;
  };
  const fontOf = ({ family, weight, isItalic }: Face, sizePx: number) =>
    `${isItalic === true ? "italic " : ""}${weight} ${sizePx.toFixed(1)}px ${familyOf(family)}`;

  const lineOf = (text: string, language: string, face: Face, scale: number): Line => {
    const sizePx = face.sizePx * scale;
    const shown = face.isUpperCase === true ? text.toLocaleUpperCase(language) : text;
    const font = fontOf(face, sizePx);
    const spacingPx = (face.spacingEm ?? 0) * sizePx;
    dress(context, { font, spacingPx, language });
    const widthOf = (letters: string) => context.measureText(letters).width;
    return {
      text: shown,
      language,
      font,
      spacingPx,
      sizePx,
      // The space behind the last letter is none of the word's.
      width: widthOf(shown) - spacingPx,
      height: sizePx * LINE_HEIGHT,
      ...(face.isSetByLetter === true && {
        letters: Array.from(new Intl.Segmenter(language).segment(shown), ({ segment, index }) => ({
          text: segment,
          from: widthOf(shown.slice(0, index)),
        })),
      }),
    };
  };

  const blocks = new Map<string, Block>();
  return ({ role, names }) => {
    const key = `${role} ${names.map(({ text }) => text).join("\n")}`;
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const lines = names.map(({ text, language }, index) =>
      lineOf(text, language, faceFor(role, language), index === 0 ? 1 : SECOND_LINE),
    );
    const block: Block = {
      lines,
      width: Math.max(...lines.map(({ width }) => width)),
      height: lines.reduce((sum, { height }) => sum + height, 0),
    };
    blocks.set(key, block);
    return block;
  };
}

/** Sets the context to write a line of that kind. */
export function dress(
  context: Context,
  { font, spacingPx, language }: Pick<Line, "font" | "spacingPx" | "language">,
): void {
  context.font = font;
  context.direction = directionOfTag(language) === "rtl" ? "rtl" : "ltr";
  // Not in every browser yet: without it the letters stand close.
  context.letterSpacing = `${spacingPx.toFixed(2)}px`;
}
