import { expect, STRIKE, test } from "./app";

test("opens on the curated dataset with all four views", async ({ sanad, page }) => {
  await sanad.open();
  const events = Number(await page.locator("html").getAttribute("data-events"));
  expect(events).toBeGreaterThanOrEqual(28);
  await expect(sanad.representation("timeline", STRIKE).first()).toBeVisible();
  await expect(sanad.representation("map", STRIKE).first()).toBeVisible();
  await expect(sanad.representation("article", STRIKE).first()).toBeVisible();
  await sanad.showPane("Events");
  await expect(sanad.representation("list", STRIKE).first()).toBeVisible();
  await expect(page.locator('[data-view="list"] [data-event-id]')).toHaveCount(
    await page
      .locator('[data-view="list"] li[data-event-id], [data-view="list"] article[data-event-id]')
      .count(),
  );
});

test("an event chosen on the timeline is chosen everywhere", async ({ sanad }) => {
  await sanad.open();
  await sanad.representation("timeline", STRIKE).first().click();
  await sanad.expectSelected(STRIKE);
  await expect(sanad.popup.getByRole("heading", { level: 2 })).toContainText("US strike");
  await expect(sanad.popup.locator("blockquote").first()).toHaveAttribute("lang", "ar");
  await expect(sanad.popup.locator("blockquote").first()).toHaveAttribute("dir", "rtl");
  await expect(sanad.leadIn("article", STRIKE)).toBeInViewport();
  await sanad.showPane("Events");
  await expect(sanad.representation("list", STRIKE).first()).toBeInViewport();
});

test("an event chosen on the map is chosen everywhere", async ({ sanad, page }) => {
  await sanad.open();
  await page.locator('[data-view="map"] [data-place-id="baghdad-palestine-st"]').click();
  await sanad.expectSelected(STRIKE);
  await expect(sanad.leadIn("article", STRIKE)).toBeInViewport();
});

test("the marker of what was chosen elsewhere comes out from under the popup", async ({ sanad, page }) => {
  await page.setViewportSize({ width: 1100, height: 620 });
  await sanad.open("event=is-attacks-from-tharthar");
  await expect(sanad.popup).toBeVisible();
  const isCovered = () =>
    page.evaluate(() => {
      const marker = document.querySelector('.map-canvas .map-marker[aria-current="true"]');
      const popup = document.querySelector("[data-details-of]");
      if (marker === null || popup === null) return undefined;
      const { left, right, top, bottom } = marker.getBoundingClientRect();
      const cover = popup.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return x > cover.left && x < cover.right && y > cover.top && y < cover.bottom;
    });
  await expect.poll(isCovered).toBe(false);
});

test("a passage chosen in the article is chosen everywhere", async ({ sanad, page }) => {
  await sanad.open();
  const passage = page.locator('[data-view="article"] [data-event-id]').first();
  const event = (await passage.getAttribute("data-event-id")) ?? "";
  await passage.click();
  await expect(sanad.popup).toHaveAttribute("data-details-of", event);
  await sanad.showPane("Events");
  await expect(sanad.representation("list", event).first()).toBeInViewport();
});

test("a passage that several events share offers the choice", async ({ sanad, page }) => {
  await sanad.open();
  const passage = page.locator('[data-view="article"] [data-event-ids~="us-strike-pmf-hq"]').first();
  const events = ((await passage.getAttribute("data-event-ids")) ?? "").split(" ");
  expect(events.length).toBeGreaterThan(1);
  await passage.click();
  const choices = page.getByRole("menu").getByRole("menuitem");
  await expect(choices).toHaveCount(events.length);
  await choices.filter({ hasText: "US strike on" }).first().click();
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
});

test("an event chosen in the list is chosen everywhere", async ({ sanad }) => {
  await sanad.open("view=list");
  await sanad.representation("list", STRIKE).first().getByRole("button").first().click();
  await sanad.expectSelected(STRIKE);
  await sanad.showPane("Article");
  await expect(sanad.leadIn("article", STRIKE)).toBeInViewport();
});

test("several events at one place are all reachable from its popup", async ({ sanad, page }) => {
  await sanad.open();
  const marker = page.locator('[data-view="map"] [data-place-id="baghdad"]');
  const events = ((await marker.getAttribute("data-event-ids")) ?? "").split(" ");
  expect(events.length).toBeGreaterThan(1);
  await marker.click();
  const seen = new Set<string>();
  for (const _ of events) {
    await expect(sanad.popup).toBeVisible();
    seen.add((await sanad.popup.getAttribute("data-details-of")) ?? "");
    const before = [...seen].at(-1) ?? "";
    await sanad.popup.getByRole("button", { name: "Next event here" }).click();
    await expect(sanad.popup).not.toHaveAttribute("data-details-of", before);
  }
  expect([...seen].sort()).toEqual([...events].sort());
});

test("an undated event stands in the tray and is never dropped", async ({ sanad, page }) => {
  await sanad.open("from=2021&to=2022");
  const undated = page.locator(
    '[data-view="timeline"] [data-event-id="war-in-gaza"], [data-view="timeline"] li [data-event-id]',
  );
  await expect(undated.first()).toBeVisible();
});

test("the event before the window is announced and comes into view", async ({ sanad, page }) => {
  await sanad.open();
  await page.getByRole("button", { name: /1 earlier event/ }).click();
  await expect(page.locator('[data-view="timeline"] .vis-item').first()).toBeVisible();
  await expect(sanad.representation("timeline", "operation-lions-of-al-jazira").first()).toBeVisible();
});
