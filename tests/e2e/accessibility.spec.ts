import axe from "axe-core";
import type { Page } from "@playwright/test";
import { expect, STRIKE, test } from "./app";
import { about, OVER_THE_VIEWS, SCREENS } from "./states";

/** What axe is asked in each theme: of the dark one, which changes colours and nothing else, only the rules of colours. */
const THEMES: Readonly<Record<string, axe.RunOptions>> = {
  light: { resultTypes: ["violations"] },
  dark: { resultTypes: ["violations"], runOnly: ["color-contrast", "link-in-text-block"] },
};

/** axe's findings in few words, in both themes if not told otherwise. */
async function violations(
  page: Page,
  themes: readonly string[] = Object.keys(THEMES),
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [theme, options] of Object.entries(THEMES).filter(([name]) => themes.includes(name))) {
    const ofTheme = await page.evaluate(
      async ([name, runOptions]) => {
        document.documentElement.dataset["theme"] = name;
        // Colours are judged once they have come to rest.
        await new Promise(requestAnimationFrame);
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
        const { axe: checker } = globalThis as unknown as { readonly axe: typeof axe };
        const { violations: all } = await checker.run(document, runOptions);
        // Of a low timeline axe takes a bar that is cut off at the axis for the background of the axis' words.
        const isCutOff = (related: readonly { readonly target: unknown }[] = []) =>
          related.some(({ target }) => String(target).includes(".timeline-bar"));
        const isReal = ({ any }: (typeof all)[number]["nodes"][number]) =>
          !any.some(({ relatedNodes }) => isCutOff(relatedNodes));
        return all.flatMap(({ id, nodes }) =>
          nodes.filter(isReal).map(({ target }) => `${id}: ${target.join(" ")}`),
        );
      },
      [theme, options] as const,
    );
    found.push(...ofTheme.map((violation) => `${theme}: ${violation}`));
  }
  return found;
}

// Measured colours would be those half-way through a transition.
test.describe.configure({ mode: "parallel" });
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { name, languages, viewport, steps } of SCREENS) {
  for (const language of languages) {
    const walks = [
      { what: "in the views", address: `lang=${language}`, walk: steps },
      {
        what: "in what stands over them",
        address: `lang=${language}&event=${STRIKE}`,
        walk: OVER_THE_VIEWS,
      },
    ];
    for (const { what, address, walk } of walks)
      test(`axe finds nothing ${what} on ${name}, in ${language}`, async ({ sanad, page }) => {
        test.setTimeout(240_000);
        await page.setViewportSize(viewport);
        await sanad.open(address);
        await page.addScriptTag({ content: axe.source });
        for (const { state, reach } of walk) {
          await test.step(state, async () => {
            await reach(page, sanad);
            // A theme gives all languages the same colours.
            const themes = language === languages[0] ? undefined : ["light"];
            expect(await violations(page, themes)).toEqual([]);
          });
        }
      });
  }
}

for (const language of ["en", "ar"])
  test(`axe finds nothing in a frame of another page, in ${language}`, async ({ sanad, page }) => {
    for (const viewport of [
      { width: 1000, height: 560 },
      { width: 360, height: 560 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto("about:blank");
      await page.goto(`./?embed=1#lang=${language}&event=${STRIKE}`);
      await sanad.waitUntilReady();
      await page.addScriptTag({ content: axe.source });
      await expect(sanad.popup).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  });

test.describe("on the first visit", () => {
  test.use({ isWelcomed: false });
  for (const language of ["en", "ar"])
    test(`axe finds nothing in the welcome, in ${language}`, async ({ sanad, page }) => {
      await sanad.open(`lang=${language}`);
      await page.addScriptTag({ content: axe.source });
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
        { width: 844, height: 390 },
      ]) {
        await page.setViewportSize(viewport);
        await expect(page.locator(".welcome")).toBeVisible();
        expect(await violations(page)).toEqual([]);
      }
    });
});

test("axe finds nothing where the dataset has problems or cannot be shown", async ({ sanad, page }) => {
  await page.route("**/article.ar.txt", (route) => route.fulfill({ status: 404, body: "" }));
  await sanad.open(`event=${STRIKE}&actors=nobody-known`);
  await page.addScriptTag({ content: axe.source });
  await page.getByRole("button", { name: /problems? in the data/ }).click();
  expect(await violations(page)).toEqual([]);
  await page.route("**/dataset.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "failed");
  await page.addScriptTag({ content: axe.source });
  expect(await violations(page)).toEqual([]);
});

test("the focus is never lost: pages, panels, filters and popups hand it back", async ({ sanad, page }) => {
  await sanad.open();
  await about(page).click();
  await page.getByRole("dialog", { name: "About" }).getByRole("button", { name: "Close" }).click();
  await expect(about(page)).toBeFocused();
  await sanad.search("no such words");
  await page.getByRole("button", { name: "Clear all filters" }).press("Enter");
  await expect(page.getByRole("region", { name: "Filters" })).toBeFocused();
  const first = sanad.representation("article", STRIKE).first();
  await first.focus();
  await first.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(first).toBeFocused();
  // A page of its own: a mere change of the address would keep the focus where it is.
  await page.goto("about:blank");
  await sanad.open(`event=${STRIKE}`);
  await sanad.popup.getByRole("button", { name: "Close the details" }).press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
