import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";
import type { TimeDensity } from "../../../engine/query";

/** A stretch of time laid on so many pixels, which are counted from the left whichever way time runs. */
export type TimeScale = TimeWindow & { readonly widthPx: number; readonly timeDirection: "ltr" | "rtl" };

/** Where an instant lies; outside of 0 to `widthPx` for one outside of the stretch. */
export function pxOf(instant: EpochMs, { from, to, widthPx, timeDirection }: TimeScale): number {
  const along = ((instant - from) / (to - from)) * widthPx;
  return timeDirection === "ltr" ? along : widthPx - along;
}

/** The length of time that one bin counts. */
export function binMs({ from, to, bins }: Pick<TimeDensity, "from" | "to" | "bins">): number {
  return (to - from) / bins;
}

/** The density with neighbouring bins added up, so many that each is at least a pixel wide. */
export function atLeastAPixel(density: TimeDensity, scale: TimeScale): TimeDensity {
  const pxPerBin = (binMs(density) / (scale.to - scale.from)) * scale.widthPx;
  const perBar = Math.ceil(1 / pxPerBin);
  if (!(perBar > 1) || perBar === Infinity) return density;
  const kinds = density.vocabulary.length;
  const bins = Math.ceil(density.bins / perBar);
  const counts = new Float64Array(bins * kinds);
  const lasting = new Uint8Array(bins * kinds);
  for (let bin = 0; bin < density.bins; bin += 1) {
    const bar = Math.floor(bin / perBar) * kinds;
    for (let kind = 0; kind < kinds; kind += 1) {
      counts[bar + kind] = (counts[bar + kind] ?? 0) + (density.counts[bin * kinds + kind] ?? 0);
      if (density.lasting[bin * kinds + kind] === 1) lasting[bar + kind] = 1;
    }
  }
  const to = density.from + bins * perBar * binMs(density);
  return { ...density, to, bins, counts, lasting };
}

/** The most events that one bin has. */
export function peakOf(density: TimeDensity): number {
  let peak = 0;
  for (let bin = 0; bin < density.bins; bin += 1) peak = Math.max(peak, totalOf(density, bin));
  return peak;
}

/** Takes one box, in whole pixels from the top left; `kind` is the index in the density's vocabulary. */
export type DrawBox = (kind: number, left: number, top: number, width: number, height: number) => void;

/**
 * Gives the boxes of a density's bars, kind by kind: each bar stands on the bottom, as high as the square root of
 * its share of `peak`, so that few events remain visible beside many (never less than `leastPx`), and is divided
 * among its kinds in proportion. What lies outside of the scale is left out.
 */
export function stackBars(
  density: TimeDensity,
  scale: TimeScale,
  { heightPx, peak, leastPx }: { readonly heightPx: number; readonly peak: number; readonly leastPx: number },
  drawBox: DrawBox,
): void {
  const kinds = density.vocabulary.length;
  const step = binMs(density);
  const edgeOf = (bin: number) => pxOf(density.from + bin * step, scale);
  /** By bin: the bar's height, and how many of its events the kinds drawn so far have taken. */
  const heights = new Float64Array(density.bins);
  const taken = new Float64Array(density.bins);
  const totals = new Float64Array(density.bins);
  for (let bin = 0; bin < density.bins; bin += 1) {
    const total = totalOf(density, bin);
    const share = Math.min(total / peak, 1);
    totals[bin] = total;
    heights[bin] = total === 0 ? 0 : Math.max(leastPx, Math.sqrt(share) * heightPx);
  }
  for (let kind = 0; kind < kinds; kind += 1) {
    for (let bin = 0; bin < density.bins; bin += 1) {
      const count = density.counts[bin * kinds + kind] ?? 0;
      if (count === 0) continue;
      const below = taken[bin] ?? 0;
      taken[bin] = below + count;
      const pxPerEvent = (heights[bin] ?? 0) / (totals[bin] ?? 1);
      const bottom = Math.round(below * pxPerEvent);
      const top = Math.round((below + count) * pxPerEvent);
      const [one, other] = [Math.round(edgeOf(bin)), Math.round(edgeOf(bin + 1))];
      const left = Math.max(Math.min(one, other), 0);
      const right = Math.min(Math.max(one, other), Math.round(scale.widthPx));
      if (top > bottom && right > left) drawBox(kind, left, heightPx - top, right - left, top - bottom);
    }
  }
}

/** All lines of what lasts take no more than these pixels of the screen's. */
const MOST_LINES_PX = 10;
const LINE_PX = 2;

/**
 * Gives a thin line at the foot for each kind of which an event lasts, over all the time in which one does. Each kind
 * of the densities has its own height, so that no line hides another.
 */
export function layLines(
  density: TimeDensity,
  scale: TimeScale,
  {
    heightPx,
    ratio,
    kinds,
  }: { readonly heightPx: number; readonly ratio: number; readonly kinds: readonly number[] },
  drawBox: DrawBox,
): void {
  const step = binMs(density);
  const pitch = Math.max(
    1,
    Math.floor(Math.min((LINE_PX + 1) * ratio, (MOST_LINES_PX * ratio) / kinds.length)),
  );
  const thick = Math.max(1, Math.min(LINE_PX * ratio, pitch));
  for (const [row, kind] of kinds.entries()) {
    const isOn = (bin: number) => density.lasting[bin * density.vocabulary.length + kind] === 1;
    for (let bin = 0; bin < density.bins; bin += 1) {
      if (!isOn(bin)) continue;
      const first = bin;
      while (bin + 1 < density.bins && isOn(bin + 1)) bin += 1;
      const edges = [first, bin + 1].map((edge) => Math.round(pxOf(density.from + edge * step, scale)));
      const left = Math.max(Math.min(...edges), 0);
      const right = Math.min(Math.max(...edges), Math.round(scale.widthPx));
      if (right > left) drawBox(kind, left, heightPx - row * pitch - thick, right - left, thick);
    }
  }
}

/** The kinds, by index in the vocabulary, of which an event lasts in one of the densities. */
export function lastingKinds(densities: readonly TimeDensity[]): readonly number[] {
  const kinds = new Set<number>();
  for (const { vocabulary, lasting } of densities) {
    for (let at = lasting.indexOf(1); at !== -1; at = lasting.indexOf(1, at + 1))
      kinds.add(at % vocabulary.length);
  }
  return [...kinds].sort((a, b) => a - b);
}

function totalOf({ vocabulary, counts }: TimeDensity, bin: number): number {
  const kinds = vocabulary.length;
  let total = 0;
  for (let kind = 0; kind < kinds; kind += 1) total += counts[bin * kinds + kind] ?? 0;
  return total;
}
