import { dateFormat } from "../../../../i18n/dateWords";
import { kindName, type KindNames } from "../../../../i18n/kindNames";
import type { Language } from "../../../../i18n/languages";
import {
  AXIS_PX,
  DIGIT_PX,
  LANE_SIGN_PX,
  NAMES_PX,
  TICK_WORDS,
  TIMELINE_WIDTH,
  xOf,
  type TimelineLayout,
} from "../../layout/layOutTimeline";
import { ROW_PX, type PlacedMark } from "../../layout/printedLanes";
import { kindSign, flagSign, markShapes } from "./markShapes";
import { cutToWidth } from "./paragraph";
import type { Block, Face, MeasureText, Shape, TextShape } from "./scene";

const PLAIN: Face = { weight: 400, family: "font-interface" };
const LANE: Face = { weight: 500, family: "font-interface" };

/** The timeline as it was laid out, with the events' numbers where `hasNumbers`. */
export function timelineShapes(
  timeline: TimelineLayout,
  names: KindNames,
  language: Language,
  hasNumbers: boolean,
  measure: MeasureText,
): Block {
  const { scale, ticks, lanes, heightPx } = timeline;
  if (lanes.length === 0) return { height: 0, shapes: [] };
  const isRtl = scale.direction === -1;
  const side = { align: isRtl ? "right" : "left", direction: isRtl ? "rtl" : "ltr" } as const;
  const inwards = (px: number) => (isRtl ? TIMELINE_WIDTH - px : px);
  const laneName = (text: string): TextShape => ({
    type: "text",
    text: cutToWidth(text, NAMES_PX - LANE_SIGN_PX - 10, (name) => measure(name, LANE, 10)),
    x: inwards(LANE_SIGN_PX + 5),
    y: 11,
    sizePx: 10,
    face: LANE,
    colour: "ink",
    ...side,
  });
  const tickShapes = ticks.flatMap(({ at, step }): readonly Shape[] => [
    { type: "path", d: `M${scale.at(at)} ${3 - AXIS_PX}V${heightPx}`, stroke: "line-strong", lineWidth: 0.6 },
    {
      type: "text",
      text: dateFormat(language, TICK_WORDS[step]).format(at),
      x: scale.at(at) + 3 * scale.direction,
      y: -5,
      sizePx: 9,
      face: PLAIN,
      colour: "ink-soft",
      ...side,
    },
  ]);
  const laneShapes = lanes.map((lane): Shape => ({
    type: "group",
    x: 0,
    y: lane.topPx,
    shapes: [
      { type: "path", d: `M0 -3H${TIMELINE_WIDTH}`, stroke: "line", lineWidth: 0.6 },
      kindSign(lane.kind, isRtl ? TIMELINE_WIDTH - LANE_SIGN_PX : 0, 2, LANE_SIGN_PX),
      laneName(kindName(lane.kind, names, language, "kinds").text),
      ...("path" in lane
        ? [{ type: "path", d: lane.path, fill: `kind-${lane.kind}`, fillOpacity: 0.75 } as const]
        : lane.marks.map((mark): Shape => ({
            type: "group",
            x: 0,
            y: mark.row * ROW_PX,
            shapes: [
              ...markShapes(mark, lane.kind, (along) => xOf(scale, along), mark.event),
              ...besideMark(mark, scale, hasNumbers, side),
            ],
          }))),
    ],
  }));
  return {
    height: heightPx + AXIS_PX,
    shapes: [{ type: "group", x: 0, y: AXIS_PX, shapes: [...tickShapes, ...laneShapes] }],
  };
}

/** The event's number in the list beside its mark, and its flag. */
function besideMark(
  { number, after, isFlagged, event }: PlacedMark,
  scale: TimelineLayout["scale"],
  hasNumbers: boolean,
  side: Pick<TextShape, "align" | "direction">,
): readonly Shape[] {
  const flagAt = xOf(scale, hasNumbers ? after + String(number).length * DIGIT_PX + 1 : after);
  return [
    ...(hasNumbers
      ? [
          {
            type: "text",
            text: String(number),
            x: xOf(scale, after),
            y: 10,
            sizePx: 8.5,
            face: PLAIN,
            colour: "ink-soft",
            of: { event, part: "number" },
            ...side,
          } as const,
        ]
      : []),
    ...(isFlagged ? [flagSign(scale.direction === 1 ? flagAt : flagAt - 7)] : []),
  ];
}
