import type { Browser } from "@playwright/test";
import { SLOW_MS } from "./browser";
import { logFetches, type Fetched } from "./fetchLog";
import { median } from "./statistics";

/** What the reader's device has to fetch for the curated dataset, and how long it takes with an empty cache. */
export type Loading = {
  /** Gzipped bytes: until the list can be used, and until all four views have stood. */
  readonly listScript: number;
  readonly script: number;
  readonly all: number;
  readonly foreignRequests: number;
  /** Medians, from navigation. */
  readonly listMs: number;
  readonly readyMs: number;
};

type Load = {
  readonly readyMs: number;
  readonly listMs: number;
  readonly fetched: readonly Fetched[];
  readonly foreign: number;
};

/**
 * Loads the app and, in turn with it so that the machine treats them alike, another build of it; of that only the
 * time counts.
 */
export async function measureLoading(
  browser: Browser,
  address: string,
  otherAddress: string | undefined,
  loads: number,
): Promise<Loading & { readonly otherReadyMs: number }> {
  const all: Load[] = [];
  const others: Load[] = [];
  for (let load = 0; load < loads; load += 1) {
    if (otherAddress !== undefined) others.push(await loadOnce(browser, otherAddress));
    all.push(await loadOnce(browser, address));
  }
  const fetched = all.at(-1)?.fetched ?? [];
  const scripts = fetched.map(({ url }) => url).filter(isScript);
  const listMs = median(all.map((load) => load.listMs));
  const listScripts = new Set(await scriptsOfList(browser, address, scripts, patienceMs(listMs)));
  const bytesOf = (isMeant: (url: string) => boolean) =>
    fetched.reduce((sum, { url, bytes }) => sum + (isMeant(url) ? bytes : 0), 0);
  return {
    listScript: bytesOf((url) => listScripts.has(url)),
    script: bytesOf(isScript),
    all: bytesOf(() => true),
    foreignRequests: Math.max(...all.map(({ foreign }) => foreign)),
    listMs,
    readyMs: median(all.map(({ readyMs }) => readyMs)),
    otherReadyMs: median(others.map(({ readyMs }) => readyMs)),
  };
}

const FIRST_ROW = '[data-view="list"] [data-event-id]';

async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    serviceWorkers: "block",
  });
  let foreign = 0;
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && /^https?:/.test(request.url())) foreign += 1;
  });
  page.setDefaultTimeout(SLOW_MS);
  const log = logFetches(page);
  const start = performance.now();
  await page.goto(`${address}#view=list`);
  await page.locator(FIRST_ROW).first().waitFor();
  const listMs = performance.now() - start;
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  const readyMs = performance.now() - start;
  // List and article share a pane: the fourth view is shown for what it fetches.
  await page.evaluate(() => location.replace("#view=article"));
  await page.locator('[data-view="article"] [data-event-id]').first().waitFor();
  const fetched = await log.end();
  await page.close();
  return { readyMs, listMs, fetched, foreign };
}

const AT_ONCE = 4;

/**
 * Longer than a load takes, by much, for several go at once: where the list is not there by then, it waits for what
 * was held back.
 */
export function patienceMs(listMs: number): number {
  return Math.max(4000, 3 * AT_ONCE * listMs);
}

/**
 * The scripts that the list cannot do without. Each is held back in a load of its own, as a network does that never
 * answers: where the list stands all the same, the script is none of the list's.
 */
async function scriptsOfList(
  browser: Browser,
  address: string,
  scripts: readonly string[],
  patience: number,
): Promise<readonly string[]> {
  const needed: string[] = [];
  const rest = [...scripts];
  const holdBackOneByOne = async () => {
    for (let script = rest.pop(); script !== undefined; script = rest.pop()) {
      if (!(await standsWithout(browser, address, script, patience))) needed.push(script);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, holdBackOneByOne));
  return needed;
}

async function standsWithout(
  browser: Browser,
  address: string,
  script: string,
  patience: number,
): Promise<boolean> {
  const page = await browser.newPage({ serviceWorkers: "block" });
  await page.route(script, () => undefined);
  await page.goto(`${address}#view=list`, { waitUntil: "commit", timeout: SLOW_MS });
  const row = page.locator(FIRST_ROW).first();
  const stands = await row.waitFor({ timeout: patience }).then(
    () => true,
    () => false,
  );
  await page.close();
  return stands;
}

function isScript(url: string): boolean {
  return url.endsWith(".js");
}
