import type { TimelineEvent } from "./timelineModel";

/** Gives the width in pixels that an event's whole label takes, in the font of an element. */
export type LabelMeasure = ((event: Pick<TimelineEvent, "title" | "hasIcon" | "isFlagged">) => number) & {
  /** Lets go of what was measured, after the font has changed. */
  readonly forget: () => void;
};

const PADDING_PX = 16;
const ICON_PX = 18;
const FLAG_PX = 16;

export function createLabelMeasure(element: HTMLElement): LabelMeasure {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  let isFontSet = false;
  const setFont = (canvas: CanvasRenderingContext2D) => {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    isFontSet = true;
  };
  const textWidth = (title: string) => {
    const known = widths.get(title);
    if (known !== undefined || context === null) return known ?? 0;
    if (!isFontSet) setFont(context);
    const width = Math.ceil(context.measureText(title).width) + 1;
    widths.set(title, width);
    return width;
  };
  return Object.assign(
    ({ title, hasIcon, isFlagged }: Pick<TimelineEvent, "title" | "hasIcon" | "isFlagged">) =>
      textWidth(title) + PADDING_PX + (hasIcon ? ICON_PX : 0) + (isFlagged ? FLAG_PX : 0),
    {
      forget: () => {
        widths.clear();
        isFontSet = false;
      },
    },
  );
}
