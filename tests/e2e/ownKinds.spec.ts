import type { Page } from "@playwright/test";
import { expect, test } from "./app";

/** How often each type stands in the file; the most frequent first. */
const TYPES = [
  ["Protest", 9],
  ["IED attack", 7],
  ["اعتصام", 5],
  ["Power cut", 4],
  ["<b>Arrest</b>", 3],
  ["Ceasefire talks", 2],
] as const;

const rows = TYPES.flatMap(([type, count], at) =>
  Array.from({ length: count }, (_, index) => {
    const day = String(1 + ((index * 5 + at) % 28)).padStart(2, "0");
    return `${at}-${index},2023-0${1 + (index % 6)}-${day},${33 + at * 0.4},${40 + index * 0.5},${type},Town ${at}`;
  }),
);

async function openFile(page: Page, label: string, lines: readonly string[]): Promise<void> {
  const text = ["id,date,lat,lon,type,place", ...lines, ""].join("\n");
  await page
    .getByLabel(label)
    .setInputFiles({ name: "types.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(page.getByRole("dialog").locator(".opening-events")).toBeVisible();
}

const LANGUAGES = [
  { language: "en", open: "Open your data", kept: "The file’s own types are kept:" },
  { language: "ar", open: "افتح بياناتك", kept: "أنواع الأحداث كما هي في الملف:" },
] as const;

for (const { language, open, kept } of LANGUAGES) {
  test(`a file's own types are lanes, colours and chips, and a filter finds exactly theirs, ${language}`, async ({
    sanad,
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    await sanad.open(`lang=${language}`);
    await openFile(page, open, rows);
    await expect(page.getByRole("dialog")).toContainText(kept);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    // Text, whatever it looks like.
    const chips = page.locator(".kind-chip");
    await expect(chips.locator(".kind-name")).toHaveText(TYPES.map(([type]) => type));
    await expect(page.locator(".timeline-lane bdi")).toHaveText(TYPES.map(([type]) => type));
    const looks = () =>
      chips.locator("svg").evaluateAll((icons) => {
        const colours = icons.map((icon) => getComputedStyle(icon).color);
        const shapes = icons.map((icon) => icon.querySelector("path")?.getAttribute("d"));
        return { colours: new Set(colours).size, shapes: new Set(shapes).size };
      });
    await expect.poll(looks).toEqual({ colours: TYPES.length, shapes: TYPES.length });

    for (const [at, [type, count]] of TYPES.entries()) {
      await chips.nth(at).click();
      const listed = page.locator('[data-view="list"] .list-row');
      await expect(listed).toHaveCount(count);
      const ids = () =>
        listed.evaluateAll((found) =>
          found.map((row) => row.closest("[data-event-id]")?.getAttribute("data-event-id") ?? "").sort(),
        );
      await expect.poll(ids).toEqual(Array.from({ length: count }, (_, index) => `${at}-${index}`).sort());
      await expect(listed.first().locator(".list-kind")).toContainText(type);
      await expect(page.locator(".timeline-lane bdi")).toHaveText([type]);
      await chips.nth(at).click();
    }
  });
}

test("more than a dozen types: the rest go together, and the report says which", async ({ sanad, page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await sanad.open();
  const many = Array.from({ length: 15 }, (_, type) =>
    Array.from(
      { length: 20 - type },
      (_one, index) => `${type}-${index},2023-01-0${1 + (index % 9)},33,44,T${type},X`,
    ),
  ).flat();
  await openFile(page, "Open your data", many);
  await expect(page.locator(".opening-kinds li")).toHaveCount(13);
  await expect(page.locator(".opening-kinds li").last()).toHaveText(
    /Other types 21 \(3 rarer types: .*T12.*T13.*T14/,
  );
  await page.keyboard.press("Escape");
  await expect(page.locator(".kind-chip")).toHaveCount(13);
  await page.locator(".kind-chip").last().click();
  await expect(page.locator('[data-view="list"]')).toContainText("21 of 195");
});

test("a file without types has no chips; Sanad's kinds are a choice among the columns", async ({
  sanad,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await sanad.open();
  await openFile(page, "Open your data", rows);
  await page.getByRole("button", { name: "Columns…" }).click();
  await page.getByLabel("Types of events").selectOption("codebook");
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.locator(".opening-kinds")).toContainText("Sanad’s kinds");
  await page.keyboard.press("Escape");
  await expect(page.locator(".kind-chip").filter({ hasText: "Attacks" })).toContainText("7");
  // Nothing in the file is of these.
  await expect(page.locator(".kind-chip").filter({ hasText: "Training" })).toHaveCount(0);

  const untyped = rows.map((row) => row.split(",").toSpliced(4, 1, "").join(","));
  await openFile(page, "Open your data", untyped.slice(1));
  await expect(page.locator(".opening-kinds")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.locator("html")).toHaveAttribute("data-events", String(rows.length - 1));
  await expect(page.locator(".kind-chip")).toHaveCount(0);
  await expect(page.locator(".timeline-lane bdi")).toHaveText(["Events"]);
});
