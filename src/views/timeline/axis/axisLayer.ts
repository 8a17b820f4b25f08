import type { TimeWindow } from "../../../domain/filtering";
import type { Language } from "../../../i18n/languages";
import { lengthPx } from "../../shared/textSize";
import { pxOf } from "../density/bars";
import { createSharpCanvas, type CanvasSize } from "../density/sharpCanvas";
import { visPart } from "../visInternals";
import { axisLabel } from "./axisLabels";
import { axisSteps, type AxisStep } from "./axisSteps";
import "./movingAxis.css";

/** The look of vis-timeline's own axis, read from the screen, in CSS pixels. */
type AxisLook = {
  readonly minorTop: number;
  readonly majorTop: number;
  readonly bottom: number;
  /** The room that vis-timeline leaves to a label of the upper row. */
  readonly leastStepPx: number;
  /** Between a step's line and its label. */
  readonly paddingPx: number;
  readonly minorFont: string;
  readonly majorFont: string;
  readonly minorInk: string;
  readonly majorInk: string;
  readonly minorLine: string;
  readonly majorLine: string;
};

export type AxisLayer = {
  /** Takes over from vis-timeline's axis, whose look it reads. */
  readonly begin: () => void;
  readonly draw: (window: TimeWindow) => void;
  readonly destroy: () => void;
};

/** A last step of a month so much shorter than the others has no label. */
const SHORT_STEP = 0.4;

/**
 * A canvas that stands in for vis-timeline's axis while time is moved: laying out labels takes longer than all else
 * that there is to do in a frame. It has the same steps and words, so that nobody sees them take turns.
 */
export function createAxisLayer(
  element: Element,
  maxMinorChars: number,
  { language, timeDirection }: { readonly language: Language; readonly timeDirection: "ltr" | "rtl" },
): AxisLayer | undefined {
  const background = visPart(element, "background");
  if (background === undefined) return undefined;
  const canvas = document.createElement("canvas");
  canvas.className = "timeline-moving-axis";
  canvas.setAttribute("aria-hidden", "true");
  background.append(canvas);
  let look: AxisLook | undefined;
  let window: TimeWindow | undefined;
  const { repaint, destroy } = createSharpCanvas(canvas, (context, size) => {
    if (look !== undefined && window !== undefined) paint(context, size, look, window);
  });

  const paint = (context: CanvasRenderingContext2D, size: CanvasSize, drawn: AxisLook, shown: TimeWindow) => {
    const { ratio } = size;
    const widthPx = size.widthPx / ratio;
    const scaleOfTime = { ...shown, widthPx, timeDirection };
    const leastMs = (drawn.leastStepPx / widthPx) * (shown.to - shown.from);
    const { scale, steps } = axisSteps(shown, leastMs);
    const xOf = ({ at }: AxisStep) => pxOf(at, scaleOfTime);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = "middle";
    const isRtl = timeDirection === "rtl";
    context.textAlign = isRtl ? "right" : "left";
    context.direction = "inherit";
    const text = (words: string, x: number, top: number, bottom: number) =>
      context.fillText(words, x + (isRtl ? -drawn.paddingPx : drawn.paddingPx), (top + bottom) / 2);

    let before = 0;
    steps.forEach((step, index) => {
      const x = xOf(step);
      const next = steps[index + 1];
      const width = next === undefined ? before : Math.abs(xOf(next) - x);
      const isShort = width < before * SHORT_STEP;
      before = width;
      if (!step.isMajor && isShort) return;
      context.fillStyle = step.isMajor ? drawn.majorLine : drawn.minorLine;
      context.fillRect(Math.round(x * ratio) / ratio, 0, 1, step.isMajor ? drawn.bottom : drawn.majorTop);
      if (isShort) return;
      context.font = drawn.minorFont;
      context.fillStyle = drawn.minorInk;
      text(axisLabel("minor", step.at, scale, language), x, drawn.minorTop, drawn.majorTop);
    });

    context.font = drawn.majorFont;
    context.fillStyle = drawn.majorInk;
    const edge = isRtl ? widthPx : 0;
    const major = steps.filter((step) => step.isMajor && (isRtl ? xOf(step) < edge : xOf(step) > edge));
    for (const step of major) {
      text(axisLabel("major", step.at, scale, language), xOf(step), drawn.majorTop, drawn.bottom);
    }
    // What the beginning of the window is part of, where the next of its kind leaves it room.
    const first = axisLabel("major", shown.from, scale, language);
    const room = major[0] === undefined ? Infinity : Math.abs(xOf(major[0]) - edge);
    if (context.measureText(first).width + 3 * drawn.paddingPx < room) {
      text(first, edge, drawn.majorTop, drawn.bottom);
    }
  };

  return {
    begin: () => {
      look = lookOf(element, maxMinorChars);
    },
    draw: (next) => {
      window = next;
      repaint();
    },
    destroy: () => {
      destroy();
      canvas.remove();
    },
  };
}

function lookOf(element: Element, maxMinorChars: number): AxisLook | undefined {
  const bottom = visPart(element, "axis");
  const minor = visPart(element, "minorLetter");
  const major = visPart(element, "majorLetter");
  if (bottom === undefined || minor === undefined || major === undefined) return undefined;
  const minorTop = bottom.offsetTop;
  const majorTop = minorTop + minor.clientHeight;
  const ofMinor = getComputedStyle(minor);
  const ofMajor = getComputedStyle(major);
  // What vis-timeline measures letters by has no padding of its own.
  const label = element.querySelector(".vis-text.vis-minor:not(.vis-measure)") ?? minor;
  const fontOf = ({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) =>
    `${fontWeight} ${fontSize} ${fontFamily}`;
  return {
    minorTop,
    majorTop,
    bottom: majorTop + major.clientHeight,
    leastStepPx: minor.clientWidth * maxMinorChars,
    paddingPx: lengthPx(getComputedStyle(label).paddingInlineStart),
    minorFont: fontOf(ofMinor),
    majorFont: fontOf(ofMajor),
    minorInk: ofMinor.color,
    majorInk: ofMajor.color,
    minorLine: ofMinor.getPropertyValue("--line"),
    majorLine: ofMajor.getPropertyValue("--line-strong"),
  };
}
