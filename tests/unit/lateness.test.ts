import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLatestOnly } from "../../src/state/latestOnly";
import { LATE_MS } from "../../src/state/lateness";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks an engine whose answers come when the test lets them, and notes every change of the mark. */
function createAsking() {
  const waiting: { readonly question: number; readonly resolve: () => void; readonly reject: () => void }[] =
    [];
  const marks: boolean[] = [];
  const taken: number[] = [];
  const latest = createLatestOnly(
    (question: number) =>
      new Promise<number>((resolve, reject) =>
        waiting.push({ question, resolve: () => resolve(question), reject: () => reject(new Error("no")) }),
      ),
    (reply) => taken.push(reply),
    (isLate) => marks.push(isLate),
  );
  const settle = async (how: "resolve" | "reject" = "resolve") => {
    waiting.shift()?.[how]();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { latest, marks, taken, waiting, settle, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

describe("what is shown is marked as out of date", () => {
  it("when no answer has come for a moment, until it comes", async () => {
    const { latest, marks, settle, pass } = createAsking();
    latest.ask(1);
    await pass(LATE_MS - 10);
    expect(marks).toEqual([]);
    await pass(20);
    expect(marks).toEqual([true]);
    await pass(60_000);
    expect(marks).toEqual([true]);
    await settle();
    expect(marks).toEqual([true, false]);
  });

  it("not for answers that come quickly, and then there is no timer left that marks", async () => {
    const { latest, marks, settle, pass } = createAsking();
    for (let question = 0; question < 20; question += 1) {
      latest.ask(question);
      await pass(100);
      await settle();
      await pass(300);
    }
    await pass(10_000);
    expect(marks).toEqual([]);
  });

  it("by the oldest change that is not answered, however many come after it", async () => {
    const { latest, marks, pass } = createAsking();
    for (let frame = 0; frame * 16 < LATE_MS + 40; frame += 1) {
      latest.ask(frame);
      await pass(16);
    }
    expect(marks).toEqual([true]);
  });

  it("not under a brush whose answers lag but keep coming", async () => {
    const { latest, marks, settle, pass } = createAsking();
    for (let frame = 0; frame < 200; frame += 1) {
      latest.ask(frame);
      await pass(16);
      if (frame % 15 === 14) await settle();
    }
    expect(marks).toEqual([]);
  });

  it("once, and not with each answer, under a brush whose answers take a second", async () => {
    const { latest, marks, settle, pass } = createAsking();
    for (let frame = 0; frame < 300; frame += 1) {
      latest.ask(frame);
      await pass(16);
      if (frame % 60 === 59) await settle();
    }
    expect(marks).toEqual([true]);
    await settle();
    await settle();
    expect(marks).toEqual([true, false]);
  });

  it("although an answer comes, when that is to what was asked before", async () => {
    const { latest, marks, taken, settle, pass } = createAsking();
    latest.ask(1);
    await pass(300);
    latest.ask(2);
    await pass(20);
    await settle();
    expect(taken).toEqual([1]);
    await pass(LATE_MS + 10);
    expect(marks).toEqual([true]);
  });

  it("at once when a question fails; the next one is asked and takes the mark away", async () => {
    const { latest, marks, taken, waiting, settle } = createAsking();
    latest.ask(1);
    latest.ask(2);
    await settle("reject");
    expect(marks).toEqual([true]);
    expect(waiting.map(({ question }) => question)).toEqual([2]);
    await settle();
    expect([taken, marks]).toEqual([[2], [true, false]]);
  });

  it("not when nothing is asked for any more", async () => {
    const { latest, marks, pass } = createAsking();
    latest.ask(1);
    latest.cancel();
    await pass(10_000);
    expect(marks).toEqual([]);
  });

  it("not by a timer that was held up together with the answer", async () => {
    const { latest, marks, settle, pass } = createAsking();
    latest.ask(1);
    // The page does nothing for two seconds; then the timer is due before the answer that has been waiting.
    const now = performance.now();
    const clock = vi.spyOn(performance, "now").mockReturnValue(now + 2000);
    await vi.advanceTimersToNextTimerAsync();
    await settle();
    clock.mockRestore();
    await pass(10_000);
    expect(marks).toEqual([]);
  });
});
