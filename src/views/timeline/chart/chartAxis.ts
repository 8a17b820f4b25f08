import { textSizePx } from "../../shared/textSize";
import type { ValueScale } from "./chartScale";

export type AxisWords = {
  readonly title: string;
  /** How what is in view is counted. */
  readonly note: string;
  readonly hint: string;
};

export type AxisSize = {
  /** Of the column, and of the plot beside it. */
  readonly columnPx: number;
  readonly plotPx: number;
  readonly heightPx: number;
};

export type ChartAxis = {
  /** Writes what the numbers count; gives how many pixels of the plot's top the words take. */
  readonly say: (words: AxisWords, size: AxisSize) => number;
  /** Where the column of the lanes' names is, the numbers of the axis, from `topPx` down to `footPx` above the bottom. */
  readonly number: (values: ValueScale, format: Intl.NumberFormat, topPx: number, footPx: number) => void;
  readonly destroy: () => void;
};

/** The axis of a chart, laid over the column beside it. */
export function createChartAxis(element: HTMLElement, dir: string): ChartAxis {
  const axis = document.createElement("div");
  axis.className = "timeline-chart-axis";
  // Placed as time runs, written as its language is.
  const words = document.createElement("div");
  words.className = "timeline-chart-words";
  // Placed as time runs, written as their language is.
  const partOf = (className: string) => {
    const box = document.createElement("div");
    box.className = className;
    const text = document.createElement("p");
    text.dir = "auto";
    box.append(text);
    words.append(box);
    return { box, text };
  };
  const title = partOf("timeline-chart-title");
  const name = document.createElement("strong");
  const hint = document.createElement("span");
  title.text.append(name, hint);
  const note = partOf("timeline-chart-note");
  const ticks = document.createElement("div");
  ticks.className = "timeline-chart-ticks";
  ticks.setAttribute("aria-hidden", "true");
  axis.dir = dir;
  axis.append(words, ticks);
  element.append(axis);
  let said = "";
  let wordsPx = 0;
  let numbered = "";
  return {
    say: (next, { columnPx, plotPx, heightPx }) => {
      const key = JSON.stringify([next, columnPx, plotPx, heightPx, textSizePx()]);
      if (key === said) return wordsPx;
      said = key;
      axis.style.setProperty("--chart-height", `${heightPx}px`);
      axis.style.setProperty("--chart-panel", `${plotPx}px`);
      axis.style.inlineSize = `${columnPx}px`;
      name.textContent = next.title;
      hint.textContent = next.hint;
      note.text.textContent = next.note;
      // On a small screen the title stands above it, in the same box.
      wordsPx = note.box.offsetTop + note.box.offsetHeight;
      return wordsPx;
    },
    number: (values, format, topPx, footPx) => {
      axis.style.setProperty("--chart-top", `${topPx}px`);
      axis.style.setProperty("--chart-foot", `${footPx}px`);
      const key = JSON.stringify(values);
      if (key === numbered) return;
      numbered = key;
      ticks.replaceChildren(
        ...values.ticks.map((tick) => {
          const label = document.createElement("span");
          label.textContent = format.format(tick);
          label.style.setProperty("--share", String(tick / values.top));
          return label;
        }),
      );
    },
    destroy: () => axis.remove(),
  };
}
