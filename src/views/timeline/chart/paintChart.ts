import type { KindId } from "../../../domain/kinds";
import type { TimeChart } from "../../../engine/query";
import { pxOf, type TimeScale } from "../density/bars";
import { amountIn, binsIn, type ValueScale } from "./chartScale";

export type ChartLook = {
  readonly colours: Readonly<Record<KindId, string>>;
  readonly line: string;
  readonly marked: string;
};

/** Takes one box, in whole pixels from the top left. */
export type FillBox = (colour: string, left: number, top: number, width: number, height: number) => void;

/** Bars of so many pixels of CSS or more stand a pixel apart. */
const LEAST_WITH_GAP = 4;
/** What lasts is a thin line, and so far from the next. */
const LINE_PX = 2;
const LINE_GAP_PX = 1;

/** Below the bars, pixels of the canvas for what lasts: a line for each kind of which anything does. */
export function footOf(chart: TimeChart, ratio: number): number {
  const lines = lastingKinds(chart).length;
  return lines === 0 ? 0 : LINE_GAP_PX + lines * linePx(ratio);
}

/** The lines of the axis, the bars on them, each as high as what it counts, and below these what lasts. */
export function paintChart(
  chart: TimeChart,
  scale: TimeScale,
  values: ValueScale,
  {
    heightPx,
    topPx,
    ratio,
    marked,
  }: {
    readonly heightPx: number;
    /** Where the axis ends: above it there is air. */
    readonly topPx: number;
    readonly ratio: number;
    /** The bin that is pointed at. */
    readonly marked: number | undefined;
  },
  look: ChartLook,
  fill: FillBox,
): void {
  const { vocabulary } = chart;
  const kinds = vocabulary.length;
  const colourOf = (kind: number) => look.colours[vocabulary[kind] ?? "event"];
  const foot = heightPx - footOf(chart, ratio);
  const pxPerOne = (foot - topPx) / values.top;
  const { first, end } = binsIn(chart, scale);
  const edgesOf = (bin: number) => {
    const edges = [bin, bin + 1].map((edge) => Math.round(pxOf(chart.edges[edge] ?? 0, scale)));
    const left = Math.max(Math.min(...edges), 0);
    return { left, width: Math.min(Math.max(...edges), Math.round(scale.widthPx)) - left };
  };
  if (marked !== undefined && marked >= first && marked < end) {
    const { left, width } = edgesOf(marked);
    fill(look.marked, left, 0, width, heightPx);
  }
  for (const tick of values.ticks) {
    fill(look.line, 0, Math.round(foot - tick * pxPerOne), scale.widthPx, Math.max(1, Math.round(ratio)));
  }
  for (let bin = first; bin < end; bin += 1) {
    const total = amountIn(chart, bin);
    if (total === 0) continue;
    const { left, width } = edgesOf(bin);
    const gap = width >= LEAST_WITH_GAP * ratio ? Math.round(ratio) : 0;
    // What there is can be seen.
    const pxPerEvent = Math.max(ratio, total * pxPerOne) / total;
    let below = 0;
    for (let kind = 0; kind < kinds; kind += 1) {
      const next = below + (chart.amounts[bin * kinds + kind] ?? 0);
      const [bottom, top] = [Math.round(below * pxPerEvent), Math.round(next * pxPerEvent)];
      if (top > bottom) fill(colourOf(kind), left, foot - top, width - gap, top - bottom);
      below = next;
    }
  }
  lastingKinds(chart).forEach((kind, row) => {
    const top = foot + LINE_GAP_PX + row * linePx(ratio);
    for (let bin = first; bin < end; bin += 1) {
      if ((chart.lasting[bin * kinds + kind] ?? 0) === 0) continue;
      const { left, width } = edgesOf(bin);
      fill(colourOf(kind), left, top, width, linePx(ratio) - LINE_GAP_PX);
    }
  });
}

function linePx(ratio: number): number {
  return Math.max(1, Math.round(LINE_PX * ratio)) + LINE_GAP_PX;
}

/** Also where nothing of a kind lasts in the window itself: while it moves, the bars stand still. */
function lastingKinds({ lasting, vocabulary }: TimeChart): readonly number[] {
  return vocabulary.flatMap((_, kind) =>
    lasting.some((count, at) => count > 0 && at % vocabulary.length === kind) ? [kind] : [],
  );
}
