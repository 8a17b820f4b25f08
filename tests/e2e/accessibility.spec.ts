import axe from "axe-core";
import type { Page } from "@playwright/test";
import { expect, STRIKE, test, type SanadPage } from "./app";

/** axe's findings in both themes, in few words. */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ["light", "dark"]) {
    const ofTheme = await page.evaluate(async (name) => {
      document.documentElement.dataset["theme"] = name;
      // Colours are judged once they have come to rest.
      await new Promise(requestAnimationFrame);
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { axe: checker } = globalThis as unknown as { readonly axe: typeof axe };
      const { violations: all } = await checker.run(document, { resultTypes: ["violations"] });
      // Of a low timeline axe takes a bar that is cut off at the axis for the background of the axis' words.
      const isCutOff = (related: readonly { readonly target: unknown }[] = []) =>
        related.some(({ target }) => String(target).includes(".timeline-bar"));
      const isReal = ({ any }: (typeof all)[number]["nodes"][number]) =>
        !any.some(({ relatedNodes }) => isCutOff(relatedNodes));
      return all.flatMap(({ id, nodes }) =>
        nodes.filter(isReal).map(({ target }) => `${id}: ${target.join(" ")}`),
      );
    }, theme);
    found.push(...ofTheme.map((violation) => `${theme}: ${violation}`));
  }
  return found;
}

type Step = { readonly state: string; readonly reach: (page: Page, sanad: SanadPage) => Promise<unknown> };

/** By roles and contracts, not by words: the steps are walked in both languages. */
const about = (page: Page) => page.getByRole("banner").getByRole("button").last();
const pane = (page: Page, index: number) => page.getByRole("navigation").getByRole("button").nth(index);
const escape = (page: Page) => page.keyboard.press("Escape");

const ON_A_SCREEN: readonly Step[] = [
  { state: "opening", reach: () => Promise.resolve() },
  {
    state: "chosen on the timeline",
    reach: (_, sanad) => sanad.representation("timeline", STRIKE).first().click(),
  },
  { state: "chosen on the map", reach: (page) => page.locator('[data-place-id="baghdad"]').click() },
  {
    state: "choice of a passage",
    reach: async (page) => {
      await escape(page);
      await page.locator('[data-view="article"] [data-event-ids]').first().click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
  {
    state: "list with a row open",
    reach: async (page) => {
      await escape(page);
      await pane(page, 1).click();
      await page.locator('[data-view="list"]').locator("[aria-expanded]").first().click();
      await expect(page.locator('[data-view="list"] blockquote').first()).toBeVisible();
    },
  },
  {
    state: "a step of the story",
    reach: async (page) => {
      await escape(page);
      await page.locator(".story-button").press("Enter");
      await expect(page.locator(".story-text")).toBeVisible();
    },
  },
  {
    state: "the story's paths",
    reach: async (page) => {
      await page.locator(".player").getByRole("button", { expanded: false }).first().press("Enter");
      await expect(page.getByRole("listbox")).toBeVisible();
    },
  },
  {
    state: "the run of time",
    reach: async (page) => {
      await escape(page);
      await page.locator(".timeline-tools > button").first().press("Enter");
      await expect(page.getByRole("slider").last()).toBeVisible();
    },
  },
  {
    state: "filter panel",
    reach: async (page) => {
      await page.locator(".player").getByRole("button").last().press("Enter");
      await page.locator("[popovertarget]").first().click();
    },
  },
  {
    state: "lanes by actor",
    reach: async (page) => {
      await escape(page);
      await page.locator(`[data-view="timeline"]`).getByRole("combobox").selectOption("actor");
    },
  },
  { state: "nothing matches", reach: (_, sanad) => sanad.search("no such words") },
  { state: "about", reach: (page) => about(page).click() },
  ...[1, 2, 3, 4, 5].map((index) => ({
    state: `page ${index} of the help`,
    reach: (page: Page) => page.getByRole("tab").nth(index).click(),
  })),
];

const ON_A_PHONE: readonly Step[] = [
  { state: "opening", reach: () => Promise.resolve() },
  {
    state: "trays",
    reach: async (page) => {
      await page.locator("[data-view] [aria-expanded=false]").last().click();
      await page.locator('[data-view="map"] .map-tray-toggle[aria-expanded=false]').click();
    },
  },
  {
    state: "sheet over the list",
    reach: async (page, sanad) => {
      await escape(page);
      await pane(page, 2).click();
      await sanad.representation("list", STRIKE).first().getByRole("button").first().click();
      await expect(sanad.popup).toBeVisible();
    },
  },
  {
    state: "a step of the story",
    reach: async (page) => {
      await escape(page);
      await page.locator(".story-button").press("Enter");
      await expect(page.locator(".story-text")).toBeVisible();
    },
  },
  {
    state: "filter panel",
    reach: async (page) => {
      await page.locator(".story-button").press("Enter");
      await escape(page);
      await page.locator(".filter-bar [popovertarget]").click();
    },
  },
  {
    state: "the keys in the help",
    reach: async (page) => {
      await escape(page);
      await page.keyboard.press("?");
      await expect(page.getByRole("tabpanel").locator("kbd").first()).toBeVisible();
    },
  },
];

const SCREENS = [
  { name: "a screen", languages: ["en", "ar"], viewport: { width: 1440, height: 900 }, steps: ON_A_SCREEN },
  { name: "a phone", languages: ["en", "ar"], viewport: { width: 360, height: 740 }, steps: ON_A_PHONE },
  {
    name: "a phone on its side",
    languages: ["ar"],
    viewport: { width: 844, height: 390 },
    steps: ON_A_PHONE,
  },
];

// Measured colours would be those half-way through a transition.
test.describe.configure({ mode: "parallel" });
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { name, languages, viewport, steps } of SCREENS) {
  for (const language of languages) {
    test(`axe finds nothing on ${name}, in ${language}`, async ({ sanad, page }) => {
      await page.setViewportSize(viewport);
      await sanad.open(`lang=${language}`);
      await page.addScriptTag({ content: axe.source });
      for (const { state, reach } of steps) {
        await test.step(state, async () => {
          await reach(page, sanad);
          expect(await violations(page)).toEqual([]);
        });
      }
    });
  }
}

test.describe("on the first visit", () => {
  test.use({ isWelcomed: false });
  for (const language of ["en", "ar"])
    test(`axe finds nothing in the welcome, in ${language}`, async ({ sanad, page }) => {
      await sanad.open(`lang=${language}`);
      await page.addScriptTag({ content: axe.source });
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
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
  await page.getByRole("button", { name: "Clear filters" }).first().press("Enter");
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

for (const language of ["en", "ar"]) {
  test(`axe finds nothing in any way of sharing, in ${language}`, async ({ sanad, page }) => {
    await sanad.open(`event=${STRIKE}&lang=${language}`);
    await page.addScriptTag({ content: axe.source });
    await sanad.popup.locator("[aria-haspopup=dialog]").last().click();
    const tabs = page.getByRole("tab");
    await expect(tabs).toHaveCount(5);
    for (const index of [0, 1, 2, 3, 4]) {
      await tabs.nth(index).click();
      if (index === 2) await expect(page.locator(".card-image")).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  });
}
