import type { Path } from "../shapes";

/** A spot in pixels of the world at the zoom. */
type Spot = { readonly x: number; readonly y: number };

/** The line on which a name stands: a shallow bow. Lengths are pixels from the middle of the name, to the right. */
export type Baseline = {
  readonly at: (along: number) => Spot & {
    /** Clockwise, in radians. */
    readonly angle: number;
  };
};

/** A stretch of a river that is straight enough for its name: the lines to write on above it and below it. */
export type Stretch = { readonly above: Baseline; readonly below: Baseline };

/** What a name takes of its river. */
export type Writing = {
  readonly width: number;
  readonly sizePx: number;
  /** A script whose letters join is written as a whole and stays straight. */
  readonly isBent: boolean;
};

/** A river is named anew after so many pixels. */
const SECTION_PX = 640;
const SAMPLE_PX = 8;
/** Between the river and the letters. */
const GAP_PX = 3.5;
/** So much of a letter hangs under its line, and stands above it, in its sizes. */
const HANGS = { bent: 0.24, straight: 0.42 } as const;
const STANDS = 0.72;
/** How far a river may wind about the bow, in sizes of the letters, and how much the bow may turn at its ends. */
const MOST_WINDING = 1.25;
const MOST_TURN = 0.55;
const STRETCHES_TRIED = 6;

/** Where along a river its name could stand: for each section of it the stretches that fit, the best first. */
export function stretchesOf(
  river: Path,
  worldSize: number,
  writing: Writing,
): readonly (readonly Stretch[])[] {
  const spots = sampled(river, worldSize);
  const needed = Math.ceil((writing.width + 2 * writing.sizePx) / SAMPLE_PX);
  const sections = Math.max(1, Math.round((spots.length * SAMPLE_PX) / SECTION_PX));
  const perSection = spots.length / sections;
  return Array.from({ length: sections }, (_, section) => {
    const found: { stretch: Stretch; cost: number }[] = [];
    const step = Math.max(1, Math.floor(needed / 3));
    for (let start = Math.round(section * perSection); start < (section + 1) * perSection; start += step) {
      if (start + needed > spots.length) break;
      const fitted = fit(spots.slice(start, start + needed), writing);
      if (fitted !== undefined) found.push(fitted);
    }
    return found
      .sort((a, b) => a.cost - b.cost)
      .slice(0, STRETCHES_TRIED)
      .map(({ stretch }) => stretch);
  });
}

/** The river's spots in equal steps. */
function sampled({ points }: Path, worldSize: number): readonly Spot[] {
  const spots: Spot[] = [];
  let untilNext = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.subarray(i - 2, i + 2);
    const [dx, dy] = [(bx - ax) * worldSize, (by - ay) * worldSize];
    const length = Math.hypot(dx, dy);
    let along = untilNext;
    for (; along < length; along += SAMPLE_PX) {
      const share = along / length;
      spots.push({ x: ax * worldSize + dx * share, y: ay * worldSize + dy * share });
    }
    untilNext = along - length;
  }
  return spots;
}

/** The bow (a parabola over the chord) that comes nearest to the spots, undefined where they wind too much for it. */
function fit(
  spots: readonly Spot[],
  { sizePx, isBent }: Writing,
): { stretch: Stretch; cost: number } | undefined {
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const chord = Math.hypot(last.x - first.x, last.y - first.y);
  // Written from left to right, and upwards where the river runs straight north or south.
  const isForward = Math.abs(last.x - first.x) > 1 ? last.x > first.x : last.y < first.y;
  const [from, to] = isForward ? [first, last] : [last, first];
  const [ux, uy] = [(to.x - from.x) / chord, (to.y - from.y) / chord];
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const local = spots.map(({ x, y }) => {
    const [dx, dy] = [x - middle.x, y - middle.y];
    return { along: dx * ux + dy * uy, up: dx * uy - dy * ux };
  });
  const mean = (valueOf: (spot: (typeof local)[number]) => number) =>
    local.reduce((sum, spot) => sum + valueOf(spot), 0) / local.length;
  const square = mean(({ along }) => along ** 2);
  const bow = isBent
    ? mean(({ along, up }) => up * (along ** 2 - square)) / mean(({ along }) => (along ** 2 - square) ** 2)
    : 0;
  const slope = mean(({ along, up }) => up * along) / square;
  const height = mean(({ up }) => up);
  const upAt = (along: number) => height + slope * along + bow * (along ** 2 - square);
  const rests = local.map(({ along, up }) => up - upAt(along));
  const [lowest, highest] = [Math.min(...rests), Math.max(...rests)];
  const winding = (highest - lowest) / sizePx;
  const turn = Math.abs(slope) + Math.abs(bow) * chord;
  if (chord < 0.7 * spots.length * SAMPLE_PX || winding > MOST_WINDING || turn > MOST_TURN) return undefined;
  const lineAt = (lift: number): Baseline => ({
    at: (along) => {
      const up = upAt(along) + lift;
      return {
        x: middle.x + ux * along + uy * up,
        y: middle.y + uy * along - ux * up,
        angle: Math.atan2(uy, ux) - Math.atan(slope + 2 * bow * along),
      };
    },
  });
  return {
    cost: winding + turn + 0.8 * Math.abs(uy),
    stretch: {
      above: lineAt(highest + GAP_PX + HANGS[isBent ? "bent" : "straight"] * sizePx),
      below: lineAt(lowest - GAP_PX - STANDS * sizePx),
    },
  };
}
