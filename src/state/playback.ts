import type { TimeWindow } from "../domain/filtering";
import { createFoldedTime, instantOf, shareOf, type FoldedTime } from "../domain/foldedTime";
import type { Answer, Overview } from "../engine/query";
import type { AnswerStore } from "./answers";
import type { SanadStore } from "./store";
import type { PlaybackMode } from "./telling";

/** A window slides by its length in so much time; one that grows takes so long to its first length. */
const SLIDE_MS = 6000;
const GROW_MS = 12_000;
/** Where the reader sees everything at once, a part of it slides. */
const PART_OF_ALL = 8;
/** A window begins to grow with this part of its length. */
const SEED = 0.02;
/** After a page was hidden time goes on where it stood. */
const LONGEST_FRAME_MS = 250;

/** Of the whole run, what a folded stretch takes. */
const BREAK_SHARE = 0.05;

/** The time through which a run goes, its long empty stretches folded where the reader has them so. */
export function timeOfRun({ from, to, parts }: Pick<Overview, "from" | "to" | "parts">, foldsTime: boolean) {
  const folds = parts.slice(1).map((part, index) => ({ from: parts[index]?.to ?? from, to: part.from }));
  return createFoldedTime({ from, to }, foldsTime ? folds : [], BREAK_SHARE);
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

/** The window one step later or earlier: half its length where it slides, a twelfth where it grows. */
export function steppedWindow(
  window: TimeWindow,
  range: TimeWindow,
  mode: PlaybackMode,
  step: 1 | -1,
): TimeWindow {
  const far = (window.to - window.from) * (mode === "slides" ? 1 / 2 : 1 / 12) * step;
  return withEdge(window, mode, Math.min(Math.max(window.to + far, range.from), range.to));
}

/** The window from which time begins to run: where it stands, or at the start once it has come to the end. */
export function firstWindow(window: TimeWindow, range: TimeWindow, mode: PlaybackMode): TimeWindow {
  if (window.to < range.to && window.to > range.from) return window;
  if (mode === "grows") {
    const from = window.from < range.to ? Math.max(window.from, range.from) : range.from;
    return { from, to: from + (range.to - from) * SEED };
  }
  const all = range.to - range.from;
  const length = window.to - window.from < all * 0.8 ? window.to - window.from : all / PART_OF_ALL;
  return { from: range.from - length * 0.9, to: range.from + length * 0.1 };
}

/** How far the later edge goes in a millisecond. A window that grows keeps the pace with which it began. */
export function pacePerMs(window: TimeWindow, range: TimeWindow, mode: PlaybackMode): number {
  const length = window.to - window.from;
  return mode === "slides" ? length / SLIDE_MS : Math.max(length, range.to - window.from) / GROW_MS;
}

function withEdge(window: TimeWindow, mode: PlaybackMode, to: number): TimeWindow {
  const length = window.to - window.from;
  return mode === "slides"
    ? { from: to - length, to }
    : { from: window.from < to ? window.from : to - length, to };
}

/** The screen's frames; tests have their own. */
export type Frames = {
  readonly request: (run: (nowMs: number) => void) => number;
  readonly cancel: (frame: number) => void;
};
const SCREEN: Frames = {
  request: (run) => requestAnimationFrame(run),
  cancel: (frame) => cancelAnimationFrame(frame),
};

/**
 * Runs the window through time from now on, a step in each frame of the screen, until it comes to the end of the
 * data, the reader halts it or moves the window by hand. A frame for which the answer is late is left out and the
 * next step is longer. A stretch without events is skipped. Gives the function that ends it.
 */
export function runPlayback(store: SanadStore, answers: AnswerStore, frames: Frames = SCREEN): () => void {
  const begun = answers.getState().answer;
  const { playback, timeWindow, showWindow, playTime } = store.getState();
  if (begun === undefined || playback === undefined) return () => undefined;
  const { mode } = playback;
  const first = firstWindow(timeWindow, begun.overview, mode);
  const pace = pacePerMs(first, begun.overview, mode);
  let own = timeWindow;
  let last: number | undefined;

  const show = (window: TimeWindow) => {
    showWindow(window);
    own = store.getState().timeWindow;
  };
  const step = (nowMs: number) => {
    const state = store.getState();
    if (state.playback?.isPlaying !== true) return;
    if (state.timeWindow !== own) {
      playTime(false);
      return;
    }
    frame = frames.request(step);
    const { answer } = answers.getState();
    if (answer === undefined || !isSameWindow(answer.query.window, own)) return;
    const passedMs = Math.min(nowMs - (last ?? nowMs), LONGEST_FRAME_MS);
    last = nowMs;
    const end = answer.overview.to;
    const to = Math.min(nextEdge(answer, own.to + passedMs * pace * state.speed, pace), end);
    show(withEdge(own, mode, to));
    if (to >= end) playTime(false);
  };
  let frame = frames.request(step);
  if (first !== timeWindow) show(first);
  return () => frames.cancel(frame);
}

/** Another object may be the same window: a worker's answers are copies. */
function isSameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The later edge, or the next event's begin where the window is empty and that event is more than a second away. */
function nextEdge({ matching, undatedCount, later }: Answer, edge: number, pace: number): number {
  const next = later?.nearest.bar?.start;
  const isEmpty = matching === undatedCount;
  return next !== undefined && isEmpty && next - edge > pace * 1000 ? next : edge;
}
