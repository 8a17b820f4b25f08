import type { ToWorker } from "./protocol";
import { createWorkerHost } from "./workerHost";
import { portOf } from "./workerPort";

// The entry of the worker's own bundle: its global scope is the conversation. Its helpers run the same code.
const receive = createWorkerHost(
  (message, transfer) => postMessage(message, { transfer }),
  typeof Worker === "undefined" ? undefined : () => portOf(new Worker(location.href, { type: "module" })),
  "worker",
);
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => receive(data));
postMessage({ type: "ready" });
