import type { Page } from "@playwright/test";
import { expect, STRIKE, test } from "./app";

const message = (page: Page) => page.locator(".part-message");

/** From now on a part's script is answered as a host does that has a newer version; gives what ends it. */
async function withhold(
  page: Page,
  part: RegExp,
  answer: "404" | "no network",
): Promise<() => Promise<void>> {
  await page.route(part, (route) =>
    answer === "404"
      ? route.fulfill({ status: 404, body: "Not found" })
      : route.abort("internetdisconnected"),
  );
  return () => page.unroute(part);
}

for (const answer of ["404", "no network"] as const) {
  test(`a dialog whose script does not come (${answer}) is told, and can be tried again`, async ({
    sanad,
    page,
  }) => {
    await sanad.open();
    const giveBack = await withhold(page, /ShareDialog-.*\.js/, answer);
    const share = page.getByRole("button", { name: /^Share/ }).first();
    await share.click();
    await expect(message(page)).toContainText("A part of the page could not be loaded");
    await expect(message(page)).toContainText("Reloading keeps what you see");
    // The rest of the page goes on.
    await page.locator(".kind-chip").first().click();
    await expect(page.locator(".filter-count")).toContainText(/of 45 events/);
    await message(page).getByRole("button", { name: "Try again" }).click();
    await expect(message(page)).toBeVisible();
    await giveBack();
    await message(page).getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("dialog", { name: "Share" })).toBeVisible();
    await expect(message(page)).toHaveCount(0);
  });
}

test("a dialog can be done without, and asked for again", async ({ sanad, page }) => {
  await sanad.open();
  await withhold(page, /ShareDialog-.*\.js/, "404");
  const share = page.getByRole("button", { name: /^Share/ }).first();
  for (let times = 0; times < 2; times += 1) {
    await share.click();
    await message(page).getByRole("button", { name: "Go on without it" }).click();
    await expect(message(page)).toHaveCount(0);
  }
});

test("a style sheet that does not come is fetched again with its part", async ({ sanad, page }) => {
  await sanad.open();
  const giveBack = await withhold(page, /ShareDialog-.*\.css/, "404");
  await page
    .getByRole("button", { name: /^Share/ })
    .first()
    .click();
  await expect(message(page)).toBeVisible();
  await giveBack();
  await message(page).getByRole("button", { name: "Try again" }).click();
  const dialog = page.locator(".sharing-overlay");
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveCSS("position", "fixed");
});

test("a pane whose script does not come says so in its place; reloading keeps the view", async ({
  sanad,
  page,
}) => {
  await withhold(page, /MapView-.*\.js/, "404");
  await page.goto(`./#event=${STRIKE}&view=list`);
  const pane = page.locator(".app-map .part-message");
  await expect(pane).toContainText("A part of the page could not be loaded");
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
  await page.unroute(/MapView-.*\.js/);
  await pane.getByRole("button", { name: "Reload" }).click();
  await sanad.waitUntilReady();
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
  await expect(page.locator('[data-view="list"]')).toBeVisible();
  await expect(message(page)).toHaveCount(0);
});

test("a language, the search's suggestions and the reader of files are told of, too", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  const ends = await Promise.all(
    [/\/ar-.*\.js/, /SearchBox-.*\.js/, /openFile-.*\.js/].map((part) => withhold(page, part, "404")),
  );
  await page.locator('header button[lang="ar"]').click();
  await expect(message(page)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await message(page).getByRole("button", { name: "Go on without it" }).click();

  await page.getByRole("search").locator("input").focus();
  await expect(message(page)).toBeVisible();
  await message(page).getByRole("button", { name: "Go on without it" }).click();

  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("date,lat,lon\n2023-01-31,33,44") };
  await page.getByLabel("Open your data").setInputFiles(file);
  await expect(message(page)).toBeVisible();
  for (const giveBack of ends) await giveBack();
  await message(page).getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Show the events" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-events", "1");
  await page.locator('header button[lang="ar"]').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});

test("over a file of the reader's it is said that reloading closes it", async ({ sanad, page }) => {
  await sanad.open();
  const file = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("date,lat,lon\n2023-01-31,33,44") };
  await page.getByLabel("Open your data").setInputFiles(file);
  await page.getByRole("button", { name: "Show the events" }).click();
  await withhold(page, /ShareDialog-.*\.js/, "404");
  await page
    .getByRole("button", { name: /^Share/ })
    .first()
    .click();
  await expect(message(page)).toContainText("Reloading closes your file");
});

test("without the interface's words the page says that it cannot go on, in the reader's language", async ({
  sanad,
  page,
}) => {
  await withhold(page, /\/ar-.*\.js/, "404");
  await page.goto("./#lang=ar");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "failed");
  await expect(page.getByRole("status")).toContainText("تعذّر تحميل جزء من الصفحة");
  await page.unroute(/\/ar-.*\.js/);
  await page.getByRole("button", { name: "أعد التحميل" }).click();
  await sanad.waitUntilReady();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});
