import { faceFamilyOf } from "./faceFamilyOf";
import { kindSign } from "./markShapes";
import { cutToWidth } from "./paragraph";
import type { Block, Face, MeasureText, Shape } from "./scene";
import type { ListedEvent } from "./viewContent";

const ROW_PX = 17;
const SIZE_PX = 11;
const GAP_PX = 24;
const NUMBER_PX = 20;
const SIGN_PX = 9;
const NUMBER: Face = { weight: 500, family: "font-interface" };

/** The events by their numbers, in two columns, a line each. */
export function listShapes(
  listed: readonly ListedEvent[],
  width: number,
  direction: "ltr" | "rtl",
  measure: MeasureText,
): Block {
  const rows = Math.ceil(listed.length / 2);
  const isRtl = direction === "rtl";
  const column = (width - GAP_PX) / 2;
  const before = NUMBER_PX + SIGN_PX + 6;
  const shapes = listed.flatMap(({ number, kind, title }, index): readonly Shape[] => {
    const start = index < rows ? 0 : column + GAP_PX;
    const y = (index % rows) * ROW_PX;
    const at = (px: number) => (isRtl ? width - start - px : start + px);
    const face: Face = { weight: 400, family: faceFamilyOf(title.direction) };
    const align = isRtl ? "right" : "left";
    return [
      {
        type: "text",
        text: String(number),
        x: at(NUMBER_PX - 5),
        y: y + 12,
        sizePx: 9,
        face: NUMBER,
        colour: "ink-soft",
        align: isRtl ? "left" : "right",
        direction: "ltr",
      },
      kindSign(kind, isRtl ? at(NUMBER_PX) - SIGN_PX : at(NUMBER_PX), y + 4, SIGN_PX),
      {
        type: "text",
        text: cutToWidth(title.text, column - before, (text) => measure(text, face, SIZE_PX)),
        x: at(before),
        y: y + 12,
        sizePx: SIZE_PX,
        face,
        colour: "ink",
        align,
        direction: title.direction,
        mostPx: column - before,
      },
    ];
  });
  return { height: rows * ROW_PX, shapes };
}
