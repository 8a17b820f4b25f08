import type { Browser, Page } from "@playwright/test";
import { openCurated } from "./browser";
import { median } from "./statistics";
import { pause } from "./waiting";

/** What a reader does, and how long the browser says it took from the hand to the next painted frame. */
export type Interaction = { readonly name: string; readonly median: number; readonly most: number };

export type Interactions = {
  readonly all: readonly Interaction[];
  /** Cumulative layout shift of the page while its language was flipped. */
  readonly languageShift: number;
};

/** A measure is taken so long after the act: entries come once the frame has been painted. */
const REST_MS = 700;

/** Interaction to next paint on the curated dataset, as the Event Timing API measures it (in steps of 8 ms). */
export async function measureInteractions(
  browser: Browser,
  address: string,
  rounds: number,
): Promise<Interactions> {
  const page = await openCurated(browser, address);
  await page.evaluate(() => {
    const entries: { readonly duration: number }[] = [];
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("interactionId" in entry && Number(entry.interactionId) > 0) entries.push(entry);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry && "hadRecentInput" in entry && entry.hadRecentInput === false)
          shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift" });
    Object.assign(globalThis, { benchEntries: entries, benchShifts: shifts });
  });
  const timeline = page.locator('[data-view="timeline"] .timeline-event');
  const chip = page.locator(".kind-chip");
  const named = (name: RegExp) => page.getByRole("banner").getByRole("button", { name });
  const acts: readonly (readonly [string, (round: number) => Promise<void>])[] = [
    ["an event chosen on the timeline", (round) => timeline.nth(round).press("Enter")],
    ["a place chosen on the map", () => page.locator('[data-place-id="baghdad"]').press("Enter")],
    ["the popup closed", () => page.keyboard.press("Escape")],
    ["a kind chosen", (round) => chip.nth(round % 3).press("Enter")],
    ["the kind given up", (round) => chip.nth(round % 3).press("Enter")],
    ["the theme changed", () => named(/^(Colours|الألوان)/).press("Enter")],
    ["the language changed", () => named(/العربية|English/).press("Enter")],
  ];
  const times = new Map<string, number[]>();
  let languageShift = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, act] of acts) {
      await take(page);
      await act(round);
      // On a busy machine the frame may come later than the rest is long: then nothing would have taken no time.
      await page.evaluate(() => probe.painted());
      await pause(REST_MS);
      await page.evaluate(() => probe.painted());
      const { longest, shift } = await take(page);
      times.set(name, [...(times.get(name) ?? []), longest]);
      if (name === "the language changed") languageShift = Math.max(languageShift, shift);
    }
  }
  await page.close();
  return {
    all: [...times].map(([name, taken]) => ({ name, median: median(taken), most: Math.max(...taken) })),
    languageShift,
  };
}

/** The longest interaction and the layout shift since the last time; what took less than 16 ms is no entry. */
function take(page: Page): Promise<{ readonly longest: number; readonly shift: number }> {
  return page.evaluate(() => {
    const { benchEntries, benchShifts } = globalThis as unknown as {
      readonly benchEntries: { readonly duration: number }[];
      readonly benchShifts: number[];
    };
    const longest = Math.max(0, ...benchEntries.splice(0).map(({ duration }) => duration));
    const shift = benchShifts.splice(0).reduce((sum, value) => sum + value, 0);
    return { longest, shift };
  });
}
