import { DAY_MS, HOUR_MS } from "../domain/utcDays";
import type { EpochMs } from "../domain/dateSpan";
import type { TimeWindow } from "../domain/filtering";
import { createFoldedTime, shareOf, instantOf, type FoldedTime } from "../domain/foldedTime";
import type { Answer, Overview, TimeDensity } from "../engine/query";
import type { PlaybackMode } from "./telling";

/** Through what time a run goes, and in what steps: those that the data needs. */
export type RunPlan = {
  /** From the first to the last moment of the events under the filter. */
  readonly range: TimeWindow;
  /** What the long empty stretches leave of it. */
  readonly busyMs: number;
  readonly stepMs: number;
};

/** An hour, a quarter of a day, a day, a week, a month, a quarter, a year, ten and a hundred. */
const STEPS_MS = [HOUR_MS, 6 * HOUR_MS, ...[1, 7, 30, 91, 365, 3650, 36_500].map((days) => days * DAY_MS)];
/** Events of four months are run through day by day, those of thirty years in quarters. */
const MOST_STEPS = 150;
/** A sliding window shows so many steps, where the reader's own is no small part of the run. */
const SHOWN_STEPS = 7;
const SMALL_PART = 1 / 3;
/** Of the whole run, what a folded stretch takes. */
const BREAK_SHARE = 0.05;

/** The plan of a run through an answer's events. */
export function planRun(overview: Overview): RunPlan {
  const { parts } = overview;
  const busy = (parts.length > 0 ? parts : [overview]).flatMap((part) => {
    const filled = filledPart(part, part.density);
    return filled === undefined ? [] : [filled];
  });
  const [first = overview] = busy;
  const range = { from: first.from, to: (busy.at(-1) ?? overview).to };
  const busyMs = busy.reduce((sum, { from, to }) => sum + to - from, 0);
  const stepMs = STEPS_MS.find((step) => busyMs / step <= MOST_STEPS) ?? STEPS_MS.at(-1) ?? DAY_MS;
  return { range, busyMs, stepMs };
}

/** The stretch from the first bin in which something is to the last. */
function filledPart({ from, to }: TimeWindow, density: TimeDensity): TimeWindow | undefined {
  const kinds = density.vocabulary.length;
  const isFilled = (at: number) => (density.counts[at] ?? 0) > 0 || density.lasting[at] === 1;
  let first = 0;
  while (first < density.counts.length && !isFilled(first)) first += 1;
  if (first === density.counts.length) return undefined;
  let last = density.counts.length - 1;
  while (!isFilled(last)) last -= 1;
  const edgeOf = (bin: number) => density.from + ((density.to - density.from) * bin) / density.bins;
  return {
    from: Math.max(from, edgeOf(Math.floor(first / kinds))),
    to: Math.min(to, edgeOf(Math.floor(last / kinds) + 1)),
  };
}

/** The first moment of the events that the window shows; undefined where it shows none. */
export function firstMoment({ query: { window }, items, notShown, density }: Answer): EpochMs | undefined {
  if (notShown > 0) return filledPart(window, density)?.from;
  const starts = items.flatMap(({ bar }) => (bar === undefined ? [] : [Math.max(bar.start, window.from)]));
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/**
 * The window with which a run begins: at the first event of the reader's window, else at the next one after it, else
 * at the first of all. It shows that event's step, and before it nothing or what a sliding window has left behind.
 */
export function firstWindow(answer: Answer, plan: RunPlan, mode: PlaybackMode): TimeWindow {
  const { range, stepMs } = plan;
  const moment = firstMoment(answer) ?? answer.later?.nearest.bar?.start ?? range.from;
  const isAtEnd = moment + stepMs > range.to;
  return windowFrom(isAtEnd ? range.from : moment, answer.query.window, plan, mode);
}

/** The window of a run that begins, or begins again, at an instant. */
export function windowFrom(
  instant: EpochMs,
  window: TimeWindow,
  { range, busyMs, stepMs }: RunPlan,
  mode: PlaybackMode,
): TimeWindow {
  const to = Math.min(instant + stepMs - 1, range.to);
  if (mode === "grows") return { from: instant, to };
  const own = window.to - window.from;
  const length = own <= busyMs * SMALL_PART ? Math.max(own, stepMs) : SHOWN_STEPS * stepMs;
  return { from: to - length, to };
}

/** The time through which a run goes, its long empty stretches folded where the reader has them so. */
export function timeOfRun({ range }: RunPlan, parts: Overview["parts"], foldsTime: boolean): FoldedTime {
  const folds = parts
    .slice(1)
    .map((part, index) => ({ from: parts[index]?.to ?? range.from, to: part.from }))
    .filter(({ from, to }) => from > range.from && to < range.to);
  return createFoldedTime(range, foldsTime ? folds : [], BREAK_SHARE);
}

/** How far along the run the window's later edge stands, from 0 to 1. */
export function playedShare({ to }: TimeWindow, time: FoldedTime): number {
  return Math.min(Math.max(shareOf(to, time), 0), 1);
}

/** The window with its later edge at a share of the run. */
export function windowAtShare(
  window: TimeWindow,
  time: FoldedTime,
  mode: PlaybackMode,
  share: number,
): TimeWindow {
  return withEdge(window, mode, instantOf(share, time));
}

/** The window so many steps later or earlier, within the run. */
export function steppedWindow(
  window: TimeWindow,
  { range, stepMs }: RunPlan,
  mode: PlaybackMode,
  steps: number,
): TimeWindow {
  return withEdge(window, mode, Math.min(Math.max(window.to + steps * stepMs, range.from), range.to));
}

/** The window with its later edge at an instant: it keeps its length, or where it grows its beginning. */
export function withEdge(window: TimeWindow, mode: PlaybackMode, to: EpochMs): TimeWindow {
  const length = window.to - window.from;
  return mode === "slides"
    ? { from: to - length, to }
    : { from: window.from < to ? window.from : to - length, to };
}

/**
 * Where the later edge comes to that would stand at `edge`: over a stretch in which nothing is to be seen, or where
 * the window grows nothing new for several steps, to the step of the next event.
 */
export function passedOver(
  { matching, undatedCount, later }: Answer,
  edge: EpochMs,
  { stepMs }: RunPlan,
  mode: PlaybackMode,
): EpochMs {
  const next = later?.nearest.bar?.start;
  if (next === undefined || next <= edge) return edge;
  const isEmpty = mode === "slides" ? matching === undatedCount : next - edge > SHOWN_STEPS * stepMs;
  return isEmpty ? Math.max(edge, next + stepMs - 1) : edge;
}
