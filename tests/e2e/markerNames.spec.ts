import type { Page } from "@playwright/test";
import { expect, test } from "./app";

/** Of each marker, by its places: its name, what the pointer is told, and the number that it shows. */
const markers = (page: Page) =>
  page
    .locator('[data-view="map"] .map-marker')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((marker): [string, readonly (string | null)[]] => [
          marker.getAttribute("data-place-id") ?? marker.getAttribute("data-place-ids") ?? "",
          [
            marker.getAttribute("aria-label"),
            marker.getAttribute("title"),
            marker.querySelector("[data-count]")?.getAttribute("data-count") ?? null,
          ],
        ]),
      ),
    );

/** The number that a name says first: "Baghdad with the places in it: 3 events". */
const said = (name: string | null | undefined) => /: (\d+) event/.exec(name ?? "")?.[1];

test("every marker says and shows after a filter what it does where the page begins with it", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  const baghdad = async () => (await markers(page))["baghdad"] ?? [];
  await expect.poll(async () => (await baghdad())[0]).toMatch(/^Baghdad with the places in it: 3 events · /);
  for (const filter of ["actors=mohammed-shia-al-sudani", "kinds=statement"]) {
    await page.evaluate((asked) => {
      const address = new URLSearchParams(location.hash.slice(1));
      for (const name of ["actors", "kinds"]) address.delete(name);
      const [name = "", value = ""] = asked.split("=");
      address.set(name, value);
      location.hash = address.toString();
    }, filter);
    await expect(page.locator(".filter-chip")).toHaveCount(1);
    // Many names are written when the map rests.
    await page.waitForTimeout(600);
    const kept = await markers(page);
    await page.reload();
    await sanad.waitUntilReady();
    await expect.poll(() => markers(page)).toEqual(kept);
    const drawn = Object.values(kept);
    expect(drawn.some(([, , number]) => number !== null)).toBe(true);
    // One event has its kind's sign and no number.
    for (const [name, , number] of drawn) expect(number?.replace("· ", "") ?? "1").toBe(said(name));
    await sanad.open("v=1");
    await page.reload();
    await sanad.waitUntilReady();
    await expect.poll(async () => (await baghdad())[0]).toContain("3 events");
  }
});
