import type { Page } from "@playwright/test";
import { expect, test } from "./app";

/** Opens a file from memory, as the file chooser would. */
async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page.getByLabel("Open your data").setInputFiles({ name, mimeType: "text/csv", buffer });
}

async function showEvents(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show the events" }).click();
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
  await expect(page.getByText(/50,000 events, 150 shown/).first()).toBeVisible();
  const table = page.locator('[data-view="list"] [aria-rowcount]');
  await expect(table).toHaveAttribute("aria-rowcount", /^5000\d$/);
  expect(await page.locator('[data-view="list"] [data-event-id]').count()).toBeLessThan(200);

  const brush = page.getByRole("slider").first();
  const before = await page.locator('[data-view="timeline"]').textContent();
  await brush.focus();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("PageUp");
  await expect.poll(() => page.locator('[data-view="timeline"]').textContent()).not.toBe(before);
  await expect(page.getByText(/^50,000 events, /)).toHaveCount(0);

  await page.getByRole("searchbox").fill("Event 4999");
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
  { what: "a table without date or place", content: "colour,size\nred,3\n", says: "date" },
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
