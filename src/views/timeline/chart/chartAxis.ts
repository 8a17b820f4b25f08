import type { ValueScale } from "./chartScale";

export type AxisWords = {
  readonly title: string;
  /** What the numbers leave out. */
  readonly note: string | undefined;
  readonly hint: string;
  readonly number: Intl.NumberFormat;
};

export type ChartAxis = {
  /** Where the column of the lanes' names is, the numbers of the axis; above them what they count. */
  readonly show: (values: ValueScale, words: AxisWords) => void;
  readonly place: (size: {
    readonly heightPx: number;
    readonly topPx: number;
    /** Of the column, and of the plot beside it. */
    readonly columnPx: number;
    readonly plotPx: number;
  }) => void;
  readonly destroy: () => void;
};

/** The axis of a chart, laid over the column beside it. */
export function createChartAxis(element: HTMLElement, dir: string): ChartAxis {
  const axis = document.createElement("div");
  axis.className = "timeline-chart-axis";
  // Placed as time runs, written as its language is.
  const words = document.createElement("div");
  words.className = "timeline-chart-title";
  const title = document.createElement("p");
  title.dir = "auto";
  words.append(title);
  const ticks = document.createElement("div");
  ticks.className = "timeline-chart-ticks";
  ticks.setAttribute("aria-hidden", "true");
  axis.dir = dir;
  axis.append(words, ticks);
  element.append(axis);
  let shown = "";
  return {
    show: (values, { title: name, note, hint, number }) => {
      const key = JSON.stringify([values, name, note]);
      if (key === shown) return;
      shown = key;
      const partOf = (tag: "strong" | "span", className: string, text: string) => {
        const part = document.createElement(tag);
        part.className = className;
        part.textContent = text;
        return part;
      };
      title.replaceChildren(
        partOf("strong", "", name),
        ...(note === undefined ? [] : [partOf("span", "is-note", note)]),
        partOf("span", "is-hint", hint),
      );
      ticks.replaceChildren(
        ...values.ticks.map((tick) => {
          const label = document.createElement("span");
          label.textContent = number.format(tick);
          label.style.setProperty("--share", String(tick / values.top));
          return label;
        }),
      );
    },
    place: ({ heightPx, topPx, columnPx, plotPx }) => {
      axis.style.setProperty("--chart-height", `${heightPx}px`);
      axis.style.setProperty("--chart-top", `${topPx}px`);
      axis.style.setProperty("--chart-panel", `${plotPx}px`);
      axis.style.inlineSize = `${columnPx}px`;
    },
    destroy: () => axis.remove(),
  };
}
