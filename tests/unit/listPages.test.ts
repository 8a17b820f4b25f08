import { expect, test, vi } from "vitest";
import type { Answer, EventRecord, Order, Query } from "../../src/engine/query";
import { createRowPages, loadedIndexOf, rowAt, type LoadedRows } from "../../src/views/list/rowPages";

/** An engine whose rows are named by the query's text and their index, and come when the test lets them. */
function createSlowEngine() {
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  return {
    asked,
    rows: (query: Query, order: Order, from: number, to: number) => {
      asked.push(`${query.filter.text} ${order} ${from}`);
      const rows = Array.from(
        { length: to - from },
        (_, step) => ({ event: { id: `${query.filter.text}${from + step}` } }) as EventRecord,
      );
      return new Promise<readonly EventRecord[]>((resolve) => waiting.push(() => resolve(rows)));
    },
    answer: async () => {
      for (const resolve of waiting.splice(0)) resolve();
      await vi.waitFor(() => undefined);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const answerOf = (text: string, matching: number) => ({ query: { filter: { text } }, matching }) as Answer;

function createList() {
  const engine = createSlowEngine();
  const shown: LoadedRows[] = [];
  const pages = createRowPages(engine, (rows) => shown.push(rows));
  const idAt = (index: number) => {
    const rows = shown.at(-1);
    return rows && rowAt(rows, index)?.event.id;
  };
  return { engine, pages, shown, idAt };
}

test("a short list comes whole and at once", async () => {
  const { engine, pages, shown, idAt } = createList();
  pages.ask(answerOf("a", 120), "time");
  expect(engine.asked).toEqual(["a time 0", "a time 50", "a time 100"]);
  expect(shown).toEqual([]);
  await engine.answer();
  expect([idAt(0), idAt(119)]).toEqual(["a0", "a119"]);
});

test("of a long one what is near comes, and what is far is let go", async () => {
  const { engine, pages, shown, idAt } = createList();
  pages.ask(answerOf("a", 1_000_000), "time");
  await engine.answer();
  expect([idAt(10), idAt(60)]).toEqual(["a10", undefined]);
  pages.lookAt(500_000, 500_010);
  await engine.answer();
  expect(engine.asked.slice(1)).toEqual(["a time 499950", "a time 500000"]);
  expect([idAt(10), idAt(500_009)]).toEqual([undefined, "a500009"]);
  expect(shown.map((rows) => loadedIndexOf(rows, "a500009"))).toEqual([undefined, 500_009]);
  // What is here is not fetched again.
  pages.lookAt(500_001, 500_011);
  await engine.answer();
  expect(engine.asked).toHaveLength(3);
});

test("one fetch at a time: what was asked meanwhile is skipped but for the last", async () => {
  const { engine, pages, shown } = createList();
  for (const text of ["a", "b", "c"]) pages.ask(answerOf(text, 1000), "time");
  for (const from of [100, 400, 700]) pages.lookAt(from, from + 10);
  expect(engine.asked).toEqual(["a time 0"]);
  await engine.answer();
  await engine.answer();
  expect(engine.asked.slice(1)).toEqual(["c time 650", "c time 700"]);
  expect(shown.map(({ answer }) => answer.query.filter.text)).toEqual(["a", "c"]);
});

test("another order is another list; an empty answer is shown as such", async () => {
  const { engine, pages, shown, idAt } = createList();
  const answer = answerOf("a", 30);
  pages.ask(answer, "time");
  await engine.answer();
  pages.ask(answer, "-time");
  await engine.answer();
  expect(engine.asked).toEqual(["a time 0", "a -time 0"]);
  pages.ask(answerOf("b", 0), "-time");
  await engine.answer();
  expect(shown.at(-1)?.answer.matching).toBe(0);
  expect(idAt(0)).toBeUndefined();
});
