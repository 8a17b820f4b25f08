import { expect, test } from "./app";

test("the panes are divided by hand and by keys, and stay so", async ({ sanad, page }) => {
  await sanad.open();
  const map = page.locator('[data-view="map"]');
  const before = (await map.boundingBox())?.width ?? 0;
  const beside = page.getByRole("separator", { name: "Width of the pane beside the map" });
  const at = (await beside.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(at.x + 4, at.y + 50);
  await page.mouse.down();
  await page.mouse.move(at.x - 146, at.y + 50, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await map.boundingBox())?.width ?? 0))
    .toBeCloseTo(before - 150, -1);

  const under = page.getByRole("separator", { name: "Height of the timeline" });
  const share = Number(await under.getAttribute("aria-valuenow"));
  await under.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowUp");
  await expect.poll(async () => Number(await under.getAttribute("aria-valuenow"))).toBeGreaterThan(share + 4);
  const taller = Number(await under.getAttribute("aria-valuenow"));

  await page.reload();
  await sanad.waitUntilReady();
  await expect(under).toHaveAttribute("aria-valuenow", String(taller));
  await under.dblclick();
  await expect(under).toHaveAttribute("aria-valuenow", "38");
});

test("in Arabic the line follows the hand the other way round", async ({ sanad, page }) => {
  await sanad.open("v=1&lang=ar");
  const side = page.getByRole("separator").first();
  const share = Number(await side.getAttribute("aria-valuenow"));
  await side.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Number(await side.getAttribute("aria-valuenow"))).toBeGreaterThan(share);
});

test("a pane fills the screen, and Escape gives the others back", async ({ sanad, page }) => {
  await sanad.open();
  for (const view of ["map", "article", "timeline"] as const) {
    await page.getByRole("button", { name: `Fill the screen with the ${view}` }).click();
    await expect(async () => {
      const room = (await page.getByRole("main").boundingBox()) ?? { width: 0, height: 0 };
      const pane = (await page.locator(`[data-view="${view}"]`).boundingBox()) ?? { width: 0, height: 0 };
      expect(pane.width).toBeGreaterThan(room.width * 0.95);
      expect(pane.height).toBeGreaterThan(room.height * 0.9);
    }).toPass();
    // Nothing of the others shines through.
    if (view !== "timeline") await expect(page.locator(".vis-timeline").first()).toBeHidden();
    await page.keyboard.press("Escape");
    for (const other of ["map", "article", "timeline"])
      await expect(page.locator(`[data-view="${other}"]`)).toBeVisible();
  }
});

test("what fills the screen is on it, however narrow the window becomes and wherever Back leads", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  const article = page.locator('[data-view="article"]');
  await page.getByRole("button", { name: "Fill the screen with the article" }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(article).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-view="map"]')).toBeVisible();

  await sanad.search("strike");
  await sanad.expectAddress({ q: "strike" });
  await sanad.showPane("Events");
  await sanad.expectAddress({ q: "strike", view: "list" });
  await page.getByRole("button", { name: "Fill the screen with the list" }).click();
  await page.goBack();
  await sanad.expectAddress({ q: undefined });
  await expect(page.locator('[data-view="list"]')).toBeVisible();
});

test("the key that fills the screen does so with what is on it where nothing has the focus", async ({
  sanad,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sanad.open("view=list");
  await page.locator("body").press("f");
  await expect(page.getByRole("main")).toHaveAttribute("data-filling", "list");
  await expect(page.locator('[data-view="list"]')).toBeVisible();
});

// A fault of the page fails every test.
test("on a phone the map can be left while it is still zooming", async ({ sanad, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sanad.open();
  for (const afterMs of [0, 40, 120]) {
    await sanad.showPane("Map");
    await expect(page.locator('[data-view="map"] .map-marker').first()).toBeVisible();
    await page.evaluate(async (wait) => {
      const button = (name: string) =>
        [...document.querySelectorAll("button")].find(
          ({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === name,
        );
      button("Zoom in")?.click();
      while (document.querySelector(".leaflet-zoom-anim") === null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      button("Events")?.click();
    }, afterMs);
    await expect(page.locator('[data-view="map"]')).toHaveCount(0);
    // Leaflet's timer for the end of a zoom.
    await page.waitForTimeout(300);
  }
});
