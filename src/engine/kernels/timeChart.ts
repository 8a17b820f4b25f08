import { calendarEdges, calendarStep } from "../../domain/calendarSteps";
import type { TimeWindow } from "../../domain/filtering";
import type { Measure, TimeChart } from "../query";
import { weightsBefore, type Edge, type TimeWeights } from "./timeDensity";

/** What lies in the calendar's bins in and around a window. Each bin costs a short search and no event is looked at. */
export function timeChart(
  measure: Measure,
  weights: TimeWeights,
  window: TimeWindow,
  bars: number,
  withoutToll: number,
): TimeChart {
  const { vocabulary } = weights;
  const kinds = vocabulary.length;
  const step = calendarStep(window, bars);
  const long = window.to - window.from;
  const edges = calendarEdges({ from: window.from - long, to: window.to + long }, step);
  const bins = edges.length - 1;
  const amounts = new Float64Array(bins * kinds);
  const lasting = new Uint32Array(bins * kinds);
  const isShared = new Uint8Array(bins);
  const edgeAt = (bin: number) => edges[bin] ?? 0;
  let earlier = weightsBefore(weights, edgeAt(0));
  let isCut = goesOnAt(weights, edgeAt(0), earlier);
  for (let bin = 0; bin < bins; bin += 1) {
    const later = weightsBefore(weights, edgeAt(bin + 1));
    const isCutAfter = goesOnAt(weights, edgeAt(bin + 1), later);
    isShared[bin] = isCut || isCutAfter ? 1 : 0;
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
    isCut = isCutAfter;
  }
  return { measure, step, vocabulary, edges, amounts, isShared, lasting, withoutToll };
}

/** True where an event that weighs something has begun before an instant and ends after it. */
function goesOnAt(weights: TimeWeights, instant: number, { nextKnot }: Edge): boolean {
  const knot = nextKnot - 1;
  if (knot < 0) return false;
  const begins = weights.instants[knot] === instant ? (weights.beginning[knot] ?? 0) : 0;
  return (weights.going[knot] ?? 0) > begins;
}
