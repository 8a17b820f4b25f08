// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { readPreferences, rememberPreferences } from "../../src/state/preferences";
import { createSanadStore } from "../../src/state/store";
import { loaded, smallFile } from "../fixtures/smallDataset";

afterEach(() => localStorage.clear());

describe("preferences", () => {
  it("remembers colours and the way of time, and gives them back", async () => {
    const store = createSanadStore((await loaded(smallFile())).dataset, {});
    rememberPreferences(store);
    store.getState().wear("dark");
    store.getState().runTime("rtl");
    expect(readPreferences()).toEqual({ language: "en", theme: "dark", timeDirection: "rtl" });
  });

  it.each(["", "{", "null", "7", '{"language":"xx","theme":"neon","timeDirection":"up"}'])(
    "takes nothing from %j",
    (stored) => {
      localStorage.setItem("sanad", stored);
      expect(readPreferences()).toEqual({});
    },
  );
});
