// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { LEAST_SHARE, MOST_SHARE, OPENING_LAYOUT } from "../../src/state/layout";
import { readPreferences, rememberPreferences } from "../../src/state/preferences";
import { createSanadStore } from "../../src/state/store";
import { loaded, smallFile } from "../fixtures/smallDataset";

afterEach(() => localStorage.clear());

describe("preferences", () => {
  it("remembers how the reader likes it and gives it back", async () => {
    const store = createSanadStore((await loaded(smallFile())).dataset, {});
    rememberPreferences(store);
    store.getState().wear("dark");
    store.getState().runTime("rtl");
    store.getState().foldTime(false);
    store.getState().labelMap("both");
    store.getState().arrange({ side: 0.5 });
    store.getState().switchShortcuts(false);
    store.getState().endWelcome();
    const layout = { side: 0.5, timeline: OPENING_LAYOUT.timeline };
    expect(readPreferences()).toEqual({
      language: "en",
      theme: "dark",
      timeDirection: "rtl",
      foldsTime: false,
      mapLabels: "both",
      hasShortcuts: false,
      isWelcomed: true,
      layout,
    });
  });

  it.each([
    [
      { side: 0, timeline: 7 },
      { side: LEAST_SHARE, timeline: MOST_SHARE },
    ],
    [{ side: "wide" }, OPENING_LAYOUT],
    [null, OPENING_LAYOUT],
  ])("keeps room for every pane: %j", (stored, layout) => {
    localStorage.setItem("sanad", JSON.stringify({ layout: stored }));
    expect(readPreferences()).toEqual({ layout });
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    '{"language":"xx","theme":"neon","timeDirection":"up","foldsTime":"yes","mapLabels":"latin","hasShortcuts":"no","isWelcomed":1}',
  ])("takes nothing from %j", (stored) => {
    localStorage.setItem("sanad", stored);
    expect(readPreferences()).toEqual({});
  });
});
