import type { PartReaders } from "../formats/import/importResult";
import type { PartProgress, ReadPart } from "../formats/import/readPart";
import type { WorkerPort } from "./workerPort";

/** More would wait for each other, for the disk and for memory. */
const MOST_HELPERS = 4;
/** A helper that has less to read is not worth its start. */
const LEAST_BYTES = 5_000_000;

export type PartHelpers = PartReaders & { readonly close: () => void };

/**
 * Helpers that read the parts of a large file at once, as many as the device has cores. They are started here, so
 * that they stand ready when the file's beginning has been looked at.
 */
export function startPartHelpers(
  file: File,
  start: () => WorkerPort,
  signal: AbortSignal,
  { leastBytes = LEAST_BYTES, cores = navigator.hardwareConcurrency } = {},
): PartHelpers | undefined {
  const count = Math.min(MOST_HELPERS, cores, Math.floor(file.size / leastBytes));
  if (!(count > 1)) return undefined;
  const helpers = Array.from({ length: count }, start);
  const close = () => {
    for (const helper of helpers) helper.close();
  };
  return {
    count,
    close,
    read: (tasks, onProgress) => {
      const progress = tasks.map((): PartProgress => ({ bytes: 0, rows: 0, rowsWithIssues: 0 }));
      const reading = tasks.map(
        (task, index) =>
          new Promise<ReadPart | undefined>((resolve) => {
            const giveUp = () => resolve(undefined);
            signal.addEventListener("abort", giveUp);
            helpers[index]?.listen((message) => {
              if (message.type === "part") resolve(message.part);
              if (message.type !== "partProgress") return;
              progress[index] = message.progress;
              onProgress(progress);
            }, giveUp);
            helpers[index]?.send({ type: "readPart", file, task });
          }),
      );
      return allOrNone(reading).finally(close);
    },
  };
}

/** All results, or undefined as soon as one is. */
async function allOrNone<Result>(
  all: readonly Promise<Result | undefined>[],
): Promise<readonly Result[] | undefined> {
  return new Promise((resolve) => {
    for (const one of all) {
      void one.then((result) => {
        if (result === undefined) resolve(undefined);
      });
    }
    void Promise.all(all).then((results) => {
      const found = results.flatMap((result) => (result === undefined ? [] : [result]));
      resolve(found.length === all.length ? found : undefined);
    });
  });
}
