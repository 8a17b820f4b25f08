// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from "vitest";
import type { Dataset } from "../../src/domain/model";
import * as texts from "../../src/i18n/texts";
import { REST_MS } from "../../src/state/historySteps";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import { withAskedBesides } from "../../src/state/datasetAddress";
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
  sync = syncUrl(store, undefined, undefined);
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
/** What the reader does next is done in another task. */
const nextAct = () => new Promise<void>((resolve) => setTimeout(resolve));
const text = () => store.getState().filter.text;
const kinds = () => store.getState().filter.kinds;

describe("the address follows the store", () => {
  it("and keeps what it was asked for besides the view: language and theme stay in it, and say what is", async () => {
    await open("#lang=ar&kinds=attack");
    store.getState().chooseFilters(false);
    store.getState().share({ type: "view" });
    await nextAct();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(location.hash).toBe("#lang=ar&kinds=attack");
    store.getState().changeFilter({ kinds: ["strike"] });
    await vi.waitFor(() => expect(location.hash).toBe("#v=1&kinds=strike&lang=ar"), PATIENCE);
    await nextAct();
    store.setState({ language: "en" });
    await vi.waitFor(() => expect(location.hash).toBe("#v=1&kinds=strike&lang=en"), PATIENCE);
    store.getState().selectEvent("us-strike-pmf-hq", "list");
    expect(location.hash).toBe("#v=1&event=us-strike-pmf-hq&kinds=strike&lang=en");
    await walk(-1);
    expect(location.hash).toBe("#v=1&kinds=strike&lang=en");
    expect(store.getState().language).toBe("en");
    // What was asked before is what the page was then.
    await walk(-1);
    expect(location.hash).toBe("#lang=ar&kinds=attack");
    await vi.waitFor(() => expect(store.getState().language).toBe("ar"), PATIENCE);
  });

  it("by a theme that was asked for, and by none that was not", async () => {
    await open("#theme=dark");
    store.getState().changeFilter({ kinds: ["strike"] });
    expect(location.hash).toBe("#v=1&kinds=strike&theme=dark");
    sync.stop();
    await open("#kinds=attack");
    store.setState({ language: "ar", theme: "light" });
    await nextAct();
    store.getState().changeFilter({ kinds: ["strike"] });
    expect(location.hash).toBe("#v=1&kinds=strike");
    await typeIn("v=1&kinds=strike&lang=en");
    await vi.waitFor(() => expect(store.getState().language).toBe("en"), PATIENCE);
    store.getState().changeFilter({ kinds: ["attack"] });
    expect(location.hash).toBe("#v=1&kinds=attack&lang=en");
  });

  it("and a new address takes language and theme over, and nothing else", () => {
    expect(withAskedBesides("", "#v=1&kinds=strike&lang=ar&theme=dark")).toBe("#lang=ar&theme=dark");
    expect(withAskedBesides("v=1&dataset=opened-file", "#lang=ar&q=a")).toBe(
      "#v=1&dataset=opened-file&lang=ar",
    );
    expect(withAskedBesides("", "#lang=xx&theme=pink&q=a")).toBe("");
  });

  it("by a step for each selection and each filter, by none for what shows the same events otherwise", async () => {
    await open("");
    const before = steps();
    store.getState().selectEvent("us-strike-pmf-hq", "list");
    expect(location.hash).toBe("#v=1&event=us-strike-pmf-hq");
    expect(steps()).toBe(before + 1);
    await nextAct();
    store.getState().showWindow({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 2) - 1 });
    await nextAct();
    store.getState().changeFilter({ text: "PMF" });
    await nextAct();
    expect(steps()).toBe(before + 3);
    store.getState().drawDates("reported");
    sync.moveMap({ zoom: 5, latitude: 33, longitude: 44 });
    await vi.waitFor(
      () =>
        expect(location.hash).toBe(
          "#v=1&event=us-strike-pmf-hq&from=2024-01-01&to=2024-01-01&q=PMF&as=reported&map=5/33.0000/44.0000",
        ),
      PATIENCE,
    );
    expect(steps()).toBe(before + 3);
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

describe("Back undoes", () => {
  it("filters one by one, bounds among them, Forward brings them back, and neither makes a step", async () => {
    await open("");
    const { changeFilter, keepToBounds } = store.getState();
    const before = steps();
    changeFilter({ kinds: ["strike"] });
    changeFilter({ includeImprecise: false });
    keepToBounds({ west: 40, south: 30, east: 45, north: 35 });
    // The map moves under its bounds: no step of its own.
    keepToBounds({ west: 41, south: 30, east: 46, north: 35 });
    expect(steps()).toBe(before + 3);
    await walk(-1);
    expect(store.getState()).toMatchObject({ boundsFilter: undefined, filter: { includeImprecise: false } });
    await walk(-1);
    expect(store.getState().filter).toMatchObject({ kinds: ["strike"], includeImprecise: true });
    await walk(-1);
    expect(kinds()).toEqual([]);
    await walk(2);
    expect(store.getState().filter).toMatchObject({ kinds: ["strike"], includeImprecise: false });
    expect(steps()).toBe(before + 3);
  });

  it("a typed word at once, and two words that were settled one by one", async () => {
    await open("");
    const before = steps();
    for (const typed of ["c", "co", "com", "comm"]) {
      store.getState().changeFilter({ text: typed });
      await nextAct();
    }
    expect(steps()).toBe(before + 1);
    await new Promise((resolve) => setTimeout(resolve, REST_MS.text + 50));
    for (const typed of ["comm ", "comm i"]) {
      store.getState().changeFilter({ text: typed });
      await nextAct();
    }
    expect(steps()).toBe(before + 2);
    await walk(-1);
    expect(text()).toBe("comm");
    await walk(-1);
    expect(text()).toBe("");
  });

  it("what was found by a word together with the word: the step before is what was there before typing", async () => {
    await open("");
    store.getState().changeFilter({ kinds: ["attack"] });
    const before = steps();
    store.getState().changeFilter({ text: "earlier" });
    await nextAct();
    store.getState().changeFilter({ text: "" });
    store.getState().selectEvent("earlier-attack", "elsewhere");
    expect(steps()).toBe(before + 1);
    await walk(-1);
    expect(store.getState()).toMatchObject({
      selection: { type: "none" },
      filter: { kinds: ["attack"], text: "" },
    });
  });

  it("a drag as a whole, and the next drag by itself, however soon it comes", async () => {
    await open("");
    const before = steps();
    const drag = async (days: readonly number[]) => {
      dispatchEvent(new Event("pointerdown"));
      for (const day of days) {
        store.getState().showWindow({ from: Date.UTC(2024, 0, day), to: Date.UTC(2024, 2, 1) - 1 });
        await nextAct();
      }
      dispatchEvent(new Event("pointerup"));
    };
    await drag([2, 3, 4]);
    await drag([5, 6]);
    expect(steps()).toBe(before + 2);
    await walk(-1);
    expect(store.getState().timeWindow.from).toBe(Date.UTC(2024, 0, 4));
  });

  it("a selection together with the window that followed it", async () => {
    await open("");
    const opening = store.getState().timeWindow;
    const before = steps();
    store.getState().selectEvent("earlier-attack", "list");
    await nextAct();
    store.getState().showWindow({ from: 0, to: Date.UTC(2020, 0, 1) }, "selection");
    expect(steps()).toBe(before + 1);
    await walk(-1);
    expect(store.getState()).toMatchObject({ selection: { type: "none" }, timeWindow: opening });
  });

  it("a run through time as one step", async () => {
    await open("");
    const before = steps();
    store.getState().openPlayback();
    store.getState().playTime(true);
    const clock = vi.spyOn(performance, "now");
    for (let day = 1; day < 9; day += 1) {
      // Longer than any other row of changes would take.
      clock.mockReturnValue(day * 5000);
      store.getState().showWindow({ from: Date.UTC(2024, 0, day), to: Date.UTC(2024, 2, 1) - 1 });
      await nextAct();
    }
    clock.mockRestore();
    expect(store.getState().playback?.isPlaying).toBe(true);
    expect(steps()).toBe(before + 1);
    await walk(-1);
    expect(store.getState().timeWindow).toEqual(store.getInitialState().timeWindow);
  });

  it("and no browser sees more than a hundred changes in ten seconds, however fast a key repeats", async () => {
    await open("");
    const before = steps() + replaced.mock.calls.length;
    for (let at = 0; at < 300; at += 1) {
      store.getState().selectEvent(at % 2 === 0 ? "earlier-attack" : "us-strike-pmf-hq", "timeline");
      store.getState().changeFilter({ kinds: at % 2 === 0 ? ["strike"] : [] });
      if (at % 30 === 0) await nextAct();
    }
    const made = steps() + replaced.mock.calls.length - before;
    expect(made).toBeGreaterThan(40);
    expect(made).toBeLessThanOrEqual(60);
    await vi.waitFor(() => expect(location.hash).toBe("#v=1&event=us-strike-pmf-hq"), PATIENCE);
  });
});

describe("the page of the filters", () => {
  it("is closed by Back, which undoes nothing that was chosen there; the next Back does, choice by choice", async () => {
    await open("");
    store.getState().chooseFilters(true);
    store.getState().changeFilter({ kinds: ["strike"] });
    store.getState().changeFilter({ kinds: ["strike", "attack"] });
    await walk(-1);
    await vi.waitFor(() => expect(location.hash).toContain("kinds=strike,attack"), PATIENCE);
    expect(store.getState().isChoosingFilters).toBe(false);
    expect(kinds()).toEqual(["strike", "attack"]);
    await nextAct();
    await walk(-1);
    expect(kinds()).toEqual(["strike"]);
    await walk(-1);
    expect(kinds()).toEqual([]);
  });

  it("leaves nothing in the history where nothing was chosen, however it was closed", async () => {
    await open("#v=1&kinds=attack");
    store.getState().changeFilter({ kinds: ["strike"] });
    store.getState().chooseFilters(true);
    await walk(-1);
    expect(store.getState()).toMatchObject({ isChoosingFilters: false, filter: { kinds: ["strike"] } });
    store.getState().chooseFilters(true);
    const left = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    store.getState().chooseFilters(false);
    await left;
    await nextAct();
    await walk(-1);
    expect(kinds()).toEqual(["attack"]);
  });

  it("closed and left for an event at once, keeps the event, as a step of its own", async () => {
    await open("#v=1&kinds=attack");
    store.getState().chooseFilters(true);
    await nextAct();
    const left = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    store.getState().chooseFilters(false);
    // The browser has not gone back yet.
    store.getState().selectEvent("us-strike-pmf-hq", "timeline");
    await left;
    await nextAct();
    expect(store.getState().selection).toMatchObject({ event: "us-strike-pmf-hq" });
    expect(location.hash).toContain("event=us-strike-pmf-hq");
    await walk(-1);
    expect(store.getState().selection.type).toBe("none");
    expect(kinds()).toEqual(["attack"]);
  });

  it.each(["#lang=en", "#kinds=attack&lang=en", ""])(
    "leaves an address that was typed as it is written, and makes no step of it: %j",
    async (typed) => {
      await open(typed);
      const before = steps();
      store.getState().chooseFilters(true);
      expect(steps()).toBe(before + 1);
      await nextAct();
      const left = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
      store.getState().chooseFilters(false);
      await left;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(steps()).toBe(before + 1);
      expect(location.hash).toBe(typed);
    },
  );

  it("a map that moves on the way is in the address afterwards, and is no step", async () => {
    await open("#v=1&kinds=attack");
    store.getState().chooseFilters(true);
    await nextAct();
    const before = steps();
    const left = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    store.getState().chooseFilters(false);
    sync.moveMap({ zoom: 5, latitude: 33, longitude: 44 });
    await left;
    await vi.waitFor(() => expect(location.hash).toBe("#v=1&kinds=attack&map=5/33.0000/44.0000"), PATIENCE);
    expect(steps()).toBe(before);
  });
});
