import type { TimeWindow } from "../../../domain/filtering";
import type { TimeDensity } from "../../../engine/query";
import {
  atLeastAPixel,
  binMs,
  lastingKinds,
  layLines,
  peakOf,
  pxOf,
  stackBars,
  type DrawBox,
  type TimeScale,
} from "./bars";
import type { KindColours } from "./useKindColours";
import { createSharpCanvas, type CanvasSize } from "./sharpCanvas";

/** All events of an answer, of which the timeline shows a few as items. */
export type DensityModel = {
  readonly density: TimeDensity;
  readonly overview: TimeDensity;
  readonly colours: KindColours;
};

export type DensityLayer = {
  /** What to draw from now on. */
  readonly show: (model: DensityModel) => void;
  /** Fades it in, or out where the items are all that there is. */
  readonly fade: (isShown: boolean) => void;
  /** Draws it where time stands now; not where it has faded out. */
  readonly draw: (window: TimeWindow) => void;
  readonly destroy: () => void;
};

/**
 * A canvas behind the items of a panel. Bins lie where their time lies: while the reader drags, the answer at hand
 * moves along, and the overview stands in on either side of it until the next answer comes.
 */
export function createDensityLayer(panel: Element, timeDirection: "ltr" | "rtl"): DensityLayer {
  const canvas = document.createElement("canvas");
  canvas.className = "timeline-density";
  canvas.setAttribute("aria-hidden", "true");
  panel.prepend(canvas);
  let model: DensityModel | undefined;
  let window: TimeWindow | undefined;
  const { repaint, destroy } = createSharpCanvas(canvas, (context, size) => {
    if (model !== undefined && window !== undefined) {
      paintDensity(context, size, model, { ...window, widthPx: size.widthPx, timeDirection });
    }
  });
  let isShown = false;
  return {
    show: (next) => {
      model = next;
    },
    fade: (next) => {
      if (next === isShown) return;
      isShown = next;
      canvas.classList.toggle("is-shown", isShown);
    },
    draw: (next) => {
      window = next;
      if (isShown) repaint();
    },
    destroy: () => {
      destroy();
      canvas.remove();
    },
  };
}

/** The highest bar leaves some air under the panel's edge. */
const FILL = 0.92;

function paintDensity(
  context: CanvasRenderingContext2D,
  { widthPx, heightPx, ratio }: CanvasSize,
  { density, overview, colours }: DensityModel,
  scale: TimeScale,
): void {
  const bars = atLeastAPixel(density, scale);
  const peak = peakOf(bars) / FILL ** 2;
  const kinds = lastingKinds([density, overview]);
  const paint = (drawn: TimeDensity, { from, to }: TimeWindow) => {
    const [left = 0, right = 0] = [pxOf(from, scale), pxOf(to, scale)].sort((a, b) => a - b);
    if (right <= 0 || left >= widthPx) return;
    context.save();
    context.beginPath();
    context.rect(Math.round(left), 0, Math.round(right) - Math.round(left), heightPx);
    context.clip();
    // As many as would fall into a bar of the density.
    const height = { heightPx, peak: (peak * binMs(drawn)) / binMs(bars), leastPx: ratio };
    const fill: DrawBox = (kind, x, y, width, boxHeight) => {
      context.fillStyle = colours[drawn.vocabulary[kind] ?? "event"];
      context.fillRect(x, y, width, boxHeight);
    };
    stackBars(drawn, scale, height, fill);
    layLines(drawn, scale, { heightPx, ratio, kinds }, fill);
    context.restore();
  };
  paint(bars, density);
  const standIn = atLeastAPixel(overview, scale);
  if (scale.from < density.from) paint(standIn, { from: scale.from, to: density.from });
  if (scale.to > density.to) paint(standIn, { from: density.to, to: scale.to });
}
