import type { CDPSession, Page } from "@playwright/test";
import { drag, pause } from "./browser";
import { median, percentile } from "./statistics";

export type Brushing = {
  readonly fps: number;
  readonly frameP95: number;
  readonly frameMedian: number;
  /** Answers drawn a second. */
  readonly mapsPerSecond: number;
  readonly timelinesPerSecond: number;
  /** From a move of the pointer until its answer is painted, while moves go on. */
  readonly mapLag: readonly [median: number, p95: number];
  readonly timelineLag: readonly [median: number, p95: number];
  /** The main thread's work in a frame. */
  readonly workMs: number;
};

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
  from: number,
  to: number,
  by: number,
): Promise<Brushing> {
  const { y, at } = await strip(page);
  const middle = (from + to) / 2;
  // The thread's own time: other programs on the machine do not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const workBefore = await taskSeconds(session);
  await page.evaluate(() => probe.start());
  await drag(session, { y, from: at(middle), to: at(middle + by) }, { ms: BRUSH_MS }, (share) =>
    Math.sin(share * Math.PI),
  );
  const recorded = await page.evaluate(() => {
    probe.stop();
    return { frames: probe.frames, drawings: probe.drawings };
  });
  const work = (await taskSeconds(session)) - workBefore;
  await pause(500);
  const { frames, drawings } = recorded;
  const deltas = frames.slice(1).map((time, index) => time - (frames[index] ?? time));
  const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1000;
  const lags = (view: string) =>
    drawings.flatMap((drawing) =>
      drawing.view === view && drawing.pointerAt !== undefined ? [drawing.at - drawing.pointerAt] : [],
    );
  const spread = (values: readonly number[]) => [median(values), percentile(values, 0.95)] as const;
  return {
    fps: deltas.length / seconds,
    frameP95: percentile(deltas, 0.95),
    frameMedian: median(deltas),
    mapsPerSecond: lags("map").length / seconds,
    timelinesPerSecond: lags("timeline").length / seconds,
    mapLag: spread(lags("map")),
    timelineLag: spread(lags("timeline")),
    workMs: (work * 1000) / deltas.length,
  };
}

/** Frames while nothing happens: what the machine gives at best just now. */
export async function idleFrames(page: Page): Promise<{ readonly fps: number; readonly frameP95: number }> {
  await page.evaluate(() => probe.start());
  await pause(1000);
  const frames = await page.evaluate(() => {
    probe.stop();
    return probe.frames;
  });
  const deltas = frames.slice(1).map((time, index) => time - (frames[index] ?? time));
  return {
    fps: (deltas.length * 1000) / ((frames.at(-1) ?? 0) - (frames[0] ?? 0)),
    frameP95: percentile(deltas, 0.95),
  };
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
