import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it } from "vitest";
import { logFetches, type RequestingPage } from "../bench/fetchLog";
import { patienceMs } from "../bench/loading";
import { createAttempts, forLater } from "../bench/waiting";

const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);
beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
});
/** Node tells of unhandled rejections once its queue is empty. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A page that can close while the sizes of its requests are asked for, as a browser's does. */
function fakePage() {
  const emitter = new EventEmitter();
  const waiting: ((error: Error) => void)[] = [];
  return {
    page: emitter as unknown as RequestingPage,
    listeners: () => emitter.listenerCount("requestfinished"),
    finish: (url: string, bytes?: number) =>
      emitter.emit("requestfinished", {
        url: () => url,
        sizes: () =>
          bytes === undefined
            ? new Promise((_, reject) => waiting.push(reject))
            : Promise.resolve({ responseBodySize: bytes }),
      }),
    close: () => {
      for (const reject of waiting) reject(new Error("the page has been closed"));
    },
  };
}

it("what a page fetched is counted until the log ends", async () => {
  const { page, finish, listeners } = fakePage();
  const log = logFetches(page);
  finish("a.js", 3);
  finish("b.js", 4);
  expect(await log.end()).toEqual([
    { url: "a.js", bytes: 3 },
    { url: "b.js", bytes: 4 },
  ]);
  expect(listeners()).toBe(0);
});

it("a page that closes early breaks off nothing", async () => {
  const { page, finish, close } = fakePage();
  const log = logFetches(page);
  finish("a.js", 3);
  const ended = log.end();
  finish("late.js");
  expect(await ended).toEqual([{ url: "a.js", bytes: 3 }]);
  close();
  const broken = fakePage();
  logFetches(broken.page);
  broken.finish("a.js");
  broken.close();
  await turn();
  expect(unhandled).toEqual([]);
});

it("a size that is asked for and cannot be told fails the measure, by name", async () => {
  const { page, finish, close } = fakePage();
  const log = logFetches(page);
  finish("a.js");
  close();
  await expect(log.end()).rejects.toThrow("the size of a.js is not known: Error: the page has been closed");
});

it("a step that fails is named and the rest goes on", async () => {
  const told: string[] = [];
  const { attempt, failures } = createAttempts((line) => told.push(line));
  expect(await attempt<number>("one", () => Promise.reject(new Error("gone\nat here")))).toBeUndefined();
  expect(await attempt("two", () => Promise.resolve(2))).toBe(2);
  expect(failures).toEqual(["one: gone"]);
  expect(told[0]).toBe("one: not measured: gone");
});

it("a promise for later may fail before anybody awaits it, and still fails who does", async () => {
  const later = forLater(Promise.reject(new Error("closed")));
  await turn();
  expect(unhandled).toEqual([]);
  await expect(later).rejects.toThrow("closed");
});

it("a slow machine gets more patience", () => {
  expect(patienceMs(300)).toBe(4000);
  expect(patienceMs(2000)).toBeGreaterThanOrEqual(4 * 2000);
});
