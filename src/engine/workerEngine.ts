import type { ImportProgress } from "../formats/import/importEvents";
import type { ImportedHead } from "./importedHead";
import type { Asking, FromWorker, OpenedFile, OpenInWorkerOptions, ToWorker } from "./protocol";
import type { Engine } from "./query";
import { portOf, type WorkerPort } from "./workerPort";

export type OpenOptions = OpenInWorkerOptions & {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/** What became of a file. An imported one is there with its engine until `close` lets go of its memory. */
export type Opened =
  | Exclude<OpenedFile, { readonly status: "imported" }>
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
  { signal, onProgress, ...options }: OpenOptions = {},
  connect: () => Promise<WorkerPort> = connectToWorker,
): Promise<Opened> {
  const isAborted = () => signal?.aborted === true;
  if (isAborted()) return { status: "cancelled" };
  const worker = createWorkerEngine(await connect());
  const cancel = () => worker.cancel();
  signal?.addEventListener("abort", cancel);
  if (isAborted()) cancel();
  const opened = await worker.open(file, options, onProgress).finally(() => {
    signal?.removeEventListener("abort", cancel);
  });
  if (opened.status === "imported" && !isAborted()) {
    return { ...opened, engine: worker.engine, close: worker.close };
  }
  worker.close();
  return opened.status === "imported" ? { status: "cancelled" } : opened;
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

/** The page's side of the conversation: an engine whose answers come from the other end of a port. */
export function createWorkerEngine(port: WorkerPort): WorkerEngine {
  type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (reason: Error) => void };
  const waiting = new Map<number, Waiting>();
  let opening: (Waiting & { readonly onProgress?: (progress: ImportProgress) => void }) | undefined;
  let asked = 0;

  const receive = (message: FromWorker) => {
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
    }
  };
  port.listen(receive, (reason) => {
    opening?.reject(reason);
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  });

  const asking =
    <Question extends keyof Engine>(question: Question) =>
    (...args: Parameters<Engine[Question]>) =>
      new Promise<never>((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        port.send({ type: "ask", number: asked, question, asked: args } as Asking);
      });

  return {
    engine: {
      ask: asking("ask"),
      rows: asking("rows"),
      indexOf: asking("indexOf"),
      eventsAt: asking("eventsAt"),
      map: asking("map"),
      choices: asking("choices"),
      neighbour: asking("neighbour"),
      event: asking("event"),
      passages: asking("passages"),
    },
    open: (file, options, onProgress) =>
      new Promise<OpenedFile>((resolve, reject) => {
        opening = { resolve, reject, ...(onProgress && { onProgress }) };
        port.send({ type: "open", file, options });
      }),
    cancel: () => port.send({ type: "cancel" }),
    close: () => {
      waiting.clear();
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
