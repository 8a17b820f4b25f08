import type { Page } from "@playwright/test";
import { expect, STRIKE, test } from "./app";

const shown = (page: Page) => page.locator("[data-details-of]");
const focusedView = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-view]")?.dataset["view"]);

test("single keys lead through events and views, and rest while the reader types", async ({
  sanad,
  page,
}) => {
  await sanad.open(`event=${STRIKE}`);
  await expect(sanad.popup).toBeVisible();
  await page.keyboard.press("n");
  await expect(shown(page)).not.toHaveAttribute("data-details-of", STRIKE);
  await page.keyboard.press("k");
  await expect(shown(page)).toHaveAttribute("data-details-of", STRIKE);
  for (const [key, view] of [
    ["l", "list"],
    ["a", "article"],
    ["t", "timeline"],
    ["m", "map"],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => focusedView(page)).toBe(view);
  }
  await page.keyboard.press("d");
  await expect(sanad.popup).toBeFocused();
  await page.keyboard.press("r");
  await expect(sanad.popup.locator(".record-related button").first()).toBeFocused();
  await page.keyboard.press("f");
  await expect(page.getByRole("main")).toHaveAttribute("data-filling", "map");
  await page.keyboard.press("f");
  await page.keyboard.press("/");
  const field = page.getByRole("search").locator("input");
  await expect(field).toBeFocused();
  await expect(field).toHaveRole("combobox");
  await page.keyboard.type("mal?");
  await expect(field).toHaveValue("mal?");
  await expect(page.getByRole("dialog", { name: "About" })).toHaveCount(0);
});

test("arrows in the popup walk in time as the text runs, and say where there is no further event", async ({
  sanad,
  page,
}) => {
  // It goes through all that is dated, one by one.
  test.slow();
  await sanad.open(`event=${STRIKE}&lang=ar`);
  await sanad.popup.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(shown(page)).not.toHaveAttribute("data-details-of", STRIKE);
  await page.keyboard.press("ArrowRight");
  await expect(shown(page)).toHaveAttribute("data-details-of", STRIKE);
  for (let press = 0; press < 45; press += 1) {
    const before = await shown(page).getAttribute("data-details-of");
    await page.keyboard.press("ArrowRight");
    const isAtEnd = page.getByText("لا حدث بعد هذا في هذا الاتجاه.");
    await expect
      .poll(
        async () =>
          (await isAtEnd.count()) > 0 || before !== (await shown(page).getAttribute("data-details-of")),
      )
      .toBe(true);
    if ((await isAtEnd.count()) > 0) return;
  }
  throw new Error("the walk never ended");
});

test("the keys can be switched off, and stay off", async ({ sanad, page }) => {
  await sanad.open();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "About" });
  await expect(help.getByRole("tab", { name: "Keyboard" })).toHaveAttribute("aria-selected", "true");
  await help.getByRole("switch", { name: /Single keys are on/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await page.keyboard.press("l");
  await page.keyboard.press("?");
  await page.reload();
  await sanad.waitUntilReady();
  await page.keyboard.press("?");
  await expect(help).toHaveCount(0);
  await expect(page.locator('[data-view="list"]')).toHaveCount(0);
});

test("what changes is announced once it has settled, and described in sentences", async ({ sanad, page }) => {
  await sanad.open();
  const counts = page.locator('[data-announces="counts"]');
  const event = page.locator('[data-announces="event"]');
  await expect(counts).toHaveText("");
  await sanad.search("Tharthar");
  await expect(counts).toHaveText(/^\d+ of 45 events: \d+ in view/);
  await page.locator("body").press("n");
  await expect(event).toHaveText(/\d{4}.*: /);
  const map = page.locator('[data-view="map"]').getByRole("region", { name: /^Map/ });
  await expect(map).toHaveAccessibleDescription(/^\d+ of 45 events: .*\. From .* the timeline shows /);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "About" });
  await help.getByRole("tab", { name: "This view" }).click();
  await expect(help.getByText(/^\d+ of 45 events: \d+ in view/)).toBeVisible();
});

test("a timeline item says its place too", async ({ sanad, page }) => {
  await sanad.open();
  await expect(
    page.getByRole("button", { name: /^Strike, 4 January 2024, .*Baghdad.*: / }).first(),
  ).toBeVisible();
});

test.describe("on the first visit", () => {
  test.use({ isWelcomed: false });
  const card = (page: Page) => page.getByRole("complementary", { name: "Four views of the same events" });

  test("a card says what the views are, and does not come again", async ({ sanad, page }) => {
    await sanad.open();
    await card(page).getByRole("button", { name: "Got it" }).click();
    await expect(card(page)).toHaveCount(0);
    await page.reload();
    await sanad.waitUntilReady();
    await page.waitForTimeout(500);
    await expect(card(page)).toHaveCount(0);
  });

  test("it tells the story, and gives way to an event that the reader chooses", async ({ sanad, page }) => {
    await sanad.open();
    await page.locator('[data-place-id="al-mayadin"], [data-place-id="baghdad"]').first().click();
    await expect(sanad.popup).toBeVisible();
    await expect(card(page)).toHaveCount(0);
    await page.evaluate(() => localStorage.clear());
    await page.goto("about:blank");
    await sanad.open();
    await card(page).getByRole("button", { name: "Tell me the story" }).click();
    await expect(page.locator(".story-text")).toBeVisible();
    await expect(card(page)).toHaveCount(0);
  });

  test("it does not come where the address asks for an event, nor in a frame", async ({ sanad, page }) => {
    await sanad.open(`event=${STRIKE}`);
    await expect(sanad.popup).toBeVisible();
    await page.waitForTimeout(500);
    await expect(card(page)).toHaveCount(0);
    await page.goto("./?embed=1");
    await sanad.waitUntilReady();
    await page.waitForTimeout(500);
    await expect(card(page)).toHaveCount(0);
  });
});
