import type { ImportOptions, ImportProgress, ImportResult } from "../formats/import/importEvents";
import type { PartProgress, PartTask, ReadPart } from "../formats/import/readPart";
import type { ImportedHead } from "./importedHead";
import type { Engine } from "./query";

/** What page and worker say to each other. First `open`, then questions by number. */
export type ToWorker =
  | { readonly type: "open"; readonly file: File; readonly options: OpenInWorkerOptions }
  | { readonly type: "cancel" }
  /** To a helper that reads one part of the file. */
  | { readonly type: "readPart"; readonly file: File; readonly task: PartTask }
  /** Asks for a sign of life; whatever was asked before it has been dealt with by then. */
  | { readonly type: "ping"; readonly number: number }
  | Asking;

/** How a file is read; the rest of the options stays on the page. */
export type OpenInWorkerOptions = Pick<ImportOptions, "mapping" | "encoding" | "memoryLimit" | "records"> & {
  /** The folder of the map's own files, as a whole address that ends with "/". */
  readonly basemap?: string;
};

/** A question of the engine with its arguments. */
export type Asking = {
  readonly [Question in keyof Engine]: {
    readonly type: "ask";
    readonly number: number;
    readonly question: Question;
    readonly asked: Parameters<Engine[Question]>;
  };
}[keyof Engine];

export type FromWorker =
  /** The worker's code has been loaded. */
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly progress: ImportProgress }
  | { readonly type: "opened"; readonly opened: OpenedFile }
  | { readonly type: "partProgress"; readonly progress: PartProgress }
  /** Undefined where the part cannot be read by itself. */
  | { readonly type: "part"; readonly part: ReadPart | undefined }
  | { readonly type: "answer"; readonly number: number; readonly answer: unknown }
  | { readonly type: "failed"; readonly number: number; readonly message: string }
  | { readonly type: "pong"; readonly number: number };

/** What became of a file; the events of an imported one stay in the worker. */
export type OpenedFile =
  | { readonly status: "imported"; readonly head: ImportedHead }
  | Exclude<ImportResult, { readonly status: "imported" }>;
