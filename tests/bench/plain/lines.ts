import type { LinesTask } from "./lines.worker";

declare global {
  var runTask: (task: LinesTask) => Promise<{ readonly ms: number; readonly count: number }>;
}

/** Runs a task over the file that was chosen, in a worker of its own that has been started before. */
globalThis.runTask = async (task) => {
  const file = document.querySelector("input")?.files?.[0];
  if (file === undefined) throw new Error("no file was chosen");
  const worker = new Worker(new URL("./lines.worker.ts", import.meta.url), { type: "module" });
  const answer = () =>
    new Promise<number>((resolve) => (worker.onmessage = ({ data }) => resolve(Number(data))));
  const warm = answer();
  worker.postMessage({ task: "mark lines", file: new File([], "empty") });
  await warm;
  const start = performance.now();
  const counted = answer();
  worker.postMessage({ task, file });
  const count = await counted;
  const ms = performance.now() - start;
  worker.terminate();
  return { ms, count };
};
