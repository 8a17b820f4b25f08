import { expect, test, type SanadPage } from "./app";

const onlyInView = (sanad: SanadPage) => sanad.page.getByRole("switch", { name: "Only this view" });
const outcome = (sanad: SanadPage) =>
  sanad.page.getByRole("region", { name: "Filters" }).locator(".filter-count");
/** A quarter of Baghdad's centre, and nothing else. */
const BAGHDAD = "map=9/33.3200/44.4200";

async function countIn(sanad: SanadPage): Promise<number> {
  return Number(/^\d+/.exec((await outcome(sanad).textContent()) ?? "")?.[0]);
}

test("only what the map shows is left in timeline, list and counts, and what is left out is said", async ({
  sanad,
  page,
}) => {
  await sanad.open(BAGHDAD);
  await sanad.showPane("Events");
  const all = await page.locator('[data-view="list"] [data-event-id]').count();
  await onlyInView(sanad).check();
  await expect(outcome(sanad)).toContainText("of 45 events");
  await expect.poll(() => countIn(sanad)).toBeLessThan(all);
  const few = await countIn(sanad);
  expect(few).toBeGreaterThan(0);
  await expect(page.locator('[data-view="list"] [data-event-id]')).toHaveCount(few);
  await expect(sanad.representation("timeline", "us-strike-pmf-hq").first()).toBeVisible();
  await expect(page.getByText(/Left out: \d+, of these without a place: \d+/)).toBeVisible();
  await expect(page).toHaveURL(/[&#]bounds=[\d.,-]+/);

  // The map draws on what lies beyond, so that it is there when the map moves.
  await page.getByRole("button", { name: "Back to the opening view" }).click();
  await expect.poll(() => countIn(sanad)).toBeGreaterThan(few);

  await onlyInView(sanad).uncheck();
  await expect(page).not.toHaveURL(/bounds=/);
});

test("an address with bounds opens the map there and leaves only what lies in them", async ({
  sanad,
  page,
}) => {
  await sanad.open("bounds=44.2,33.1,44.7,33.5&from=2000&to=2030");
  await expect(onlyInView(sanad)).toBeChecked();
  await expect(page.locator('[data-view="map"] [data-place-id="baghdad"]')).toBeInViewport();
  await expect(page.locator('[data-view="map"] [data-place-id="erbil"]')).not.toBeInViewport();
  await expect(outcome(sanad)).toContainText("of 45 events");
  const before = await countIn(sanad);
  await page.locator('[data-view="map"]').getByRole("button", { name: "Zoom out" }).click();
  await page.locator('[data-view="map"]').getByRole("button", { name: "Zoom out" }).click();
  await page.locator('[data-view="map"]').getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(() => countIn(sanad)).toBeGreaterThan(before);
});

test("the switch works by keyboard and in Arabic, on a phone too", async ({ sanad, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sanad.open("lang=ar");
  const control = page.getByRole("switch", { name: "هذا العرض فقط" });
  await control.focus();
  await page.keyboard.press("Space");
  await expect(control).toBeChecked();
  await expect(page.getByText(/المستبعَد/)).toBeVisible();
  await page.getByRole("button", { name: "أزل من التصفية: ما في إطار الخريطة فقط" }).click();
  await expect(control).not.toBeChecked();
});

test("an address with a place alone shows its first event, and the way to the others", async ({
  sanad,
  page,
}) => {
  await sanad.open("place=baghdad");
  await expect(sanad.popup).toContainText(/1 of \d+ here/);
  await expect(page).toHaveURL(/place=baghdad&event=/);
});

test("Tab walks through the markers in view and leaves the map where it is", async ({ sanad, page }) => {
  await sanad.open();
  const map = page.locator('[data-view="map"]');
  const seoul = map.locator('[data-place-id="seoul"]');
  await expect(seoul).toHaveAttribute("tabindex", "-1");
  const before = await map.locator('[data-place-id="baghdad"]').boundingBox();
  await map.locator(".leaflet-container").focus();
  const count = await map.locator('.map-marker[tabindex="0"]').count();
  expect(count).toBeGreaterThan(5);
  for (let presses = 0; presses < count; presses += 1) await page.keyboard.press("Tab");
  await expect(map.locator(".map-marker:focus")).toHaveCount(1);
  expect(await map.locator('[data-place-id="baghdad"]').boundingBox()).toEqual(before);
});

test("the row that a filter adds takes its height of the map, which stays at its scale and where it is", async ({
  sanad,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await sanad.open();
  const scale = () => page.locator(".map-scale").getAttribute("style");
  const height = async () => (await page.locator('[data-view="map"]').boundingBox())?.height ?? NaN;
  const [scaleBefore, heightBefore] = [await scale(), await height()];
  await page.locator(".kind-chip").first().click();
  await expect.poll(height).toBeLessThan(heightBefore - 10);
  await page.waitForTimeout(300);
  expect(await scale()).toBe(scaleBefore);
  // A window of another size shows the opening view in it, as ever.
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect.poll(scale).not.toBe(scaleBefore);
});
