import type { TimeWindow } from "../domain/filtering";
import type { Answer } from "../engine/query";
import type { AnswerStore } from "./answers";
import { firstWindow, passedOver, planRun, windowFrom, withEdge, type RunPlan } from "./runPlan";
import type { SanadStore } from "./store";
import type { Playback } from "./telling";

/** A run takes a step in so much time; where less motion is asked for it leaps from one to the next, more slowly. */
const STEP_MS = 250;
const LEAP_MS = 600;
/** After a page was hidden time goes on where it stood. */
const LONGEST_FRAME_MS = 250;

/** The screen's frames; tests have their own. */
export type Frames = {
  readonly request: (run: (nowMs: number) => void) => number;
  readonly cancel: (frame: number) => void;
};
const SCREEN: Frames = {
  request: (run) => requestAnimationFrame(run),
  cancel: (frame) => cancelAnimationFrame(frame),
};

function asksForLessMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Runs the window through time from now on, a little in each frame of the screen, or where less motion is asked for
 * step by step, until it comes to the end of the data, the reader halts it or moves the window by hand. A frame for
 * which the answer is late is left out, and the next goes further. A stretch without events is passed over. A run that
 * has not begun begins at the first event of the reader's window, one that has ended where it began. Gives the
 * function that ends it.
 */
export function runPlayback(
  store: SanadStore,
  answers: AnswerStore,
  frames: Frames = SCREEN,
  leaps: boolean = asksForLessMotion(),
): () => void {
  let own: TimeWindow = store.getState().timeWindow;
  let last: number | undefined;
  /** What has passed since the last leap. */
  let waitedMs = 0;
  let planned: { readonly overview: Answer["overview"]; readonly plan: RunPlan } | undefined;
  let isUnderWay = false;

  const planOf = ({ overview }: Answer): RunPlan => {
    if (planned?.overview !== overview) planned = { overview, plan: planRun(overview) };
    return planned.plan;
  };
  const show = (window: TimeWindow) => {
    store.getState().showWindow(window);
    own = store.getState().timeWindow;
  };
  /** True where the answer at hand is to what is shown. */
  const isCurrent = (answer: Answer | undefined): answer is Answer =>
    answer !== undefined && isSameWindow(answer.query.window, own);

  /** Goes to where the run begins, or stays where it was halted. */
  const begin = (answer: Answer, playback: Playback) => {
    isUnderWay = true;
    const plan = planOf(answer);
    const { begun, mode } = playback;
    const first = begun === undefined ? firstWindow(answer, plan, mode) : undefined;
    if (first !== undefined) {
      store.getState().beganAt(mode === "grows" ? first.from : first.to - plan.stepMs + 1);
      show(first);
    } else if (begun !== undefined && (own.to >= plan.range.to || own.to <= plan.range.from)) {
      show(windowFrom(begun < plan.range.to ? begun : plan.range.from, own, plan, mode));
    } else if (begun !== undefined && mode === "grows" && begun < own.to) {
      show({ from: begun, to: own.to });
    }
  };
  const step = (nowMs: number) => {
    const state = store.getState();
    const { playback } = state;
    if (playback?.isPlaying !== true) return;
    if (state.timeWindow !== own) {
      state.playTime(false);
      return;
    }
    frame = frames.request(step);
    const { answer } = answers.getState();
    if (!isCurrent(answer)) return;
    if (!isUnderWay || playback.begun === undefined) {
      begin(answer, playback);
      return;
    }
    const passedMs = Math.min(nowMs - (last ?? nowMs), LONGEST_FRAME_MS) * state.speed;
    last = nowMs;
    waitedMs += passedMs;
    if (leaps && waitedMs < LEAP_MS) return;
    const plan = planOf(answer);
    const goneMs = leaps ? plan.stepMs : (waitedMs / STEP_MS) * plan.stepMs;
    waitedMs = 0;
    const end = plan.range.to;
    const to = Math.min(passedOver(answer, own.to + goneMs, plan, playback.mode), end);
    show(withEdge(own, playback.mode, to));
    if (to >= end) store.getState().playTime(false);
  };

  let frame = frames.request(step);
  const { answer } = answers.getState();
  const { playback } = store.getState();
  if (isCurrent(answer) && playback !== undefined) begin(answer, playback);
  return () => frames.cancel(frame);
}

/** Another object may be the same window: a worker's answers are copies. */
function isSameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to;
}
