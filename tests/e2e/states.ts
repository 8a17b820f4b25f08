import type { Page } from "@playwright/test";
import { expect, STRIKE, type SanadPage } from "./app";

type Step = { readonly state: string; readonly reach: (page: Page, sanad: SanadPage) => Promise<unknown> };

/** By roles and contracts, not by words: the steps are walked in both languages. */
export const about = (page: Page) => page.getByRole("banner").getByRole("button").last();
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
      await page.locator(".filter-bar > .popover-button").click();
    },
  },
  {
    state: "the story's paths",
    reach: async (page) => {
      await escape(page);
      // The page of the filters goes, and the history with it: on a busy machine a first key may come to nothing.
      await expect(async () => {
        await page.locator(".story-button").press("Enter");
        await expect(page.locator(".player")).toBeVisible({ timeout: 2000 });
      }).toPass();
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
    state: "nothing matches",
    reach: async (page, sanad) => {
      await page.locator(".player").getByRole("button").last().press("Enter");
      await sanad.search("no such words");
    },
  },
];

const TABS = [0, 1, 2, 3, 4, 5];
const BY_NOBODY = "wann;breite;laenge\n04.01.2024;33,3;44,4\n";

/** Dialogs and panels, which every screen shows in its own way; an event is chosen at first. */
export const OVER_THE_VIEWS: readonly Step[] = [
  { state: "details of an event", reach: (_, sanad) => expect(sanad.popup).toBeVisible() },
  ...TABS.slice(0, 5).map((index) => ({
    state: `way ${index + 1} of sharing`,
    reach: async (page: Page, sanad: SanadPage) => {
      if (index === 0) await sanad.popup.locator("[aria-haspopup=dialog]").last().click();
      await page.getByRole("tab").nth(index).click();
      if (index === 2) await expect(page.locator(".card-image")).toBeVisible();
    },
  })),
  ...TABS.map((index) => ({
    state: `page ${index + 1} of the help`,
    reach: async (page: Page) => {
      if (index === 0) {
        await escape(page);
        await escape(page);
        await about(page).click();
      }
      await page.getByRole("tab").nth(index).click();
      await expect(page.getByRole("tabpanel").locator("*").first()).toBeVisible();
    },
  })),
  {
    state: "suggestions of the search",
    reach: async (page) => {
      await escape(page);
      const field = page.getByRole("search").locator("input");
      await field.focus();
      await expect(field).toHaveRole("combobox");
      await field.fill("بغداد");
      await expect(page.getByRole("listbox")).toBeVisible();
    },
  },
  {
    state: "dates that are typed",
    reach: async (page) => {
      await escape(page);
      await page.locator(".timeline-window .popover-button").press("Enter");
      await expect(page.locator(".window-form")).toBeVisible();
    },
  },
  {
    state: "a date that cannot be read",
    reach: async (page) => {
      await page.locator(".window-form input").first().fill("tomorrow");
      await page.locator(".window-form .button").click();
      await expect(page.locator(".window-fault")).not.toBeEmpty();
    },
  },
  {
    state: "what a file needs",
    reach: async (page) => {
      await escape(page);
      await page.locator(".open-help").click();
      await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
    },
  },
  {
    state: "columns that nobody knows",
    reach: async (page) => {
      await escape(page);
      const file = { name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(BY_NOBODY) };
      await page.locator(".open-button input").setInputFiles(file);
      await expect(page.getByRole("dialog").getByRole("combobox").first()).toBeVisible();
    },
  },
];

export const SCREENS = [
  { name: "a screen", languages: ["en", "ar"], viewport: { width: 1440, height: 900 }, steps: ON_A_SCREEN },
  { name: "a phone", languages: ["en", "ar"], viewport: { width: 360, height: 740 }, steps: ON_A_PHONE },
  {
    name: "a phone on its side",
    languages: ["ar"],
    viewport: { width: 844, height: 390 },
    steps: ON_A_PHONE,
  },
];
