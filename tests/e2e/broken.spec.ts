import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, STRIKE, test } from "./app";

const FILE = "data/iraq-coalition-2024/dataset.json";

type Draft = Record<string, unknown> & { events: Record<string, unknown>[] };

async function serve(page: Page, body: string | Buffer, status = 200): Promise<void> {
  await page.route("**/dataset.json", (route) =>
    route.fulfill({ status, body, contentType: "application/json" }),
  );
}

/** The curated dataset with something broken in it. */
function broken(breakIt: (draft: Draft) => void): string {
  const draft = JSON.parse(readFileSync(FILE, "utf8")) as Draft;
  breakIt(draft);
  return JSON.stringify(draft);
}

const HOPELESS = [
  { what: "missing", body: "not here", status: 404, says: "404" },
  { what: "truncated", body: readFileSync(FILE, "utf8").slice(0, 5000), status: 200, says: "valid JSON" },
  { what: "not UTF-8", body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), status: 200, says: "UTF-8" },
  { what: "a web page", body: "<!doctype html><p>Not found", status: 200, says: "web page" },
  {
    what: "of another format version",
    body: broken((draft) => (draft["format"] = 7)),
    status: 200,
    says: '"format": 7',
  },
];

for (const { what, body, status, says } of HOPELESS) {
  test(`a dataset that is ${what} is explained`, async ({ sanad, page }) => {
    await serve(page, body, status);
    await page.goto("./");
    await expect(page.locator("html")).toHaveAttribute("data-ready", "failed");
    await expect(page.getByRole("alert")).toContainText("The dataset cannot be shown");
    await expect(page.getByRole("listitem").first()).toContainText(says);
    expect(sanad.page).toBe(page);
  });
}

test("a name that no dataset can have opens no other dataset in its place", async ({ page }) => {
  for (const name of ["Syria_2020", "../../x", "%00"]) {
    await page.goto("about:blank");
    await page.goto(`./#dataset=${name}&event=${STRIKE}`);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "failed");
    await expect(page.getByRole("listitem").first()).toContainText("no dataset is called");
  }
});

test("events with faults are shown, flagged and listed", async ({ sanad, page }) => {
  const body = broken(({ events }) => {
    const strike = events.find(({ id }) => id === STRIKE) as {
      excerpts: { exact: string }[];
      when: { reported: { edtf: string } };
    };
    for (const excerpt of strike.excerpts) excerpt.exact = "words that the article does not have";
    strike.when.reported.edtf = "2024-13";
  });
  await serve(page, body);
  await sanad.open(`event=${STRIKE}`);
  await expect(sanad.popup).toContainText("not found in the source");
  await page.getByRole("button", { name: /problems in the data/ }).click();
  const problems = page.getByRole("dialog", { name: /problems in the data/ });
  await expect(problems).toContainText(`${STRIKE} · when.reported.edtf`);
  await expect(problems).toContainText("2024-13");
});

test("nothing in hostile data runs", async ({ sanad, page }) => {
  const hostile =
    '<img src=x onerror="document.title=1"><script>document.title=2</script>javascript:alert(1)';
  const body = broken((draft) => {
    const spoil = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(spoil);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          /^(en|ar)$/.test(key) ? hostile.repeat(20) : spoil(inner),
        ]),
      );
    };
    Object.assign(draft, spoil(draft));
  });
  await serve(page, body);
  await sanad.open(`event=${STRIKE}`);
  await expect(sanad.popup.getByRole("heading", { level: 2 })).toContainText("<img src=x");
  await sanad.showPane("Events");
  await expect(page.locator('[data-view="list"]')).toContainText("<script>");
  await expect(page).toHaveTitle("Sanad سند");
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
});

test("without the article's text the quotes stay, marked as unchecked", async ({ sanad, page }) => {
  await page.route("**/article.ar.txt", (route) => route.fulfill({ status: 404, body: "" }));
  await sanad.open(`event=${STRIKE}`);
  await expect(sanad.popup).toContainText("source text not available");
});
