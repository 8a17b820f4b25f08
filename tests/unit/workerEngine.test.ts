import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { EngineEnded } from "../../src/engine/engineEnded";
import { importedEvents } from "../../src/engine/importedContent";
import type { FromWorker, ToWorker } from "../../src/engine/protocol";
import type { MapView, Query } from "../../src/engine/query";
import { startPartHelpers } from "../../src/engine/partHelpers";
import { createWorkerHost } from "../../src/engine/workerHost";
import { connectOnPage, createWorkerEngine, openInWorker } from "../../src/engine/workerEngine";
import type { WorkerPort } from "../../src/engine/workerPort";
import { importEvents } from "../../src/formats/import/importEvents";
import { seededRandom } from "../fixtures/seededRandom";

const random = seededRandom(4);
const ROWS = Array.from({ length: 600 }, (_, row) => {
  const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
  return `e${row},2023-0${1 + (row % 9)}-${day},${30 + random() * 6},${38 + random() * 9},"Clash ${row % 7}, near Baiji"`;
});
const CSV = ["id,date,latitude,longitude,title", ...ROWS].join("\n");
const fileOf = (text: string) => new File([text], "events.csv");

const query: Query = {
  window: { from: Date.UTC(2023, 2, 1), to: Date.UTC(2023, 6, 1) },
  filter: { ...NO_FILTER, text: "clash" },
  drawAs: "reported",
  pinned: ["e7"],
  itemBudget: 50,
  timeBins: 20,
};
const view: MapView = { west: 36, south: 29, east: 48, north: 38, widthPx: 400, heightPx: 300 };

describe("an engine at the other end of a port", () => {
  it("answers as the same engine here does", async () => {
    const opened = await openInWorker(fileOf(CSV), {}, connectOnPage);
    if (opened.status !== "imported") throw new Error(opened.status);
    expect(opened.head.events).toBe(600);
    const result = await importEvents(fileOf(CSV).stream(), { fileName: "events.csv" });
    if (result.status !== "imported") throw new Error(result.status);
    const here = createColumnEngine(importedEvents(result.events));
    const { engine, close } = opened;
    expect(await engine.ask(query)).toEqual(await here.ask(query));
    // The counts of an answer are handed over: the engine keeps its own.
    expect(await engine.ask(query)).toEqual(await here.ask(query));
    for (const timeBins of [20, 33])
      expect(await engine.map({ ...query, timeBins }, view)).toEqual(await here.map(query, view));
    expect(await engine.rows(query, "-time", 3, 9)).toEqual(await here.rows(query, "-time", 3, 9));
    expect(await engine.indexOf(query, "time", "e7")).toBe(await here.indexOf(query, "time", "e7"));
    expect(await engine.eventsAt(query, view, 0, 5)).toEqual(await here.eventsAt(query, view, 0, 5));
    expect(await engine.choices(query, "places", "", 5)).toEqual(await here.choices(query, "places", "", 5));
    expect(await engine.neighbour(query, "e7", 1)).toBe(await here.neighbour(query, "e7", 1));
    expect(await engine.event(query, "e7")).toEqual(await here.event(query, "e7"));
    expect(await engine.event(query, "nobody")).toBeUndefined();
    expect(await engine.passages(query, "paper")).toBeUndefined();
    close();
  });

  it("answers many questions at once, each its own", async () => {
    const opened = await openInWorker(fileOf(CSV), {}, connectOnPage);
    if (opened.status !== "imported") throw new Error(opened.status);
    const ids = Array.from({ length: 100 }, (_, row) => `e${row}`);
    const records = await Promise.all(ids.map((id) => opened.engine.event(query, id)));
    expect(records.map((record) => record?.event.id)).toEqual(ids);
    opened.close();
  });

  it("tells how far the reading is, and what was wrong with the file", async () => {
    const seen: number[] = [];
    const opened = await openInWorker(
      fileOf(CSV),
      { onProgress: ({ rows }) => seen.push(rows) },
      connectOnPage,
    );
    expect(seen.at(-1)).toBe(600);
    if (opened.status === "imported") opened.close();
    const failed = await openInWorker(fileOf("<html>"), {}, connectOnPage);
    expect(failed).toMatchObject({ status: "failed", refusal: { code: "webPage" } });
  });

  it("gives back the bytes of a dataset of Sanad's own", async () => {
    const opened = await openInWorker(fileOf('{ "format": 1, "events": [] }'), {}, connectOnPage);
    expect(opened.status).toBe("dataset");
  });

  it("is cancelled before and while it reads, and closes its port", async () => {
    expect(await openInWorker(fileOf(CSV), { signal: AbortSignal.abort() })).toEqual({ status: "cancelled" });
    let isClosed = false;
    const connect = async (): Promise<WorkerPort> => {
      const port = await connectOnPage();
      const close = () => {
        isClosed = true;
        port.close();
      };
      return { ...port, close };
    };
    const controller = new AbortController();
    const opening = openInWorker(fileOf(CSV), { signal: controller.signal }, connect);
    controller.abort();
    expect(await opening).toEqual({ status: "cancelled" });
    expect(isClosed).toBe(true);
  });
});

describe("a worker that fails", () => {
  function brokenPort() {
    const sent: ToWorker[] = [];
    let receive: (message: FromWorker) => void = () => undefined;
    let fail: (reason: Error) => void = () => undefined;
    const port: WorkerPort = {
      send: (message) => void sent.push(message),
      listen: (onMessage, onFailure) => {
        receive = onMessage;
        fail = onFailure;
      },
      close: () => undefined,
    };
    return {
      port,
      sent,
      answer: (message: FromWorker) => receive(message),
      fail: () => fail(new Error("gone")),
    };
  }

  it("fails every question that waits, and no other", async () => {
    const { port, answer, fail } = brokenPort();
    const { engine } = createWorkerEngine(port);
    const [first, second] = [engine.indexOf(query, "time", "a"), engine.indexOf(query, "time", "b")];
    answer({ type: "answer", number: 1, answer: 4 });
    fail();
    expect(await first).toBe(4);
    await expect(second).rejects.toThrow("gone");
  });

  it("answers nothing more, and says at once that it is gone", async () => {
    const { port, fail, sent } = brokenPort();
    const { engine } = createWorkerEngine(port);
    fail();
    await expect(engine.ask(query)).rejects.toThrow(EngineEnded);
    expect(sent).toEqual([]);
  });

  it("fails one question with what was wrong in it", async () => {
    const { port, answer } = brokenPort();
    const { engine } = createWorkerEngine(port);
    const asked = engine.ask(query);
    answer({ type: "failed", number: 1, message: "no file is open" });
    await expect(asked).rejects.toThrow("no file is open");
  });

  it("takes answers in whatever order they come", async () => {
    const { port, answer } = brokenPort();
    const { engine } = createWorkerEngine(port);
    const [first, second] = [engine.indexOf(query, "time", "a"), engine.indexOf(query, "time", "b")];
    answer({ type: "answer", number: 2, answer: 8 });
    answer({ type: "answer", number: 1, answer: 4 });
    expect([await first, await second]).toEqual([4, 8]);
  });

  describe("in silence", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());
    const pings = (sent: readonly ToWorker[]) => sent.filter(({ type }) => type === "ping");

    it("is asked for a sign of life once a second, but only while something is waited for", async () => {
      const { port, answer, sent } = brokenPort();
      const { engine } = createWorkerEngine(port);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(pings(sent)).toHaveLength(0);
      const asked = engine.indexOf(query, "time", "a");
      await vi.advanceTimersByTimeAsync(3500);
      expect(pings(sent)).toHaveLength(3);
      answer({ type: "answer", number: 1, answer: 4 });
      expect(await asked).toBe(4);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(pings(sent)).toHaveLength(3);
    });

    it("has no timer for each question", async () => {
      const { port, answer } = brokenPort();
      const { engine } = createWorkerEngine(port);
      for (let number = 1; number <= 60; number += 1) {
        const asked = engine.indexOf(query, "time", "a");
        answer({ type: "answer", number, answer: number });
        await asked;
      }
      expect(vi.getTimerCount()).toBe(1);
    });

    it("fails what it has passed over, for it answers one after the other", async () => {
      const { port, answer } = brokenPort();
      const { engine } = createWorkerEngine(port);
      const passedOver = expect(engine.indexOf(query, "time", "a")).rejects.toThrow("left without an answer");
      await vi.advanceTimersByTimeAsync(1000);
      const later = engine.indexOf(query, "time", "b");
      answer({ type: "pong", number: 1 });
      await passedOver;
      answer({ type: "answer", number: 2, answer: 5 });
      expect(await later).toBe(5);
    });

    it("is given up while it reads, after half a minute in which nothing at all was heard", async () => {
      const { port, answer } = brokenPort();
      const opening = openInWorker(fileOf(CSV), {}, () => Promise.resolve(port));
      for (let second = 0; second < 60; second += 1) {
        await vi.advanceTimersByTimeAsync(1000);
        answer({ type: "pong", number: 0 });
      }
      await vi.advanceTimersByTimeAsync(33_000);
      expect(await opening).toMatchObject({ status: "failed", refusal: { code: "stopped" } });
    });

    it("is left when it is to stop reading and does not say so", async () => {
      const { port } = brokenPort();
      const controller = new AbortController();
      const { signal } = controller;
      const opening = openInWorker(fileOf(CSV), { signal }, () => Promise.resolve(port));
      await vi.advanceTimersByTimeAsync(0);
      controller.abort();
      await vi.advanceTimersByTimeAsync(1500);
      expect(await opening).toEqual({ status: "cancelled" });
    });
  });

  it("is no unhandled failure where no worker starts, nor while it reads", async () => {
    const none = () => Promise.reject(new Error("not found"));
    expect(await openInWorker(fileOf(CSV), {}, none)).toMatchObject({
      status: "failed",
      refusal: { code: "stopped", values: { found: "not found" } },
    });
    const { port, fail } = brokenPort();
    const opening = openInWorker(fileOf(CSV), {}, () => Promise.resolve(port));
    await new Promise((resolve) => setTimeout(resolve));
    fail();
    expect(await opening).toMatchObject({ status: "failed", refusal: { values: { found: "gone" } } });
  });

  it("says so when what it has read cannot be handed over", async () => {
    const sent: FromWorker[] = [];
    const host = createWorkerHost((message) => {
      if (message.type === "opened" && message.opened.status === "imported") {
        throw new RangeError("Array buffer allocation failed");
      }
      sent.push(message);
    });
    host({ type: "open", file: fileOf(CSV), options: {} });
    await vi.waitFor(() => expect(sent.some(({ type }) => type === "opened")).toBe(true));
    expect(sent.at(-1)).toMatchObject({
      type: "opened",
      opened: { status: "failed", refusal: { values: { found: "Array buffer allocation failed" } } },
    });
    host({ type: "ping", number: 3 });
    expect(sent.at(-1)).toEqual({ type: "pong", number: 3 });
  });
});

describe("helpers that read parts of a file", () => {
  /** A helper on this thread, whose messages are copies. */
  const startHelper = (): WorkerPort => {
    const { port1, port2 } = new MessageChannel();
    const receive = createWorkerHost((message, transfer) => port2.postMessage(message, transfer));
    port2.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
    return {
      send: (message) => port1.postMessage(message),
      listen: (onMessage) => {
        port1.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
      },
      close: () => port1.close(),
    };
  };
  const readWith = async (text: string, signal: AbortSignal) => {
    const file = fileOf(text);
    const partReaders = startPartHelpers(file, startHelper, signal, { leastBytes: 1000, cores: 3 });
    if (partReaders === undefined) throw new Error("no helpers came");
    const result = await importEvents(file.stream(), {
      fileName: file.name,
      bytes: file.size,
      signal,
      partReaders,
    });
    partReaders.close();
    return result;
  };

  it("give what one reader gives", async () => {
    const { signal } = new AbortController();
    expect(await readWith(CSV, signal)).toEqual(
      await importEvents(fileOf(CSV).stream(), { fileName: "events.csv" }),
    );
    const open = `${CSV}\n"a quote that never closes,1,2\n`;
    expect(await readWith(open, signal)).toEqual(
      await importEvents(fileOf(open).stream(), { fileName: "events.csv" }),
    );
  });

  it("stop where the reader does not want the file any more", async () => {
    const cancelling = new AbortController();
    const reading = readWith(CSV, cancelling.signal);
    cancelling.abort();
    expect(await reading).toEqual({ status: "cancelled" });
  });

  it("are not called for a small file", () => {
    const { signal } = new AbortController();
    expect(startPartHelpers(fileOf(CSV), startHelper, signal, { cores: 8 })).toBeUndefined();
    expect(startPartHelpers(fileOf(CSV), startHelper, signal, { leastBytes: 10, cores: 1 })).toBeUndefined();
  });
});
