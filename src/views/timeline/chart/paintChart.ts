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
const LINE_PX = 2;

/** The lines of the axis, the bars on them, each as high as what it counts, and what lasts as thin lines at the foot. */
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
  const pxPerOne = (heightPx - topPx) / values.top;
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
    fill(look.line, 0, Math.round(heightPx - tick * pxPerOne), scale.widthPx, Math.max(1, Math.round(ratio)));
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
      if (top > bottom) fill(colourOf(kind), left, heightPx - top, width - gap, top - bottom);
      below = next;
    }
  }
  layLasting(chart, first, end, (kind, row, bin) => {
    const { left, width } = edgesOf(bin);
    const thick = Math.max(1, Math.round(LINE_PX * ratio));
    const top = heightPx - (row + 1) * (thick + Math.round(ratio));
    fill(colourOf(kind), left, top, width, thick);
  });
}

/** Each kind of which an event lasts in the bins has a row of its own. */
function layLasting(
  { lasting, vocabulary }: TimeChart,
  first: number,
  end: number,
  draw: (kind: number, row: number, bin: number) => void,
): void {
  const kinds = vocabulary.length;
  let row = 0;
  for (let kind = 0; kind < kinds; kind += 1) {
    let isAny = false;
    for (let bin = first; bin < end; bin += 1) {
      if ((lasting[bin * kinds + kind] ?? 0) === 0) continue;
      draw(kind, row, bin);
      isAny = true;
    }
    if (isAny) row += 1;
  }
}
