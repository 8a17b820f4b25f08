import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findOrInstallBrowser } from "../../scripts/setup.mjs";

/**
 * What the reader's device has to fetch and how long it takes: gzipped bytes until the list can be used and until
 * all four views stand, time from navigation to `data-ready`, requests to other hosts. Times are this machine's,
 * the median of several loads with an empty cache; only bytes and counts can be compared between machines.
 */

const LOADS = 7;
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".txt": "text/plain",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves the built app gzipped, as any static host does. */
async function serveBuild() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join("dist", path === "/" ? "index.html" : path);
    readFile(file).then(
      (body) => {
        const isText = extname(file) !== ".woff2";
        response.writeHead(200, {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          ...(isText ? { "content-encoding": "gzip" } : {}),
        });
        response.end(isText ? gzipSync(body, { level: 9 }) : body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { server, address: `http://localhost:${server.address().port}/` };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function loadOnce(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const fetched = [];
  let foreign = 0;
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && /^https?:/.test(request.url())) foreign += 1;
  });
  const sizes = [];
  page.on("requestfinished", (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize }) => {
        fetched.push({
          url: request.url(),
          bytes: responseBodySize,
          end: request.timing().startTime + request.timing().responseEnd,
        });
      }),
    );
  });
  const start = Date.now();
  await page.goto(`${address}#view=list`);
  await page.locator('[data-view="list"] [data-event-id]').first().waitFor();
  const listAt = Date.now();
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  const ready = Date.now() - start;
  await Promise.all(sizes);
  await page.close();
  const bytes = (filter) => fetched.filter(filter).reduce((sum, { bytes: size }) => sum + size, 0);
  const isScript = ({ url }) => url.endsWith(".js");
  return { ready, list: listAt - start, fetched, foreign, script: bytes(isScript), all: bytes(() => true) };
}

const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
const { server, address } = await serveBuild();
const loads = [];
for (let load = 0; load < LOADS; load += 1) loads.push(await loadOnce(browser, address));
const last = loads.at(-1);
const listScripts = new Set(await scriptsOfList(address));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const scriptBytes = (filter) =>
  last.fetched
    .filter(({ url }) => url.endsWith(".js") && filter(url))
    .reduce((sum, { bytes }) => sum + bytes, 0);

console.log(
  `machine: ${cpus().length} × ${cpus()[0]?.model ?? "?"}, Chromium ${browser.version()}, Node ${process.versions.node}`,
);
console.table({
  "script until the list can be used (gz)": kB(scriptBytes((url) => listScripts.has(url))),
  "script until all four views stand (gz)": kB(last.script),
  "everything, fonts and data included": kB(last.all),
  "requests to other hosts": Math.max(...loads.map(({ foreign }) => foreign)),
  "navigation to the list, median ms": median(loads.map(({ list }) => list)),
  "navigation to data-ready, median ms": median(loads.map(({ ready }) => ready)),
});
await browser.close();
server.close();

/** The scripts that a page fetches when the lazy parts never come: what the list alone needs. */
async function scriptsOfList(base) {
  const page = await browser.newPage();
  await page.route(/\/(TimelineView|MapView|ArticleView|DetailsPopup|floating-ui\.dom)-[^/]*\.js$/, (route) => route.abort());
  const scripts = [];
  page.on("requestfinished", (request) => {
    if (request.url().endsWith(".js")) scripts.push(request.url());
  });
  await page.goto(`${base}#view=list`);
  await page.locator('[data-view="list"] [data-event-id]').first().waitFor();
  await page.close();
  return scripts;
}
