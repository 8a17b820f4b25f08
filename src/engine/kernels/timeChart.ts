import { calendarEdges, calendarStep } from "../../domain/calendarSteps";
import type { TimeWindow } from "../../domain/filtering";
import type { TimeChart } from "../query";
import { weightsBefore, type Edge, type TimeWeights } from "./timeDensity";

/** What lies in the calendar's bins in and around a window. Each bin costs a short search and no event is looked at. */
export function timeChart(
  weights: TimeWeights,
  asked: TimeWindow,
  bars: number,
): Omit<TimeChart, "measure" | "counted" | "tolls"> {
  // Events begin and end with whole milliseconds: the same ones are in it.
  const window = { from: Math.ceil(asked.from), to: Math.floor(asked.to) };
  const { vocabulary } = weights;
  const kinds = vocabulary.length;
  const step = calendarStep(window, bars);
  const long = window.to - window.from;
  const whole = calendarEdges({ from: window.from - long, to: window.to + long }, step);
  const { edges, isCut } = cutAt(whole, [window.from, window.to + 1]);
  const bins = edges.length - 1;
  const amounts = new Float64Array(bins * kinds);
  const lasting = new Uint32Array(bins * kinds);
  const isShared = new Uint8Array(bins);
  const edgeAt = (bin: number) => edges[bin] ?? 0;
  let earlier = weightsBefore(weights, edgeAt(0));
  let isSharedBefore = goesOnAt(weights, edgeAt(0), earlier);
  for (let bin = 0; bin < bins; bin += 1) {
    const later = weightsBefore(weights, edgeAt(bin + 1));
    const isSharedAfter = goesOnAt(weights, edgeAt(bin + 1), later);
    isShared[bin] = isSharedBefore || isSharedAfter ? 1 : 0;
    for (let kind = 0; kind < kinds; kind += 1) {
      const amount = Math.max(0, (later.weights[kind] ?? 0) - (earlier.weights[kind] ?? 0));
      // Of whole events only: what is beside a whole number is rounding.
      amounts[bin * kinds + kind] = isShared[bin] === 1 ? amount : Math.round(amount);
      if (weights.lasting === undefined) continue;
      const { begun, ended } = weights.lasting;
      const hasBegun = begun[later.firstKnot * kinds + kind] ?? 0;
      lasting[bin * kinds + kind] = Math.max(0, hasBegun - (ended[earlier.nextKnot * kinds + kind] ?? 0));
    }
    earlier = later;
    isSharedBefore = isSharedAfter;
  }
  return { window, step, vocabulary, edges, isCut, amounts, isShared, lasting };
}

/** The bins between the edges, each cut in two where one of the instants lies within it. */
function cutAt(
  whole: Float64Array,
  instants: readonly number[],
): { readonly edges: Float64Array; readonly isCut: Uint8Array } {
  const edges = Float64Array.from(new Set([...whole, ...instants])).sort();
  const known = new Set(whole);
  const isCut = new Uint8Array(edges.length - 1);
  for (let bin = 0; bin < isCut.length; bin += 1) {
    isCut[bin] = known.has(edges[bin] ?? 0) && known.has(edges[bin + 1] ?? 0) ? 0 : 1;
  }
  return { edges, isCut };
}

/** True where an event that weighs something has begun before an instant and ends after it. */
function goesOnAt(weights: TimeWeights, instant: number, { nextKnot }: Edge): boolean {
  const knot = nextKnot - 1;
  if (knot < 0) return false;
  const begins = weights.instants[knot] === instant ? (weights.beginning[knot] ?? 0) : 0;
  return (weights.going[knot] ?? 0) > begins;
}
