import { expect, test as base, type Locator, type Page } from "@playwright/test";
import type { ViewId } from "../../src/state/views";

/** The event that most tests follow through the views. */
export const STRIKE = "us-strike-pmf-hq";

/** The app in a page, spoken to as its readers and its contracts do. */
export class SanadPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(fragment = ""): Promise<void> {
    await this.page.goto(fragment === "" ? "./" : `./#${fragment}`);
    await this.waitUntilReady();
  }

  async waitUntilReady(): Promise<void> {
    // How long that takes on a busy machine is no matter of these tests.
    await expect(this.page.locator("html")).toHaveAttribute("data-ready", "true", { timeout: 30_000 });
  }

  /** The element of a view that the event leads with: where the words stand that its card shows first. */
  leadIn(view: ViewId, event: string): Locator {
    return this.page.locator(`[data-view="${view}"] [data-leads~="${event}"]`);
  }

  /** What stands for one event in a view, alone or with others. */
  representation(view: ViewId, event: string): Locator {
    return this.page
      .locator(`[data-view="${view}"]`)
      .locator(`[data-event-id="${event}"], [data-event-ids~="${event}"]`);
  }

  /** Types into the search, in the place of what was there; its suggestions are closed again. */
  async search(text: string): Promise<void> {
    const field = this.page.getByRole("search").locator("input");
    await field.focus();
    // What suggests comes with the first focus.
    await expect(field).toHaveRole("combobox");
    await field.fill(text);
    await expect(field).toHaveValue(text);
    await field.press("Tab");
  }

  /**
   * Waits until the address says this of the view, of each name the value, or nothing where that is undefined: it is
   * written up to a quarter of a second after what it tells. No test reads the address any other way than this or by
   * `toHaveURL`, which waits too.
   */
  async expectAddress(expected: Readonly<Record<string, string | undefined>>): Promise<void> {
    const said = () => Object.fromEntries(Object.keys(expected).map((name) => [name, this.inAddress(name)]));
    await expect.poll(said).toEqual(expected);
  }

  /** What the address says now, a moment after the view: for `expect.poll`. */
  inAddress(name: string): string | undefined {
    return new URLSearchParams(new URL(this.page.url()).hash.slice(1)).get(name) ?? undefined;
  }

  get popup(): Locator {
    return this.page.locator("[data-details-of]");
  }

  /** Side pane of a wide screen, the only pane of a narrow one. */
  async showPane(name: "Map" | "Article" | "Events"): Promise<void> {
    await this.page.getByRole("navigation", { name: "View" }).getByRole("button", { name }).click();
  }

  async expectSelected(event: string): Promise<void> {
    await expect(this.popup).toHaveAttribute("data-details-of", event);
    for (const view of ["timeline", "map"] as const) {
      await expect(this.representation(view, event).and(MARKED(this.page)).first()).toBeVisible();
    }
  }
}

/** However a view marks the selected thing, it says so to assistive technology. */
const MARKED = (page: Page) => page.locator('[aria-current="true"], [aria-pressed="true"]');

/** Runs in the page before the app. */
function skipWelcome() {
  try {
    localStorage.setItem("sanad", localStorage.getItem("sanad") ?? JSON.stringify({ isWelcomed: true }));
  } catch {
    // A sandboxed frame has no storage.
  }
}

type Fixtures = {
  readonly sanad: SanadPage;
  /** The reader has been here before; the welcome would stand over what a test clicks. */
  readonly isWelcomed: boolean;
};

/** Every test also fails on an error in the console and on a request to another host. */
export const test = base.extend<Fixtures>({
  isWelcomed: [true, { option: true }],
  sanad: async ({ page, baseURL, isWelcomed }, use) => {
    if (isWelcomed) await page.addInitScript(skipWelcome);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      // A file that is missing on purpose is logged by the browser itself.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        faults.push(`console: ${message.text()}`);
      }
    });
    page.on("request", (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(baseURL ?? "")) faults.push(`request to ${url}`);
    });
    await use(new SanadPage(page));
    expect(faults).toEqual([]);
  },
});

export { expect };
