import type { KindId } from "../../../domain/kinds";
import type { TimeDensity } from "../../../engine/query";
import type { TimeScale } from "./timeScale";

const LANE_PX = 26;
const LANE_GAP_PX = 6;

export type PrintedCounts = {
  readonly lanes: readonly {
    readonly kind: KindId;
    readonly topPx: number;
    readonly heightPx: number;
    /** Bars from the lane's foot, each over its stretch of time on the scale. */
    readonly path: string;
  }[];
  /** How many events the tallest bar stands for. */
  readonly most: number;
};

/** How many events of each kind lie where in the window: bars on one scale for all kinds. Empty kinds are left out. */
export function printedBars(density: TimeDensity, scale: TimeScale): PrintedCounts {
  const { bins, vocabulary, counts, lasting } = density;
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const binMs = (density.to - density.from) / bins;
  const { from, to } = scale.window;
  const at = (instant: number) => scale.at(Math.min(Math.max(instant, from), to));
  const used = vocabulary.flatMap((kind, index) => {
    const bars = Array.from({ length: bins }, (_, bin) => {
      const count = counts[bin * vocabulary.length + index] ?? 0;
      // What lasts is a thin line over all its time.
      const isLasting = lasting[bin * vocabulary.length + index] === 1;
      const [left, right] = [at(density.from + bin * binMs), at(density.from + (bin + 1) * binMs)];
      // A single event is still seen beside a thousand.
      const high = Math.max(count === 0 ? 0 : (count / most) * LANE_PX, 0.7);
      return count === 0 && !isLasting
        ? ""
        : `M${left.toFixed(1)} ${LANE_PX}V${(LANE_PX - high).toFixed(1)}H${right.toFixed(1)}V${LANE_PX}Z`;
    });
    const path = bars.join("");
    return path === "" ? [] : [{ kind, path }];
  });
  const heightPx = LANE_PX + LANE_GAP_PX;
  return { lanes: used.map((lane, index) => ({ ...lane, topPx: index * heightPx, heightPx })), most };
}
