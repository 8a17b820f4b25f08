import { createKindIcon } from "../../theme/kinds";
import { lengthPx, textSizePx } from "../shared/textSize";
import type { LabelRoom } from "./placement";
import type { TimelineEvent } from "./timelineModel";
import { createFlag, createToldSign } from "./timelineNodes";

type Labelled = Pick<TimelineEvent, "title" | "hasIcon" | "isFlagged" | "isCorroborated">;

export type LabelMeasure = {
  /** The room that an event's whole label takes. */
  readonly roomOf: (event: Labelled) => LabelRoom;
  /** Lets go of what was measured, after the font or its size has changed. */
  readonly forget: () => void;
};

/** What the style sheet says of a label, in pixels as the browser has them: they follow the reader's size of text. */
type LabelLook = {
  readonly font: string;
  readonly paddingPx: number;
  /** With the gap between it and the title. */
  readonly iconPx: number;
  readonly flagPx: number;
  readonly toldPx: number;
  readonly halfIconPx: number;
  readonly longestPx: number;
};

/** Long enough for a headline; a title of a thousand words ends here. */
const LONGEST_LABEL_REM = 35;

/** Measures titles on a canvas, each one once; how they are set is read from hidden labels in `element`. */
export function createLabelMeasure(element: HTMLElement): LabelMeasure {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  let known: LabelLook | undefined;
  const look = () => {
    if (known === undefined) {
      known = readLook(element);
      if (context !== null) context.font = known.font;
    }
    return known;
  };
  const textWidth = (title: string) => {
    const before = widths.get(title);
    if (before !== undefined || context === null) return before ?? 0;
    const width = Math.ceil(context.measureText(title).width) + 1;
    widths.set(title, width);
    return width;
  };
  return {
    roomOf: ({ title, hasIcon, isFlagged, isCorroborated }) => {
      const { paddingPx, iconPx, flagPx, toldPx, halfIconPx, longestPx } = look();
      const signsPx = (hasIcon ? iconPx : 0) + (isFlagged ? flagPx : 0) + (isCorroborated ? toldPx : 0);
      return { wholePx: Math.ceil(textWidth(title) + paddingPx + signsPx), longestPx, halfIconPx };
    },
    forget: () => {
      widths.clear();
      known = undefined;
    },
  };
}

function readLook(element: HTMLElement): LabelLook {
  const bar = createSample("bar");
  const point = createSample("point");
  element.append(bar.item, point.item);
  const { paddingInlineStart, paddingInlineEnd, columnGap } = getComputedStyle(bar.label);
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(bar.title);
  const [gapPx, iconPx] = [lengthPx(columnGap), widthOf(bar.icon)];
  const look = {
    font: `${fontWeight} ${fontSize} ${fontFamily}`,
    paddingPx: lengthPx(paddingInlineStart) + lengthPx(paddingInlineEnd),
    iconPx: iconPx + gapPx,
    flagPx: widthOf(bar.flag) + gapPx,
    toldPx: widthOf(bar.told) + gapPx,
    halfIconPx: lengthPx(getComputedStyle(point.label).paddingInlineStart) + widthOf(point.icon) / 2,
    longestPx: LONGEST_LABEL_REM * textSizePx(),
  };
  bar.item.remove();
  point.item.remove();
  return look;
}

function widthOf(sign: Element): number {
  return lengthPx(getComputedStyle(sign).inlineSize);
}

/** A label as the timeline sets it, with all that can stand in it. */
function createSample(mark: "bar" | "point") {
  const item = document.createElement("div");
  item.className = `timeline-item timeline-measure is-${mark} is-after`;
  const label = document.createElement("button");
  label.className = "timeline-event";
  // The bold title of a selected event takes most: no label needs more room when it is selected.
  label.setAttribute("aria-pressed", "true");
  const title = document.createElement("bdi");
  title.className = "timeline-title";
  const [icon, flag, told] = [createKindIcon("strike"), createFlag(), createToldSign()];
  label.append(icon, title, flag, told);
  item.append(label);
  return { item, label, title, icon, flag, told };
}
