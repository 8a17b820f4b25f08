import { shortened, shownText } from "../../../../domain/shortText";
import type { TokenName } from "../../sketch/readTokens";
import { wrapText } from "../fitText";
import type { Block, Face, MeasureText, TextShape } from "./scene";

/** More than any paragraph of a picture holds, in UTF-16 units. */
const MOST_SET = 2000;
const CUT = "[…]";

export type Setting = {
  readonly sizePx: number;
  readonly face: Face;
  readonly colour: TokenName;
  readonly direction: "ltr" | "rtl";
  /** What does not fit is cut, with a mark that says so. */
  readonly mostLines: number;
};

/** A text in lines no wider than `width`, from the edge where its direction begins. */
export function paragraph(
  text: string,
  width: number,
  { sizePx, face, colour, direction, mostLines }: Setting,
  measureText: MeasureText,
): Block {
  const measure = (measured: string) => measureText(measured, face, sizePx);
  const all = wrapText(shownText(text, MOST_SET), width, measure);
  const lines =
    all.length <= mostLines
      ? all
      : [
          ...all.slice(0, mostLines - 1),
          `${cutToWidth(all[mostLines - 1] ?? "", width - measure(` ${CUT}`), measure)} ${CUT}`,
        ];
  const lineHeight = sizePx * (direction === "rtl" ? 1.6 : 1.35);
  const isRtl = direction === "rtl";
  return {
    height: lines.length * lineHeight,
    shapes: lines.map((line, index): TextShape => ({
      type: "text",
      text: line,
      x: isRtl ? width : 0,
      y: index * lineHeight + lineHeight * 0.74,
      sizePx,
      face,
      colour,
      align: isRtl ? "right" : "left",
      direction,
      mostPx: width,
    })),
  };
}

/** The text, or so much of its beginning as is no wider than `width`, with an ellipsis. */
export function cutToWidth(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (measure(shortened(text, middle)) <= width) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? "…" : shownText(text, fits);
}
