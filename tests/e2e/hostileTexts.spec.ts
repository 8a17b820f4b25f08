import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { isHarmless } from "../fixtures/bidi";
import { SMALL_TEXT, smallFile } from "../fixtures/smallDataset";
import { expect, STRIKE, test, type SanadPage } from "./app";
import { OVER_THE_VIEWS, SCREENS } from "./states";

test.describe.configure({ mode: "parallel" });
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Fields that hold words, not ids, codes, dates or addresses. */
const WORDS = ["en", "ar", "credit", "aliases", "licence"];

/** The data with every text changed; the words of quotes of one event only, so that the article keeps its passages. */
function withTexts(value: unknown, change: (text: string) => string, key = "", isStrike = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change, key, isStrike));
  if (typeof value === "object" && value !== null) {
    const isOne = isStrike || ("id" in value && value.id === STRIKE);
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withTexts(inner, change, name, isOne)]),
    );
  }
  const isText = WORDS.includes(key) || (key === "exact" && isStrike);
  return typeof value === "string" && isText ? change(value) : value;
}

async function serve(page: Page, data: unknown): Promise<void> {
  const body = JSON.stringify(data);
  await page.route("**/dataset.json", (route) => route.fulfill({ body, contentType: "application/json" }));
}

/** With ten megabytes of texts a loaded machine takes its time. */
async function openPatiently(page: Page, sanad: SanadPage, fragment = ""): Promise<void> {
  await page.goto(fragment === "" ? "./" : `./#${fragment}`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true", { timeout: 60_000 });
  await sanad.waitUntilReady();
}

type Found = { readonly where: string; readonly text: string };

/** Every text node, every attribute and every field's value on the page, with the element it stands in. */
function allStrings(page: Page): Promise<readonly Found[]> {
  return page.evaluate(() => {
    const found: Found[] = [];
    const nameOf = (element: Element | null) =>
      `${element?.tagName.toLowerCase() ?? ""}.${element?.getAttribute("class") ?? ""}`;
    for (const element of document.querySelectorAll("body, body *")) {
      if (element.matches("script, style, link")) continue;
      for (const { name, value } of element.attributes)
        found.push({ where: `${nameOf(element)}[${name}]`, text: value });
      if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
        found.push({ where: `${nameOf(element)} value`, text: element.value });
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE)
          found.push({ where: nameOf(element), text: node.nodeValue ?? "" });
      }
    }
    found.push({ where: "the page's title", text: document.title });
    return found;
  });
}

/** What reaches beyond itself, escaped. */
async function reaching(page: Page): Promise<readonly string[]> {
  const strings = await allStrings(page);
  return strings
    .filter(({ text }) => !isHarmless(text))
    .map(
      ({ where, text }) =>
        `${where}: ${JSON.stringify(text.slice(0, 120)).replace(/[^\x20-\x7e]/g, escapeSign)}`,
    );
}

function escapeSign(sign: string): string {
  return /[\u0600-\u06ff]/.test(sign) ? "_" : `\\u${(sign.codePointAt(0) ?? 0).toString(16)}`;
}

/** Puts what would be printed into the page, as the print dialog would find it. */
async function layOutForPrint(page: Page, sanad: SanadPage): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press("Escape");
  // Where a search has left no event there is nothing to print.
  const field = page.getByRole("search").locator("input");
  if ((await field.count()) > 0 && (await field.inputValue()) !== "") await sanad.search("");
  await page.keyboard.press("Control+p");
  await expect(page.locator(".print-document")).toBeAttached();
}

// An override, an isolate that nothing closes, an end of what was not opened, on either side of the words.
const bent = (text: string) => `\u2069\u202c\u202e${text}\u2067 ab\u2028 \u2068\u202bאב\u2029c\u202d`;

const curated = () => JSON.parse(readFileSync("data/iraq-coalition-2024/dataset.json", "utf8")) as unknown;

for (const { name, languages, viewport, steps } of SCREENS.slice(0, 1)) {
  for (const language of languages) {
    // A walk takes minutes: what stands in the views in one language, what stands over them in the other.
    const walks =
      language === "en"
        ? [{ what: "in the views", address: `lang=${language}`, walk: steps }]
        : [{ what: "over them", address: `lang=${language}&event=${STRIKE}`, walk: OVER_THE_VIEWS }];
    for (const { what, address, walk } of walks)
      test(`no text of the data bends what stands beside it ${what} on ${name}, in ${language}`, async ({
        sanad,
        page,
      }) => {
        test.setTimeout(180_000);
        await page.setViewportSize(viewport);
        await serve(page, withTexts(curated(), bent));
        await openPatiently(page, sanad, address);
        for (const { state, reach } of walk) {
          await test.step(state, async () => {
            await reach(page, sanad);
            expect.soft(await reaching(page), state).toEqual([]);
          });
        }
        await layOutForPrint(page, sanad);
        expect(await reaching(page)).toEqual([]);
      });
  }
}

/** The longest, with what closes it and the words of the interface about it, that stands anywhere on the page: a passage of a text, a sentence in an attribute, a field to copy from. */
const MOST = { passage: 1510, sentence: 1100, name: 300, field: 4010 } as const;
/** What names something: in these no more than a name's length is laid out. */
const NAMES =
  /^(h[1-6]|option|label|legend|bdi\.map-name|bdi\.timeline-title|span\.facet-name|span\.search|button)/;

async function tooLong(page: Page): Promise<readonly string[]> {
  const strings = await allStrings(page);
  return strings
    .filter(({ where, text }) => {
      // Shapes, and where something stands.
      if (/\[(d|style|points|data-[\w-]+|class)\]$/.test(where)) return false;
      if (where.endsWith(" value")) return text.length > MOST.field;
      if (where.startsWith("textarea")) return text.length > MOST.field;
      if (where.endsWith("[alt]")) return text.length > MOST.passage;
      if (where.endsWith("]")) return text.length > MOST.sentence;
      return text.length > (NAMES.test(where) ? MOST.name : MOST.passage);
    })
    .map(({ where, text }) => `${where}: ${text.length}`);
}

const LONG = {
  "one word": (text: string) => `${text}${"x".repeat(50_000)}${"ط".repeat(50_000)}`,
  "many words": (text: string) => `${text} ${"long words كلمات طويلة ".repeat(4500)}`,
  "one letter with its marks": (text: string) => `${text}e${"\u0316\u0301".repeat(50_000)}`,
};

/** Everything that shows the events of the small dataset, with nothing too long anywhere. */
async function walkAll(page: Page, sanad: SanadPage): Promise<void> {
  const expectBounded = async (state: string) => expect.soft(await tooLong(page), state).toEqual([]);
  await expectBounded("opened");
  await sanad.showPane("Events");
  await expectBounded("the list");
  await page.locator('[data-view="list"] .list-toggle').first().click();
  await expect(page.locator('[data-view="list"] .list-fields').first()).toBeVisible();
  await expectBounded("the fields of a row");
  await page.locator('[data-view="list"] .list-title').first().click();
  await expect(sanad.popup).toBeVisible();
  await expectBounded("the popup");
  await sanad.popup.locator("[aria-haspopup=dialog]").last().click();
  for (const index of [0, 1, 2, 3]) {
    await page.getByRole("tab").nth(index).click();
    if (index === 2) await expect(page.locator(".card-image")).toBeVisible({ timeout: 30_000 });
    await expectBounded(`sharing ${index}`);
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  const field = page.getByRole("search").locator("input");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await field.fill("e");
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectBounded("suggestions");
  await field.fill("");
  await field.press("Tab");
  await page.locator(`[data-view="timeline"]`).getByRole("combobox").selectOption("place");
  await expectBounded("lanes by place");
  await page.locator(".story-button").press("Enter");
  await expect(page.locator(".story-text")).toBeVisible();
  await expectBounded("the story");
  await layOutForPrint(page, sanad);
  await expectBounded("print");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
}

for (const [what, lengthen] of Object.entries(LONG)) {
  test(`texts of 100,000 characters in ${what} are cut wherever they are shown`, async ({ sanad, page }) => {
    test.setTimeout(180_000);
    const file = withTexts(smallFile(), lengthen) as Record<string, unknown>;
    await serve(page, { ...file, [lengthen("unknown")]: 1 });
    await page.route("**/text.txt", (route) => route.fulfill({ body: SMALL_TEXT }));
    await openPatiently(page, sanad);
    await walkAll(page, sanad);
  });
}

test("the whole of a long text is shown when it is asked for", async ({ sanad, page }) => {
  const long = LONG["many words"]("");
  await serve(
    page,
    withTexts(smallFile(), (text) => (text === "Announced by the commander." ? long : text)),
  );
  await page.route("**/text.txt", (route) => route.fulfill({ body: SMALL_TEXT }));
  await openPatiently(page, sanad, `event=${STRIKE}`);
  const summary = sanad.popup.locator(".record-summary");
  await expect(summary.locator("bdi")).toHaveText(/^.{1000,1501}$/s);
  const more = summary.getByRole("button", { name: "Show all (103,501 characters)" });
  await expect(more).toHaveAttribute("aria-expanded", "false");
  await more.click();
  await expect(summary.locator("bdi")).toHaveText(long.trim());
  await summary.getByRole("button", { name: "Show less" }).click();
  await expect(summary.locator("bdi")).toHaveText(/…$/);
});

test("the problems of data with long names are listed in lines that can be read", async ({ sanad, page }) => {
  const word = "k".repeat(100_000);
  const file = smallFile() as Record<string, unknown>;
  await serve(page, { ...file, [word]: word, places: [{ id: word, name: word }] });
  await page.route("**/text.txt", (route) => route.fulfill({ body: SMALL_TEXT }));
  await openPatiently(page, sanad);
  await page.getByRole("button", { name: /problems in the data/ }).click();
  await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
  expect(await tooLong(page)).toEqual([]);
});

for (const [what, lengthen] of Object.entries(LONG)) {
  test(`a table with cells of 100,000 characters in ${what} opens, and is cut where it is shown`, async ({
    sanad,
    page,
  }) => {
    test.setTimeout(180_000);
    const cell = (text: string) => `"${lengthen(text)}"`;
    const rows = ["a1,2021-03-05,33.3", "a2,2021-04,34.1", "a3,2021-13-45,91"].map(
      (start) =>
        `${start},44.4,strike,${cell("Actor e")},${cell("Town e")},${cell("Title e")},${cell("Notes")},x`,
    );
    const header = `id,date,latitude,longitude,type,actor,location,title,notes,${cell("more")}`;
    await openPatiently(page, sanad);
    await page.getByLabel("Open your data").setInputFiles({
      name: "long.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([header, ...rows].join("\n")),
    });
    await expect(page.getByRole("button", { name: "Show the events" })).toBeVisible();
    expect(await tooLong(page)).toEqual([]);
    await page.getByRole("button", { name: "Columns…" }).click();
    expect(await tooLong(page)).toEqual([]);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.getByRole("button", { name: "Show the events" }).click();
    await walkAll(page, sanad);
  });
}
