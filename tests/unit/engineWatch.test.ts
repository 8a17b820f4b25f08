import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import { EngineEnded } from "../../src/engine/engineEnded";
import type { Engine, Query } from "../../src/engine/query";
import { EngineFailure } from "../../src/state/engineFailure";
import { createEngineWatch, type Restart, type EngineSource } from "../../src/state/engineWatch";
import { keepingLastRecord } from "../../src/state/lastRecord";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const query: Query = {
  window: { from: 0, to: 1 },
  filter: NO_FILTER,
  boundsFilter: undefined,
  drawAs: "reported",
  pinned: [],
  itemBudget: 1,
  timeBins: 1,
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** An engine whose answers come, or fail, when the test lets them, in any order. */
function slowEngine() {
  const asked: { readonly resolve: (answer: unknown) => void; readonly reject: (reason: Error) => void }[] =
    [];
  const ask = () => new Promise((resolve, reject) => asked.push({ resolve, reject }));
  const engine = { indexOf: ask, rows: ask, event: ask, neighbour: ask } as unknown as Engine;
  return { engine, asked };
}

function createWatched(restart?: Restart) {
  const { engine, asked } = slowEngine();
  const close = vi.fn<() => void>();
  const watch = createEngineWatch({ engine, close }, restart);
  const trouble = () => watch.getState().trouble?.type;
  return { watch, asked, close, trouble, ask: () => watch.engine.indexOf(query, "time", "a") };
}

/** So that the first question's patience is not the rule. */
async function answerOnce({ ask, asked }: ReturnType<typeof createWatched>) {
  const first = ask();
  asked.shift()?.resolve(1);
  await first;
}

describe("an engine that says nothing", () => {
  it("is told of after some five seconds, and no more once the late answer has come", async () => {
    const watched = createWatched();
    await answerOnce(watched);
    const late = watched.ask();
    await pass(4400);
    expect(watched.trouble()).toBeUndefined();
    await pass(1200);
    expect(watched.trouble()).toBe("silent");
    watched.asked[0]?.resolve(7);
    expect(await late).toBe(7);
    expect(watched.trouble()).toBeUndefined();
  });

  it("has longer for the first answer, before which it makes its indices", async () => {
    const { ask, trouble } = createWatched();
    void ask();
    await pass(14_000);
    expect(trouble()).toBeUndefined();
    await pass(2000);
    expect(trouble()).toBe("silent");
  });

  it("is not told of while answers come in time, in whatever order, nor when nothing is asked", async () => {
    const watched = createWatched();
    const { ask, asked, trouble } = watched;
    for (let turn = 0; turn < 5; turn += 1) {
      const [one, other] = [ask(), ask()];
      await pass(3000);
      asked.pop()?.resolve("late");
      asked.pop()?.resolve("early");
      expect(await Promise.all([one, other])).toEqual(["early", "late"]);
      await pass(4000);
    }
    await pass(60_000);
    expect(trouble()).toBeUndefined();
  });

  it("is told of by the oldest question, although newer ones are answered", async () => {
    const watched = createWatched();
    await answerOnce(watched);
    void watched.ask();
    for (let second = 0; second < 6; second += 1) {
      const answered = watched.ask();
      watched.asked.pop()?.resolve(0);
      await answered;
      await pass(1000);
    }
    expect(watched.trouble()).toBe("silent");
  });

  it("is not told of when the device has slept", async () => {
    const watched = createWatched();
    await answerOnce(watched);
    const woken = watched.ask();
    const now = performance.now();
    const clock = vi.spyOn(performance, "now").mockReturnValue(now + 3_600_000);
    await vi.advanceTimersToNextTimerAsync();
    clock.mockRestore();
    expect(watched.trouble()).toBeUndefined();
    watched.asked[0]?.resolve(2);
    expect(await woken).toBe(2);
  });
});

describe("a question that fails", () => {
  it("is told with its reason, and the next of its kind is none the worse and takes it back", async () => {
    const { watch, ask, asked, trouble } = createWatched();
    const [failing, next] = [ask(), ask()];
    asked[0]?.reject(new Error("a hole in the columns"));
    await expect(failing).rejects.toThrow(EngineFailure);
    expect(watch.getState().trouble).toEqual({ type: "failed", reason: "a hole in the columns" });
    asked[1]?.resolve(3);
    expect(await next).toBe(3);
    expect(trouble()).toBeUndefined();
  });

  it("stays told while only others are answered", async () => {
    const { watch, ask, asked, trouble } = createWatched();
    const failing = ask();
    const record = watch.engine.event(query, "a");
    asked[0]?.reject(new Error("no"));
    await expect(failing).rejects.toThrow();
    asked[1]?.resolve(undefined);
    await record;
    expect(trouble()).toBe("failed");
  });

  it("may throw at once", async () => {
    const engine = {
      indexOf: () => {
        throw new Error("on the page itself");
      },
    } as unknown as Engine;
    const watch = createEngineWatch({ engine });
    await expect(watch.engine.indexOf(query, "time", "a")).rejects.toThrow(EngineFailure);
    expect(watch.getState().trouble).toEqual({ type: "failed", reason: "on the page itself" });
  });

  it("is not kept as the record asked for last", async () => {
    const { engine, asked } = slowEngine();
    const keeping = keepingLastRecord(engine);
    const first = keeping.event({ drawAs: "reported" }, "a");
    asked[0]?.reject(new Error("no"));
    await expect(first).rejects.toThrow("no");
    const again = keeping.event({ drawAs: "reported" }, "a");
    asked[1]?.resolve("here");
    expect(await again).toBe("here");
  });
});

describe("a restart", () => {
  const gone = new EngineEnded("out of memory");

  it("ends the engine, starts another, and lets wait for it what is asked meanwhile", async () => {
    const next = slowEngine();
    let start: (source: EngineSource) => void = () => undefined;
    const { watch, ask, asked, close, trouble } = createWatched(
      ({ onShare }) =>
        new Promise((resolve) => {
          onShare(0.4);
          start = resolve;
        }),
    );
    const lost = ask();
    asked[0]?.reject(gone);
    await expect(lost).rejects.toThrow(EngineFailure);
    expect(watch.getState().trouble).toEqual({ type: "ended", reason: "out of memory" });
    const hung = ask();
    const isLetGo = expect(hung).rejects.toThrow(EngineFailure);
    const { engine: before } = watch.getState();
    const restarted = watch.restart();
    await isLetGo;
    expect(close).toHaveBeenCalledOnce();
    expect(watch.getState().trouble).toEqual({ type: "restarting", share: 0.4 });
    const meanwhile = ask();
    await pass(60_000);
    expect(trouble()).toBe("restarting");
    start({ engine: next.engine });
    await restarted;
    expect(trouble()).toBeUndefined();
    expect(watch.getState().engine).not.toBe(before);
    next.asked[0]?.resolve(9);
    expect(await meanwhile).toBe(9);
  });

  it("takes no answer of the engine before", async () => {
    const next = slowEngine();
    const { watch, ask, asked } = createWatched(() => Promise.resolve({ engine: next.engine }));
    const before = ask();
    const isLetGo = expect(before).rejects.toThrow(EngineFailure);
    await watch.restart();
    asked[0]?.resolve(1);
    await isLetGo;
  });

  it("that cannot read the file says so, and may be tried again", async () => {
    const refusal = { code: "breaksOff", values: { found: "changed" } } as const;
    const next = slowEngine();
    const results: Awaited<ReturnType<Restart>>[] = [{ refusal }, { engine: next.engine }];
    const { watch, ask, trouble } = createWatched(() => Promise.resolve(results.shift() ?? { refusal }));
    await watch.restart();
    expect(watch.getState().trouble).toEqual({ type: "lost", refusal });
    await expect(ask()).rejects.toThrow(EngineFailure);
    expect(trouble()).toBe("lost");
    await watch.restart();
    expect(trouble()).toBeUndefined();
  });

  it("that throws says so", async () => {
    const { watch } = createWatched(() => Promise.reject(new Error("no worker starts")));
    await watch.restart();
    expect(watch.getState().trouble).toEqual({
      type: "lost",
      refusal: { code: "stopped", values: { found: "no worker starts" } },
    });
  });

  it("of an engine on the page lets what waits be asked anew", async () => {
    const { watch, ask, asked, trouble } = createWatched();
    const failing = ask();
    asked[0]?.reject(new Error("no"));
    await expect(failing).rejects.toThrow();
    const { engine } = watch.getState();
    await watch.restart();
    expect([trouble(), watch.getState().engine === engine]).toEqual([undefined, false]);
    const again = ask();
    asked[1]?.resolve(4);
    expect(await again).toBe(4);
  });

  it("is over with the session, and closes what comes too late", async () => {
    const next = slowEngine();
    const close = vi.fn<() => void>();
    let start: (source: EngineSource) => void = () => undefined;
    const { watch } = createWatched(() => new Promise((resolve) => (start = resolve)));
    void watch.restart();
    watch.stop();
    start({ engine: next.engine, close });
    await pass(0);
    expect(close).toHaveBeenCalledOnce();
  });
});
