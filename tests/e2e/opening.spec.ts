import type { Page } from "@playwright/test";
import { expect, test } from "./app";

/** Opens a file from memory, as the file chooser would. */
async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page
    .getByLabel(/^(Open your data|افتح بياناتك)$/)
    .setInputFiles({ name, mimeType: "text/csv", buffer });
}

/** In either language. */
async function showEvents(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Show the events|اعرض الأحداث)$/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const HEADER = "id,date,latitude,longitude,type,actor,location,fatalities,title,notes";
const SMALL = [
  HEADER,
  'a1,2021-03-05,33.3,44.4,strike,Group A,Baghdad,2,"A strike, as the file tells it","What the coder wrote."',
  "a2,2021-04,34.1,43.2,statement,Group B,Samarra,,A statement in April,",
  "a3,2021-13-45,,,attack,Group A,,,An attack without a day,",
  "a4,2021-05-01,0,0,attack,Group B,Nowhere,,An attack at 0/0,",
].join("\n");

/** Many events in no order, on a grid of places, over ten years. */
function manyRows(count: number): string {
  const kinds = ["strike", "attack", "operation", "statement"];
  const rows = Array.from({ length: count }, (_, index) => {
    const step = (index * 7919) % count;
    const day = new Date(Date.UTC(2010, 0, 1) + Math.floor((step / count) * 3650) * 86_400_000);
    const place = (index * 31) % 900;
    const latitude = 30 + (place % 30) * 0.25;
    const longitude = 38 + Math.floor(place / 30) * 0.3;
    return `e${index},${day.toISOString().slice(0, 10)},${latitude},${longitude},${kinds[index % 4] ?? ""},Group ${index % 50},Place ${place},${index % 9},Event ${index},`;
  });
  return [HEADER, ...rows].join("\n");
}

test("a reader's table opens, and every row that has something wrong is told", async ({ sanad, page }) => {
  await sanad.open();
  await openFile(page, "mine.csv", SMALL);
  const report = page.getByRole("dialog");
  await expect(report).toContainText("4 events");
  await expect(report).toContainText("2021-13-45");
  await expect(report.getByRole("button", { name: "Download the list" })).toBeVisible();
  await showEvents(page);
  await expect(page.locator("html")).toHaveAttribute("data-events", "4");
  await expect(page.getByText("mine.csv").first()).toBeVisible();

  await page.locator('[data-view="list"] [data-event-id]').first().getByRole("button").first().click();
  await expect(sanad.popup).toContainText("A strike, as the file tells it");
  await expect(sanad.popup).toContainText("What the coder wrote.");
  await expect(sanad.popup).toContainText("No source text");
  await expect(sanad.popup.locator("blockquote")).toHaveCount(0);
});

test("fifty thousand events on the same screens", async ({ sanad, page }) => {
  await sanad.open();
  await openFile(page, "many.csv", manyRows(50_000));
  await showEvents(page);
  await expect(page.locator("html")).toHaveAttribute("data-events", "50000");
  await expect(page.getByText(/50,000 events: 50,000 in view/).first()).toBeVisible();
  const table = page.locator('[data-view="list"] [aria-rowcount]');
  await expect(table).toHaveAttribute("aria-rowcount", /^5000\d$/);
  expect(await page.locator('[data-view="list"] [data-event-id]').count()).toBeLessThan(200);

  const brush = page.getByRole("slider").first();
  const before = await page.locator('[data-view="timeline"]').textContent();
  await brush.focus();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("PageUp");
  await expect.poll(() => page.locator('[data-view="timeline"]').textContent()).not.toBe(before);
  await expect(page.getByText(/^50,000 events, /)).toHaveCount(0);

  await sanad.search("Event 4999");
  await expect(page.getByText(/of 50,000 events/).first()).toBeVisible();
});

const UNREADABLE: readonly {
  readonly what: string;
  readonly content: string | Buffer;
  readonly says: string;
}[] = [
  {
    what: "a spreadsheet's own format",
    content: Buffer.from("PK\u0003\u0004\u0000\u0000binary"),
    says: "CSV",
  },
  { what: "an empty file", content: "", says: "empty" },
  { what: "a header alone", content: `${HEADER}\n`, says: "no row" },
  { what: "KML", content: '<?xml version="1.0"?><kml></kml>', says: "GeoJSON" },
];

for (const { what, content, says } of UNREADABLE) {
  test(`${what} is refused with a reason, and the dataset stays`, async ({ sanad, page }) => {
    await sanad.open();
    await openFile(page, "mine.csv", content);
    await expect(page.getByRole("alert")).toContainText(says);
    await page.getByRole("button", { name: "Close" }).last().click();
    await expect(page.locator("html")).toHaveAttribute("data-events", "45");
    await expect(sanad.representation("timeline", "us-strike-pmf-hq").first()).toBeVisible();
  });
}

const ODD = [
  "wann,breite,laenge,was",
  "31/01/2023,36.3,43.1,Explosion",
  "05/02/2023,33.3,44.4,Rede",
  "soon,north,44.4,Etwas",
].join("\n");

test("where the header tells nothing the reader says what the columns are", async ({ sanad, page }) => {
  await sanad.open();
  await openFile(page, "odd.csv", ODD);
  const columns = page.getByRole("dialog", { name: /Columns of/ });
  const read = columns.getByRole("button", { name: "Read the file" });
  await expect(read).toBeDisabled();
  await columns.getByLabel(/wann/).selectOption({ label: "Date, or start" });
  await expect(columns).toContainText("Dates among the examples: 2 of 3");
  await expect(columns).toContainText("Latitude and longitude are not chosen");
  await columns.getByLabel(/breite/).selectOption({ label: "Latitude" });
  await columns.getByLabel(/laenge/).selectOption({ label: "Longitude" });
  await columns.getByLabel(/was/).selectOption({ label: "Title" });
  await expect(columns).toContainText("Date and place are chosen.");
  await read.click();
  await expect(page.getByRole("dialog", { name: /is open/ })).toContainText("3 events");
  await showEvents(page);
  await expect(page.locator('[data-view="list"]')).toContainText("Explosion");

  // The guess, or the choice, can be put right later.
  await page.getByRole("button", { name: "Report and columns" }).click();
  await page.getByRole("button", { name: "Columns…" }).click();
  await columns.getByLabel(/was/).selectOption({ label: "Name of the place" });
  await read.click();
  await showEvents(page);
  await expect(page.locator('[data-view="list"]')).toContainText("Rede");
});

test("the report lists rows, and the encoding can be chosen", async ({ sanad, page }) => {
  await sanad.open("lang=ar");
  const bytes = Buffer.from([
    ...Buffer.from("date,lat,lon,title\n2023-01-31,33.3,44.4,"),
    // "غارة جوية" in windows-1256.
    ...[0xdb, 0xc7, 0xd1, 0xc9, 0x20, 0xcc, 0xe6, 0xed, 0xc9],
    ...Buffer.from("\n2023-02-31,33.3,44.4,b\n"),
  ]);
  await page
    .locator(".open-button input")
    .setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: bytes });
  const report = page.getByRole("dialog");
  await expect(report).toContainText("قُرئ بالترميز العربي");
  await report.getByText("تاريخ من السنة").click();
  await expect(report.getByRole("cell", { name: "2023-02-31" })).toBeVisible();
  await expect(page.locator('[data-view="list"]')).toContainText("غارة جوية");
  await report.getByRole("combobox").selectOption("windows-1252");
  await expect(page.locator('[data-view="list"]')).toContainText("ÛÇÑÉ");
});

test("GeoJSON opens as a table does", async ({ sanad, page }) => {
  await sanad.open();
  const features = [1, 2, 3].map((day) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [44.4, 33.3] },
    properties: { date: `2023-01-0${day}`, title: `Point ${day}` },
  }));
  await openFile(page, "points.geojson", JSON.stringify({ type: "FeatureCollection", features }));
  await expect(page.getByRole("dialog")).toContainText("Read as GeoJSON");
  await showEvents(page);
  await expect(page.locator("html")).toHaveAttribute("data-events", "3");
  // No event of it names an actor.
  await expect(page.getByRole("button", { name: "Who", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Where", exact: true })).toHaveCount(1);
});

test("a dataset opens with its text, and says what is missing without", async ({ sanad, page }) => {
  const folder = "data/iraq-coalition-2024";
  await sanad.open();
  const input = page.getByLabel("Open your data");
  await input.setInputFiles([`${folder}/article.ar.txt`, `${folder}/dataset.json`]);
  await expect(page.getByRole("dialog")).toContainText("45 events");
  await expect(page.getByRole("dialog")).not.toContainText("among the files");
  await showEvents(page);
  await expect(page.locator('[data-view="article"]')).toBeVisible();
  await expect(page).toHaveURL(/dataset=opened-file/);

  await input.setInputFiles([`${folder}/dataset.json`]);
  await expect(page.getByRole("dialog")).toContainText(/article\.ar\.txt.? was not among the files/);
  await showEvents(page);
});

test("there is a way back to the curated dataset, and after reloading the file can be opened again", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  await openFile(page, "mine.csv", SMALL);
  await showEvents(page);
  await expect(page).toHaveURL(/dataset=opened-file/);
  await page.getByRole("button", { name: "Back to the curated dataset" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-events", "45");
  await expect(page).not.toHaveURL(/dataset=/);
  await expect(sanad.representation("timeline", "us-strike-pmf-hq").first()).toBeVisible();

  await openFile(page, "mine.csv", SMALL);
  await showEvents(page);
  await page.reload();
  await sanad.waitUntilReady();
  await expect(page.getByText(/mine\.csv.* was open here/)).toBeVisible();
  await page
    .getByLabel("Open it again")
    .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(SMALL) });
  await showEvents(page);
  await expect(page.locator("html")).toHaveAttribute("data-events", "4");
  await expect(page.getByText(/was open here/)).toHaveCount(0);
});

test("the Back button leaves an opened file", async ({ sanad, page }) => {
  await sanad.open("v=1&event=us-strike-pmf-hq");
  await openFile(page, "mine.csv", SMALL);
  await showEvents(page);
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("data-events", "45");
  await sanad.expectSelected("us-strike-pmf-hq");
});

test("the report of a file closes where Back leads to another dataset, and stays over its own", async ({
  sanad,
  page,
}) => {
  await sanad.open();
  await openFile(page, "mine.csv", SMALL);
  const report = page.getByRole("dialog");
  await expect(report).toContainText("4 events");
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("data-events", "45");
  await expect(report).toHaveCount(0);

  await openFile(page, "mine.csv", SMALL);
  await showEvents(page);
  await page.locator(".kind-chip").first().click();
  await expect(page.locator(".filter-chip")).toHaveCount(1);
  await page.locator(".opened-bar").getByRole("button").first().click();
  await expect(report).toContainText("4 events");
  await page.goBack();
  await expect(page.locator(".filter-chip")).toHaveCount(0);
  await expect(report).toContainText("4 events");
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("data-events", "45");
  await expect(report).toHaveCount(0);
});

for (const { language, says, again } of [
  { language: "en", says: /first\.csv.* was open here and is not any more/, again: "Open it again" },
  { language: "ar", says: /لم تعد بيانات .*first\.csv.* مفتوحة هنا/, again: "افتحه مرة أخرى" },
])
  test(`Back over two files asks the second nothing that the first was asked (${language})`, async ({
    sanad,
    page,
  }) => {
    const rows = page.locator('[data-view="list"] [data-event-id]');
    const chips = page.locator(".filter-chip");
    await sanad.open(`lang=${language}`);
    await openFile(page, "first.csv", SMALL);
    await showEvents(page);
    await expect(page.locator("html")).toHaveAttribute("data-events", "4");
    const events = await rows.count();
    const field = page.getByRole("search").locator("input");
    await field.focus();
    await expect(field).toHaveRole("combobox");
    await field.fill("zzz");
    await field.press("Tab");
    await expect(rows).toHaveCount(0);
    await sanad.expectAddress({ q: "zzz", dataset: "opened-file" });

    await openFile(page, "second.csv", SMALL.split("\n").slice(0, 3).join("\n"));
    await showEvents(page);
    await expect(page.locator("html")).toHaveAttribute("data-events", "2");
    await page.goBack();
    await sanad.expectAddress({ q: "zzz" });
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-events", "2");
    await expect(chips).toHaveCount(0);
    await expect(rows).toHaveCount(2);

    // What is chosen now is a step of the second file's; Back leads to the first's again.
    await page.locator(".kind-chip").first().click();
    await expect(chips).toHaveCount(1);
    await sanad.expectAddress({ q: undefined, dataset: "opened-file" });
    await page.goBack();
    await sanad.expectAddress({ q: "zzz" });
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();

    await page.getByRole("button", { name: again }).click();
    await showEvents(page);
    await expect(page.locator("html")).toHaveAttribute("data-events", "4");
    await expect(rows).toHaveCount(events);
    await expect(page.getByRole("alert").filter({ hasText: says })).toHaveCount(0);
    // The same file read in the same way: what it was asked is asked again.
    await page.goBack();
    await expect(chips).toHaveCount(1);
    await expect(rows).toHaveCount(0);
  });

test("says what a file needs, and opens the example", async ({ sanad, page }) => {
  await sanad.open();
  await page.getByRole("button", { name: "What a file needs" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the example" }).click();
  expect((await download).suggestedFilename()).toBe("sanad-example.csv");
  await page.getByRole("button", { name: "Open the example" }).click();
  await expect(page.getByRole("dialog")).toContainText("4 events");
  await showEvents(page);
});
