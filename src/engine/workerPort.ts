import type { FromWorker, ToWorker } from "./protocol";

/** Where a worker's host listens: a worker, or the end of a channel to one on the page. */
export type WorkerPort = {
  readonly send: (message: ToWorker) => void;
  readonly listen: (onMessage: (message: FromWorker) => void, onFailure: (reason: Error) => void) => void;
  readonly close: () => void;
};

export function portOf(worker: Worker): WorkerPort {
  return {
    send: (message) => worker.postMessage(message),
    listen: (onMessage, onFailure) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data);
      worker.onerror = (event) => {
        // It is told to the reader, not to the console.
        event.preventDefault();
        onFailure(new Error(event.message));
      };
      // Not every browser has the handler of this name on workers.
      worker.addEventListener("messageerror", () => onFailure(new Error("a message could not be read")));
    },
    close: () => worker.terminate(),
  };
}
