import { basename } from "node:path";
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { installProbe } from "./probe";
import { forLater, pause, within } from "./waiting";

export async function launch(): Promise<Browser> {
  const executablePath = process.env["SANAD_BROWSER"];
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      // A page's measure of its memory comes at once and not after the next collection of garbage.
      "--enable-blink-features=ForceEagerMeasureMemory",
    ],
  });
}

/** So long a page may take for anything on a machine that has other work: a guard against standing still, no aim. */
export const SLOW_MS = 180_000;

/** A page of the usual size with the probe in it. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    // What is fetched for a visit without a network is no part of what is measured.
    serviceWorkers: "block",
  });
  context.setDefaultTimeout(SLOW_MS);
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => console.error(`  page: ${message.slice(0, 300)}`));
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name ??= (named) => named");
  await page.addInitScript(installProbe);
  // The welcome of a first visit would stand over what is measured.
  await page.addInitScript(`localStorage.setItem("sanad", '{"isWelcomed":true}')`);
  return page;
}

export async function openCurated(browser: Browser, address: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(address);
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  return page;
}

export type OpeningTimes = {
  /** From the choice of the file to the report that it is open, and to the first frame with all views drawn. */
  readonly reportMs: number | undefined;
  readonly drawnMs: number;
  readonly events: number;
};

/** Opens a reader's file, as the file chooser does, and shows its events. */
export async function openFile(page: Page, path: string, limitMs = SLOW_MS): Promise<OpeningTimes> {
  const drawn = forLater(firstDrawing(page));
  await page.getByLabel("Open your data").setInputFiles(path);
  const times = await within(limitMs, `opening ${basename(path)}`, drawn);
  await page.getByRole("button", { name: "Show the events" }).click();
  return times;
}

/**
 * Looks from the choice of a file on until the document says how many events are drawn (`data-events`), as the app
 * and the plain page do.
 */
export function firstDrawing(page: Page): Promise<OpeningTimes> {
  return page.evaluate(async () => {
    const root = document.documentElement;
    const start = await new Promise<number>((resolve) =>
      addEventListener("change", () => resolve(performance.now()), { capture: true, once: true }),
    );
    let reportMs: number | undefined;
    const reports = new MutationObserver(() => {
      const buttons = [...document.querySelectorAll("[role=dialog] button, dialog button")];
      if (buttons.some(({ textContent }) => textContent === "Show the events")) {
        reportMs ??= performance.now() - start;
      }
    });
    reports.observe(document.body, { childList: true, subtree: true, characterData: true });
    await new Promise<void>((resolve) => {
      const sessions = new MutationObserver(() => {
        sessions.disconnect();
        resolve();
      });
      sessions.observe(root, { attributeFilter: ["data-events"] });
    });
    const drawnMs = (await probe.painted()) - start;
    reports.disconnect();
    return { reportMs, drawnMs, events: Number(root.dataset["events"]) };
  });
}

/** Moves of the mouse as a hand makes them: sent in their own time, whether the page keeps up or not. */
export async function drag(
  session: CDPSession,
  { y, from, to }: { readonly y: number; readonly from: number; readonly to: number },
  { ms, stepMs = 8 }: { readonly ms: number; readonly stepMs?: number },
  along: (share: number) => number = (share) => share,
): Promise<void> {
  const send = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number) =>
    session.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: from, y });
  await send("mousePressed", from);
  const start = performance.now();
  const pending = new Set<Promise<unknown>>();
  for (let now = start; now < start + ms; now = performance.now()) {
    // A page that stands still is not buried under moves.
    if (pending.size < 6) {
      const move = send("mouseMoved", from + (to - from) * along((now - start) / ms));
      pending.add(move);
      void forLater(move.finally(() => pending.delete(move)));
    }
    await pause(stepMs);
  }
  await Promise.all(pending);
  await send("mouseMoved", from + (to - from) * along(1));
  await send("mouseReleased", from + (to - from) * along(1));
}
