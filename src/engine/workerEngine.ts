import type { ImportProgress } from "../formats/import/importEvents";
import { refused } from "../formats/import/refusals";
import { EngineEnded } from "./engineEnded";
import type { ImportedHead } from "./importedHead";
import { engineOf } from "./engineOf";
import type { Asking, FromWorker, OpenedFile, OpenInWorkerOptions, ToWorker } from "./protocol";
import { openOnPage } from "./openOnPage";
import type { Engine } from "./query";
import { portOf, type WorkerPort } from "./workerPort";

export type OpenInEngineOptions = OpenInWorkerOptions & {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/** What became of a file. An imported one is there with its engine until `close` lets go of its memory. */
export type Opened =
  | Exclude<OpenedFile, { readonly status: "imported" | "onPage" }>
  | {
      readonly status: "imported";
      readonly head: ImportedHead;
      readonly engine: Engine;
      readonly close: () => void;
    };

/**
 * Reads a file of events in a worker of its own, which then answers for them; on the page where workers cannot run.
 *
 * `const opened = await openInWorker(file, { signal, onProgress })`
 */
export async function openInWorker(
  file: File,
  { signal, onProgress, ...options }: OpenInEngineOptions = {},
  connect: () => Promise<WorkerPort> = connectToWorker,
): Promise<Opened> {
  const isAborted = () => signal?.aborted === true;
  if (isAborted()) return { status: "cancelled" };
  const port = await connect().catch((error: unknown) => stoppedBy(error));
  if ("status" in port) return port;
  const worker = createWorkerEngine(port);
  const cancel = () => worker.cancel();
  signal?.addEventListener("abort", cancel);
  if (isAborted()) cancel();
  const open = (reading: OpenInWorkerOptions) => worker.open(file, reading, onProgress);
  const opened = await open(options)
    .then((first) => (first.status === "onPage" ? openOnPage(file, options, open, signal) : first))
    .catch((error: unknown) => stoppedBy(error))
    .finally(() => signal?.removeEventListener("abort", cancel));
  if (opened.status === "imported" && !isAborted()) {
    return { ...opened, engine: worker.engine, close: worker.close };
  }
  worker.close();
  return opened.status === "imported" ? { status: "cancelled" } : opened;
}

function stoppedBy(error: unknown) {
  return refused("stopped", { found: error instanceof Error ? error.message : String(error) });
}

export type WorkerEngine = {
  readonly engine: Engine;
  readonly open: (
    file: File,
    options: OpenInWorkerOptions,
    onProgress?: (progress: ImportProgress) => void,
  ) => Promise<OpenedFile>;
  /** Stops reading. */
  readonly cancel: () => void;
  /** Ends the worker; what is still asked is not answered any more. */
  readonly close: () => void;
};

/** While something is waited for, so often a sign of life is asked for. */
const PING_MS = 1000;
/** A reader that has said nothing for so long, not even that it is there, is taken for dead. */
const READING_SILENCE_MS = 30_000;
/** A reader that is to stop and does not say so is left. */
const CANCELLING_MS = 1000;

/**
 * The page's side of the conversation: an engine whose answers come from the other end of a port. Each question is
 * answered, or rejected: with an EngineEnded where the other end is gone, else with what was wrong in it. An end that
 * is busy and one that has died in silence look alike; who asks has to judge by the time.
 */
export function createWorkerEngine(port: WorkerPort): WorkerEngine {
  type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (reason: Error) => void };
  const waiting = new Map<number, Waiting>();
  let opening: (Waiting & { readonly onProgress?: (progress: ImportProgress) => void }) | undefined;
  let asked = 0;
  let ended: EngineEnded | undefined;
  let heardAt = 0;
  let pinging: ReturnType<typeof setTimeout> | undefined;

  const end = (reason: EngineEnded) => {
    ended = reason;
    opening?.reject(reason);
    opening = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  /** One timer for all that is waited for, and none while nothing is. */
  const ping = () => {
    const due = performance.now() + PING_MS;
    pinging ??= setTimeout(() => {
      pinging = undefined;
      if (waiting.size === 0 && opening === undefined) return;
      const now = performance.now();
      // The page itself has been held up, or slept.
      if (now - due > PING_MS) heardAt = now;
      if (opening !== undefined && now - heardAt > READING_SILENCE_MS) {
        end(new EngineEnded("nothing was heard of it"));
        return;
      }
      port.send({ type: "ping", number: asked });
      ping();
    }, PING_MS);
  };
  /** It answers one after the other: what was asked before has been passed over. */
  const passOver = (last: number) => {
    for (const [number, { reject }] of waiting) {
      if (number > last) continue;
      waiting.delete(number);
      reject(new Error("the question was left without an answer"));
    }
  };

  const receive = (message: FromWorker) => {
    heardAt = performance.now();
    switch (message.type) {
      case "ready":
      case "partProgress":
      case "part":
        break;
      case "progress":
        opening?.onProgress?.(message.progress);
        break;
      case "opened":
        opening?.resolve(message.opened as never);
        opening = undefined;
        break;
      case "answer":
        waiting.get(message.number)?.resolve(message.answer as never);
        waiting.delete(message.number);
        break;
      case "failed":
        waiting.get(message.number)?.reject(new Error(message.message));
        waiting.delete(message.number);
        break;
      case "pong":
        passOver(message.number);
        break;
    }
  };
  port.listen(receive, ({ message }) => end(new EngineEnded(message)));

  const asking =
    <Question extends keyof Engine>(question: Question) =>
    (...args: Parameters<Engine[Question]>) =>
      new Promise<never>((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended);
          return;
        }
        asked += 1;
        port.send({ type: "ask", number: asked, question, asked: args } as Asking);
        waiting.set(asked, { resolve, reject });
        ping();
      });

  return {
    engine: engineOf(asking),
    open: (file, options, onProgress) =>
      new Promise<OpenedFile>((resolve, reject) => {
        opening = { resolve, reject, ...(onProgress && { onProgress }) };
        heardAt = performance.now();
        port.send({ type: "open", file, options });
        ping();
      }),
    cancel: () => {
      port.send({ type: "cancel" });
      const isCancelled = { status: "cancelled" } as const;
      setTimeout(() => opening?.resolve(isCancelled as never), CANCELLING_MS);
    },
    close: () => {
      opening = undefined;
      waiting.clear();
      clearTimeout(pinging);
      port.close();
    },
  };
}

/** A worker, or where none starts (from a file on disk, under a strict policy) its code on the page. */
async function connectToWorker(): Promise<WorkerPort> {
  const worker = await startWorker();
  return worker === undefined ? connectOnPage() : portOf(worker);
}

function startWorker(): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    } catch {
      resolve(undefined);
      return;
    }
    worker.addEventListener("message", () => resolve(worker), { once: true });
    worker.addEventListener(
      "error",
      () => {
        worker.terminate();
        resolve(undefined);
      },
      { once: true },
    );
  });
}

/** The same conversation through a channel, so that answers are copies here too and come in their own time. */
export async function connectOnPage(): Promise<WorkerPort> {
  const { createWorkerHost } = await import("./workerHost");
  const { port1, port2 } = new MessageChannel();
  const receive = createWorkerHost((message, transfer) => port2.postMessage(message, transfer));
  port2.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
  return {
    send: (message) => port1.postMessage(message),
    listen: (onMessage) => {
      port1.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
    },
    close: () => {
      port1.close();
      port2.close();
    },
  };
}
