import type { ValueScale } from "./chartScale";

export type ChartAxis = {
  /** Where the column of the lanes' names is, the numbers of the axis; above them what they count. */
  readonly show: (
    values: ValueScale,
    words: { readonly title: string; readonly notes: readonly string[]; readonly number: Intl.NumberFormat },
  ) => void;
  readonly place: (size: {
    readonly heightPx: number;
    readonly topPx: number;
    readonly widthPx: number;
  }) => void;
  readonly destroy: () => void;
};

/** The axis of a chart, laid over the column beside it. */
export function createChartAxis(element: HTMLElement, dir: string): ChartAxis {
  const axis = document.createElement("div");
  axis.className = "timeline-chart-axis";
  const title = document.createElement("p");
  title.className = "timeline-chart-title";
  title.dir = "auto";
  const ticks = document.createElement("div");
  ticks.className = "timeline-chart-ticks";
  ticks.setAttribute("aria-hidden", "true");
  axis.dir = dir;
  axis.append(title, ticks);
  element.append(axis);
  let shown = "";
  return {
    show: (values, { title: name, notes, number }) => {
      const key = JSON.stringify([values, name, notes]);
      if (key === shown) return;
      shown = key;
      title.replaceChildren(
        ...[name, ...notes].map((words, at) => {
          const part = document.createElement(at === 0 ? "strong" : "span");
          part.textContent = words;
          return part;
        }),
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
    place: ({ heightPx, topPx, widthPx }) => {
      axis.style.setProperty("--chart-height", `${heightPx}px`);
      axis.style.setProperty("--chart-top", `${topPx}px`);
      axis.style.inlineSize = `${widthPx}px`;
    },
    destroy: () => axis.remove(),
  };
}
