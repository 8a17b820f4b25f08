import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { Dataset } from "../../src/domain/model";
import type { OpenedTable } from "../../src/domain/shown";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Answer, Engine } from "../../src/engine/query";
import { createQueryOf } from "../../src/state/answers";
import { shownEvent } from "../../src/state/selection";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import { dwellMs, placeInStory, storyStart } from "../../src/state/storyPlace";
import { stepsOf, storyPaths } from "../../src/state/telling";
import { parseFragment, printFragment } from "../../src/state/url";
import { loadCurated } from "../fixtures/curated";

let loaded: LoadedDataset;
let dataset: Dataset;
let engine: Engine;
let store: SanadStore;
let answer: Answer;
beforeAll(async () => {
  loaded = await loadCurated();
  dataset = loaded.dataset;
  engine = createColumnEngine(curatedEvents(loaded));
});
beforeEach(async () => {
  store = createSanadStore(dataset, {});
  answer = await engine.ask(createQueryOf()(store.getState()));
});

const first = "war-in-gaza";
const second = "attacks-on-us-bases-iraq-syria";
const story = () => store.getState().story;
const shown = () => shownEvent(store.getState().selection);

describe("a story in the store", () => {
  it("selects its event and waits until the reader lets it play", () => {
    store.getState().tellStory("narrative", first);
    expect(story()).toEqual({ path: "narrative", event: first, isPlaying: false });
    expect(shown()).toBe(first);
    store.getState().playStory(true);
    store.getState().tellStory("narrative", second);
    expect(story()).toEqual({ path: "narrative", event: second, isPlaying: true });
  });

  it("halts where the reader selects something, and goes on from its own step", () => {
    store.getState().tellStory("narrative", second);
    store.getState().playStory(true);
    store.getState().selectEvent("us-strike-pmf-hq", "map");
    expect(story()).toEqual({ path: "narrative", event: second, isPlaying: false });
    expect(shown()).toBe("us-strike-pmf-hq");
    store.getState().playStory(true);
    expect(shown()).toBe(second);
    store.getState().clearSelection();
    expect(story()?.isPlaying).toBe(false);
  });

  it("begins anew, halted, on another path, and ends with its event still selected", () => {
    store.getState().tellStory("narrative", second);
    store.getState().playStory(true);
    store.getState().tellStory("cause", second);
    expect(story()?.isPlaying).toBe(false);
    store.getState().endStory();
    expect(story()).toBeUndefined();
    expect(shown()).toBe(second);
  });

  it("gives way to the run of time, and the other way round", () => {
    store.getState().tellStory("time", second);
    store.getState().openPlayback();
    expect(story()).toBeUndefined();
    expect(store.getState().playback).toEqual({ mode: "slides", isPlaying: true, begun: undefined });
    expect(shown()).toBeUndefined();
    store.getState().beganAt(5);
    store.getState().selectEvent(first, "list");
    expect(store.getState().playback).toEqual({ mode: "slides", isPlaying: false, begun: 5 });
    store.getState().tellStory("time", second);
    expect(store.getState().playback).toBeUndefined();
  });

  it("is not there for intents that come late", () => {
    store.getState().playStory(true);
    store.getState().playTime(true);
    store.getState().beganAt(5);
    store.getState().runWindow("grows");
    expect(store.getState()).toMatchObject({ story: undefined, playback: undefined });
  });
});

describe("a story's address", () => {
  const fragmentOf = () => printFragment(store.getState(), undefined);
  const parse = (fragment: string) => parseFragment(fragment, dataset);
  const notices = (fragment: string) => parse(fragment).notices?.map(({ parameter }) => parameter);

  it("names the step only where the reader looks at something else", () => {
    store.getState().tellStory("narrative", second);
    expect(fragmentOf()).toBe(`#v=1&event=${second}&story=narrative`);
    store.getState().selectEvent(first, "map");
    expect(fragmentOf()).toBe(`#v=1&event=${first}&story=narrative&step=${second}`);
    expect(parse(fragmentOf()).story).toEqual({ path: "narrative", event: second, isPlaying: false });
  });

  it("begins at the first step where it names none", () => {
    expect(parse("#story=narrative").story?.event).toBe(first);
    expect(parse("#story=cause").story?.event).toBe(first);
    expect(parse("#story=narrative").selection).toEqual({ type: "event", event: first });
    expect(parse("#story=time").story).toBeUndefined();
    expect(parse("#story=time&event=us-strike-pmf-hq").story?.event).toBe("us-strike-pmf-hq");
  });

  it("drops what it does not know, with a notice", () => {
    expect(notices("#story=fable")).toEqual(["story"]);
    expect(notices("#story=narrative&step=nothing")).toEqual(["step"]);
    expect(parse("#story=narrative&step=nothing").story?.event).toBe(first);
    expect(notices("#story=time&step=__proto__")).toEqual(["step"]);
    expect(notices("#story=narrative&step=us-strike-pmf-hq")).toEqual([]);
  });

  it("of an opened file can only be told through time", () => {
    const { id, title, view } = dataset;
    const opened: OpenedTable = { type: "table", id, title, view };
    expect(storyPaths(opened)).toEqual(["time"]);
    expect(parseFragment("#story=time&event=row-12", opened).story?.event).toBe("row-12");
    expect(parseFragment("#story=narrative", opened).story).toBeUndefined();
  });

  it("closes the story when the reader goes back to before it", () => {
    store.getState().tellStory("narrative", first);
    store.getState().restore(parse("#v=1"));
    expect(story()).toBeUndefined();
  });
});

describe("the place in a story", () => {
  it.each(["narrative", "cause"] as const)("runs through all steps of the %s path and back", async (path) => {
    const steps = stepsOf(dataset, path) ?? [];
    let at = steps[0]?.event;
    const walked: string[] = [];
    while (at !== undefined) {
      walked.push(at);
      const place = await placeInStory(engine, answer, dataset, { path, event: at });
      expect(place).toMatchObject({ number: walked.length, count: steps.length, previous: walked.at(-2) });
      at = place.next;
    }
    expect(walked).toEqual(steps.map(({ event }) => event));
  });

  it("runs through time over every event that passes the filter, the undated last", async () => {
    let at = (
      await engine.rows({ ...answer.query, window: { from: -8.64e15, to: 8.64e15 } }, "time", 0, 1)
    )[0]?.event.id;
    const walked: string[] = [];
    while (at !== undefined) {
      walked.push(at);
      const place = await placeInStory(engine, answer, dataset, { path: "time", event: at });
      expect(place).toMatchObject({ number: walked.length, count: dataset.events.length });
      expect(place.previous).toBe(walked.at(-2));
      at = place.next;
    }
    expect(new Set(walked).size).toBe(dataset.events.length);
  });

  it("begins at the selected event where the story tells it", async () => {
    const start = (path: "narrative" | "time", event?: string) =>
      storyStart(engine, answer, dataset, path, event);
    expect(await start("narrative")).toBe(first);
    expect(await start("narrative", second)).toBe(second);
    expect(await start("narrative", "operation-lions-of-al-jazira")).toBe(first);
    expect(await start("time", "operation-lions-of-al-jazira")).toBe("operation-lions-of-al-jazira");
    expect(await start("time")).toBe(await engine.neighbour(answer.query, undefined, 1));
  });
});

describe("how long a step stands", () => {
  it("follows the words to read and the speed, within bounds", () => {
    expect(dwellMs(["two words"], 1)).toBe(5000);
    expect(dwellMs(["word ".repeat(40), ""], 1)).toBe(9000);
    expect(dwellMs(["word ".repeat(40)], 2)).toBe(4500);
    expect(dwellMs(["word ".repeat(900)], 1)).toBe(18_000);
    expect(dwellMs([], 0.5)).toBe(10_000);
  });
});
