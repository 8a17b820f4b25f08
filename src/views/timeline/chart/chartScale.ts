import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";
import type { TimeChart } from "../../../engine/query";

/** The marks of an axis of numbers from 0 on: each a whole multiple of `step`, the last one `top`, at or above all. */
export type ValueScale = { readonly step: number; readonly top: number; readonly ticks: readonly number[] };

/** Steps of 1, 2 or 5 times a power of ten, never less than 1, in at most about `most` of which the peak fits. */
export function valueScale(peak: number, most: number): ValueScale {
  const least = Math.max(1, peak / Math.max(1, most));
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10) * power;
  const count = Math.max(1, Math.ceil(peak / step - 1e-9));
  return { step, top: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

/** The bins of which something lies in the window, from the first up to the last, exclusive. */
export function binsIn({ edges }: Pick<TimeChart, "edges">, { from, to }: TimeWindow) {
  const bins = Math.max(0, edges.length - 1);
  let first = 0;
  while (first < bins && (edges[first + 1] ?? 0) <= from) first += 1;
  let end = first;
  while (end < bins && (edges[end] ?? 0) <= to) end += 1;
  return { first, end };
}

/** The bin in which an instant lies; undefined beside all. */
export function binAt({ edges }: Pick<TimeChart, "edges">, instant: EpochMs): number | undefined {
  const bin = edges.findLastIndex((edge) => edge <= instant);
  return bin === -1 || bin >= edges.length - 1 ? undefined : bin;
}

/** From the first millisecond of a bin to its last. */
export function stretchOf({ edges }: Pick<TimeChart, "edges">, bin: number): TimeWindow {
  return { from: edges[bin] ?? 0, to: (edges[bin + 1] ?? 0) - 1 };
}

/** The sum over all kinds. */
export function amountIn(
  { amounts, vocabulary }: Pick<TimeChart, "amounts" | "vocabulary">,
  bin: number,
): number {
  const kinds = vocabulary.length;
  let sum = 0;
  for (let kind = 0; kind < kinds; kind += 1) sum += amounts[bin * kinds + kind] ?? 0;
  return sum;
}

/** The most that a bin of the window has. */
export function peakIn(chart: TimeChart, window: TimeWindow): number {
  const { first, end } = binsIn(chart, window);
  let peak = 0;
  for (let bin = first; bin < end; bin += 1) peak = Math.max(peak, amountIn(chart, bin));
  return peak;
}
