import { importEvents } from "../formats/import/importEvents";
import type { RunsIn } from "../formats/import/importResult";
import { refused } from "../formats/import/refusals";
import { readPart } from "../formats/import/readPart";
import { createColumnAnswers, type ColumnAnswers } from "./columnEngine";
import type { Content } from "./content";
import { importedEvents } from "./importedContent";
import { fetchOutlines } from "./fetchOutlines";
import { headOf } from "./importedHead";
import { startPartHelpers } from "./partHelpers";
import type { Asking, FromWorker, ToWorker } from "./protocol";
import type { AnswerTo, Engine } from "./query";
import type { WorkerPort } from "./workerPort";

/** When nobody has asked for so long, what searches need is made ahead. */
const CALM_MS = 1000;

type Send = (message: FromWorker, transfer: Transferable[]) => void;

/**
 * The engine's side of the conversation, in a worker or, where there are none, on the page: reads a file, keeps its
 * events, answers questions about them. Gives what takes the page's messages. A large file is read with helpers,
 * which are hosts, too; `place` says where it is.
 */
export function createWorkerHost(
  send: Send,
  startHelper?: () => WorkerPort,
  place: RunsIn = "page",
): (message: ToWorker) => void {
  let cancelling = new AbortController();
  let open: { readonly answers: ColumnAnswers; readonly content: Content } | undefined;
  let calm: ReturnType<typeof setTimeout> | undefined;

  const read = async ({ file, options }: Extract<ToWorker, { type: "open" }>) => {
    // The events of the file before are let go first: two do not have to fit.
    open = undefined;
    cancelling = new AbortController();
    const { signal } = cancelling;
    const helpers = startHelper === undefined ? undefined : startPartHelpers(file, startHelper, signal);
    const { basemap, ...reading } = options;
    const result = await importEvents(file.stream(), {
      ...reading,
      ...(basemap !== undefined && { outlines: () => fetchOutlines(basemap) }),
      place,
      fileName: file.name,
      bytes: file.size,
      signal,
      ...(helpers && { partReaders: helpers }),
      onProgress: (progress) => send({ type: "progress", progress }, []),
    });
    helpers?.close();
    if (result.status !== "imported") {
      send({ type: "opened", opened: result }, []);
      return;
    }
    const events = importedEvents(result.events);
    open = { answers: createColumnAnswers(events), content: events.content };
    send({ type: "opened", opened: { status: "imported", head: headOf(result.events) } }, []);
  };

  const readOnePart = async ({ file, task }: Extract<ToWorker, { type: "readPart" }>) => {
    const part = await readPart(file, task, (progress) => send({ type: "partProgress", progress }, [])).catch(
      () => undefined,
    );
    send({ type: "part", part }, part === undefined ? [] : buffersIn(part));
  };

  const answer = (asking: Asking) => {
    const { number } = asking;
    try {
      if (open === undefined) throw new Error("no file is open");
      const given = answerOf(open.answers, asking);
      send({ type: "answer", number, answer: given }, handedOver(asking, given));
    } catch (error) {
      send({ type: "failed", number, message: messageOf(error) }, []);
    }
    clearTimeout(calm);
    calm = setTimeout(() => open?.content.prepare(), CALM_MS);
  };

  return (message) => {
    switch (message.type) {
      case "open":
        read(message).catch((error: unknown) =>
          send({ type: "opened", opened: refused("stopped", { found: messageOf(error) }) }, []),
        );
        break;
      case "readPart":
        void readOnePart(message);
        break;
      case "cancel":
        cancelling.abort();
        break;
      case "ping":
        send({ type: "pong", number: message.number }, []);
        break;
      case "ask":
        answer(message);
        break;
    }
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function answerOf(answers: ColumnAnswers, { question, asked }: Asking): unknown {
  // Each question stands beside its own arguments; TypeScript does not follow that through the union.
  const answer = answers[question] as (...asked: readonly unknown[]) => unknown;
  return answer(...asked);
}

/** The counts of an answer, which are handed over and not copied; of the other answers nothing is. */
const HANDED_OVER: {
  readonly [Question in keyof Engine]?: (given: AnswerTo<Question>) => readonly ArrayBufferLike[];
} = {
  ask: ({ density, overview }) =>
    [density, overview.density, ...overview.parts.map((part) => part.density)].flatMap(
      ({ counts, lasting }) => [counts.buffer, lasting.buffer],
    ),
  map: (given) => (given.type === "places" ? [] : [given.density.counts.buffer, given.density.kinds.buffer]),
};

function handedOver({ question }: Asking, given: unknown): Transferable[] {
  const buffers = HANDED_OVER[question] as ((given: unknown) => readonly ArrayBuffer[]) | undefined;
  return [...(buffers?.(given) ?? [])];
}

/** The memory of all arrays in plain data, to be handed over. */
function buffersIn(data: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(data)) found.add(data.buffer as ArrayBuffer);
  else if (typeof data === "object" && data !== null) {
    for (const value of Object.values(data)) buffersIn(value, found);
  }
  return [...found];
}
