// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from "vitest";
import type { Dataset } from "../../src/domain/model";
import * as texts from "../../src/i18n/texts";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import { parseFragment } from "../../src/state/url";
import { syncUrl, type UrlSync } from "../../src/state/urlSync";
import { load, smallFile } from "../fixtures/smallDataset";

/** On a busy machine a second is not long. */
const PATIENCE = { timeout: 20_000 };

let dataset: Dataset;
let store: SanadStore;
let sync: UrlSync;

/** As main.tsx opens a page at an address. */
async function open(hash: string): Promise<void> {
  const result = await load({ ...smallFile(), id: "iraq-coalition-2024" });
  if (result.status === "failed") throw new Error("it did not load");
  dataset = result.loaded.dataset;
  history.pushState(null, "", `/${hash}`);
  store = createSanadStore(dataset, parseFragment(hash, dataset));
  sync = syncUrl(store, undefined);
}

/** jsdom walks its history a moment later, as a browser does. */
function walk(steps: number): Promise<void> {
  const arrived = new Promise<void>((resolve) =>
    addEventListener("popstate", () => resolve(), { once: true }),
  );
  history.go(steps);
  return arrived.then(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

async function typeIn(hash: string): Promise<void> {
  const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
  location.hash = hash;
  await changed;
}

let pushed: MockInstance;
let replaced: MockInstance;
beforeEach(() => {
  pushed = vi.spyOn(history, "pushState");
  replaced = vi.spyOn(history, "replaceState");
});
afterEach(() => sync.stop());

const steps = () => pushed.mock.calls.length;

describe("the address follows the store", () => {
  it("by a step for each selection, by none for all else", async () => {
    await open("");
    const before = steps();
    store.getState().selectEvent("us-strike-pmf-hq", "list");
    expect(location.hash).toBe("#v=1&event=us-strike-pmf-hq");
    expect(steps()).toBe(before + 1);
    store.getState().showWindow({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 2) - 1 });
    store.getState().changeFilter({ text: "PMF" });
    store.getState().drawDates("reported");
    sync.moveMap({ zoom: 5, latitude: 33, longitude: 44 });
    await vi.waitFor(
      () =>
        expect(location.hash).toBe(
          "#v=1&event=us-strike-pmf-hq&from=2024-01-01&to=2024-01-01&q=PMF&as=reported&map=5/33.0000/44.0000",
        ),
      PATIENCE,
    );
    expect(steps()).toBe(before + 1);
  });

  it("seldom while a drag moves the window at every frame, and at last to where it ends", async () => {
    await open("");
    const before = replaced.mock.calls.length;
    for (let day = 1; day <= 28; day += 1) {
      store.getState().showWindow({ from: Date.UTC(2024, 0, day), to: Date.UTC(2024, 2, 1) - 1 });
    }
    expect(replaced.mock.calls.length - before).toBeLessThanOrEqual(1);
    await vi.waitFor(() => expect(location.hash).toBe("#v=1&from=2024-01-28&to=2024-02-29"), PATIENCE);
    expect(replaced.mock.calls.length - before).toBeLessThanOrEqual(2);
  });

  it("by a step for each step of a story that the reader takes, by none while it plays", async () => {
    await open("");
    const before = steps();
    store.getState().tellStory("time", "minister-speaks");
    store.getState().tellStory("time", "committee-meets");
    expect(steps()).toBe(before + 2);
    store.getState().playStory(true);
    store.getState().tellStory("time", "us-strike-pmf-hq");
    expect(steps()).toBe(before + 2);
    store.getState().selectEvent("minister-speaks", "map");
    expect(steps()).toBe(before + 3);
    expect(location.hash).toBe("#v=1&event=minister-speaks&story=time&step=us-strike-pmf-hq");
  });

  it("and is not written for what it does not hold", async () => {
    await open("#v=1&event=us-strike-pmf-hq");
    const writes = () => steps() + replaced.mock.calls.length;
    const before = writes();
    store.getState().wear("dark");
    store.getState().selectEvent("us-strike-pmf-hq", "map");
    expect(writes()).toBe(before);
  });

  it("no longer once it has been stopped", async () => {
    await open("");
    sync.stop();
    store.getState().selectEvent("us-strike-pmf-hq", "list");
    expect(location.hash).toBe("");
  });
});

describe("the store follows the address", () => {
  it("back to an address without a fragment and forward again", async () => {
    await open("");
    store.getState().selectEvent("us-strike-pmf-hq", "list");
    store.getState().selectEvent("earlier-attack", "list");
    const before = steps();
    await walk(-1);
    expect(store.getState().selection).toEqual({ type: "event", event: "us-strike-pmf-hq" });
    await walk(-1);
    expect(store.getState().selection).toEqual({ type: "none" });
    // Going back makes no new steps, or Forward would be lost and Back trapped.
    expect(steps()).toBe(before);
    await walk(2);
    expect(store.getState().selection).toEqual({ type: "event", event: "earlier-attack" });
    expect(steps()).toBe(before);
  });

  it("to one typed in by hand, with notices for what it drops, and no new step", async () => {
    await open("");
    const before = steps();
    await typeIn("#event=earlier-attack&kinds=attack,nonsense");
    expect(store.getState()).toMatchObject({
      selection: { type: "event", event: "earlier-attack" },
      filter: { kinds: ["attack"] },
      notices: [{ parameter: "kinds", found: "nonsense" }],
    });
    expect(steps()).toBe(before);
  });

  it("and not to one that was left before its language had come", async () => {
    let arabicCame: (() => void) | undefined;
    vi.spyOn(texts, "loadTexts").mockReturnValue(new Promise((resolve) => (arabicCame = resolve)));
    await open("");
    await typeIn("#event=earlier-attack&lang=ar");
    store.getState().selectEvent("us-strike-pmf-hq", "list");
    arabicCame?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState()).toMatchObject({
      selection: { type: "event", event: "us-strike-pmf-hq" },
      language: "en",
    });
  });

  it("in the language that it names, once that has come", async () => {
    await open("");
    await typeIn("#event=earlier-attack&lang=ar");
    await vi.waitFor(() => expect(store.getState().language).toBe("ar"), PATIENCE);
    expect(store.getState().selection).toEqual({ type: "event", event: "earlier-attack" });
  });
});
