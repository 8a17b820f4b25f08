import type { Page } from "@playwright/test";
import { expect, test, type SanadPage } from "./app";

type Row = { readonly day: string; readonly kind: string; readonly toll: number | undefined };

const KINDS = ["attack", "strike", "operation"] as const;
const COUNT = 5000;

/** Ten years with more and more events; every fourth says nothing of those killed. */
const ROWS: readonly Row[] = Array.from({ length: COUNT }, (_, index) => {
  const step = ((index * 7919) % COUNT) / COUNT;
  const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(Math.sqrt(step) * 3651) * 86_400_000);
  const toll = index % 4 === 0 ? undefined : (index * 13) % 9;
  return { day: day.toISOString().slice(0, 10), kind: KINDS[index % 3] ?? "attack", toll };
});

const CSV = [
  "id,date,latitude,longitude,type,actor,location,country,fatalities,title",
  ...ROWS.map(({ day, kind, toll }, index) => {
    const latitude = (32 + ((index * 31) % 90) * 0.05).toFixed(2);
    const longitude = (41 + ((index * 17) % 80) * 0.05).toFixed(2);
    const place = `Place ${index % 700}`;
    return `e${index},${day},${latitude},${longitude},${kind},Group ${index % 20},${place},Iraq,${toll ?? ""},Event ${index}`;
  }),
].join("\n");

const WORDS = {
  en: { show: "Show the events", events: "Events", deaths: "Deaths", name: "Open your data" },
  ar: { show: "اعرض الأحداث", events: "الأحداث", deaths: "القتلى", name: "افتح بياناتك" },
} as const;
type Language = keyof typeof WORDS;

async function openMany(sanad: SanadPage, page: Page, language: Language): Promise<void> {
  await sanad.open(`lang=${language}`);
  const buffer = Buffer.from(CSV);
  await page
    .getByLabel(WORDS[language].name)
    .setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: WORDS[language].show }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-events", String(COUNT));
  await expect(chartOf(page)).toBeVisible();
}

const chartOf = (page: Page) => page.getByRole("application");
const readoutOf = (page: Page) => page.locator(".timeline-chart-readout");
const eventsIn = (page: Page) => page.locator('[data-view="timeline"] .timeline-event');

/** The first number behind the date. */
function amountIn(readout: string): number {
  const [, amount = ""] = readout.split(": ");
  // In Arabic a comma parts the amount from the kinds.
  const [own = ""] = amount.split("،");
  return /^\D*$/.test(own) ? NaN : Number(own.replaceAll(/[^\d]/g, ""));
}

const monthOf = (year: number, month: number) =>
  ROWS.filter(({ day }) => day.startsWith(`${year}-${String(month).padStart(2, "0")}`));

for (const language of ["en", "ar"] as const) {
  test(`many events are bars that can be read, ${language}`, async ({ sanad, page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openMany(sanad, page, language);

    await expect(eventsIn(page)).toHaveCount(0);
    const ticks = await page.locator(".timeline-chart-ticks span").allTextContents();
    const numbers = ticks.map((tick) => Number(tick.replaceAll(",", "")));
    expect(numbers[0]).toBe(0);
    expect(numbers.length).toBeGreaterThan(2);
    const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? NaN));
    expect(new Set(steps).size).toBe(1);
    await expect(page.locator(".timeline-chart-title strong")).toHaveText(
      language === "en" ? "Events per month" : "الأحداث في الشهر",
    );

    // Every bar by the keyboard: 120 months.
    await chartOf(page).focus();
    await page.keyboard.press("Home");
    await expect(readoutOf(page)).toHaveAttribute("aria-live", "polite");
    let sum = 0;
    let highest = 0;
    for (let month = 0; month < 120; month += 1) {
      const expected = monthOf(2010 + Math.floor(month / 12), (month % 12) + 1);
      const read = async () => (await readoutOf(page).textContent()) ?? "";
      if (expected.length > 2) await expect.poll(async () => amountIn(await read())).toBe(expected.length);
      const said = await read();
      for (const kind of KINDS) {
        const own = expected.filter((row) => row.kind === kind).length;
        if (own > 0 && expected.length > 2) expect(said).toMatch(new RegExp(`[^\\d]${own}(?!\\d)`));
      }
      sum += expected.length;
      highest = Math.max(highest, expected.length);
      await page.keyboard.press("ArrowRight");
    }
    expect(sum).toBe(COUNT);
    expect(numbers.at(-1)).toBeGreaterThanOrEqual(highest);
    expect((numbers.at(-1) ?? 0) - (steps[0] ?? 0)).toBeLessThan(highest);
  });

  test(`deaths are counted where they are asked for, ${language}`, async ({ sanad, page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openMany(sanad, page, language);
    const legend = page.locator(".map-legend");
    await expect(legend).toHaveAttribute("data-measure", "events");
    await page.getByRole("radio", { name: WORDS[language].deaths }).check({ force: true });
    await expect(legend).toHaveAttribute("data-measure", "deaths");
    const without = ROWS.filter(({ toll }) => toll === undefined).length;
    const killed = ROWS.reduce((sum, { toll = 0 }) => sum + toll, 0);
    for (const number of [killed, COUNT - without, COUNT]) {
      await expect(page.locator(".timeline-chart-note")).toContainText(number.toLocaleString("en"));
    }

    await chartOf(page).focus();
    await page.keyboard.press("End");
    const last = monthOf(2019, 12).reduce((killed, { toll = 0 }) => killed + toll, 0);
    await expect.poll(async () => amountIn((await readoutOf(page).textContent()) ?? "")).toBe(last);
    // The whole of the map's dots counts events still.
    await expect(page.locator(".map-tray-toggle")).toContainText("5,000");
  });

  test(`bars that the window cuts hold what is in view, ${language}`, async ({ sanad, page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openMany(sanad, page, language);
    // Neither day begins or ends a week.
    const inView = ROWS.filter(({ day }) => day >= "2014-01-01" && day <= "2014-12-31");
    await page.evaluate(() => {
      location.hash = `${location.hash}&from=2014-01-01&to=2014-12-31`;
    });
    const count = inView.length.toLocaleString("en");
    await expect(page.locator('[data-view="timeline"]')).toContainText(
      language === "en"
        ? `${count} in view: ${count} in the bars`
        : `${count} في المدة المعروضة: ${count} في`,
    );
    await chartOf(page).focus();
    await page.keyboard.press("End");
    const last = (await readoutOf(page).textContent()) ?? "";
    await page.keyboard.press("Home");
    let sum = 0;
    for (let bar = 0; bar < 60; bar += 1) {
      const said = (await readoutOf(page).textContent()) ?? "";
      if (bar === 0) expect(said).toContain(language === "en" ? "5 January 2014 (only" : "2014 (ما يقع");
      sum += amountIn(said);
      if (said === last) break;
      await page.keyboard.press("ArrowRight");
    }
    expect(last).toContain(language === "en" ? "31 December 2014 (only" : "2014 (ما يقع");
    expect(sum).toBe(inView.length);
  });

  test(`zoomed in, events come back one by one, ${language}`, async ({ sanad, page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openMany(sanad, page, language);
    await chartOf(page).focus();
    await page.keyboard.press("Home");
    for (let month = 0; month < 24; month += 1) await page.keyboard.press("ArrowRight");
    const inMonth = monthOf(2012, 1);
    expect(inMonth.length).toBeGreaterThan(10);
    await page.keyboard.press("Enter");
    await expect(chartOf(page)).toBeHidden();
    await expect(page.locator(".timeline-chart-ticks")).toBeHidden();
    await expect(page.locator('[data-announces="chart"]')).not.toBeEmpty();
    await expect(page.locator('[data-view="timeline"]')).toContainText(`${inMonth.length}`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className ?? ""))
      .toContain("timeline-event");
    for (const id of ROWS.flatMap((row, index) => (inMonth.includes(row) ? [`Event ${index}`] : []))) {
      await expect(eventsIn(page).filter({ hasText: new RegExp(`${id}$`) })).toHaveCount(1);
    }
  });
}

test("the mouse reads a bar, and a click on it zooms in; an event that is chosen stands at its time", async ({
  sanad,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openMany(sanad, page, "en");
  const panel = page.locator(".vis-panel.vis-center");
  await panel.hover();
  await expect(readoutOf(page)).toContainText("2014: ");
  await expect(readoutOf(page)).toHaveAttribute("aria-live", "off");
  await panel.click();
  await expect(chartOf(page)).toBeHidden();

  await page.getByRole("button", { name: "Whole range" }).click();
  await expect(chartOf(page)).toBeVisible();
  await expect(eventsIn(page)).toHaveCount(0);
  await page.locator('[data-view="list"] [data-event-id]').first().getByRole("button").first().click();
  await expect(eventsIn(page)).toHaveCount(1);
});
