import type { Page } from "@playwright/test";
import { expect, test } from "./app";

test.describe.configure({ mode: "parallel" });

const bar = (page: Page) => page.getByRole("region", { name: /^(Filters|التصفية)$/ });
const chips = (page: Page) => bar(page).locator(".filter-chip");
const rows = (page: Page) => page.locator('[data-view="list"] [data-event-id]');
const phone = { width: 390, height: 844 };

const FIVE =
  "view=list&kinds=strike,statement&places=syria&actors=mohammed-shia-al-sudani&part=speaking&imprecise=off";

for (const { language, names, remove, clear } of [
  {
    language: "en",
    names: ["Strikes", "Statements", /^Speaks: .*Sudani/, "Where: Syria (and within)", "Without imprecise"],
    remove: "Remove filter: ",
    clear: "Clear all filters",
  },
  {
    language: "ar",
    names: [
      "ضربات",
      "تصريحات",
      /^المتحدِّث: .*السوداني/,
      "أين: سوريا (مع الأماكن التابعة)",
      "الدقيق تاريخًا ومكانًا فقط",
    ],
    remove: "أزل من التصفية: ",
    clear: "ألغِ التصفية كلها",
  },
]) {
  test(`each filter has a chip that takes it back, in ${language}`, async ({ sanad, page }) => {
    await sanad.open(`lang=${language}&${FIVE}`);
    const shown = async () =>
      (await chips(page).locator("bdi").allInnerTexts()).map((name) => name.replace(/[\u2066-\u2069]/g, ""));
    await expect.poll(shown).toHaveLength(names.length);
    const told = await shown();
    for (const [at, name] of names.entries())
      expect(told[at]).toMatch(
        typeof name === "string" ? new RegExp(`^${name.replace(/[()]/g, "\\$&")}$`) : name,
      );
    await expect(chips(page).first()).toHaveAccessibleName(`${remove}${told[0] ?? ""}`);
    // The next one has the focus then: they go one after the other by the same key.
    await chips(page).nth(1).press("Enter");
    await expect(chips(page).nth(1)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(shown).toEqual([told[0], told[3], told[4]]);
    await sanad.expectAddress({ part: undefined, actors: undefined, places: "syria" });
    await page.getByRole("button", { name: clear }).press("Enter");
    await expect(chips(page)).toHaveCount(0);
    await expect(bar(page)).toBeFocused();
    await expect(page).not.toHaveURL(/kinds|places|imprecise/);
  });
}

test("dates and bounds have chips too, and the whole row goes at once", async ({ sanad, page }) => {
  await sanad.open("from=2023-11&to=2023-12");
  await expect(chips(page)).toHaveText(/Time shown: 1 Nov . 31 Dec 2023/);
  await page.getByRole("switch", { name: "Only this view" }).check();
  await expect(chips(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Remove filter: Only the map’s view" }).click();
  await expect(page.getByRole("switch", { name: "Only this view" })).not.toBeChecked();
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expect(page.getByText("1 Oct 2023 – 31 Jan 2024").first()).toBeVisible();
  await expect(chips(page)).toHaveCount(0);
});

test("Back undoes filter after filter and does not leave the page; Forward brings them back", async ({
  sanad,
  page,
}) => {
  await sanad.open("view=list");
  const counts = [await rows(page).count()];
  const settled = async () => {
    await expect.poll(() => rows(page).count()).not.toBe(counts.at(-1));
    counts.push(await rows(page).count());
  };
  await bar(page)
    .getByRole("button", { name: /^Attacks/ })
    .click();
  await settled();
  await bar(page).getByRole("button", { name: "Where", exact: true }).click();
  await page.getByRole("checkbox", { name: /^Syria/ }).check();
  await page.keyboard.press("Escape");
  await settled();
  const field = page.getByRole("search").locator("input");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await field.pressSequentially("whatever", { delay: 20 });
  await page.keyboard.press("Escape");
  // Each letter is asked: some words on the way to the last have an event, "whatever" has none.
  await expect(rows(page)).toHaveCount(0);
  await settled();
  await expect(chips(page)).toHaveCount(3);
  for (const left of [2, 1, 0]) {
    await page.goBack();
    await expect(chips(page)).toHaveCount(left);
    await expect(rows(page)).toHaveCount(counts[left] ?? -1);
  }
  await expect(field).toHaveValue("");
  await sanad.expectAddress({ view: "list", kinds: undefined, places: undefined, q: undefined });
  for (const again of [1, 2, 3]) {
    await page.goForward();
    await expect(chips(page)).toHaveCount(again);
    await expect(rows(page)).toHaveCount(counts[again] ?? -1);
  }
});

test("one counter stands everywhere, whatever is asked", async ({ sanad, page }) => {
  const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/g, "");
  for (const [fragment, language] of [
    ["view=list", "en"],
    ["view=list&kinds=strike,attack", "en"],
    ["view=list&q=iraq&imprecise=off", "ar"],
    ["view=list&from=2024-01-04&to=2024-01-04", "ar"],
  ] as const) {
    await page.goto("about:blank");
    await page.setViewportSize({ width: 1800, height: 900 });
    await sanad.open(`lang=${language}&${fragment}`);
    const counter = plain(await page.locator(".timeline-count").textContent());
    const [head, ...parts] = counter.split(/[:،,]/).map((part) => part.trim());
    expect(head).toMatch(/45/);
    expect(parts.length).toBeGreaterThan(0);
    await expect.poll(async () => plain(await page.locator(".filter-count").textContent())).toBe(counter);
    await expect.poll(async () => plain(await page.locator(".list-bar h2").textContent())).toBe(counter);
    await expect
      .poll(async () => plain(await page.locator("#view-description").textContent()))
      .toContain(`${counter}.`);
  }
});

test("the bar stays one line, with a filter on and without, and its chips another", async ({
  sanad,
  page,
}) => {
  for (const language of ["en", "ar"])
    for (const width of [1366, 1440]) {
      await page.setViewportSize({ width, height: 768 });
      await page.goto("about:blank");
      await sanad.open(`lang=${language}`);
      const height = async () => (await bar(page).boundingBox())?.height ?? 0;
      await expect.poll(height).toBeLessThan(45);
      const before = await height();
      await page.locator(".kind-chip").first().click();
      await expect(chips(page)).toHaveCount(1);
      await expect.poll(async () => (await height()) - before).toBeLessThan(40);
    }
});

test("what no event of the data has is not offered", async ({ sanad, page }) => {
  await sanad.open();
  await bar(page).getByRole("button", { name: "Sourcing" }).click();
  const choice = (name: RegExp) => page.getByRole("checkbox", { name });
  await expect(choice(/^Claimed/)).toBeVisible();
  // No excerpt of the dataset denies anything.
  await expect(choice(/^Denied/)).toHaveCount(0);
});

for (const { language, panels, words } of [
  {
    language: "en",
    panels: ["Who", "Where", "Sourcing"],
    words: "The numbers are of the events in the time shown and the undated ones.",
  },
  {
    language: "ar",
    panels: ["مَن", "أين", "الإسناد"],
    words: "الأعداد لأحداث المدة المعروضة وما هو بلا تاريخ.",
  },
])
  test(`each list of choices says which events its numbers count (${language})`, async ({ sanad, page }) => {
    await sanad.open(`lang=${language}`);
    for (const name of panels) {
      await bar(page).getByRole("button", { name, exact: true }).click();
      const lists = page.locator(".facet:visible");
      await expect(lists.first()).toBeVisible();
      await expect(page.getByText(words).filter({ visible: true })).toHaveCount(await lists.count());
      await page.keyboard.press("Escape");
      await expect(lists).toHaveCount(0);
    }
  });

test("a date that is being typed leaves everything in sight", async ({ sanad, page }) => {
  await sanad.open("view=list");
  const all = await rows(page).count();
  const field = page.getByRole("search").locator("input");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await field.fill("4 January 2024");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await expect(rows(page)).toHaveCount(all);
  await expect(chips(page)).toContainText("not applied");
});

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  const open = async (page: Page) => {
    const button = bar(page).getByRole("button", { name: /^(Filters|التصفية)/ });
    await button.click();
    const panel = page.getByRole("dialog");
    await expect(panel).toBeVisible();
    return { button, panel };
  };

  for (const { language, kind, group, some, found, events } of [
    {
      language: "en",
      kind: /^Strikes/,
      group: "Where",
      some: /^Syria/,
      found: /^Show (\d+) events?$/,
      events: "Events",
    },
    { language: "ar", kind: /^ضربات/, group: "أين", some: /^سوريا/, found: /^اعرض /, events: "الأحداث" },
  ] as const) {
    test(`the filters are a page of their own with the number of what they leave, in ${language}`, async ({
      sanad,
      page,
    }) => {
      await sanad.open(`lang=${language}&from=2000&to=2030`);
      const { button, panel } = await open(page);
      const show = panel.getByRole("button", { name: found });
      const before = await show.innerText();
      await panel.getByRole("checkbox", { name: kind }).check();
      await expect(show).toHaveText(language === "en" ? "Show 3 events" : "اعرض 3 أحداث");
      await expect(show).not.toHaveText(before);
      await panel.locator("summary").filter({ hasText: group }).click();
      await panel.getByRole("searchbox").fill(language === "en" ? "syria" : "سوريا");
      await panel.getByRole("checkbox", { name: some }).first().check();
      await expect(show).toHaveText(language === "en" ? "Show 1 event" : "اعرض حدثًا واحدًا");
      await show.click();
      await expect(panel).toHaveCount(0);
      await expect(button).toBeFocused();
      await page.getByRole("navigation").getByRole("button", { name: events }).click();
      await expect(rows(page)).toHaveCount(1);
    });
  }

  test("Escape, Close and Back close it and give the focus back; Back undoes nothing then", async ({
    sanad,
    page,
  }) => {
    await sanad.open();
    const { button, panel } = await open(page);
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(button).toBeFocused();
    await open(page);
    await panel.getByRole("button", { name: "Close" }).click();
    await expect(button).toBeFocused();
    await open(page);
    await page.goBack();
    await expect(panel).toHaveCount(0);
    await expect(button).toBeFocused();
    await open(page);
    await panel.getByRole("checkbox", { name: /^Strikes/ }).check();
    await panel.getByRole("checkbox", { name: /^Attacks/ }).check();
    await page.goBack();
    await expect(panel).toHaveCount(0);
    await expect(chips(page)).toHaveCount(2);
    await expect(page).toHaveURL(/kinds=strike,attack/);
    await page.goBack();
    await expect(chips(page)).toHaveCount(1);
    await page.goBack();
    await expect(chips(page)).toHaveCount(0);
    // It is the app still, and says of its filters nothing.
    await expect(page).toHaveURL(/localhost.*#v=1/);
    await sanad.expectAddress({ kinds: undefined });
  });

  test("where nothing is left it says without which filter something would be", async ({ sanad, page }) => {
    await sanad.open("kinds=strike&standing=forecast");
    const { panel } = await open(page);
    await expect(panel.getByText("No event matches all of these filters.")).toBeVisible();
    await panel.getByRole("button", { name: /^Without “Strikes”: \d+ events?$/ }).click();
    await expect(panel.getByRole("button", { name: /^Show \d+ events?$/ })).toBeVisible();
    await expect(panel.getByRole("checkbox", { name: /^Strikes/ })).not.toBeChecked();
  });

  test("what lies outside the time that is shown is brought into it", async ({ sanad, page }) => {
    await sanad.open("view=list&from=2010&to=2011&kinds=strike&imprecise=off");
    await expect(rows(page)).toHaveCount(0);
    const { panel } = await open(page);
    await panel.getByRole("button", { name: "Show 1 event" }).click();
    await expect(rows(page)).toHaveCount(1);
  });
});
