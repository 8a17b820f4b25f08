import type { Browser } from "@playwright/test";
import { openCurated, openFile, SLOW_MS, type OpeningTimes } from "./browser";
import type { LinesTask } from "./plain/lines.worker";
import { within } from "./waiting";

/** Opens a file as the first after the curated dataset. */
export async function openInNewPage(browser: Browser, address: string, path: string): Promise<OpeningTimes> {
  const page = await openCurated(browser, address);
  const times = await openFile(page, path);
  await page.context().close();
  return times;
}

/** Runs one of the plain tasks over a file in a worker of the same browser. */
export async function runPlainTask(
  browser: Browser,
  plainAddress: string,
  task: LinesTask,
  path: string,
): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  context.setDefaultTimeout(SLOW_MS);
  const page = await context.newPage();
  await page.goto(`${plainAddress}lines.html`);
  await page.locator("input").setInputFiles(path);
  const { ms } = await within(
    SLOW_MS,
    task,
    page.evaluate((asked) => runTask(asked), task),
  );
  await context.close();
  return ms;
}
