import { expect, test } from "./app";

const rows = (count: number, place: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `2023-01-${String(1 + (at % 28)).padStart(2, "0")},${place(at)}`);

/** Two countries far apart; of one the towns are many points of one name. */
const FEW = [
  "date,lat,lon,place,country",
  ...rows(30, (at) => `${33.2 + at / 100},44.4,Baghdad,Iraq`),
  ...rows(5, (at) => `${-1.2 - at / 50},36.8,Nairobi,Kenya`),
].join("\n");
const MANY = [
  "date,lat,lon,place,country",
  ...rows(900, (at) => `${30 + (at % 30) / 5},${41 + Math.floor(at / 30) / 5},Town ${at},Iraq`),
  ...rows(40, (at) => `${-1.2 - at / 50},36.8,Place ${at},Kenya`),
].join("\n");

for (const [name, table] of [
  ["few places", FEW],
  ["many places", MANY],
] as const) {
  test(`of an opened file with ${name} the map goes to the place that is asked for, and has a way back`, async ({
    sanad,
    page,
  }) => {
    await sanad.open();
    await page
      .locator(".open-button input")
      .setInputFiles({ name: "places.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    await page.getByRole("button", { name: "Show the events" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-events", String(table.split("\n").length - 1));
    const map = page.locator('[data-view="map"]');
    const position = () => sanad.inAddress("map")?.split("/");
    await page.getByRole("button", { name: "Where", exact: true }).click();
    await page.getByRole("checkbox", { name: /^Kenya/ }).check();
    await page.keyboard.press("Escape");
    await expect.poll(() => Math.abs(Number(position()?.[1] ?? 99) + 1.5)).toBeLessThan(2);
    // Nothing of it is left in view far away: the way back is offered and leads there.
    const back = map.getByRole("button", { name: "Show what matches" });
    await expect(back).toHaveCount(0);
    await map.locator(".leaflet-container").focus();
    // A key that comes while the map still moves is not heeded.
    await expect(async () => {
      await page.keyboard.press("ArrowRight");
      await expect(back).toBeVisible({ timeout: 400 });
    }).toPass({ timeout: 30_000 });
    await back.click();
    await expect(back).toHaveCount(0);
    await expect.poll(() => Math.abs(Number(position()?.[2] ?? 99) - 36.8)).toBeLessThan(1);
  });
}

test("on a phone each place under one number has a name of its own, in its row and about the number", async ({
  sanad,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sanad.open("from=2000&to=2030");
  const numbers = page.locator(".map-numbered-number");
  await expect(numbers.first()).toBeVisible();
  const cluster = page.locator('[data-view="map"] .map-marker[data-place-ids]').first();
  await cluster.click();
  await expect(cluster).toHaveAttribute("aria-expanded", "true");
  const texts = await numbers.allTextContents();
  expect(new Set(texts).size).toBe(texts.length);
  const lettered = texts.filter((text) => /[a-z]$/.test(text.trim()));
  expect(lettered.length).toBeGreaterThan(1);
  const ids = (await cluster.getAttribute("data-place-ids"))?.split(" ") ?? [];
  for (const id of ids) {
    const row = page.locator(`[data-row-of="${id}"] .map-numbered-number`);
    const shown = page.locator(`[data-view="map"] .map-marker[data-place-id="${id}"] .map-number-text`);
    await expect(shown).toHaveAttribute("data-count", ((await row.textContent()) ?? "").trim());
  }
});

test("on a phone the filters are called as on a wide screen", async ({ sanad, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sanad.open();
  await page.getByRole("button", { name: "Filters" }).click();
  await expect(page.locator(".filter-group > summary")).toHaveText([/^What/, /^Who/, /^Where/, /^Sourcing/]);
});
