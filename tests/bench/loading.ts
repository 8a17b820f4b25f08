import type { Browser } from "@playwright/test";
import { median } from "./statistics";

/** What the reader's device has to fetch for the curated dataset, and how long it takes with an empty cache. */
export type Loading = {
  /** Gzipped bytes. */
  readonly listScript: number;
  readonly script: number;
  readonly all: number;
  readonly foreignRequests: number;
  /** Medians, from navigation. */
  readonly listMs: number;
  readonly readyMs: number;
};

type Fetched = { readonly url: string; readonly bytes: number };

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
  const listScripts = new Set(await scriptsOfList(browser, address));
  const bytesOf = (isMeant: (url: string) => boolean) =>
    fetched.reduce((sum, { url, bytes }) => sum + (isMeant(url) ? bytes : 0), 0);
  return {
    listScript: bytesOf((url) => listScripts.has(url)),
    script: bytesOf(isScript),
    all: bytesOf(() => true),
    foreignRequests: Math.max(...all.map(({ foreign }) => foreign)),
    listMs: median(all.map(({ listMs }) => listMs)),
    readyMs: median(all.map(({ readyMs }) => readyMs)),
    otherReadyMs: median(others.map(({ readyMs }) => readyMs)),
  };
}

async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  let foreign = 0;
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && /^https?:/.test(request.url())) foreign += 1;
  });
  const sizes: Promise<Fetched>[] = [];
  page.on("requestfinished", (request) => {
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    sizes.push(size.then((bytes) => ({ url: request.url(), bytes })));
  });
  const start = performance.now();
  await page.goto(`${address}#view=list`);
  await page.locator('[data-view="list"] [data-event-id]').first().waitFor();
  const listMs = performance.now() - start;
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  const readyMs = performance.now() - start;
  const fetched = await Promise.all(sizes);
  await page.close();
  return { readyMs, listMs, fetched, foreign };
}

const LAZY_PARTS = /\/(Guide|TimelineView|MapView|ArticleView|DetailsPopup|floating-ui\.dom)-[^/]*\.js$/;

/** The scripts that a page fetches when the lazy parts never come: what the list alone needs. */
async function scriptsOfList(browser: Browser, address: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.route(LAZY_PARTS, (route) => route.abort());
  const scripts: string[] = [];
  page.on("requestfinished", (request) => {
    if (isScript(request.url())) scripts.push(request.url());
  });
  await page.goto(`${address}#view=list`);
  await page.locator('[data-view="list"] [data-event-id]').first().waitFor();
  await page.close();
  return scripts;
}

function isScript(url: string): boolean {
  return url.endsWith(".js");
}
