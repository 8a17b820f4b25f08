import type { Page } from "@playwright/test";
import { expect, test as base, type SanadPage } from "./app";

/** How the worker behaves from now on: as it is; silent; answering every question with a failure. */
type Mood = "well" | "hung" | "failing";
type Injected = Window & {
  readonly mood: Mood;
  readonly started: number;
  readonly held: (() => void)[];
  readonly break: (how: "error" | "messageerror" | "terminate") => void;
};

/** Runs in the page before the app: a worker whose conversation a test can disturb. */
function disturbWorkers() {
  const page = window as unknown as {
    mood: Mood;
    started: number;
    held: (() => void)[];
    break: Injected["break"];
  };
  const workers: Worker[] = [];
  page.mood = "well";
  page.started = 0;
  page.held = [];
  page.break = (how) => {
    const worker = workers.at(-1);
    if (how === "terminate") worker?.terminate();
    else
      worker?.dispatchEvent(
        how === "error"
          ? new ErrorEvent("error", { message: "out of memory" })
          : new MessageEvent("messageerror"),
      );
  };
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this);
      page.started += 1;
    }
    override postMessage(message: { type: string; number: number }) {
      const send = () => super.postMessage(message);
      if (page.mood === "hung") page.held.push(send);
      else if (page.mood === "failing" && message.type === "ask") {
        const failed = { type: "failed", number: message.number, message: "a hole in the columns" };
        setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: failed })));
      } else send();
    }
  };
}

const test = base.extend<{ readonly unhandled: readonly string[] }>({
  page: async ({ page }, use) => {
    await page.addInitScript(disturbWorkers);
    await use(page);
  },
});

const ROWS = 20_000;
const CSV = [
  "id,date,latitude,longitude,type,actor,location,title",
  ...Array.from({ length: ROWS }, (_, index) => {
    const day = new Date(Date.UTC(2010, 0, 1 + (index % 3600))).toISOString().slice(0, 10);
    const kind = ["strike", "attack", "operation", "statement"][index % 4] ?? "";
    const place = (index * 31) % 900;
    return `e${index},${day},${30 + (place % 30) * 0.25},${38 + Math.floor(place / 30) * 0.3},${kind},Group ${index % 7},Place ${place},Event ${index}`;
  }),
].join("\n");

async function openTable(sanad: SanadPage, page: Page): Promise<void> {
  await sanad.open();
  await page
    .getByLabel("Open your data")
    .setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
  await page.getByRole("button", { name: "Show the events" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-events", String(ROWS));
  await expect(counter(page)).toHaveText(/^20,000 events/);
  await expect(page.locator('[data-view="list"] [data-event-id]').first()).toBeVisible();
}

const be = (page: Page, mood: Mood) =>
  page.evaluate((next) => void ((window as unknown as { mood: Mood }).mood = next), mood);
const counter = (page: Page) => page.locator(".filter-count");
const trouble = (page: Page) => page.locator("[data-trouble]");
const strikes = (page: Page) => page.locator(".kind-chip").filter({ hasText: "Strikes" });

/** No number of the answer before stands anywhere without a mark. */
async function expectNothingUnmarked(page: Page): Promise<void> {
  await expect(counter(page)).toHaveText("counting…");
  await expect(counter(page)).toHaveAttribute("aria-busy", "true");
  for (const view of ["timeline", "map", "list"]) {
    const shown = page.locator(`[data-view="${view}"]`);
    await expect(shown).toHaveAttribute("aria-busy", "true");
    await expect(shown).toHaveAttribute("data-late", "Not up to date: counting…");
  }
  await expect(page.locator('[data-announces="counts"]')).toHaveText("Not up to date: counting…");
  const left = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element?.closest("script, style, noscript") !== null) continue;
      const isInView = element.closest("[data-view], [data-details-of], [data-announces=event]") !== null;
      // In views, popup and what is announced of a choice only what tells of one event has numbers, such as its date: how many there were is nowhere.
      if ((isInView ? /\d,\d{3}/ : /\d/).test(node.textContent ?? "")) texts.push(node.textContent ?? "");
    }
    return texts;
  });
  expect(left).toEqual([]);
  await expect(page.locator('[data-view="list"] h2')).toHaveText("counting…");
  await expect(page.locator(".timeline-count")).toHaveText("counting…");
}

test("a worker that hangs: nothing stands unmarked, and trying again brings the right answer with all kept", async ({
  sanad,
  page,
}) => {
  await openTable(sanad, page);
  await page.locator('[data-view="list"] [data-event-id]').first().getByRole("button").first().click();
  await expect(sanad.popup).toBeVisible();
  const selected = (await sanad.popup.getAttribute("data-details-of")) ?? "";
  await page.getByRole("button", { name: "Newest first" }).click();
  await be(page, "hung");
  await strikes(page).click();
  await expectNothingUnmarked(page);

  await expect(trouble(page)).toContainText("No answer has come yet");
  await expect(trouble(page)).toContainText("many.csv");
  await expect(trouble(page)).toHaveRole("alert");
  await be(page, "well");
  const before = await page.evaluate(() => (window as unknown as Injected).started);
  await trouble(page).getByRole("button", { name: "Try again" }).click();
  await expect(counter(page)).toHaveText(/^5,000 of 20,000 events/);
  await expect(trouble(page)).toHaveCount(0);
  await expect(page.locator("[data-late]")).toHaveCount(0);
  await expect(page.locator('[data-view="list"] h2')).toHaveText("5,000 of 20,000 events: 5,000 in view");
  expect(await page.evaluate(() => (window as unknown as Injected).started)).toBe(before + 1);
  await expect(strikes(page)).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("button", { name: "Newest first" })).toHaveAttribute("aria-pressed", "true");
  await expect(sanad.popup).toHaveAttribute("data-details-of", selected);
  // And it goes on answering.
  await strikes(page).click();
  await expect(counter(page)).toHaveText(/^20,000 events/);
});

test("the message goes away by itself when the late answer comes", async ({ sanad, page }) => {
  await openTable(sanad, page);
  await be(page, "hung");
  await strikes(page).click();
  await expect(trouble(page)).toContainText("No answer has come yet");
  // At once: what is asked meanwhile must not come before what was held.
  await page.evaluate(() => {
    const worker = window as unknown as { mood: Mood; held: (() => void)[] };
    worker.mood = "well";
    worker.held.splice(0).forEach((send) => send());
  });
  await expect(counter(page)).toHaveText(/^5,000 of 20,000 events/);
  await expect(trouble(page)).toHaveCount(0);
  await expect(page.locator("[data-late]")).toHaveCount(0);
});

test("questions that fail are told with the reason, and the next is answered", async ({ sanad, page }) => {
  await openTable(sanad, page);
  await be(page, "failing");
  await strikes(page).click();
  await expect(trouble(page)).toContainText("could not be counted");
  await expect(trouble(page)).toContainText("a hole in the columns");
  await expectNothingUnmarked(page);
  await be(page, "well");
  await page.locator(".kind-chip").filter({ hasText: "Attacks" }).click();
  await expect(counter(page)).toHaveText(/^10,000 of 20,000 events/);
  await expect(trouble(page)).toHaveCount(0);
  await expect(page.locator("[data-late]")).toHaveCount(0);
});

for (const how of ["error", "messageerror", "terminate"] as const) {
  test(`a worker that ends (${how}) is told of, and another takes its place`, async ({ sanad, page }) => {
    await openTable(sanad, page);
    await page.evaluate((way) => (window as unknown as Injected).break(way), how);
    await strikes(page).click();
    await expectNothingUnmarked(page);
    await expect(trouble(page)).toContainText(
      how === "terminate" ? "No answer has come yet" : "has come to a stop",
    );
    await trouble(page).getByRole("button", { name: "Try again" }).click();
    await expect(counter(page)).toHaveText(/^5,000 of 20,000 events/);
    await expect(page.locator("[data-late]")).toHaveCount(0);
    await expect(trouble(page)).toHaveCount(0);
  });
}

test("from a file that cannot be read again leads a way back to the curated dataset", async ({
  sanad,
  page,
}) => {
  await openTable(sanad, page);
  await page.evaluate(() => {
    const Opened = window.Worker;
    window.Worker = class extends Opened {
      override postMessage(message: { type: string; file?: File }) {
        if (message.type !== "open") super.postMessage(message);
        else {
          const refusal = { code: "breaksOff", values: { found: "NotReadableError" } };
          const data = { type: "opened", opened: { status: "failed", refusal } };
          setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
        }
      }
    };
    (window as unknown as Injected).break("error");
  });
  await strikes(page).click();
  await trouble(page).getByRole("button", { name: "Try again" }).click();
  await expect(trouble(page)).toContainText(/many\.csv.* could not be read once more/);
  await expect(trouble(page)).toContainText("NotReadableError");
  await expect(trouble(page).getByLabel("Choose the file again")).toBeAttached();
  await expect(page.locator('[data-view="map"]')).toHaveAttribute("aria-busy", "true");
  await trouble(page).getByRole("button", { name: "Back to the curated dataset" }).click();
  await expect(counter(page)).toHaveText(/^45 events/);
  await expect(trouble(page)).toHaveCount(0);
});

test("under a brush whose answers keep coming nothing is marked", async ({ sanad, page }) => {
  await openTable(sanad, page);
  await page.evaluate(() => {
    const seen = window as unknown as { marks: number };
    seen.marks = 0;
    new MutationObserver((changes) => (seen.marks += changes.length)).observe(document.body, {
      subtree: true,
      attributeFilter: ["data-late"],
    });
  });
  const brush = page.getByRole("slider").first();
  await brush.focus();
  for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(counter(page)).not.toHaveText("counting…");
  expect(await page.evaluate(() => (window as unknown as { marks: number }).marks)).toBe(0);
});
