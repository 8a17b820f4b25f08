import type { ToWorker } from "./protocol";
import { createWorkerHost } from "./workerHost";

// The entry of the worker's own bundle: its global scope is the conversation.
const receive = createWorkerHost((message, transfer) => postMessage(message, { transfer }));
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => receive(data));
postMessage({ type: "ready" });
