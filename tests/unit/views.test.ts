import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/domain/model";
import { createSanadStore, type SanadStore } from "../../src/state/store";
import {
  OPENING_PANE,
  PANES,
  roomOf,
  shownViews,
  VIEWS,
  type Room,
  type ViewId,
} from "../../src/state/views";
import { loadCurated } from "../fixtures/curated";

let curated: Dataset;
let withoutSources: Dataset;
beforeAll(async () => {
  curated = (await loadCurated()).dataset;
  withoutSources = { ...curated, sources: [] };
});

/** The views in front, by a store's state. */
const shown = (store: SanadStore, isCompact = false) =>
  shownViews(store.getState(), store.getState().dataset, isCompact).map(({ view }) => view);

describe("the table of views", () => {
  it("fills every room, and only the one beside the map with several", () => {
    const countIn = (room: Room) => VIEWS.filter((view) => roomOf(view) === room).length;
    expect([countIn("map"), countIn("timeline")]).toEqual([1, 1]);
    expect(countIn("side")).toBeGreaterThan(1);
  });

  it("opens on the first of the panes, which are all but what stands below them", () => {
    expect(PANES).toEqual(VIEWS.filter((view) => view !== "timeline"));
    expect(PANES[0]).toBe(OPENING_PANE);
  });
});

describe("on the screen", () => {
  it.each([
    ["map", ["map", "article", "timeline"], ["map", "timeline"]],
    ["article", ["map", "article", "timeline"], ["article", "timeline"]],
    ["list", ["map", "list", "timeline"], ["list", "timeline"]],
  ] as const)("with %s in front", (pane, wide, phone) => {
    const store = createSanadStore(curated, { pane });
    expect([shown(store), shown(store, true)]).toEqual([wide, phone]);
  });

  it.each([
    ["map", ["map", "list", "timeline"], ["map", "timeline"]],
    ["article", ["map", "list", "timeline"], ["list", "timeline"]],
  ] as const)("the list stands where there is no source to read, with %s in front", (pane, wide, phone) => {
    const store = createSanadStore(withoutSources, { pane });
    expect([shown(store), shown(store, true)]).toEqual([wide, phone]);
    const [, side] = shownViews(store.getState(), withoutSources, false);
    expect(side?.inTurn).toEqual(["list"]);
  });

  it.each(PANES.flatMap((pane) => VIEWS.map((filling) => [filling, pane] as const)))(
    "%s is there while it fills the screen, whatever pane was chosen (%s)",
    (filling: ViewId, pane) => {
      const store = createSanadStore(curated, { pane, filling });
      expect(shown(store)).toContain(filling);
      expect(shown(store, true)).toContain(filling);
      expect(shown(store)).toHaveLength(3);
      expect(shown(store, true)).toHaveLength(2);
    },
  );
});

describe("a pane that is chosen", () => {
  it.each(["map", "article", "timeline"] as const)(
    "fills the screen in the place of what does, %s",
    (filling) => {
      const store = createSanadStore(curated, {});
      store.getState().fillScreen(filling);
      store.getState().showPane("list");
      expect(store.getState()).toMatchObject({ pane: "list", filling: "list" });
    },
  );

  it("fills nothing while all stand beside each other", () => {
    const store = createSanadStore(curated, {});
    store.getState().showPane("list");
    expect(store.getState()).toMatchObject({ pane: "list", filling: undefined });
  });
});
