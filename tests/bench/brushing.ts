import type { CDPSession, Page } from "@playwright/test";
import { drag } from "./browser";
import type { Drawing } from "./probe";
import { median, percentile } from "./statistics";
import { pause } from "./waiting";

export type Frames = {
  readonly fps: number;
  readonly median: number;
  readonly p95: number;
  /** The main thread's own time for a frame: what other programs of the machine do does not count. */
  readonly workMs: number;
};

export type Brushing = {
  readonly frames: Frames;
  /** Answers that a view drew in a second, and how long after the pointer's move each of them was painted. */
  readonly map: Followed;
  readonly timeline: Followed;
};

export type Followed = { readonly perSecond: number; readonly lag: number; readonly lagP95: number };

const BRUSH_MS = 3000;

/** Chooses a window of the overview strip, given as shares of it, by dragging its two edges. */
export async function chooseWindow(page: Page, session: CDPSession, from: number, to: number): Promise<void> {
  const { y, at } = await strip(page);
  const edges = [
    [".overview-edge.is-to", to],
    [".overview-edge.is-from", from],
  ] as const;
  for (const [edge, share] of edges) {
    const box = await page.locator(edge).boundingBox();
    if (box === null) throw new Error("no window on the overview strip");
    await drag(session, { y, from: box.x + box.width / 2, to: at(share) }, { ms: 300 });
    await pause(500);
  }
}

/** Drags the window in the middle of `from` and `to` across the strip and back, and looks at every frame. */
export async function brush(
  page: Page,
  session: CDPSession,
  { from, to, by }: { readonly from: number; readonly to: number; readonly by: number },
): Promise<Brushing> {
  const { y, at } = await strip(page);
  const middle = (from + to) / 2;
  const { frames, drawings, seconds } = await recordFrames(page, session, () =>
    drag(session, { y, from: at(middle), to: at(middle + by) }, { ms: BRUSH_MS }, (share) =>
      Math.sin(share * Math.PI),
    ),
  );
  await pause(500);
  const followed = (view: Drawing["view"]): Followed => {
    const lags = drawings.flatMap((drawing) =>
      drawing.view === view && drawing.pointerAt !== undefined ? [drawing.at - drawing.pointerAt] : [],
    );
    return { perSecond: lags.length / seconds, lag: median(lags), lagP95: percentile(lags, 0.95) };
  };
  return { frames, map: followed("map"), timeline: followed("timeline") };
}

/** Frames while nothing happens: what the machine gives at best just now. */
export async function idleFrames(page: Page, session: CDPSession): Promise<Frames> {
  return (await recordFrames(page, session, () => pause(1000))).frames;
}

/** What the probe sees while something is done. */
export async function recordFrames(page: Page, session: CDPSession, act: () => Promise<void>) {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const workBefore = await taskSeconds(session);
  await page.evaluate(() => probe.start());
  await act();
  const { times, drawings } = await page.evaluate(() => {
    probe.stop();
    return { times: probe.frames, drawings: probe.drawings };
  });
  const work = (await taskSeconds(session)) - workBefore;
  await session.send("Performance.disable");
  const deltas = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  const frames: Frames = {
    fps: deltas.length / seconds,
    median: median(deltas),
    p95: percentile(deltas, 0.95),
    workMs: (work * 1000) / deltas.length,
  };
  return { frames, drawings, seconds };
}

/** Single moves of the pointer with time between them: until the map shows what belongs there. */
export async function singleMoves(
  page: Page,
  session: CDPSession,
  middle: number,
  moves: number,
): Promise<readonly [median: number, p95: number]> {
  const { y, at } = await strip(page);
  const send = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number) =>
    session.send("Input.dispatchMouseEvent", { type, x, y, button: "left", buttons: 1, clickCount: 1 });
  await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: at(middle), y });
  await send("mousePressed", at(middle));
  const lags: number[] = [];
  for (let move = 1; move <= moves; move += 1) {
    await page.evaluate(() => probe.start());
    await send("mouseMoved", at(middle) + move * 8);
    await pause(250);
    // A slow answer counts too: leaving it out would make the machine faster than it is. Markers alone never come.
    await page
      .waitForFunction(() => probe.drawings.some(({ view }) => view === "map"), undefined, { timeout: 3000 })
      .catch(() => undefined);
    const lag = await page.evaluate(() => {
      probe.stop();
      const [last] = probe.drawings.filter(({ view }) => view === "map").slice(-1);
      return last === undefined ? undefined : last.at - probe.inputAt;
    });
    if (lag !== undefined) lags.push(lag);
  }
  await send("mouseReleased", at(middle) + moves * 8);
  await pause(300);
  return [median(lags), percentile(lags, 0.95)];
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN;
}

async function strip(page: Page) {
  const box = await page.locator(".overview-strip").boundingBox();
  if (box === null) throw new Error("no overview strip on screen");
  return { y: box.y + box.height / 2, at: (share: number) => box.x + box.width * share };
}
