import { createReadStream, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import { importEvents } from "../../src/formats/import/importEvents";
import { launch, openCurated, openFile, SLOW_MS } from "./browser";
import { pause, within } from "./waiting";

export type Memory = {
  /** What the browser counts for page and workers (`measureUserAgentSpecificMemory`), before and with the file. */
  readonly counted: readonly [before: number, after: number];
  /** The renderer's resident memory, with its code and its pictures; undefined where the system does not tell. */
  readonly resident: { readonly before: number; readonly after: number; readonly peak: number } | undefined;
  /** Columns and texts as they are in the worker. */
  readonly columns: number;
  readonly texts: number;
};

/** Opens a file in a browser of its own and weighs the page before and after. */
export async function weigh(address: string, path: string): Promise<Memory> {
  const sizes = await sizesOf(path);
  const browser = await launch();
  try {
    const page = await openCurated(browser, address);
    await pause(1000);
    const before = { counted: await countedBytes(page), resident: await residentBytes(page) };
    await openFile(page, path);
    await pause(4000);
    const counted = await countedBytes(page);
    const resident = await residentBytes(page);
    return {
      counted: [before.counted, counted],
      resident:
        before.resident === undefined || resident === undefined
          ? undefined
          : { before: before.resident.now, after: resident.now, peak: resident.peak },
      ...sizes,
    };
  } finally {
    await browser.close();
  }
}

async function countedBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  return within(
    SLOW_MS,
    "measuring memory",
    page.evaluate(async () => {
      const measuring = performance as Performance & {
        measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
      };
      if (measuring.measureUserAgentSpecificMemory === undefined) return NaN;
      return (await measuring.measureUserAgentSpecificMemory()).bytes;
    }),
  );
}

/** Of the renderer that has most: the page's. */
async function residentBytes(page: Page) {
  const browser = page.context().browser();
  if (browser === null || process.platform !== "linux") return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const all = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      const of = (name: string) =>
        Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? NaN) * 1024;
      return { now: of("VmRSS"), peak: of("VmHWM") };
    });
  return all.toSorted((a, b) => b.now - a.now)[0];
}

/** Reads the file here and sums up what the columns and the texts take. */
async function sizesOf(path: string): Promise<{ readonly columns: number; readonly texts: number }> {
  const result = await importEvents(createReadStream(path, { highWaterMark: 1 << 16 }), {
    fileName: basename(path),
    bytes: statSync(path).size,
    memoryLimit: 4e9,
  });
  if (result.status !== "imported") throw new Error(`${path} was ${result.status}`);
  const { texts, ...rest } = result.events;
  return { columns: bytesIn(rest), texts: bytesIn(texts) };
}

function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesIn(part), 0);
}
