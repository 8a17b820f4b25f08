import { IS_POINT, SOFT_START } from "../../domain/columns";
import type { TimeWindow } from "../../domain/filtering";
import type { KindId } from "../../domain/kinds";
import type { TimeDensity } from "../query";
import { lowerBound, upperBound } from "./bounds";
import type { Passing } from "./passing";

/**
 * How much of the passing events lies before each knot, by kind: `before[knot * vocabulary.length + kind]`. An event weighs 1,
 * spread evenly over the time in which it happened at some moment. Of those that are known to have lasted from their
 * start to their end, which have no such weight, `begun` and `ended` count how many begin and end at earlier knots.
 */
export type TimeWeights = {
  readonly vocabulary: readonly KindId[];
  readonly instants: Float64Array;
  readonly before: Float64Array;
  /** By knot, how many events begin there and how many go on from it: of those that weigh anything. */
  readonly beginning: Uint32Array;
  readonly going: Uint32Array;
  /** Undefined where no event lasts. */
  readonly lasting: { readonly begun: Uint32Array; readonly ended: Uint32Array } | undefined;
};

/** True where an event goes on from its start to its end, more than a day: none of its time is left open. */
export function isLasting(flags: number): boolean {
  return (flags & (IS_POINT | SOFT_START)) === 0;
}

/**
 * The weights of the passing events: one walk over the dated ones. Where there are `amounts`, an event weighs its own
 * instead of 1, none where that is less than 0, and one that lasts is spread over its time too.
 */
export function timeWeights(
  { index, byStart }: Pick<Passing, "index" | "byStart">,
  amounts?: Int32Array,
): TimeWeights {
  const { kind, flags } = index.columns;
  const { instants, starts, ends } = index.knots;
  const { vocabulary } = index;
  const kinds = vocabulary.length;
  const size = (instants.length + 1) * kinds;
  /** What each knot adds to the slope, and how many go on from it: none means that the slope is 0 and no rounding. */
  const slope = new Float64Array(size);
  const going = new Int32Array(size);
  const beginning = new Uint32Array(instants.length + 1);
  let lasting: { readonly begun: Uint32Array; readonly ended: Uint32Array } | undefined;
  for (const event of byStart) {
    const amount = amounts === undefined ? 1 : (amounts[event] ?? 0);
    if (amount <= 0) continue;
    const start = starts[event] ?? 0;
    const end = ends[event] ?? 0;
    const own = kind[event] ?? 0;
    const from = start * kinds + own;
    const to = end * kinds + own;
    if (amounts === undefined && isLasting(flags[event] ?? 0)) {
      lasting ??= { begun: new Uint32Array(size), ended: new Uint32Array(size) };
      // Counted from the next knot on: at its own it has not begun or ended earlier.
      lasting.begun[from + kinds] = (lasting.begun[from + kinds] ?? 0) + 1;
      lasting.ended[to + kinds] = (lasting.ended[to + kinds] ?? 0) + 1;
      continue;
    }
    beginning[start] = (beginning[start] ?? 0) + 1;
    const perMs = amount / ((instants[end] ?? 0) - (instants[start] ?? 0));
    slope[from] = (slope[from] ?? 0) + perMs;
    slope[to] = (slope[to] ?? 0) - perMs;
    going[from] = (going[from] ?? 0) + 1;
    going[to] = (going[to] ?? 0) - 1;
  }
  const before = new Float64Array(size);
  for (let at = kinds; at < size; at += 1) {
    const earlier = at - kinds;
    const knot = Math.floor(earlier / kinds);
    const ms = knot + 1 < instants.length ? (instants[knot + 1] ?? 0) - (instants[knot] ?? 0) : 0;
    const isGoing = (going[earlier] ?? 0) !== 0;
    before[at] = (before[earlier] ?? 0) + (isGoing ? (slope[earlier] ?? 0) * ms : 0);
    going[at] = (going[at] ?? 0) + (going[earlier] ?? 0);
    slope[at] = isGoing ? (slope[at] ?? 0) + (slope[earlier] ?? 0) : (slope[at] ?? 0);
    if (lasting !== undefined) {
      lasting.begun[at] = (lasting.begun[at] ?? 0) + (lasting.begun[earlier] ?? 0);
      lasting.ended[at] = (lasting.ended[at] ?? 0) + (lasting.ended[earlier] ?? 0);
    }
  }
  const goingAtKnot = new Uint32Array(instants.length + 1);
  for (let at = 0; at < size; at += 1) {
    const knot = Math.floor(at / kinds);
    goingAtKnot[knot] = (goingAtKnot[knot] ?? 0) + (going[at] ?? 0);
  }
  return { vocabulary, instants, before, beginning, going: goingAtKnot, lasting };
}

/**
 * The weights in each bin of a stretch, and which kinds have an event that lasts in it. Each bin costs a short search
 * and no event is looked at. What lies beyond `within` is left out.
 */
export function timeDensity(
  weights: TimeWeights,
  { from, to, bins }: TimeWindow & { readonly bins: number },
  within: TimeWindow = { from, to },
): TimeDensity {
  const { vocabulary } = weights;
  const kinds = vocabulary.length;
  const counts = new Float64Array(bins * kinds);
  const lasting = new Uint8Array(bins * kinds);
  const edgeOf = (bin: number) =>
    Math.min(Math.max(from + ((to - from) * bin) / bins, within.from), within.to);
  let earlier = weightsBefore(weights, edgeOf(0));
  for (let bin = 0; bin < bins; bin += 1) {
    const later = weightsBefore(weights, edgeOf(bin + 1));
    for (let kind = 0; kind < kinds; kind += 1) {
      const at = bin * kinds + kind;
      counts[at] = Math.max(0, (later.weights[kind] ?? 0) - (earlier.weights[kind] ?? 0));
    }
    if (weights.lasting !== undefined) {
      const { begun, ended } = weights.lasting;
      const [begunAt, endedAt] = [later.firstKnot * kinds, earlier.nextKnot * kinds];
      for (let kind = 0; kind < kinds; kind += 1) {
        const isGoingOn = (begun[begunAt + kind] ?? 0) > (ended[endedAt + kind] ?? 0);
        lasting[bin * kinds + kind] = isGoingOn ? 1 : 0;
      }
    }
    earlier = later;
  }
  return { from, to, bins, vocabulary, counts, lasting };
}

/** The weight and what lasts on either side of an instant. */
export type Edge = {
  /** By kind, the weight before the instant. */
  readonly weights: Float64Array;
  /** The first knot that is not before the instant, and the first after it. */
  readonly firstKnot: number;
  readonly nextKnot: number;
};

export function weightsBefore({ vocabulary, instants, before }: TimeWeights, instant: number): Edge {
  const kinds = vocabulary.length;
  const firstKnot = lowerBound(instants, instant);
  const nextKnot = upperBound(instants, instant, firstKnot);
  const weights = new Float64Array(kinds);
  const knot = nextKnot - 1;
  if (knot < 0) return { weights, firstKnot, nextKnot };
  const [own, next] = [instants[knot] ?? 0, instants[nextKnot]];
  const share = next === undefined ? 0 : (instant - own) / (next - own);
  for (let kind = 0; kind < kinds; kind += 1) {
    const least = before[knot * kinds + kind] ?? 0;
    weights[kind] = least + ((before[nextKnot * kinds + kind] ?? least) - least) * share;
  }
  return { weights, firstKnot, nextKnot };
}
