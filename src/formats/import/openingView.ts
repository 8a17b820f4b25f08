import type { Columns } from "../../domain/columns";
import type { ImportedEvents, PlaceTable } from "./importedEvents";

/** In a large file one event in so many may lie far off by a slip of the pen. */
const OUTERMOST_SHARE = 1 / 200;
/** What makes the view so many times as wide is left out of it. */
const FAR_OFF = 1.5;
const FEW = 200;
const SAMPLED = 20_000;
/** Degrees: a single place has a surrounding too. */
const LEAST_MARGIN = 0.25;

/** The stretch of time and the box in which all events lie, but for the few that lie far off from all others. */
export function openingView(columns: Columns, places: PlaceTable): ImportedEvents["opening"] {
  const { datedCount, start, end } = columns;
  const starts = sampled(start, datedCount);
  const ends = sampled(end, datedCount).sort();
  if (datedCount > 0) ends[ends.length - 1] = greatest(end, datedCount);
  const [from, to] = mainRange(starts, ends);
  const window = datedCount === 0 ? undefined : { from, to };
  const placed = sampled(columns.places, columns.places.length);
  if (placed.length === 0) return { window, bounds: undefined };
  const [west, east] = withMargin(
    placed.map((place) => places.longitude[place] ?? 0),
    180,
  );
  const [south, north] = withMargin(
    placed.map((place) => places.latitude[place] ?? 0),
    90,
  );
  return {
    window,
    bounds: [
      [west, south],
      [east, north],
    ],
  };
}

/** Every so manieth value, at most about SAMPLED of them, the first among them. */
function sampled(values: Float64Array | Uint32Array, count: number): Float64Array {
  const step = Math.max(1, Math.ceil(count / SAMPLED));
  const picked = new Float64Array(Math.ceil(count / step));
  for (let at = 0; at < picked.length; at += 1) picked[at] = values[at * step] ?? 0;
  return picked;
}

function greatest(values: Float64Array, count: number): number {
  let most = -Infinity;
  for (let at = 0; at < count; at += 1) if ((values[at] ?? 0) > most) most = values[at] ?? 0;
  return most;
}

type Range = readonly [least: number, most: number];

function withMargin(values: Float64Array, limit: number): Range {
  values.sort();
  const [least, most] = mainRange(values, values);
  const margin = Math.max(LEAST_MARGIN, (most - least) * 0.05);
  return [Math.max(-limit, least - margin), Math.min(limit, most + margin)];
}

/** From the least of the first to the most of the second values, both sorted, without what lies far off. */
function mainRange(starts: Float64Array, ends: Float64Array): Range {
  const last = starts.length - 1;
  const cut = starts.length < FEW ? 0 : Math.floor(starts.length * OUTERMOST_SHARE);
  const whole: Range = [starts[0] ?? 0, ends[last] ?? 0];
  const main: Range = [starts[cut] ?? 0, ends[last - cut] ?? 0];
  return whole[1] - whole[0] > FAR_OFF * (main[1] - main[0]) ? main : whole;
}
