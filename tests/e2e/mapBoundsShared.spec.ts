import { expect, test, type SanadPage } from "./app";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1100, height: 1000 },
  { width: 390, height: 844 },
] as const;
const BOUNDS = "bounds=38.1,33.2,45.7,37.1";

const countIn = async ({ page }: SanadPage) => Number(await page.locator("html").getAttribute("data-events"));
const rowsIn = ({ page }: SanadPage) =>
  page
    .locator('[data-view="list"] [data-event-id]')
    .evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute("data-event-id") ?? ""))].sort());

test("an address with bounds gives the same events on every screen, and keeps its bounds", async ({
  sanad,
  page,
}) => {
  const given: unknown[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto("about:blank");
    await sanad.open(`${BOUNDS}&view=list&from=2000&to=2030`);
    await expect(page.locator('[data-view="list"] [data-event-id]').first()).toBeAttached();
    expect(await page.evaluate(() => location.hash)).toContain(BOUNDS);
    given.push([await countIn(sanad), await rowsIn(sanad)]);
  }
  expect(given[0]).toEqual(given[1]);
  expect(given[0]).toEqual(given[2]);
});

test("the map shows at least the bounds of the address, marks them, and another size changes nothing", async ({
  sanad,
  page,
}) => {
  await sanad.open(BOUNDS);
  const frame = page.locator('[data-view="map"] path.map-bounds');
  const expectWithin = async () => {
    const map = await page.locator('[data-view="map"] .leaflet-container').boundingBox();
    const box = await frame.boundingBox();
    if (map === null || box === null) throw new Error("no map, or no outline of the bounds");
    expect(box.x).toBeGreaterThan(map.x - 4);
    expect(box.y).toBeGreaterThan(map.y - 4);
    expect(box.x + box.width).toBeLessThan(map.x + map.width + 4);
    expect(box.y + box.height).toBeLessThan(map.y + map.height + 4);
  };
  await expectWithin();
  const before = await countIn(sanad);
  await page.setViewportSize({ width: 1100, height: 600 });
  await page.waitForTimeout(600);
  await expectWithin();
  expect(await page.evaluate(() => location.hash)).toContain(BOUNDS);
  expect(await countIn(sanad)).toBe(before);

  // The reader's own hand asks for other bounds.
  await page.locator('[data-view="map"]').getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain(BOUNDS);
  await expect(frame).toHaveCount(0);
});
