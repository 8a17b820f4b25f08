import { SLOW_MS } from "./browser";
import type { Page } from "@playwright/test";
import { median } from "./statistics";
import { forLater, pause, within } from "./waiting";

export type Filtering = { readonly median: number; readonly most: number };

/** Presses kinds, one after the other: until map, timeline and count show what is left. */
export async function changeKinds(page: Page): Promise<Filtering> {
  const chips = page.locator(".kind-chip");
  return changes(page, [0, 1, 0, 1], (kind) => chips.nth(kind).click());
}

/** Types texts, in both scripts, of one word and of several. */
export async function changeText(page: Page): Promise<Filtering> {
  const field = page.getByRole("search").locator("input");
  // What suggests comes with the first focus.
  await field.focus();
  await page.getByRole("search").getByRole("combobox").waitFor();
  return changes(page, ["market", "checkpoint", "غارة", "patrols source", "هجوم تفتيش", ""], (text) =>
    field.fill(text),
  );
}

async function changes<Change>(
  page: Page,
  all: readonly Change[],
  act: (change: Change) => Promise<void>,
): Promise<Filtering> {
  const times: number[] = [];
  for (const change of all) {
    const painted = forLater(
      page.evaluate(async () => {
        const outcome = document.querySelector(".filter-outcome");
        if (outcome === null) throw new Error("the count of events is not on screen");
        const counted = new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            void probe.painted().then(resolve);
          });
          observer.observe(outcome, { childList: true, subtree: true, characterData: true });
        });
        probe.inputAt = NaN;
        probe.start();
        const firstOf = async (view: string): Promise<number> => {
          for (;;) {
            const first = probe.drawings.find((drawing) => drawing.view === view);
            if (first !== undefined) return first.at;
            await new Promise(requestAnimationFrame);
          }
        };
        const at = Math.max(...(await Promise.all([counted, firstOf("map"), firstOf("timeline")])));
        probe.stop();
        return at - probe.inputAt;
      }),
    );
    await act(change);
    times.push(await within(SLOW_MS, "a change of the filter", painted));
    await pause(600);
  }
  return { median: median(times), most: Math.max(...times) };
}
