import { beforeAll, describe, expect, it, vi } from "vitest";
import { parseEdtf, type Edtf } from "../../src/domain/dates";
import { NO_FILTER } from "../../src/domain/filtering";
import type { Dataset } from "../../src/domain/model";
import type { Answer, Engine, EventItem, EventRecord, PlaceGroup, Query } from "../../src/engine/query";
import * as texts from "../../src/i18n/texts";
import { createAnswers, createQueryOf } from "../../src/state/answers";
import { completeSelection, followSelection, windowAround } from "../../src/state/follow";
import { isCompleted, sameSelection, shownEvent, type Selection } from "../../src/state/selection";
import { createSanadStore, openingWindow, windowOf, type SanadStore } from "../../src/state/store";
import { loadCurated } from "../fixtures/curated";

let dataset: Dataset;
let store: SanadStore;
beforeAll(async () => {
  dataset = (await loadCurated()).dataset;
});
const freshStore = () => (store = createSanadStore(dataset, {}));

const edtf = (text: string): Edtf => {
  const date = parseEdtf(text);
  if (date === undefined) throw new Error(text);
  return date;
};
const HOUR = 3_600_000;

describe("the store", () => {
  it("opens on the window, the drawing and the pane that the dataset and the design ask for", () => {
    expect(freshStore().getState()).toMatchObject({
      timeWindow: { from: Date.UTC(2023, 9, 1), to: Date.UTC(2024, 1, 1) - 1 },
      drawAs: "corroborated",
      selection: { type: "none" },
      filter: NO_FILTER,
      pane: "map",
      timeDirection: "ltr",
    });
  });

  it.each([
    ["0001-03-05", "9999-12-31"],
    ["2024-01-04", "2024-01-04"],
  ])(
    "opens on the window that it can show, which no address and no filter then names: %s to %s",
    (from, to) => {
      const shown = { ...dataset, view: { ...dataset.view, from: edtf(from), to: edtf(to) } };
      const { timeWindow } = createSanadStore(shown, {}).getState();
      expect(timeWindow).toEqual(openingWindow(shown));
    },
  );

  it("selects, with the view of origin, and forgets", () => {
    const { selectEvent, selectPlace, selectPassage, clearSelection } = freshStore().getState();
    selectEvent("a", "timeline");
    expect(store.getState()).toMatchObject({ selection: { type: "event", event: "a" }, origin: "timeline" });
    selectPlace("iraq", undefined);
    expect(store.getState()).toMatchObject({ selection: { type: "place", place: "iraq" }, origin: "map" });
    selectPassage("s", 3, 9, "b");
    expect(store.getState()).toMatchObject({
      selection: { type: "passage", source: "s", start: 3, end: 9, event: "b" },
      origin: "article",
    });
    clearSelection();
    expect(store.getState()).toMatchObject({ selection: { type: "none" }, origin: "elsewhere" });
  });

  it("takes the same selection again as a new choice: views bring it back into sight", () => {
    freshStore().getState().selectEvent("a", "list");
    const first = store.getState().selection;
    store.getState().selectEvent("a", "list");
    expect(store.getState().selection).toEqual(first);
    expect(store.getState().selection).not.toBe(first);
  });

  it("changes one part of the filter and clears them all", () => {
    const { changeFilter, clearFilter } = freshStore().getState();
    changeFilter({ kinds: ["strike"] });
    changeFilter({ text: "PMF" });
    expect(store.getState().filter).toEqual({ ...NO_FILTER, kinds: ["strike"], text: "PMF" });
    clearFilter();
    expect(store.getState().filter).toEqual(NO_FILTER);
  });

  it.each([
    ["of no length", 0, 0],
    ["reversed", 5e11, 1e11],
    ["not a number", NaN, NaN],
    ["without ends", -Infinity, Infinity],
    ["before the calendar", -1e16, -9e15],
    ["after the calendar", 9e15, 1e16],
    ["wider than the calendar", -1e17, 1e17],
  ])("keeps a window %s between an hour and the calendar", (_case, from, to) => {
    freshStore().getState().showWindow({ from, to });
    const { timeWindow } = store.getState();
    expect(timeWindow.to - timeWindow.from).toBeGreaterThanOrEqual(HOUR);
    for (const ms of [timeWindow.from, timeWindow.to]) {
      const year = new Date(ms).getUTCFullYear();
      expect(year).toBeGreaterThanOrEqual(1);
      expect(year).toBeLessThanOrEqual(9999);
    }
  });

  it("keeps a sound window as it is", () => {
    const window = { from: Date.UTC(2020, 4, 1), to: Date.UTC(2020, 4, 2) };
    freshStore().getState().showWindow(window);
    expect(store.getState().timeWindow).toEqual(window);
  });

  it("speaks the language that was asked for last, though it comes first", async () => {
    let arabicCame: (() => void) | undefined;
    vi.spyOn(texts, "loadTexts").mockImplementation((language) =>
      language === "ar" ? new Promise((resolve) => (arabicCame = resolve)) : Promise.resolve(),
    );
    const { speak } = freshStore().getState();
    speak("ar");
    speak("en");
    await Promise.resolve();
    arabicCame?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().language).toBe("en");
  });

  it("takes over an address, and keeps language and theme where it is silent", () => {
    store = createSanadStore(dataset, {
      language: "ar",
      theme: "dark",
      notices: [{ parameter: "v", found: "2" }],
    });
    store.getState().restore({
      selection: { type: "event", event: "a" },
      filter: NO_FILTER,
      boundsFilter: undefined,
      timeWindow: { from: 0, to: -1 },
      drawAs: "reported",
      pane: "list",
      lanes: "actor",
      measure: "deaths",
    });
    expect(store.getState()).toMatchObject({
      language: "ar",
      theme: "dark",
      notices: [],
      drawAs: "reported",
      origin: "elsewhere",
      timeWindow: { from: 0, to: HOUR },
    });
  });
});

describe("the place whose marker was opened", () => {
  it("is kept for its event, whatever is chosen elsewhere, until another is opened", () => {
    freshStore();
    const { selectEvent, selectPlace, clearSelection } = store.getState();
    expect(store.getState().openedAt).toBeUndefined();
    selectEvent("one", "map", "baghdad");
    expect(store.getState().openedAt).toEqual({ event: "one", place: "baghdad" });
    selectEvent("two", "list");
    clearSelection();
    expect(store.getState().openedAt).toEqual({ event: "one", place: "baghdad" });
    selectPlace("erbil", "two");
    expect(store.getState().openedAt).toEqual({ event: "two", place: "erbil" });
    selectPlace("mosul", undefined);
    expect(store.getState().openedAt).toEqual({ event: "two", place: "erbil" });
  });
});

describe("a window of two dates", () => {
  it.each([
    ["2023-10", "2024-01", "2023-10-01", "2024-02-01"],
    ["2024-01", "2023-10", "2023-10-01", "2024-02-01"],
    ["2024-01-04", "2024-01-04", "2024-01-04", "2024-01-05"],
    ["2023", "2024-01/..", "2023-01-01", "2024-01-01T00:00:00.001"],
  ])("%s to %s", (from, to, first, after) =>
    expect(windowOf(edtf(from), edtf(to))).toEqual({
      from: Date.parse(`${first}T00:00:00Z`),
      to: Date.parse(after.includes("T") ? `${after}Z` : `${after}T00:00:00Z`) - 1,
    }),
  );

  it("is the dataset's opening window", () =>
    expect(openingWindow(dataset)).toEqual(windowOf(dataset.view.from, dataset.view.to)));
});

describe("the shown event", () => {
  it.each<readonly [Selection, string | undefined]>([
    [{ type: "none" }, undefined],
    [{ type: "event", event: "a" }, "a"],
    [{ type: "place", place: "p", event: undefined }, undefined],
    [{ type: "place", place: "p", event: "a" }, "a"],
    [{ type: "passage", source: "s", start: 0, end: 1, event: "a" }, "a"],
  ])("of %j is %s", (selection, event) => expect(shownEvent(selection)).toBe(event));

  it("at another place is another selection", () =>
    expect(
      sameSelection({ type: "place", place: "p", event: "a" }, { type: "place", place: "q", event: "a" }),
    ).toBe(false));
});

describe("answers", () => {
  /** An engine that answers when it is told to. */
  function slowEngine() {
    const asked: { readonly query: Query; readonly answer: () => void }[] = [];
    const engine = {
      ask: (query: Query) =>
        new Promise<Answer>((resolve) =>
          asked.push({ query, answer: () => resolve({ ...EMPTY, query } as Answer) }),
        ),
    } as unknown as Engine;
    return { engine, asked };
  }
  const EMPTY: Partial<Answer> = { items: [], undated: [], places: [] };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it("are asked for one at a time; what is asked meanwhile gives way to the newest, and each answer is shown", async () => {
    const { engine, asked } = slowEngine();
    const answers = createAnswers(freshStore(), engine);
    store.getState().changeFilter({ text: "a" });
    store.getState().changeFilter({ text: "ab" });
    expect(asked.map(({ query }) => query.filter.text)).toEqual([""]);
    asked[0]?.answer();
    await settled();
    expect(answers.getState().answer?.query.filter.text).toBe("");
    expect(asked.map(({ query }) => query.filter.text)).toEqual(["", "ab"]);
    asked[1]?.answer();
    await settled();
    expect(answers.getState().answer?.query.filter.text).toBe("ab");
    expect(asked).toHaveLength(2);
  });

  it("stay until the next has come, and none is there before the first", async () => {
    const { engine, asked } = slowEngine();
    const answers = createAnswers(freshStore(), engine);
    expect(answers.getState().answer).toBeUndefined();
    asked[0]?.answer();
    await settled();
    store.getState().changeFilter({ text: "a" });
    expect(answers.getState().answer?.query.filter.text).toBe("");
  });

  it("are not asked for anew when nothing of the question has changed", async () => {
    const { engine, asked } = slowEngine();
    createAnswers(freshStore(), engine);
    store.getState().wear("dark");
    store.getState().showPane("list");
    store.getState().selectPlace("iraq", undefined);
    asked[0]?.answer();
    await settled();
    expect(asked).toHaveLength(1);
    store.getState().selectEvent("us-strike-pmf-hq", "list");
    expect(asked[1]?.query.pinned).toEqual(["us-strike-pmf-hq"]);
  });

  it("are not asked for anew to pin an event that the answer at hand holds, in the time and at all its places", async () => {
    const { engine, asked } = slowEngine();
    const answers = createAnswers(freshStore(), engine);
    asked[0]?.answer();
    await settled();
    const { answer } = answers.getState();
    if (answer === undefined) throw new Error("no answer");
    const item = (id: string, place: string) => ({ id, places: [{ place }] }) as unknown as EventItem;
    const group = (id: string, ...events: readonly string[]) =>
      ({ place: { id }, events: events.map((event) => ({ id: event })) }) as unknown as PlaceGroup;
    const items = [item("a", "iraq"), item("b", "iraq"), item("c", "syria")];
    answers.setState({ answer: { ...answer, items, places: [group("iraq", "a"), group("syria", "c")] } });

    store.getState().selectEvent("a", "list");
    expect(asked).toHaveLength(1);
    expect(answers.getState().answer?.query.pinned).toEqual(["a"]);
    expect(answers.getState().answer?.items).toBe(items);
    store.getState().clearSelection();
    expect(answers.getState().answer?.query.pinned).toEqual([]);
    store.getState().selectEvent("b", "list");
    expect(asked.map(({ query }) => query.pinned)).toEqual([[], ["b"]]);
    store.getState().selectEvent("c", "list");
    asked[1]?.answer();
    await settled();
    expect(asked[2]?.query.pinned).toEqual(["c"]);
  });

  it("are to the very question that was asked, of which is told as soon as it is", async () => {
    const { engine, asked } = slowEngine();
    const copying = { ...engine, ask: async (query: Query) => structuredClone(await engine.ask(query)) };
    const answers = createAnswers(freshStore(), copying);
    const told: Query[] = [];
    const stop = answers.onAsked((query) => told.push(query));
    asked[0]?.answer();
    await settled();
    store.getState().changeFilter({ text: "a" });
    expect(told.map(({ filter }) => filter.text)).toEqual(["a"]);
    expect(asked).toHaveLength(2);
    asked[1]?.answer();
    await settled();
    expect(answers.getState().answer?.query).toBe(told[0]);
    stop();
    store.getState().changeFilter({ text: "ab" });
    expect(asked).toHaveLength(3);
    expect(told).toHaveLength(1);
  });

  it("are to one question object for one state", () => {
    const queryOf = createQueryOf();
    const state = freshStore().getState();
    expect(queryOf(state)).toBe(queryOf({ ...state, theme: "dark" }));
    expect(queryOf(state)).not.toBe(queryOf({ ...state, drawAs: "reported" }));
  });
});

describe("following the selection", () => {
  const day = (text: string) => ({
    start: Date.parse(`${text}T00:00:00Z`),
    end: Date.parse(`${text}T23:59:59.999Z`),
  });
  const bars: Readonly<Record<string, { readonly start: number; readonly end: number } | undefined>> = {
    inside: day("2024-01-04"),
    outside: day("2020-05-17"),
    undated: undefined,
  };
  const engine = {
    event: (_query: unknown, id: string) =>
      Promise.resolve({ item: { bar: bars[id] } } as unknown as EventRecord),
  } as unknown as Engine;
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it("moves the window to an event outside it, keeping its length, and leaves it for others", async () => {
    const opening = freshStore().getState().timeWindow;
    const stop = followSelection(store, engine);
    for (const id of ["inside", "undated"]) {
      store.getState().selectEvent(id, "list");
      await settled();
      expect(store.getState().timeWindow).toBe(opening);
    }
    store.getState().selectEvent("outside", "list");
    await settled();
    const { from, to } = store.getState().timeWindow;
    expect(to - from).toBe(opening.to - opening.from);
    expect((from + to) / 2).toBeCloseTo(
      ((bars["outside"]?.start ?? 0) + (bars["outside"]?.end ?? 0)) / 2,
      -1,
    );

    // The reader pans away: the same selection does not pull the window back.
    store.getState().showWindow(opening);
    await settled();
    expect(store.getState().timeWindow).toEqual(opening);

    stop();
    store.getState().selectEvent("inside", "list");
    store.getState().selectEvent("outside", "list");
    await settled();
    expect(store.getState().timeWindow).toEqual(opening);
  });

  it("lets go of an event that is no longer selected", async () => {
    const opening = freshStore().getState().timeWindow;
    followSelection(store, engine);
    store.getState().selectEvent("outside", "list");
    store.getState().clearSelection();
    await settled();
    expect(store.getState().timeWindow).toBe(opening);
  });

  it("brings in what an address has selected", async () => {
    store = createSanadStore(dataset, { selection: { type: "event", event: "outside" } });
    followSelection(store, engine);
    await settled();
    expect(new Date(store.getState().timeWindow.from).getUTCFullYear()).toBe(2020);
  });

  it("makes room for a long event", () => {
    const { from, to } = windowAround({ from: 0, to: 10 }, { start: 100, end: 200 });
    expect([from < 100, to > 200]).toEqual([true, true]);
  });
});

describe("a place or an area without an event", () => {
  const AREA = { west: 43, south: 33, east: 44, north: 34 };
  const engineWith = (inWindow: readonly string[], ever: readonly string[]) =>
    ({
      eventsAt: ({ window }: Query) => {
        const events = window.from === -Infinity ? ever : inWindow;
        return Promise.resolve({ count: events.length, events: events.slice(0, 1) });
      },
    }) as unknown as Engine;
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it("shows the first event there in the window, else the first of all", async () => {
    for (const [engine, event] of [
      [engineWith(["b", "c"], ["a", "b"]), "b"],
      [engineWith([], ["a", "b"]), "a"],
      [engineWith([], []), undefined],
    ] as const) {
      for (const picked of [
        { type: "place", place: "iraq", event: undefined },
        { type: "area", area: AREA, event: undefined },
      ] as const) {
        store = createSanadStore(dataset, { selection: picked });
        completeSelection(store, engine);
        await settled();
        expect(store.getState()).toMatchObject({ selection: { ...picked, event }, origin: "elsewhere" });
      }
    }
  });

  it("leaves alone what has one, and what is picked meanwhile", async () => {
    freshStore();
    completeSelection(store, engineWith(["b"], ["b"]));
    store.getState().selectPlace("iraq", "x");
    await settled();
    expect(shownEvent(store.getState().selection)).toBe("x");
    store.getState().selectPlace("syria", undefined);
    store.getState().selectEvent("y", "list");
    await settled();
    expect(shownEvent(store.getState().selection)).toBe("y");
  });

  it("is the same step of the address once it has its event", () => {
    const picked: Selection = { type: "place", place: "iraq", event: undefined };
    expect(isCompleted(picked, { ...picked, event: "a" })).toBe(true);
    expect(isCompleted(picked, { type: "place", place: "syria", event: "a" })).toBe(false);
    expect(isCompleted({ ...picked, event: "a" }, { ...picked, event: "b" })).toBe(false);
    expect(isCompleted({ type: "none" }, { type: "event", event: "b" })).toBe(false);
  });
});
