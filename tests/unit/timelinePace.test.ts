import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCalm, createFramePace, createPace } from "../../src/state/pace";

const FRAME_MS = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => setTimeout(run, FRAME_MS));
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => clearTimeout(frame));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("createPace", () => {
  /** Offers 0, 1, 2 … every 10 ms for a second, then waits for what follows. */
  function offeredForASecond(run: (value: number) => void) {
    const pace = createPace<number>(120, run);
    for (let value = 0; value < 100; value += 1) {
      pace.offer(value);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
  }

  it("hands on the first at once, then the latest now and then, and the last in the end", () => {
    const got: number[] = [];
    offeredForASecond((value) => got.push(value));
    expect(got[0]).toBe(0);
    expect(got.at(-1)).toBe(99);
    expect(got.length).toBeGreaterThan(6);
    expect(got.length).toBeLessThanOrEqual(10);
  });

  it("hands on at once again after a calm", () => {
    const run = vi.fn();
    const pace = createPace<string>(120, run);
    pace.offer("one");
    vi.advanceTimersByTime(500);
    expect(run).toHaveBeenCalledTimes(1);
    pace.offer("two");
    expect(run).toHaveBeenLastCalledWith("two");
  });

  it("rests longer the longer the work holds up the screen, but nobody waits for ever", () => {
    const runsWithFramesOf = (frameMs: number) => {
      vi.stubGlobal("requestAnimationFrame", (run: () => void) => setTimeout(run, frameMs));
      const run = vi.fn();
      offeredForASecond(run);
      return run.mock.calls.length;
    };
    expect(runsWithFramesOf(30)).toBeLessThan(runsWithFramesOf(FRAME_MS));
    expect(runsWithFramesOf(120)).toBeGreaterThanOrEqual(3);
  });

  it("lets go of what waits when it is stopped", () => {
    const run = vi.fn();
    const pace = createPace<string>(120, run);
    pace.offer("one");
    pace.offer("two");
    pace.stop();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe("createFramePace", () => {
  it("hands on the latest, once a frame", () => {
    const run = vi.fn();
    const pace = createFramePace<number>(run);
    [1, 2, 3].forEach(pace.offer);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(FRAME_MS);
    expect(run.mock.calls).toEqual([[3]]);
  });

  it("flushes what waits, once", () => {
    const run = vi.fn();
    const pace = createFramePace<number>(run);
    pace.offer(1);
    pace.flush();
    vi.advanceTimersByTime(1000);
    expect(run.mock.calls).toEqual([[1]]);
  });
});

describe("createCalm", () => {
  it("hands on the latest once nothing has come for so many frames", () => {
    const run = vi.fn();
    const calm = createCalm<number>(run);
    for (let value = 0; value < 20; value += 1) {
      calm.offer(value, 10);
      vi.advanceTimersByTime(FRAME_MS);
    }
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10 * FRAME_MS);
    expect(run.mock.calls).toEqual([[19]]);
  });

  it("waits anew when it is put off, and does not wake what does not wait", () => {
    const run = vi.fn();
    const calm = createCalm<number>(run);
    calm.putOff();
    vi.advanceTimersByTime(1000);
    expect(run).not.toHaveBeenCalled();
    calm.offer(1, 10);
    vi.advanceTimersByTime(5 * FRAME_MS);
    calm.putOff();
    vi.advanceTimersByTime(9 * FRAME_MS);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * FRAME_MS);
    expect(run.mock.calls).toEqual([[1]]);
  });

  it("takes a screen that is held up for no rest", () => {
    vi.stubGlobal("requestAnimationFrame", (run: () => void) => setTimeout(run, 150));
    const run = vi.fn();
    const calm = createCalm<number>(run);
    calm.offer(1, 10);
    vi.advanceTimersByTime(1000);
    expect(run).not.toHaveBeenCalled();
  });

  it("lets go of what waits when it is stopped", () => {
    const run = vi.fn();
    const calm = createCalm<number>(run);
    calm.offer(1, 10);
    calm.stop();
    vi.advanceTimersByTime(1000);
    expect(run).not.toHaveBeenCalled();
  });
});
