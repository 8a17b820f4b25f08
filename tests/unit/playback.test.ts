import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { DAY_MS } from "../../src/domain/utcDays";
import type { TimeWindow } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Answer, Engine, Overview, TimeDensity } from "../../src/engine/query";
import { createAnswers, type AnswerStore } from "../../src/state/answers";
import { runPlayback, type Frames } from "../../src/state/playback";
import {
  passedOver,
  planRun,
  playedShare,
  steppedWindow,
  timeOfRun,
  windowAtShare,
  windowFrom,
} from "../../src/state/runPlan";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import { loadCurated } from "../fixtures/curated";

const range: TimeWindow = { from: 0, to: 1000 };
const plan = { range, busyMs: 900, stepMs: 10 };
const whole = timeOfRun(plan, [], true);

/** Days of 2023 with an event each, in bins of a day. */
function densityOf(days: number, filled: readonly number[], isLasting = false): TimeDensity {
  const counts = new Float64Array(days * EVENT_KINDS.length);
  const lasting = new Uint8Array(counts.length);
  for (const day of filled) (isLasting ? lasting : counts)[day * EVENT_KINDS.length] = 1;
  return { from: 0, to: days * DAY_MS, bins: days, vocabulary: EVENT_KINDS, counts, lasting };
}
function overviewOf(days: number, filled: readonly number[], isLasting = false): Overview {
  const density = densityOf(days, filled, isLasting);
  return { from: 0, to: days * DAY_MS - 1, density, earlier: 0, later: 0, parts: [] };
}

describe("the plan of a run", () => {
  it("steps by days through months, by quarters through decades, by hours through days", () => {
    const stepOver = (days: number) => planRun(overviewOf(days, [0, days - 1])).stepMs / DAY_MS;
    expect([3, 120, 700, 3000, 12_000, 40_000].map(stepOver)).toEqual([1 / 24, 1, 7, 30, 91, 365]);
  });

  it("goes from the first to the last event under the filter, whatever else the data has", () => {
    expect(planRun(overviewOf(100, [20, 59]))).toEqual({
      range: { from: 20 * DAY_MS, to: 60 * DAY_MS },
      busyMs: 40 * DAY_MS,
      stepMs: DAY_MS,
    });
    expect(planRun(overviewOf(100, [30, 31, 99], true)).range).toEqual({
      from: 30 * DAY_MS,
      to: 100 * DAY_MS - 1,
    });
    expect(planRun(overviewOf(100, [])).range).toEqual({ from: 0, to: 100 * DAY_MS - 1 });
  });

  it("steps by what is busy, not by the years between", () => {
    const part = (from: number) => ({
      from: from * DAY_MS,
      to: (from + 60) * DAY_MS,
      density: { ...densityOf(60, [0, 59]), from: from * DAY_MS, to: (from + 60) * DAY_MS },
    });
    const overview = { ...overviewOf(4000, [0, 3999]), parts: [part(0), part(3940)] };
    expect(planRun(overview)).toEqual({
      range: { from: 0, to: 4000 * DAY_MS },
      busyMs: 120 * DAY_MS,
      stepMs: DAY_MS,
    });
  });
});

describe("windows of a run through time", () => {
  it("begin at an instant, as long as the reader's where that is a small part of the run, else a few steps", () => {
    expect(windowFrom(300, { from: 100, to: 200 }, plan, "slides")).toEqual({ from: 209, to: 309 });
    expect(windowFrom(300, { from: 0, to: 900 }, plan, "slides")).toEqual({ from: 239, to: 309 });
    expect(windowFrom(300, { from: 0, to: 1 }, plan, "slides")).toEqual({ from: 299, to: 309 });
    expect(windowFrom(300, { from: 0, to: 900 }, plan, "grows")).toEqual({ from: 300, to: 309 });
  });

  it("keep their length where they slide and their beginning where they grow", () => {
    expect(windowAtShare({ from: 100, to: 200 }, whole, "slides", 0.5)).toEqual({ from: 400, to: 500 });
    expect(windowAtShare({ from: 100, to: 200 }, whole, "grows", 0.5)).toEqual({ from: 100, to: 500 });
    expect(windowAtShare({ from: 100, to: 200 }, whole, "grows", 0.05)).toEqual({ from: -50, to: 50 });
  });

  it("step later and earlier and stop at the ends of the data", () => {
    expect(steppedWindow({ from: 100, to: 200 }, plan, "slides", 1)).toEqual({ from: 110, to: 210 });
    expect(steppedWindow({ from: 100, to: 200 }, plan, "slides", -1)).toEqual({ from: 90, to: 190 });
    expect(steppedWindow({ from: 920, to: 995 }, plan, "slides", 1).to).toBe(1000);
    expect(steppedWindow({ from: 40, to: 160 }, plan, "grows", 1)).toEqual({ from: 40, to: 170 });
  });

  it("have a place from 0 to 1", () => {
    expect(playedShare({ from: 0, to: 250 }, whole)).toBe(0.25);
    expect(playedShare({ from: 0, to: 5000 }, whole)).toBe(1);
    expect(playedShare({ from: -9, to: -5 }, whole)).toBe(0);
    const instant = timeOfRun({ range: { from: 7, to: 7 }, busyMs: 0, stepMs: 1 }, [], true);
    expect(playedShare({ from: 7, to: 7 }, instant)).toBe(1);
  });

  it("pass over what the reader has folded, where the run goes there", () => {
    const density = densityOf(1, []);
    const parts = [
      { from: 0, to: 10, density },
      { from: 990, to: 1000, density },
    ];
    const folded = timeOfRun(plan, parts, true);
    expect(playedShare({ from: 0, to: 10 }, folded)).toBeCloseTo(0.475);
    expect(playedShare({ from: 0, to: 990 }, folded)).toBeCloseTo(0.525);
    expect(windowAtShare({ from: 0, to: 10 }, folded, "slides", 0.525).to).toBeCloseTo(990);
    expect(playedShare({ from: 0, to: 250 }, timeOfRun(plan, parts, false))).toBe(0.25);
    expect(whole.pieces).toHaveLength(1);
    expect(timeOfRun({ ...plan, range: { from: 992, to: 999 } }, parts, true).pieces).toHaveLength(1);
  });

  it("pass over a stretch in which nothing is seen, and where they grow one in which nothing is new", () => {
    const answer = (matching: number, next?: number) =>
      ({
        matching,
        undatedCount: 2,
        later: next === undefined ? undefined : { count: 1, nearest: { bar: { start: next } } },
      }) as unknown as Answer;
    expect(passedOver(answer(2, 500), 100, plan, "slides")).toBe(509);
    expect(passedOver(answer(3, 500), 100, plan, "slides")).toBe(100);
    expect(passedOver(answer(3, 500), 100, plan, "grows")).toBe(509);
    expect(passedOver(answer(3, 150), 100, plan, "grows")).toBe(100);
    expect(passedOver(answer(2), 100, plan, "slides")).toBe(100);
    expect(passedOver(answer(2, 80), 100, plan, "slides")).toBe(100);
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
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const open = async (from: string, to: string) => {
    hold = undefined;
    const engine: Engine = createColumnEngine(curatedEvents(loaded));
    store = createSanadStore(loaded.dataset, { timeWindow: { from: Date.parse(from), to: Date.parse(to) } });
    answers = createAnswers(store, { ...engine, ask: async (query) => (await hold, engine.ask(query)) });
    await settled();
    store.getState().openPlayback();
    await settled();
  };
  beforeEach(() => open("2023-10-01", "2023-11-01"));
  const window = () => store.getState().timeWindow;
  const isPlaying = () => store.getState().playback?.isPlaying;
  const answer = () => answers.getState().answer;
  const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const isoDays = () => [dayOf(window().from), dayOf(window().to)];

  it("plays as it is opened, and shows the first event of the reader's window at once", async () => {
    expect(isPlaying()).toBe(true);
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames, false);
    expect(isoDays()).toEqual(["2023-09-16", "2023-10-17"]);
    await next(0);
    expect(answer()?.items.map(({ id }) => id)).toEqual(["attacks-on-us-bases-iraq-syria"]);
  });

  it("begins with a week at the first event where the reader sees everything, and with the next where nothing", async () => {
    await open("2020-01-01", "2024-02-01");
    runPlayback(store, answers, manualFrames().frames, false);
    expect(isoDays()).toEqual(["2020-05-10", "2020-05-17"]);
    await open("2023-10-01", "2024-02-01");
    runPlayback(store, answers, manualFrames().frames, false);
    expect(isoDays()).toEqual(["2023-10-10", "2023-10-17"]);
    await open("2021-01-01", "2021-02-01");
    runPlayback(store, answers, manualFrames().frames, false);
    expect(dayOf(window().to)).toBe("2023-10-17");
  });

  it("shows no undated event, on no map and in no list, and says how many there are", async () => {
    const before = createColumnEngine(curatedEvents(loaded));
    const query = answer()?.query;
    if (query === undefined) throw new Error("no answer");
    const all = await before.ask({ ...query, hidesUndated: false });
    expect(all.undatedCount).toBe(19);
    expect(answer()).toMatchObject({ undatedCount: 0, undated: [], undatedHidden: 19 });
    const shown = new Set(answer()?.items.map(({ id }) => id));
    const onMap = answer()?.places.flatMap(({ events }) => events.map(({ id }) => id)) ?? [];
    expect(onMap.filter((id) => !shown.has(id))).toEqual([]);
    expect(answer()?.matching).toBe(shown.size);
    const rows = await before.rows(query, "time", 0, 100);
    expect(rows.map(({ event }) => event.id).filter((id) => !shown.has(id))).toEqual([]);
    store.getState().closePlayback();
    await settled();
    expect(answer()).toMatchObject({ undatedCount: 19, undatedHidden: 0 });
  });

  it("goes a day in a quarter of a second at its speed, and stops at the end of the data", async () => {
    const { frames, next, isWaiting } = manualFrames();
    runPlayback(store, answers, frames, false);
    const begun = window();
    await settled();
    await next(0);
    await next(125);
    expect(window().to - begun.to).toBeCloseTo(DAY_MS / 2, -3);
    expect(window().to - window().from).toBeCloseTo(begun.to - begun.from, -3);
    store.getState().chooseSpeed(4);
    const before = window().to;
    await next(100);
    expect(window().to - before).toBeCloseTo(1.6 * DAY_MS, -3);
    for (let frame = 0; frame < 400 && isWaiting(); frame += 1) await next(240);
    expect(window().to).toBe(answer()?.overview.to);
    expect(isPlaying()).toBe(false);
  });

  it("leaps from day to day where less motion is asked for", async () => {
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames, true);
    const begun = window();
    await settled();
    await next(0);
    for (const ms of [200, 200]) await next(ms);
    expect(window()).toEqual(begun);
    await next(200);
    expect(window().to - begun.to).toBe(DAY_MS);
    await next(100);
    expect(window().to - begun.to).toBe(DAY_MS);
  });

  it("goes on where it was halted, and begins again where it began once it has ended", async () => {
    const { frames, next, isWaiting } = manualFrames();
    const end = runPlayback(store, answers, frames, false);
    const begun = window();
    await settled();
    await next(0);
    await next(200);
    store.getState().playTime(false);
    end();
    const halted = window();
    store.getState().playTime(true);
    runPlayback(store, answers, frames, false);
    expect(window()).toEqual(halted);
    for (let frame = 0; frame < 2000 && isWaiting(); frame += 1) await next(240);
    expect(isPlaying()).toBe(false);
    store.getState().playTime(true);
    await settled();
    runPlayback(store, answers, frames, false);
    expect(window().to).toBe(begun.to);
  });

  it("leaves frames out while an answer is late, and catches up without a leap", async () => {
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames, false);
    await settled();
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
    await settled();
    await next(16);
    expect(window().to - late.to).toBeGreaterThan(0);
    expect(window().to - late.to).toBeLessThanOrEqual(DAY_MS + 1);
  });

  it("stops where the reader moves the window", async () => {
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames, false);
    await next(0);
    await next(16);
    store.getState().showWindow({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 5) });
    const chosen = window();
    await next(16);
    expect(window()).toBe(chosen);
    expect(isPlaying()).toBe(false);
  });

  it("skips a stretch without events", async () => {
    await open("2020-05-01", "2020-06-01");
    const { frames, next } = manualFrames();
    runPlayback(store, answers, frames, false);
    expect(dayOf(window().to)).toBe("2020-05-17");
    const days = new Set<string>();
    for (let frame = 0; frame < 60; frame += 1) {
      await next(240);
      days.add(dayOf(window().to));
    }
    expect([...days].filter((day) => day > "2020-07" && day < "2023-10-17")).toEqual([]);
    expect([...days].some((day) => day >= "2023-10-17")).toBe(true);
  });

  it("ends when it is told to", async () => {
    const { frames, next, isWaiting } = manualFrames();
    const end = runPlayback(store, answers, frames, false);
    await next(0);
    end();
    expect(isWaiting()).toBe(false);
  });
});
