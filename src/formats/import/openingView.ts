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
  const [from, to] = mainRange(start.subarray(0, datedCount), end.slice(0, datedCount).sort());
  const window = datedCount === 0 ? undefined : { from, to };
  const step = Math.max(1, Math.floor(columns.places.length / SAMPLED));
  const sampled = columns.places.filter((_, at) => at % step === 0);
  if (sampled.length === 0) return { window, bounds: undefined };
  const [west, east] = withMargin(
    Float64Array.from(sampled, (place) => places.longitude[place] ?? 0),
    180,
  );
  const [south, north] = withMargin(
    Float64Array.from(sampled, (place) => places.latitude[place] ?? 0),
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
