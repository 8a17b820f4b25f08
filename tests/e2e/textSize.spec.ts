import type { Page } from "@playwright/test";
import { expect, test } from "./app";
import { axisFaults, listFaults, mapFaults, stripFaults, timelineFaults } from "./legibility";

/** The machine may be busy: what is drawn anew may come late. */
const PATIENCE = { timeout: 30_000 };

/** As a reader's browser does whose text is set to another size. */
async function setTextSize(page: Page, px: number): Promise<void> {
  await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), px);
}

async function open(page: Page, language: string): Promise<void> {
  await page.goto(`./#v=1&lang=${language}`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true", PATIENCE);
}

test.beforeEach(({ sanad }) => {
  sanad.page.setDefaultTimeout(PATIENCE.timeout);
});

const VIEWS = {
  "the timeline's titles are whole and lie over nothing": timelineFaults,
  "the axis's labels are whole and lie over nothing": axisFaults,
  "the dates on the strip lie over nothing": stripFaults,
  "the map's names and counts have room and lie over nothing": mapFaults,
} as const;

/** What an area's label was taken to need, and what it takes as drawn. */
const LABELS = ".map-marker-area";

for (const language of ["en", "ar"] as const) {
  test(`the map's labels have the room they need at any size of text (${language})`, async ({ page }) => {
    await open(page, language);
    const widths = () =>
      page.locator(LABELS).evaluateAll((markers) =>
        markers.map((marker) => ({
          name: marker.textContent,
          assumed: Number.parseFloat((marker as HTMLElement).style.width),
          drawn: marker.querySelector<HTMLElement>(".map-area-label")?.offsetWidth ?? 0,
        })),
      );
    for (const size of ["16px", "20px", "24px"]) {
      await page.evaluate((px) => (document.documentElement.style.fontSize = px), size);
      await expect
        .poll(async () => {
          const all = await widths();
          // Too narrow and labels lie over each other; too wide and names are left out that have room.
          return all.length === 0
            ? "no label"
            : all.filter(({ assumed, drawn }) => drawn > assumed + 1 || drawn < assumed - 6);
        })
        .toEqual([]);
    }
  });
}

for (const language of ["en", "ar"] as const) {
  for (const [title, faultsIn] of Object.entries(VIEWS)) {
    test(`${title} at any size of text (${language})`, async ({ page }) => {
      test.setTimeout(180_000);
      await open(page, language);
      for (const size of [16, 24, 20]) {
        await setTextSize(page, size);
        await expect.poll(() => page.evaluate(faultsIn), PATIENCE).toEqual([]);
      }
    });
  }

  test(`a long list's rows hold what stands in them and its last is reached at any size of text (${language})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await open(page, language);
    const table = { name: "long.csv", mimeType: "text/csv", buffer: Buffer.from(longTable()) };
    await page.locator(".open-button input").setInputFiles(table);
    await page.getByRole("button", { name: SHOW_EVENTS[language] }).click(PATIENCE);
    await expect(page.locator("html")).toHaveAttribute("data-events", String(ROWS), PATIENCE);
    const list = page.locator('[data-view="list"]');
    await expect(list.locator(".list-line").first()).toBeVisible(PATIENCE);
    for (const size of [16, 24, 20]) {
      await setTextSize(page, size);
      await list.evaluate((pane) => (pane.scrollTop = 0));
      await expect.poll(() => page.evaluate(listFaults), PATIENCE).toEqual([]);
      await list.evaluate((pane) => (pane.scrollTop = pane.scrollHeight));
      const last = list.locator(`[aria-rowindex="${ROWS}"]`);
      await expect(last).toBeAttached(PATIENCE);
      await expect.poll(() => page.evaluate(listFaults), PATIENCE).toEqual([]);
      const beyond = () =>
        last.evaluate((row) => {
          const pane = row.closest('[data-view="list"]')?.getBoundingClientRect();
          return Math.round(row.getBoundingClientRect().bottom - (pane?.bottom ?? 0));
        });
      await expect.poll(beyond, PATIENCE).toBeLessThanOrEqual(1);
    }
  });
}

const SHOW_EVENTS = { en: "Show the events", ar: "اعرض الأحداث" } as const;
const ROWS = 300;

/** More rows than are drawn at once, with titles that take all the lines they get. */
function longTable(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const day = new Date(Date.UTC(2021, 0, 1 + index)).toISOString().slice(0, 10);
    const title = `Event ${index} of a table whose titles go on and on, past the end of one line and of another, too`;
    return `e${index},${day},${(30 + (index % 20) * 0.4).toFixed(1)},44.4,strike,Group A,Place ${index},1,"${title}",`;
  });
  return ["id,date,latitude,longitude,type,actor,location,fatalities,title,notes", ...rows].join("\n");
}
