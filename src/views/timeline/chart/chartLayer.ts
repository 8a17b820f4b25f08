import type { KindNames } from "../../../i18n/kindNames";
import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";
import type { TimeChart } from "../../../engine/query";
import { localeOf, type Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";
import { textSizePx } from "../../shared/textSize";
import { pxOf } from "../density/bars";
import { createSharpCanvas } from "../density/sharpCanvas";
import type { KeyIntent } from "../keys";
import { createChartAxis } from "./chartAxis";
import { listenToChart } from "./chartPointing";
import { binAt, binsIn, peakIn, stretchOf, valueScale, type ValueScale } from "./chartScale";
import { binInWords, chartTitle, countedInWords } from "./chartWords";
import { footOf, paintChart, type ChartLook } from "./paintChart";
import "./chart.css";

export type ChartModel = {
  readonly chart: TimeChart;
  readonly colours: ChartLook["colours"];
  /** What the data calls its kinds. */
  readonly names: KindNames;
  /** What is asked for now is not known yet: numbers of what was asked before are not written out. */
  readonly isLate: boolean;
};

export type ChartLayer = {
  /** What to draw from now on. */
  readonly show: (model: ChartModel | undefined) => void;
  /** Fades it in, or out where the events stand one by one. */
  readonly fade: (isShown: boolean) => void;
  /** Draws it where time stands now; not where it has faded out. */
  readonly draw: (window: TimeWindow) => void;
  readonly hasFocus: () => boolean;
  readonly focus: () => void;
  readonly destroy: () => void;
};

export type ChartHandlers = {
  readonly onWindow: (window: TimeWindow) => void;
  /** Keys that mean the same on an event and on a bar. */
  readonly onMove: (
    intent: Extract<KeyIntent, { type: "pan" | "zoom" }>,
    middle: EpochMs | undefined,
  ) => void;
};

/** Between two numbers of the axis there is room for more than one. */
const TICK_REM = 2.25;
/** Between the words and the highest number. */
const AIR_REM = 0.375;
/** However many words there are, so much of the height at most is theirs. */
const MOST_TOP = 0.65;

/** The events of a window as bars, each of which can be pointed at, reached by the arrow keys, and opened. */
export function createChartLayer(
  element: HTMLElement,
  panel: HTMLElement,
  { onWindow, onMove }: ChartHandlers,
  { language, timeDirection }: { readonly language: Language; readonly timeDirection: "ltr" | "rtl" },
): ChartLayer {
  const t = textsIn(language, "timeline");
  const number = new Intl.NumberFormat(localeOf(language));
  const canvas = document.createElement("canvas");
  canvas.className = "timeline-density";
  canvas.setAttribute("aria-hidden", "true");
  const focusable = document.createElement("div");
  focusable.className = "timeline-chart";
  focusable.tabIndex = 0;
  focusable.hidden = true;
  // The arrow keys are the chart's own.
  focusable.setAttribute("role", "application");
  const readout = document.createElement("p");
  readout.className = "timeline-chart-readout";
  readout.dir = "auto";
  readout.hidden = true;
  // Beside the chart, in which a screen reader would not look for what changes.
  panel.prepend(canvas, focusable, readout);
  const axis = createChartAxis(element, timeDirection);

  let model: ChartModel | undefined;
  let window: TimeWindow | undefined;
  let values: ValueScale = valueScale(1, 1);
  /** An instant in the bin that is read out, however the bins change. */
  let at: EpochMs | undefined;
  let isShown = false;
  let widthPx = 1;
  let look: ChartLook | undefined;

  const { repaint, destroy } = createSharpCanvas(canvas, (context, size) => {
    if (model === undefined || window === undefined || look === undefined) return;
    const { chart } = model;
    const { heightPx, ratio } = size;
    widthPx = size.widthPx / ratio;
    const height = heightPx / ratio;
    const words = {
      title: chartTitle(chart, language),
      note: model.isLate ? textsIn(language, "common")("late.counting") : countedInWords(chart, language),
      hint: t("chart.hint"),
    };
    const wordsPx = axis.say(words, { columnPx: besidePx(), plotPx: widthPx, heightPx: height });
    const topPx = Math.min(wordsPx + AIR_REM * textSizePx(), height * MOST_TOP);
    const footPx = footOf(chart, ratio) / ratio;
    readout.style.setProperty("inset-block-start", `${topPx}px`);
    values = valueScale(peakIn(chart, window), (height - topPx - footPx) / (TICK_REM * textSizePx()));
    axis.number(values, number, topPx, footPx);
    const marked = at === undefined ? undefined : binAt(chart, at);
    paintChart(
      chart,
      { ...window, widthPx: size.widthPx, timeDirection },
      values,
      { heightPx, topPx: topPx * ratio, ratio, marked },
      look,
      (colour, x, y, width, boxHeight) => {
        context.fillStyle = colour;
        context.fillRect(x, y, width, boxHeight);
      },
    );
  });
  /** The column beside the panel; its width is asked for where the layout may have changed. */
  let beside: number | undefined;
  const besidePx = () => {
    beside ??= element.clientWidth - panel.clientWidth;
    return beside;
  };
  const resize = new ResizeObserver(() => {
    beside = undefined;
  });
  resize.observe(panel);

  const instantAt = (leftPx: number, { from, to }: TimeWindow) => {
    const share = leftPx / widthPx;
    return from + (timeDirection === "ltr" ? share : 1 - share) * (to - from);
  };
  const say = (isLive: boolean) => {
    const bin = model === undefined || at === undefined ? undefined : binAt(model.chart, at);
    readout.hidden = bin === undefined;
    if (bin === undefined || model === undefined || window === undefined) return;
    readout.setAttribute("aria-live", isLive ? "polite" : "off");
    const words = binInWords(model.chart, bin, model.names, language);
    if (readout.textContent !== words) readout.textContent = words;
    const { from, to } = stretchOf(model.chart, bin);
    const middle = pxOf((from + to) / 2, { ...window, widthPx, timeDirection });
    // Towards the panel's middle, where there is room.
    const isLeft = middle < widthPx / 2;
    readout.style.setProperty("left", isLeft ? `${Math.max(0, middle)}px` : "auto");
    readout.style.setProperty("right", isLeft ? "auto" : `${Math.max(0, widthPx - middle)}px`);
  };
  const pointAt = (instant: EpochMs | undefined, isLive: boolean) => {
    const before = at;
    at = instant;
    if (before === undefined && instant === undefined) return;
    say(isLive);
    repaint();
  };
  const hasFocus = () => document.activeElement === focusable;
  const zoomTo = (bin: number) => {
    if (model !== undefined) onWindow(stretchOf(model.chart, bin));
  };
  const middleOf = (chart: TimeChart, bin: number) => {
    const { from, to } = stretchOf(chart, bin);
    return (from + to) / 2;
  };
  /** Goes to a bin; where it lies beyond the window, time moves by as much. */
  const goTo = (chart: TimeChart, shown: TimeWindow, bin: number) => {
    if (bin < 0 || bin >= chart.edges.length - 1) return;
    const { from, to } = stretchOf(chart, bin);
    pointAt((from + to) / 2, true);
    const by = from >= shown.to ? to - shown.to : to <= shown.from ? from - shown.from : 0;
    if (by !== 0) onWindow({ from: shown.from + by, to: shown.to + by });
  };

  const abort = new AbortController();
  listenToChart(
    panel,
    focusable,
    timeDirection,
    {
      onHover: (leftPx) => {
        if (!isShown || window === undefined) return;
        if (leftPx === undefined && (hasFocus() || at === undefined)) return;
        pointAt(leftPx === undefined ? undefined : instantAt(leftPx, window), false);
      },
      onPick: (leftPx, isFinger) => {
        if (!isShown || window === undefined || model === undefined) return;
        const instant = instantAt(leftPx, window);
        const bin = binAt(model.chart, instant);
        const isTold = at !== undefined && binAt(model.chart, at) === bin;
        // A finger has nothing to hover with: its first touch tells what the second opens.
        if (isFinger && !isTold) pointAt(instant, true);
        else if (bin !== undefined) zoomTo(bin);
      },
      onKey: (intent) => {
        if (model === undefined || window === undefined) return;
        const { chart } = model;
        const { first, end } = binsIn(chart, window);
        const here = at === undefined ? undefined : binAt(chart, at);
        switch (intent.type) {
          case "enter":
            if (here !== undefined) zoomTo(here);
            break;
          case "walk":
            goTo(
              chart,
              window,
              here === undefined ? (intent.step === 1 ? first : end - 1) : here + intent.step,
            );
            break;
          case "end":
            goTo(chart, window, intent.step === 1 ? end - 1 : first);
            break;
          case "pan":
          case "zoom":
            onMove(intent, here === undefined ? undefined : middleOf(chart, here));
        }
      },
      onBlur: () => pointAt(undefined, false),
    },
    abort.signal,
  );

  return {
    show: (next) => {
      if (next === undefined) return;
      // Another theme has other colours.
      if (look === undefined || next.colours !== model?.colours) look = lookOf(element, next.colours);
      if (next.chart !== model?.chart) {
        focusable.setAttribute("aria-label", t("chart.name", { title: chartTitle(next.chart, language) }));
      }
      model = next;
    },
    fade: (next) => {
      if (next === isShown) return;
      isShown = next;
      canvas.classList.toggle("is-shown", isShown);
      element.classList.toggle("is-chart", isShown);
      if (!isShown) {
        at = undefined;
        readout.hidden = true;
      }
      focusable.hidden = !isShown;
    },
    draw: (next) => {
      window = next;
      if (!isShown) return;
      repaint();
      if (at !== undefined) say(hasFocus());
    },
    hasFocus,
    focus: () => focusable.focus({ preventScroll: true }),
    destroy: () => {
      abort.abort();
      resize.disconnect();
      destroy();
      axis.destroy();
      canvas.remove();
      focusable.remove();
      readout.remove();
    },
  };
}

function lookOf(element: HTMLElement, colours: ChartLook["colours"]): ChartLook {
  const style = getComputedStyle(element);
  return {
    colours,
    line: style.getPropertyValue("--line"),
    marked: style.getPropertyValue("--accent-soft"),
  };
}
