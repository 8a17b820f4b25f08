import type { KindId } from "../../../../domain/kinds";
import type { MapDensity } from "../../../../engine/query";
import type { Language } from "../../../../i18n/languages";
import { localeOf } from "../../../../i18n/languages";
import { textsIn } from "../../../../i18n/texts";
import { densitySquares } from "../../layout/densitySteps";
import type { MapLayout } from "../../layout/layOutMap";
import { usedMapSigns, type MapSign } from "../../layout/mapSigns";
import type { TimelineLayout } from "../../layout/layOutTimeline";
import { usedTimelineSigns } from "../../layout/timelineSigns";
import { flagSign, markShapes } from "./markShapes";
import { dot, placeMark } from "./mapShapes";
import { cutToWidth } from "./paragraph";
import type { Block, Face, MeasureText, Shape } from "./scene";

/** A sign in a box of 36 by 16, and what it means. */
export type KeyEntry = { readonly shapes: readonly Shape[]; readonly meaning: string };

const FACE: Face = { weight: 400, family: "font-interface" };
const SIZE_PX = 9.5;
const SIGN = { width: 36, height: 16 };
const BETWEEN_PX = 18;
const ROW_HIGH = 19;

/** Signs and their meanings in rows, as many beside each other as fit. */
export function keyShapes(
  entries: readonly KeyEntry[],
  width: number,
  direction: "ltr" | "rtl",
  measureText: MeasureText,
): Block {
  const measure = (text: string) => measureText(text, FACE, SIZE_PX);
  const isRtl = direction === "rtl";
  let [x, y] = [0, 0];
  const shapes = entries.flatMap(({ shapes: sign, meaning }): readonly Shape[] => {
    const text = cutToWidth(meaning, width - SIGN.width - 6, measure);
    const wide = SIGN.width + 6 + measure(text);
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW_HIGH];
    const at = isRtl ? width - x - SIGN.width : x;
    x += wide + BETWEEN_PX;
    return [
      { type: "group", x: at, y, shapes: sign },
      {
        type: "text",
        text,
        x: isRtl ? at - 6 : at + SIGN.width + 6,
        y: y + 11.5,
        sizePx: SIZE_PX,
        face: FACE,
        colour: "ink-soft",
        align: isRtl ? "right" : "left",
        direction,
      },
    ];
  });
  return { height: entries.length === 0 ? 0 : y + SIGN.height, shapes };
}

/** What the signs of the timeline mean, those that it uses. */
export function timelineKey(
  { drawn }: TimelineLayout,
  language: Language,
  direction: "ltr" | "rtl",
  hasNumbers: boolean,
): readonly KeyEntry[] {
  const t = textsIn(language, "sharing");
  const kind: KindId | undefined = drawn[0]?.kind;
  if (kind === undefined) return [];
  const isAnyFlagged = drawn.some(({ marks }) => marks.some(({ isFlagged }) => isFlagged));
  const x = (along: number) => (direction === "rtl" ? SIGN.width - along : along);
  return [
    ...usedTimelineSigns(drawn).map(({ name, example }) => ({
      shapes: markShapes(example, kind, x),
      meaning: t(`print.sign.${name}`),
    })),
    ...(hasNumbers ? [{ shapes: [number("1")], meaning: t("print.sign.number") }] : []),
    ...(isAnyFlagged ? [{ shapes: [flagSign(14)], meaning: t("print.sign.flag") }] : []),
  ];
}

function number(text: string): Shape {
  return {
    type: "text",
    text,
    x: SIGN.width / 2,
    y: 11.5,
    sizePx: 9,
    face: FACE,
    colour: "ink-soft",
    align: "center",
    direction: "ltr",
  };
}

const MIDDLE = { x: 18, y: 8 };

/** What the signs of the map mean, those that it uses. */
export function mapKey(
  map: MapLayout,
  density: MapDensity | undefined,
  language: Language,
): readonly KeyEntry[] {
  const t = textsIn(language, "sharing");
  const signs = mapSigns(map.areNamed);
  return [
    ...usedMapSigns(map).map((name) => ({ shapes: signs[name], meaning: t(`print.sign.${name}`) })),
    ...(density === undefined ? [] : densityKey(density, language)),
  ];
}

function mapSigns(hasLetters: boolean): Readonly<Record<MapSign, readonly Shape[]>> {
  const still = { letter: "A", spot: MIDDLE, at: MIDDLE, isArea: false, isSubjectOnly: false };
  return {
    site: hasLetters ? placeMark(still) : [dot(MIDDLE, false)],
    subject: hasLetters ? placeMark({ ...still, isSubjectOnly: true }) : [dot(MIDDLE, true)],
    area: [
      {
        type: "rect",
        x: 2,
        y: 0.5,
        width: 32,
        height: 15,
        radius: 7.5,
        fill: "accent",
        fillOpacity: 0.08,
        stroke: "accent",
        lineWidth: 1.3,
        dash: [0.1, 2.6],
        hasRoundCaps: true,
      },
      ...(hasLetters
        ? ([{ type: "rect", x: 14, y: 4, width: 8, height: 8, radius: 1, fill: "accent" }] as const)
        : []),
    ],
    reach: [{ type: "circle", ...MIDDLE, r: 7, stroke: "accent", lineWidth: 0.8, dash: [1, 2] }],
    leader: placeMark({ ...still, spot: { x: 3, y: 13 }, at: { x: 27, y: 8 } }),
  };
}

/** How many events a square of each step holds. */
function densityKey(density: MapDensity, language: Language): readonly KeyEntry[] {
  const t = textsIn(language, "picturing");
  const written = (count: number) => count.toLocaleString(localeOf(language));
  return densitySquares(density).steps.map(({ from, to, opacity }) => ({
    shapes: [{ type: "rect", x: 12, y: 2, width: 12, height: 12, fill: "accent", fillOpacity: opacity }],
    meaning: t("square", {
      events: from === to ? written(from) : `${written(from)}–${written(to)}`,
    }),
  }));
}
