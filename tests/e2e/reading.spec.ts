import type { Locator } from "@playwright/test";
import { expect, STRIKE, test } from "./app";

test("Arabic mirrors the page, and time still runs left to right", async ({ sanad, page }) => {
  await sanad.open(`event=${STRIKE}`);
  await page.getByRole("button", { name: "اعرض الواجهة بالعربية" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(sanad.popup.getByRole("heading", { level: 2 })).toContainText("أمريكية");
  const leftOf = async (shown: Locator) => (await shown.boundingBox())?.x ?? 0;
  const leftOfView = (view: string) => leftOf(page.locator(`[data-view="${view}"]`));
  await expect.poll(async () => (await leftOfView("map")) - (await leftOfView("article"))).toBeGreaterThan(0);
  await sanad.popup.getByRole("button", { name: "إغلاق التفاصيل" }).click();
  const months = page.locator('[data-view="timeline"] .vis-time-axis .vis-text:not(.vis-measure)');
  await expect(months.filter({ hasText: "تشرين الثاني" }).first()).toBeVisible();
  const leftOfMonth = (name: string) => leftOf(months.filter({ hasText: name }).first());
  await expect
    .poll(async () => (await leftOfMonth("كانون الأول")) - (await leftOfMonth("تشرين الثاني")))
    .toBeGreaterThan(0);
  await page.reload();
  await sanad.waitUntilReady();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});

test("reported and corroborated are two places and two dates", async ({ sanad, page }) => {
  await sanad.open();
  const headquarters = page.locator('[data-view="map"] [data-place-id="baghdad-palestine-st"]');
  const iraq = page.locator('[data-view="map"] [data-place-id="iraq"]');
  await expect(headquarters).toHaveAttribute("data-event-id", STRIKE);
  await page.getByText("As the article says", { exact: true }).click();
  await expect(headquarters).toHaveCount(0);
  await expect(iraq).toHaveAttribute("data-event-ids", new RegExp(`(^| )${STRIKE}( |$)`));
  await sanad.open(`event=${STRIKE}&as=reported`);
  await expect(sanad.popup).toContainText("early January 2024");
  await expect(sanad.popup).toContainText("4 January 2024");
  await expect(sanad.popup.getByRole("link", { name: /Shafaq News/ }).first()).toHaveAttribute(
    "href",
    /^https:/,
  );
});

test("filters narrow every view, their counts follow, and an empty answer offers the way out", async ({
  sanad,
  page,
}) => {
  await sanad.open("view=list");
  const rows = page.locator('[data-view="list"] [data-event-id]');
  const all = await rows.count();
  await page.getByRole("button", { name: /^Strikes/ }).click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await sanad.search("no such words anywhere");
  await expect(page.getByText("No event matches.").first()).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(rows).toHaveCount(all);
  // Spelt as nobody in the article spells it: hamza, ya and ta marbuta are folded.
  await sanad.search("الحشد الشعبى");
  await expect(sanad.representation("list", STRIKE).first()).toBeVisible();
  await sanad.search("");
  await page.getByRole("button", { name: "Where" }).click();
  await page.getByRole("checkbox", { name: /^Hamrin/ }).check();
  await page.keyboard.press("Escape");
  await expect.poll(() => rows.count()).toBeLessThan(all);
});

test("by keyboard alone to a quote and back", async ({ sanad, page }) => {
  await sanad.open();
  const item = page.locator('[data-view="timeline"] [data-event-id]:focus');
  for (let presses = 0; presses < 90 && (await item.count()) === 0; presses += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(item).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  const event = (await item.getAttribute("data-event-id")) ?? "";
  await page.keyboard.press("Enter");
  await expect(sanad.popup).toHaveAttribute("data-details-of", event);
  await expect(sanad.popup).toBeFocused();
  await expect(sanad.popup.locator("blockquote").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sanad.popup).toHaveCount(0);
  await expect(item).toHaveAttribute("data-event-id", event);
});

test("read it in the article leads to the sentence", async ({ sanad }) => {
  await sanad.open(`event=${STRIKE}&view=list`);
  await sanad.popup.getByRole("button", { name: "Read it in the article" }).click();
  await expect(sanad.leadIn("article", STRIKE)).toBeInViewport();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("one pane at a time, the details as a sheet, nothing wider than the screen", async ({
    sanad,
    page,
  }) => {
    await sanad.open();
    await expect(page.locator('[data-view="map"]')).toBeVisible();
    await expect(page.locator('[data-view="article"]')).toHaveCount(0);
    await sanad.showPane("Events");
    await sanad.representation("list", STRIKE).first().getByRole("button").first().tap();
    await expect.poll(async () => (await sanad.popup.boundingBox())?.width).toBe(360);
    await expect
      .poll(async () => {
        const sheet = await sanad.popup.boundingBox();
        return (sheet?.y ?? 0) + (sheet?.height ?? 0);
      })
      .toBeLessThanOrEqual(740);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
  });
});

test("from an event the reader walks on in time, at its place and by its speaker", async ({
  sanad,
  page,
}) => {
  await sanad.open("v=1&event=sudani-calls-strike-assault-on-sovereignty");
  await expect(sanad.popup).toBeVisible();
  const shown = () => sanad.popup.getAttribute("data-details-of");
  const first = await shown();
  const walk = page.getByRole("group", { name: "Go on from this event" });
  await walk.getByRole("combobox").selectOption({ label: "by Mohammed Shia al-Sudani" });
  await walk.getByRole("button", { name: "Next" }).click();
  await expect.poll(shown).not.toBe(first);
  await expect(sanad.popup.locator(".quote-voice").first()).toContainText("al-Sudani");
  await expect(walk.getByRole("combobox").locator("option:checked")).toHaveText("by Mohammed Shia al-Sudani");
  for (let step = 0; step < 12; step += 1) await walk.getByRole("button", { name: "Next" }).click();
  await expect(walk.getByRole("status")).toHaveText("There is no further event this way.");
});

test("the search suggests by kind of thing and marks what it finds", async ({ sanad, page }) => {
  await sanad.open("v=1&view=list");
  const field = page.getByRole("search").locator("input");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await field.pressSequentially("baghdad");
  const suggestions = page.getByRole("listbox");
  await expect(suggestions.getByRole("group", { name: "Places" }).getByRole("option").first()).toContainText(
    "Baghdad",
  );
  const hits = () => page.evaluate(() => [...(CSS.highlights.get("search-hit") ?? [])].map(String));
  await expect.poll(hits).toContain("Baghdad");

  await field.press("Escape");
  await expect(suggestions).toHaveCount(0);
  await expect(field).toHaveValue("baghdad");

  await field.press("ArrowDown");
  const event = suggestions.getByRole("group", { name: "Events" }).getByRole("option").first();
  await event.click();
  await expect(sanad.popup).toBeVisible();
  await expect(field).toHaveValue("");
});

for (const { language, place, group, force, words, found } of [
  {
    language: "en",
    place: "syria",
    group: "Places",
    force: "syrian democratic forces",
    words: "january 2024 strike",
    found: /^With “strike”: \d events in January 2024$/,
  },
  {
    language: "ar",
    place: "سوريا",
    group: "أماكن",
    force: "قوات سوريا الديمقراطية",
    words: "ضربة كانون الثاني",
    found: /^«ضربة»: \d أحداث في كانون الثاني 2024$/,
  },
] as const) {
  test(`what bears the typed name comes first, and words beside a date are sought at it, ${language}`, async ({
    sanad,
    page,
  }) => {
    await sanad.open(`v=1&view=list&lang=${language}`);
    const field = page.getByRole("search").locator("input");
    await field.focus();
    await expect(field).toHaveRole("combobox");
    const suggestions = page.getByRole("listbox");
    await field.fill(place);
    await expect(suggestions.getByRole("group").first()).toHaveAccessibleName(new RegExp(group));
    await field.fill(force);
    await expect(suggestions.getByRole("option").first()).toContainText(new RegExp(force, "i"));

    await field.fill(words);
    const offered = suggestions.getByRole("option").filter({ hasText: found });
    const count = Number(/\d/.exec((await offered.innerText()).replace(/^.*?:/, ""))?.[0]);
    await offered.click();
    await expect(field).toHaveValue(words.split(" ").find((word) => /^(strike|ضربة)$/.test(word)) ?? "");
    await sanad.expectAddress({ from: "2024-01-01", to: "2024-01-31" });
    // The list has the undated too, which the counter tells apart.
    await expect
      .poll(() => page.locator('[data-view="list"] [data-event-id]').count())
      .toBeGreaterThanOrEqual(count);
  });
}
