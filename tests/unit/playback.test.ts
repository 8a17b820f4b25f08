import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TimeWindow } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Engine } from "../../src/engine/query";
import { createAnswers, type AnswerStore } from "../../src/state/answers";
import {
  firstWindow,
  playedShare,
  runPlayback,
  steppedWindow,
  timeOfRun,
  windowAtShare,
  type Frames,
} from "../../src/state/playback";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import { loadCurated } from "../fixtures/curated";

const range: TimeWindow = { from: 0, to: 1000 };
const whole = timeOfRun({ ...range, parts: [] }, true);

describe("windows of a run through time", () => {
  it("begin where the reader stands, or at the start once the end is reached", () => {
    expect(firstWindow({ from: 100, to: 200 }, range, "slides")).toEqual({ from: 100, to: 200 });
    expect(firstWindow({ from: 900, to: 1000 }, range, "slides")).toEqual({ from: -90, to: 10 });
    expect(firstWindow({ from: -50, to: 1050 }, range, "slides")).toEqual({ from: -112.5, to: 12.5 });
    expect(firstWindow({ from: 500, to: 1000 }, range, "grows")).toEqual({ from: 500, to: 510 });
    expect(firstWindow({ from: 2000, to: 3000 }, range, "grows")).toEqual({ from: 0, to: 20 });
  });

  it("keep their length where they slide and their beginning where they grow", () => {
    expect(windowAtShare({ from: 100, to: 200 }, whole, "slides", 0.5)).toEqual({ from: 400, to: 500 });
    expect(windowAtShare({ from: 100, to: 200 }, whole, "grows", 0.5)).toEqual({ from: 100, to: 500 });
    expect(windowAtShare({ from: 100, to: 200 }, whole, "grows", 0.05)).toEqual({ from: -50, to: 50 });
  });

  it("step later and earlier and stop at the ends of the data", () => {
    expect(steppedWindow({ from: 100, to: 200 }, range, "slides", 1)).toEqual({ from: 150, to: 250 });
    expect(steppedWindow({ from: 100, to: 200 }, range, "slides", -1)).toEqual({ from: 50, to: 150 });
    expect(steppedWindow({ from: 920, to: 990 }, range, "slides", 1).to).toBe(1000);
    expect(steppedWindow({ from: 40, to: 160 }, range, "grows", 1)).toEqual({ from: 40, to: 170 });
  });

  it("have a place from 0 to 1", () => {
    expect(playedShare({ from: 0, to: 250 }, whole)).toBe(0.25);
    expect(playedShare({ from: 0, to: 5000 }, whole)).toBe(1);
    expect(playedShare({ from: -9, to: -5 }, whole)).toBe(0);
    expect(playedShare({ from: 7, to: 7 }, timeOfRun({ from: 7, to: 7, parts: [] }, true))).toBe(1);
  });

  it("pass over what the reader has folded", () => {
    const density = { from: 0, to: 0, bins: 0, counts: new Float64Array(0), lasting: new Uint8Array(0) };
    const parts = [
      { from: 0, to: 10, density },
      { from: 990, to: 1000, density },
    ];
    const folded = timeOfRun({ ...range, parts }, true);
    expect(playedShare({ from: 0, to: 10 }, folded)).toBeCloseTo(0.475);
    expect(playedShare({ from: 0, to: 990 }, folded)).toBeCloseTo(0.525);
    expect(windowAtShare({ from: 0, to: 10 }, folded, "slides", 0.525).to).toBeCloseTo(990);
    expect(playedShare({ from: 0, to: 250 }, timeOfRun({ ...range, parts }, false))).toBe(0.25);
    expect(timeOfRun({ ...range, parts: [] }, true).pieces).toHaveLength(1);
  });
});

/** Frames that come when the test says so. */
function manualFrames() {
  let run: ((nowMs: number) => void) | undefined;
  let nowMs = 0;
  const frames: Frames = {
    request: (next) => {
      run = next;
      return 1;
    },
    cancel: () => {
      run = undefined;
    },
  };
  /** One frame so much later, and the answers that it brings. */
  const next = async (ms: number) => {
    nowMs += ms;
    const due = run;
    run = undefined;
    due?.(nowMs);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { frames, next, isWaiting: () => run !== undefined };
}

describe("a run through time", () => {
  let loaded: LoadedDataset;
  let store: SanadStore;
  let answers: AnswerStore;
  let hold: Promise<void> | undefined;
  beforeAll(async () => {
    loaded = await loadCurated();
  });
  beforeEach(async () => {
    hold = undefined;
    const engine: Engine = createColumnEngine(curatedEvents(loaded));
    store = createSanadStore(loaded.dataset, {
      timeWindow: { from: Date.UTC(2023, 9, 1), to: Date.UTC(2023, 10, 1) },
    });
    answers = createAnswers(store, { ...engine, ask: async (query) => (await hold, engine.ask(query)) });
    store.getState().openPlayback();
    store.getState().playTime(true);
    await new Promise((resolve) => setTimeout(resolve));
  });
  const window = () => store.getState().timeWindow;
  const isPlaying = () => store.getState().playback?.isPlaying;

  it("moves the window frame by frame at its speed and stops at the end of the data", async () => {
    const { frames, next, isWaiting } = manualFrames();
    runPlayback(store, answers, frames);
    const begun = window();
    await next(0);
    await next(100);
    const month = begun.to - begun.from;
    expect(window().to - begun.to).toBeCloseTo((month * 100) / 6000, -2);
    expect(window().to - window().from).toBeCloseTo(month, -2);
    store.getState().chooseSpeed(4);
    const before = window().to;
    await next(100);
    expect(window().to - before).toBeCloseTo((month * 400) / 6000, -2);
    for (let frame = 0; frame < 200 && isWaiting(); frame += 1) await next(240);
    expect(window().to).toBe(answers.getState().answer?.overview.to);
    expect(isPlaying()).toBe(false);
  });

  it("leaves frames out while an answer is late, and catches up without a leap", async () => {
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames);
    await next(0);
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => {
      release = resolve;
    });
    await next(16);
    const late = window();
    await next(16);
    await next(5000);
    expect(window()).toBe(late);
    release();
    hold = undefined;
    await new Promise((resolve) => setTimeout(resolve));
    await next(16);
    const month = late.to - late.from;
    expect(window().to - late.to).toBeGreaterThan(0);
    expect(window().to - late.to).toBeLessThanOrEqual((month * 250) / 6000 + 1);
  });

  it("stops where the reader moves the window", async () => {
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames);
    await next(0);
    await next(16);
    store.getState().showWindow({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 5) });
    const chosen = window();
    await next(16);
    expect(window()).toBe(chosen);
    expect(isPlaying()).toBe(false);
  });

  it("skips a stretch without events", async () => {
    store.getState().showWindow({ from: Date.UTC(2021, 0, 1), to: Date.UTC(2021, 1, 1) });
    await new Promise((resolve) => setTimeout(resolve));
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames);
    await next(0);
    await next(16);
    expect(new Date(window().to).getUTCFullYear()).toBe(2023);
  });

  it("ends when it is told to", async () => {
    const { frames, next, isWaiting } = manualFrames();
    const end = runPlayback(store, answers, frames);
    await next(0);
    end();
    expect(isWaiting()).toBe(false);
  });
});
