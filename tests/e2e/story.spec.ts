import { expect, STRIKE, test } from "./app";
import type { Locator, Page } from "@playwright/test";

const FIRST = "war-in-gaza";
const SECOND = "attacks-on-us-bases-iraq-syria";

const story = (page: Page): Locator => page.getByRole("region", { name: "The story" });
const begin = async (page: Page) => {
  await page.getByRole("button", { name: "Tell me the story" }).click();
  await expect(story(page)).toContainText("1 of 16");
};

const openPlayer = async (page: Page) => {
  await page.locator(".timeline-tools > button").first().click();
  await expect(page.locator(".playback [data-play]")).toBeFocused();
};

test("the story is told by keyboard: all four views go along, and the address", async ({ sanad, page }) => {
  await sanad.open();
  await begin(page);
  await expect(page.getByRole("button", { name: "Play the story" })).toBeFocused();
  await expect(sanad.popup).toHaveAttribute("data-details-of", FIRST);
  await page.keyboard.press("ArrowRight");
  await sanad.expectSelected(SECOND);
  await expect(sanad.representation("article", SECOND).first()).toBeInViewport();
  await expect(story(page).getByRole("status")).toContainText("2 of 16");
  await sanad.expectAddress({ story: "narrative", event: SECOND });
  await page.keyboard.press("ArrowLeft");
  await expect(sanad.popup).toHaveAttribute("data-details-of", FIRST);
  await page.keyboard.press("Escape");
  await expect(story(page)).toHaveCount(0);
  // What was told last is still there to explore.
  await expect(sanad.popup).toHaveAttribute("data-details-of", FIRST);
  await expect(page.getByRole("button", { name: "Tell me the story" })).toBeFocused();
  await sanad.expectAddress({ story: undefined, event: FIRST });
});

test("the story plays by itself, halts for a reader who explores, and is continued", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  await begin(page);
  await story(page)
    .getByRole("button", { name: /Speed|1×/ })
    .click();
  await page.getByRole("option", { name: "4×" }).click();
  await page.getByRole("button", { name: "Play the story" }).press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(sanad.popup).not.toHaveAttribute("data-details-of", FIRST);
  await expect(story(page)).toContainText("2 of 16");
  // By key: the popup of the step that is told may lie over it.
  await page
    .locator('[data-view="timeline"]')
    .getByRole("button", { name: /^Strike, .*US strike on PMF/ })
    .press("Enter");
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
  await expect(page.getByRole("button", { name: "Play the story" })).toBeVisible();
  await page.waitForTimeout(5000);
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
  await page.getByRole("button", { name: "Continue the story" }).click();
  await expect(sanad.popup).not.toHaveAttribute("data-details-of", STRIKE);
  await expect(page.getByRole("button", { name: "Continue the story" })).toHaveCount(0);
});

test("an address opens the story where it was, and Back walks through its steps", async ({ sanad, page }) => {
  await sanad.open(`event=${STRIKE}&story=narrative`);
  await expect(story(page)).toContainText("6 of 16");
  await story(page).getByRole("button", { name: "Next step" }).click();
  await expect(story(page)).toContainText("7 of 16");
  await page.goBack();
  await expect(story(page)).toContainText("6 of 16");
  await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
});

test("the story can be told through time and from cause to answer", async ({ sanad, page }) => {
  await sanad.open(`event=${STRIKE}&story=narrative`);
  await story(page)
    .getByRole("button", { name: /^As the curator tells it|How it is told/ })
    .click();
  await page.getByRole("option", { name: "From cause to answer" }).click();
  await expect(story(page)).toContainText("In response to Attacks on US military bases");
  await story(page)
    .getByRole("button", { name: /From cause to answer|How it is told/ })
    .click();
  await page.getByRole("option", { name: "Through time" }).click();
  await expect(story(page)).toContainText("of 45");
  await sanad.expectAddress({ story: "time" });
  await story(page).getByRole("button", { name: "Next step" }).click();
  await expect(sanad.popup).not.toHaveAttribute("data-details-of", STRIKE);
});

test("a file without a narrative is told through time, and its time runs", async ({ sanad, page }) => {
  await sanad.open();
  const rows = Array.from({ length: 3000 }, (_, row) => {
    const day = new Date(Date.UTC(2010, 0, 1 + row)).toISOString().slice(0, 10);
    return `e${row},${day},Event ${row},${(row % 120) / 2 - 30},${(row % 300) / 2 - 70}`;
  });
  const buffer = Buffer.from(["id,date,title,lat,lon", ...rows].join("\n"));
  await page.getByLabel("Open your data").setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Show the events" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-events", "3000");
  await page.getByRole("button", { name: "Tell me the story" }).click();
  await expect(story(page)).toContainText(/\d of 3,000/);
  const told = await sanad.popup.getAttribute("data-details-of");
  await page.keyboard.press("ArrowRight");
  await expect(sanad.popup).not.toHaveAttribute("data-details-of", told ?? "");
  await sanad.expectAddress({ story: "time" });
  await page.getByRole("button", { name: "Run through time" }).press("Enter");
  await expect(story(page)).toHaveCount(0);
  const shown = page.getByRole("region", { name: "Run through time" }).locator("bdi").first();
  const before = await shown.textContent();
  await expect(shown).not.toHaveText(before ?? "");
});

test("in Arabic the story goes on to the left", async ({ sanad, page }) => {
  await sanad.open(`lang=ar&event=${FIRST}&story=narrative`);
  await expect(page.getByRole("region", { name: "القصة" })).toContainText("1 من 16");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("region", { name: "القصة" })).toContainText("2 من 16");
  await expect(sanad.popup).toHaveAttribute("data-details-of", SECOND);
  await page.keyboard.press("ArrowRight");
  await expect(sanad.popup).toHaveAttribute("data-details-of", FIRST);
});

test("on a phone the sheet stands above the story's bar", async ({ sanad, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sanad.open();
  await begin(page);
  await expect(sanad.popup).toBeVisible();
  await expect
    .poll(async () => {
      const [sheet, bar] = await Promise.all([sanad.popup.boundingBox(), story(page).boundingBox()]);
      return (sheet?.y ?? 0) + (sheet?.height ?? 0) - (bar?.y ?? 0);
    })
    .toBeLessThanOrEqual(1);
  await expect
    .poll(async () => {
      const map = await page.locator('[data-view="map"]').boundingBox();
      const sheet = await sanad.popup.boundingBox();
      return (sheet?.y ?? 0) - (map?.y ?? 0);
    })
    .toBeGreaterThan(120);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("time runs: the window moves, halts, steps, is scrubbed and stops at the end", async ({
  sanad,
  page,
}) => {
  await sanad.open("from=2023-10-01&to=2023-10-31");
  const timeline = page.getByRole("region", { name: "Timeline", exact: true });
  await expect(timeline.getByRole("button", { name: "19 undated" })).toBeVisible();
  await page.getByRole("button", { name: "Run through time" }).click();
  const player = page.getByRole("region", { name: "Run through time" });
  const position = player.getByRole("slider");
  const at = async () => Number(await position.inputValue());
  // It plays as it is opened, from the first event on, and without what has no date.
  await expect(player.getByRole("button", { name: "Pause" })).toBeFocused();
  await expect(player).toContainText(/Oct|Nov/);
  await expect(player).toContainText("Undated, not shown: 19");
  await expect(timeline.getByRole("button", { name: "19 undated" })).toHaveCount(0);
  const begun = await at();
  await expect.poll(at).toBeGreaterThan(begun);
  await page.keyboard.press("Space");
  const play = player.getByRole("button", { name: "Let time run" });
  await expect(play).toBeVisible();
  const halted = await at();
  await page.waitForTimeout(300);
  expect(await at()).toBe(halted);
  await player.getByRole("button", { name: "Later" }).click();
  await expect.poll(at).toBeGreaterThan(halted);
  await player.getByRole("radio", { name: "From the start" }).click();
  await play.click();
  await expect(player.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 40_000 });
  await expect(player.getByText("The end of the data")).toBeVisible();
  await expect.poll(at).toBe(1000);
  await position.focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(at).toBe(999);
  await player.getByRole("button", { name: "Close the player" }).click();
  await expect(player).toHaveCount(0);
  await expect(page).toHaveURL(/[&#]from=/);
});

for (const language of ["en", "ar"] as const)
  for (const direction of ["ltr", "rtl"] as const)
    test(`the player runs as the timeline does: ${direction}, in ${language}`, async ({ sanad, page }) => {
      await sanad.open(`lang=${language}`);
      const tools = page.locator(".timeline-tools");
      if (direction === "rtl") await tools.locator("button").last().click();
      await expect(page.locator(".timeline-stage")).toHaveAttribute("dir", direction);
      await openPlayer(page);
      await page.keyboard.press("Space");
      const player = page.locator(".playback");
      const position = player.getByRole("slider");
      const at = async () => Number(await position.inputValue());
      const halted = await at();
      expect(halted).toBeGreaterThan(0);

      // Later lies where the timeline has it: of the buttons, the sign on them, the slider's keys and its thumb.
      const later = direction === "ltr" ? 1 : -1;
      const left = async (shown: Locator) => (await shown.boundingBox())?.x ?? NaN;
      const buttons = player.locator(".player-buttons button");
      await expect.poll(async () => (await left(buttons.nth(2))) - (await left(buttons.nth(0)))).not.toBe(0);
      expect(Math.sign((await left(buttons.nth(2))) - (await left(buttons.nth(0))))).toBe(later);
      await expect(buttons.nth(2).locator("svg")).toHaveCSS("scale", later === 1 ? "none" : "-1 1");
      const thumb = player.locator(".playback-thumb");
      const before = await left(thumb);
      await position.focus();
      for (let press = 0; press < 100; press += 1)
        await page.keyboard.press(later === 1 ? "ArrowRight" : "ArrowLeft");
      await expect.poll(at).toBe(halted + 100);
      await expect.poll(async () => Math.sign((await left(thumb)) - before)).toBe(later);
      // The thumb stands at the filled line's end.
      const line = await player.locator(".playback-track").boundingBox();
      const share = (halted + 100) / 1000;
      const expected = (line?.x ?? 0) + (line?.width ?? 0) * (later === 1 ? share : 1 - share);
      const box = await thumb.boundingBox();
      expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - expected)).toBeLessThan(3);
      await expect(player.locator(".playback-filled")).toHaveCSS("direction", direction);
    });

for (const language of ["en", "ar"] as const)
  test(`the player says the timeline's window and count in its words, at every step (${language})`, async ({
    sanad,
    page,
  }) => {
    await sanad.open(`lang=${language}`);
    // What stands on the screen at every change of either, side by side.
    await page.evaluate(() => {
      const said = new Set<string>();
      const read = (selector: string) => document.querySelector(selector)?.textContent ?? "";
      const look = () => {
        if (document.querySelector(".playback-facts") === null) return;
        const timeline = [read(".timeline-window bdi"), read(".timeline-count")].join(" | ");
        const player = [read(".playback-facts bdi"), read(".playback-count")].join(" | ");
        said.add(JSON.stringify([timeline, player]));
      };
      new MutationObserver(look).observe(document.body, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      Object.assign(globalThis, { said });
    });
    await openPlayer(page);
    const said = () =>
      page.evaluate(() =>
        [...(globalThis as unknown as { said: Set<string> }).said].map(
          (both) => JSON.parse(both) as string[],
        ),
      );
    await expect.poll(async () => (await said()).length).toBeGreaterThan(20);
    await page.keyboard.press("Space");
    for (const [timeline, player] of await said()) expect(player).toBe(timeline);
  });

for (const language of ["en", "ar"])
  for (const width of [360, 390])
    test(`no button of the player lies over another, ${width} wide, in ${language}`, async ({
      sanad,
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await sanad.open(`lang=${language}`);
      await page.locator(".timeline-tools > button").first().press("Enter");
      const buttons = page.locator(".playback button");
      await expect(buttons).toHaveCount(7);
      const covered = () =>
        buttons.evaluateAll((all) =>
          all.flatMap((button) => {
            const { left, right, top, bottom } = button.getBoundingClientRect();
            const points = [left + 4, (left + right) / 2, right - 4];
            const isOwn = (x: number) =>
              document.elementFromPoint(x, (top + bottom) / 2)?.closest("button") === button;
            return points.every(isOwn)
              ? []
              : [button.textContent || (button.getAttribute("aria-label") ?? "")];
          }),
        );
      await expect.poll(covered).toEqual([]);
    });

test("Back from the run closes the player, and the undated are there again", async ({ sanad, page }) => {
  await sanad.open("from=2023-10-01&to=2023-10-31");
  const timeline = page.getByRole("region", { name: "Timeline", exact: true });
  await openPlayer(page);
  const player = page.locator(".playback");
  await expect(timeline.getByRole("button", { name: "19 undated" })).toHaveCount(0);
  await page.keyboard.press("Space");
  await page.goBack();
  await sanad.expectAddress({ from: "2023-10-01", to: "2023-10-31" });
  await expect(player).toHaveCount(0);
  await expect(timeline.getByRole("button", { name: "19 undated" })).toBeVisible();
  await expect(timeline.locator(".timeline-count")).toContainText("19 undated");
});

test.describe("where less motion is asked for", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("nothing moves by itself, and no line fills up", async ({ sanad, page }) => {
    await sanad.open();
    await begin(page);
    await page.keyboard.press("Space");
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => (effect as KeyframeEffect | null)?.target?.closest(".player") != null)
          .length,
    );
    expect(moving).toBe(0);
  });
});
