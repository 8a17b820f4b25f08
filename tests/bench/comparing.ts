import type { Browser, CDPSession, Locator, Page } from "@playwright/test";
import { recordFrames, type Frames } from "./brushing";
import { drag, firstDrawing, newPage, openCurated, openFile } from "./browser";
import { median } from "./statistics";
import { forLater, pause, within } from "./waiting";

/** The same events and the same acts in Sanad and on the plain page. */
export type Compared = {
  readonly drawnMs: number;
  /** While time is dragged to and fro on the timeline. */
  readonly pan: Frames;
  /** From the press on an event until its popup is painted, the median of three. */
  readonly selectMs: number;
};

/** A page that takes longer has failed. */
const LIMIT_MS = 60_000;

export async function inSanad(browser: Browser, address: string, path: string): Promise<Compared> {
  const page = await openCurated(browser, address);
  const { drawnMs } = await openFile(page, path);
  return act(page, drawnMs, '[data-view="timeline"] .timeline-event', "[data-details-of]");
}

export async function onPlainPage(browser: Browser, address: string, path: string): Promise<Compared> {
  const page = await newPage(browser);
  await page.goto(address);
  const drawing = firstDrawing(page);
  await page.getByLabel("Open your data").setInputFiles(path);
  const { drawnMs } = await within(LIMIT_MS, "the plain page's first drawing", drawing);
  return act(page, drawnMs, ".vis-item .vis-item-content", ".leaflet-popup");
}

async function act(page: Page, drawnMs: number, events: string, popup: string): Promise<Compared> {
  await pause(2000);
  const session = await page.context().newCDPSession(page);
  const pan = await within(LIMIT_MS, "dragging the timeline", panTimeline(page, session));
  await pause(1000);
  const selectMs = await within(LIMIT_MS, "selecting an event", select(page, page.locator(events), popup));
  await page.context().close();
  return { drawnMs, pan, selectMs };
}

const PAN_MS = 2000;
const PAN_PX = 300;

async function panTimeline(page: Page, session: CDPSession): Promise<Frames> {
  const box = await page.locator(".vis-panel.vis-center").first().boundingBox();
  if (box === null) throw new Error("no timeline on screen");
  const middle = box.x + box.width / 2;
  const line = { y: box.y + box.height - 6, from: middle, to: middle + PAN_PX };
  const { frames } = await recordFrames(page, session, () =>
    drag(session, line, { ms: PAN_MS }, (share) => Math.sin(share * 2 * Math.PI)),
  );
  return frames;
}

const PRESSES = 3;

/** Presses some events, one after the other; what the first press fetches is not in the median. */
async function select(page: Page, events: Locator, popup: string): Promise<number> {
  const times: number[] = [];
  const pressed: string[] = [];
  while (times.length < PRESSES) {
    // The popup of the event before may stand over others.
    const point = await pointInSight(events, pressed);
    if (point === undefined) break;
    pressed.push(point.text);
    const shown = forLater(
      page.evaluate(async (selector) => {
        // A popup that fades out stands before the new one.
        const text = () => [...document.querySelectorAll(selector)].at(-1)?.textContent;
        const before = text();
        await new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (text() === undefined || text() === before) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        });
        return (await probe.painted()) - probe.pressedAt;
      }, popup),
    );
    await page.mouse.click(point.x, point.y);
    times.push(await shown);
    await pause(700);
  }
  if (times.length === 0) throw new Error("no event in sight");
  return median(times);
}

type Point = { readonly x: number; readonly y: number; readonly text: string };

/** A point on one of these that nothing covers and whose text has not been pressed yet. */
async function pointInSight(elements: Locator, pressed: readonly string[]): Promise<Point | undefined> {
  return elements.evaluateAll((all, texts): Point | undefined => {
    for (const element of all) {
      const text = element.textContent;
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + Math.min(width / 2, 40), top + height / 2];
      if (!texts.includes(text) && element.contains(document.elementFromPoint(x, y))) return { x, y, text };
    }
    return undefined;
  }, pressed);
}
