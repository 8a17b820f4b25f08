import type { Page } from "@playwright/test";
import { expect, STRIKE, test as base } from "./app";
import { Host } from "./host";

const test = base.extend<{ readonly host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
  host: async ({}, use) => {
    const host = new Host();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(await host.start()),
});
test.use({ serviceWorkers: "allow" });

const DATASET = "data/iraq-coalition-2024/dataset.json";
const SERVED = ["index.html", DATASET, "data/iraq-coalition-2024/article.ar.txt", "basemap/world.topo.json"];

/** What of these the browser has kept, under the control of the service worker. */
async function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (paths) => {
    if (navigator.serviceWorker.controller === null) return [];
    const found = paths.map((path) => caches.match(new URL(path, document.baseURI), { ignoreSearch: true }));
    const answers = await Promise.all(found);
    return paths.filter((_, at) => answers[at] !== undefined);
  }, SERVED);
}

const untilKept = (page: Page) => expect.poll(() => kept(page), { timeout: 30_000 }).toEqual(SERVED);

for (const language of ["en", "ar"] as const) {
  test(`after one visit all four views stand without a network, in ${language}`, async ({
    sanad,
    page,
    host,
  }) => {
    await sanad.open(`lang=${language}`);
    await untilKept(page);
    await host.stop();
    await page.reload();
    await sanad.waitUntilReady();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    for (const view of ["timeline", "map", "article"] as const) {
      await expect(sanad.representation(view, STRIKE).first()).toBeVisible();
    }
    await page.goto("./#view=list");
    await expect(sanad.representation("list", STRIKE).first()).toBeVisible();
    // What the first visit had no need of was kept too.
    const other = language === "en" ? "ar" : "en";
    await page.locator(`header button[lang="${other}"]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await sanad.representation("list", STRIKE).first().click();
    await expect(sanad.popup).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].map(({ status }) => status)))
      .not.toContain("loading");
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).not.toContain("error");
  });
}

test("a new version waits for the reader, who may put it off", async ({ sanad, page, host }) => {
  const root = page.locator("#root");
  const notice = page.getByText("A new version of Sanad is ready.");
  await sanad.open();
  await untilKept(page);
  await host.change("index.html", (html) => html.replace('id="root"', 'id="root" data-build="next"'));
  await host.change("sw.js", (script) =>
    script.replace(/(index\.html[^}]*revision[^}]{2,6})\w{4}/, "$1next"),
  );
  await page.reload();
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await expect(root).not.toHaveAttribute("data-build");
  await page.getByRole("button", { name: "Later", exact: true }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await expect(root).not.toHaveAttribute("data-build");
  await page.getByRole("button", { name: "Reload", exact: true }).click();
  await expect(root).toHaveAttribute("data-build", "next");
  await sanad.waitUntilReady();
  await expect(notice).toHaveCount(0);
});

test("an edited dataset is seen at the next visit", async ({ sanad, page, host }) => {
  await sanad.open();
  await untilKept(page);
  await host.change(DATASET, (json) => {
    const dataset = JSON.parse(json) as { title: { en: string } };
    dataset.title.en = "A title of today";
    return JSON.stringify(dataset);
  });
  await page.reload();
  await sanad.waitUntilReady();
  await expect(page.getByText("A title of today")).toBeVisible();
});

test("a site that wishes for none has none, and nothing is kept of before", async ({ sanad, page, host }) => {
  await sanad.open();
  await untilKept(page);
  await host.change("sanad.config.json", (json) => JSON.stringify({ ...JSON.parse(json), offline: false }));
  await page.reload();
  await sanad.waitUntilReady();
  const left = () =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }));
  await expect.poll(left).toEqual({ workers: 0, caches: [] });
});

test("an embedded page registers nothing", async ({ page, baseURL }) => {
  await page.goto(`${baseURL ?? ""}?embed=1`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await page.waitForTimeout(2000);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
