import type { Browser } from "@playwright/test";
import { openCurated, openFile, within } from "./browser";
import type { LinesTask } from "./plain/lines.worker";
import { median } from "./statistics";

export type OpeningRound = { readonly reportMs: number; readonly drawnMs: number; readonly events: number };

/** Opens a file again and again in new pages, each as the first file after the curated dataset. */
export async function openings(
  browser: Browser,
  address: string,
  path: string,
  rounds: number,
): Promise<OpeningRound> {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await openCurated(browser, address);
    times.push(await openFile(page, path));
    await page.context().close();
  }
  return {
    reportMs: median(times.map(({ reportMs }) => reportMs ?? NaN)),
    drawnMs: median(times.map(({ drawnMs }) => drawnMs)),
    events: times[0]?.events ?? 0,
  };
}

/** Runs one of the plain tasks over a file in a worker of the same browser. */
export async function runPlainTask(
  browser: Browser,
  plainAddress: string,
  task: LinesTask,
  path: string,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${plainAddress}lines.html`);
  await page.locator("input").setInputFiles(path);
  const { ms } = await within(
    60_000,
    task,
    page.evaluate((asked) => runTask(asked), task),
  );
  await context.close();
  return ms;
}
