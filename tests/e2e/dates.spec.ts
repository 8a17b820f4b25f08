import { readFileSync } from "node:fs";
import { datesDrawn } from "../fixtures/datesDrawn";
import { expect, STRIKE, test } from "./app";

type Dated = { readonly edtf: string; readonly preferred?: boolean };
type Recorded = {
  readonly id: string;
  readonly when: { readonly reported: Dated; readonly corroborated?: readonly Dated[] };
};

/** The events whose drawn date touches a day, by what is written in the file: no open ends, only days and months. */
function eventsOn(day: string): readonly string[] {
  const { events } = JSON.parse(readFileSync("data/iraq-coalition-2024/dataset.json", "utf8")) as {
    events: readonly Recorded[];
  };
  return events
    .filter(({ when }) => {
      const ends = datesDrawn(when).map(({ edtf }) => edtf.replace(/[~?%]/g, "").split("/"));
      const from = ends.map(([first = ""]) => first).sort()[0] ?? "";
      const to =
        ends
          .map(([first = "", last = first]) => last)
          .sort()
          .at(-1) ?? "";
      return from !== ".." && from <= day && `${to}-31` >= day;
    })
    .map(({ id }) => id);
}

for (const { language, typed, section, sentence, events } of [
  {
    language: "en",
    typed: "4 January 2024",
    section: "Dates",
    sentence: (count: number) => `${count} events on or around 4 January 2024`,
    events: "Events",
  },
  {
    language: "ar",
    typed: "٤ كانون الثاني ٢٠٢٤",
    section: "تواريخ",
    sentence: (count: number) => `${count} ${count > 10 ? "حدثًا" : "أحداث"} في 4 كانون الثاني 2024 أو نحوه`,
    events: "أحداث",
  },
]) {
  test(`a date typed in ${language} leads to what lies on or around it`, async ({ sanad, page }) => {
    await sanad.open(`lang=${language}&view=list&from=2020-01-01&to=2020-12-31`);
    const expected = eventsOn("2024-01-04");
    expect(expected.length).toBeGreaterThan(2);
    const field = page.getByRole("search").locator("input");
    await field.focus();
    await expect(field).toHaveRole("combobox");
    await field.fill(typed);
    const suggestions = page.getByRole("listbox");
    const date = suggestions.getByRole("group", { name: section }).getByRole("option");
    await expect(date).toHaveCount(1);
    const words = async () => ((await date.textContent()) ?? "").replace(/[\u2066-\u2069]/g, "");
    await expect.poll(words).toBe(sentence(expected.length));
    // What happened on that very day comes first.
    await expect(suggestions.getByRole("option").first()).toHaveText(await date.innerText());
    await field.press("ArrowDown");
    await field.press("Enter");
    await expect(field).toHaveValue("");
    const dated = page.locator('[data-view="list"] [data-event-id]');
    const shown = () =>
      dated.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-event-id") ?? ""));
    await expect
      .poll(async () => (await shown()).slice(0, expected.length).sort())
      .toEqual([...expected].sort());
    for (const view of ["list", "timeline"] as const) {
      await expect(sanad.representation(view, STRIKE).first()).toBeVisible();
    }

    await field.fill(typed);
    // Under the number of events at the date stands none that lies elsewhere, and each has its date.
    const suggested = suggestions.getByRole("group", { name: events, exact: true }).getByRole("option");
    await expect(suggested).toHaveCount(Math.min(5, expected.length));
    const keys = await suggested.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key") ?? ""));
    expect(keys.filter((key) => !expected.includes(key.replace(/^events /, "")))).toEqual([]);
    await expect(suggested.locator(".search-date")).toHaveCount(keys.length);
    await suggestions.getByRole("group", { name: events, exact: true }).getByRole("option").first().click();
    await expect(sanad.popup).toHaveAttribute("data-details-of", STRIKE);
    await expect(field).toHaveValue("");
  });
}

for (const { language, pasted, found } of [
  { language: "en", pasted: "Baghdad", found: "Baghdad" },
  { language: "ar", pasted: "بغداد", found: "بغداد" },
])
  test(`the first word that is pasted brings suggestions, and again when it is pasted again (${language})`, async ({
    sanad,
    page,
  }) => {
    let come: () => void = () => undefined;
    const mayCome = new Promise<void>((resolve) => (come = resolve));
    await page.route(/SearchBox-.*\.js/, async (route) => {
      await mayCome;
      await route.continue();
    });
    await sanad.open(`lang=${language}`);
    const field = page.getByRole("search").locator("input");
    // The reader is faster than what suggests.
    await field.focus();
    await page.keyboard.insertText(pasted);
    come();
    const options = page.getByRole("listbox").getByRole("option");
    await expect(options.filter({ hasText: found }).first()).toBeVisible();
    await expect(field).toHaveRole("combobox");
    await expect(field).toHaveValue(pasted);
    await expect(field).toBeFocused();
    await field.press("Escape");
    await expect(options).toHaveCount(0);
    await field.fill("");
    await page.keyboard.insertText(pasted);
    await expect(options.filter({ hasText: found }).first()).toBeVisible();
  });

test("an address with words opens no suggestions by itself", async ({ sanad, page }) => {
  await sanad.open("q=Baghdad");
  const field = page.getByRole("search").locator("input");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await page.waitForTimeout(700);
  await expect(page.getByRole("listbox")).toHaveCount(0);
});

test("where nothing has what was typed, names that begin alike stand", async ({ sanad, page }) => {
  await sanad.open();
  const field = page.getByRole("search").locator("input");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await field.fill("baghdxd");
  const near = page.getByRole("listbox").getByRole("group", { name: /^Nothing found/ });
  await expect(near.getByRole("option").first()).toContainText("Baghdad");
});

test("no letters inside a word are marked", async ({ sanad, page }) => {
  await sanad.open("v=1&view=list");
  await sanad.search("Harakat al-Nujaba");
  const hits = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("search-hit") ?? [])].map((hit) => {
        const range = hit as Range;
        const { data } = range.startContainer as Text;
        return /[a-z]$/i.test(data.slice(0, range.startOffset))
          ? `${data.slice(0, range.startOffset)}|${String(range)}`
          : "";
      }),
    );
  await expect.poll(async () => (await hits()).length).toBeGreaterThan(0);
  expect((await hits()).filter((hit) => hit !== "")).toEqual([]);
  // The list's own words (“of”, “Oldest first”) are no events'.
  await sanad.search("o");
  const rowless = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("search-hit") ?? [])]
        .filter((hit) => hit.startContainer.parentElement?.closest("[data-event-id]") === null)
        .map(String),
    );
  await expect.poll(async () => (await hits()).length).toBeGreaterThan(0);
  expect(await rowless()).toEqual([]);
});
