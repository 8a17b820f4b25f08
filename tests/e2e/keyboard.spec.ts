import type { Page } from "@playwright/test";
import { expect, test } from "./app";

/** Each element gets a number when it is first met: what comes or goes beside it does not change it. */
async function numberElements(page: Page): Promise<void> {
  await page.evaluate(() => {
    const numbers = new WeakMap<Element, number>();
    let count = 0;
    const numberOf = (element: Element) => {
      const number = numbers.get(element) ?? (count += 1);
      numbers.set(element, number);
      return number;
    };
    Object.assign(window, { numberOf });
  });
}

type Numbering = { readonly numberOf: (element: Element) => number };

/** What the focus meets on its way through the page, until it comes round or leaves it. */
async function walk(page: Page, key: "Tab" | "Shift+Tab", most: number): Promise<readonly string[]> {
  const met: string[] = [];
  const seen = new Set<string>();
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return undefined;
      const { numberOf } = window as unknown as Numbering;
      return `${numberOf(active)} ${active.getAttribute("aria-label") ?? active.textContent.trim().slice(0, 60)}`;
    });
    // Past the last control the focus leaves the page, and comes in again at the first.
    if (stop === undefined) continue;
    if (seen.has(stop)) break;
    seen.add(stop);
    met.push(stop);
  }
  return met;
}

/** Controls on screen that the keyboard has to reach one by one. */
function controls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { numberOf } = window as unknown as Numbering;
    return [...document.querySelectorAll("*")].flatMap((element) => {
      const isControl = element.matches(
        'button, a[href], input:not([type="hidden"]), select, summary, textarea, [tabindex="0"]',
      );
      // A group of which one member takes the focus, and arrows lead to the others.
      const isRoving = element.getAttribute("tabindex") === "-1" || element.matches('[type="radio"]');
      const isThere = element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled");
      if (!isControl || isRoving || !isThere || element.closest("[inert]") !== null) return [];
      return [
        `${numberOf(element)} ${element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 60)}`,
      ];
    });
  });
}

for (const view of ["article", "list"] as const) {
  test(`every control is reached by Tab and left again, beside the ${view}`, async ({ sanad, page }) => {
    test.setTimeout(120_000);
    await sanad.open(`view=${view}`);
    // What is fetched with the first focus is there before the walk, so that nothing changes on the way.
    await page.getByRole("search").locator("input").focus();
    await expect(page.getByRole("search").getByRole("combobox")).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await numberElements(page);
    const wanted = await controls(page);
    expect(wanted.length).toBeGreaterThan(60);
    const met = new Set(await walk(page, "Tab", 400));
    expect(wanted.filter((control) => !met.has(control))).toEqual([]);
  });
}

test("by keyboard alone every event and every quote is reached", async ({ sanad, page }) => {
  test.setTimeout(180_000);
  await sanad.open("view=list");
  const total = Number(await page.locator("html").getAttribute("data-events"));

  await page.getByRole("button", { name: "Whole range" }).press("Enter");

  // In the list by Tab: each row opens by Enter and shows its quotes.
  const rows = page.locator('[data-view="list"] [data-event-id]');
  const listed = new Set<string>();
  const quotes = new Set<string>();
  const inRow = () =>
    page.evaluate(() => {
      const row = document.activeElement?.closest('[data-view="list"] [data-event-id]');
      const shown = [...(row?.querySelectorAll<HTMLElement>("[data-excerpt-id]") ?? [])];
      return {
        event: row?.getAttribute("data-event-id") ?? undefined,
        isOpener: document.activeElement?.hasAttribute("aria-expanded") === true,
        quotes: shown.map((quote) => quote.dataset["excerptId"] ?? ""),
      };
    });
  await page.getByRole("button", { name: "Expand all" }).focus();
  for (let press = 0; press < 200 && listed.size < total; press += 1) {
    await page.keyboard.press("Tab");
    const { event, isOpener } = await inRow();
    if (event === undefined || !isOpener || listed.has(event)) continue;
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await inRow()).quotes.length).toBeGreaterThan(0);
    for (const quote of (await inRow()).quotes) quotes.add(`${event} ${quote}`);
    listed.add(event);
    await page.keyboard.press("Enter");
  }
  expect(listed.size).toBe(total);
  const dataset = (await (await page.request.get("./data/iraq-coalition-2024/dataset.json")).json()) as {
    readonly events: readonly { readonly excerpts: readonly unknown[] }[];
  };
  expect(quotes.size).toBe(dataset.events.reduce((sum, { excerpts }) => sum + excerpts.length, 0));
  await expect(rows.first()).toBeAttached();

  // On the timeline by arrows: from the first event to the last, none left out.
  const items = page.locator('[data-view="timeline"] .timeline-event');
  const drawn = await items.count();
  await items.first().focus();
  await page.keyboard.press("Home");
  const walked = new Set<string>();
  for (let press = 0; press < drawn * 2 && walked.size < drawn; press += 1) {
    const id = await page.evaluate(
      () =>
        (document.activeElement as HTMLElement | null)?.closest<HTMLElement>(".timeline-event")?.dataset[
          "eventId"
        ],
    );
    if (id !== undefined) walked.add(id);
    await page.keyboard.press("ArrowRight");
  }
  expect(walked.size).toBe(drawn);
});
