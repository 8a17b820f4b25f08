import { describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import { createColumnEngine } from "../../src/engine/columnEngine";
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

  it("fails one question with what was wrong in it", async () => {
    const { port, answer } = brokenPort();
    const { engine } = createWorkerEngine(port);
    const asked = engine.ask(query);
    answer({ type: "failed", number: 1, message: "no file is open" });
    await expect(asked).rejects.toThrow("no file is open");
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
