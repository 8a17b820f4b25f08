import { describe, expect, it } from "vitest";
import { draggedWindow, grabAt, steppedWindow, windowAt } from "../../src/views/timeline/overview/brush";
import { createFoldedTime, instantOf, shareOf } from "../../src/domain/foldedTime";

const range = { from: 0, to: 1000 };
const even = createFoldedTime(range, [], 0);
/** From 300 to 700 takes a fifth of the strip: 0 to 300 lie at 0 to 0.4, and 700 to 1000 at 0.6 to 1. */
const folded = createFoldedTime(range, [{ from: 300, to: 700 }], 0.2);
const rounded = ({ from, to }: { from: number; to: number }) => ({
  from: Math.round(from * 1e6) / 1e6,
  to: Math.round(to * 1e6) / 1e6,
});
const window = { from: 200, to: 400 };

describe("grabAt", () => {
  const grab = (px: number, startPx = 200, endPx = 400) => grabAt(px, { startPx, endPx }, 8, 1000);

  it("takes an edge from a little way off, the window between them, and nothing elsewhere", () => {
    expect([193, 203, 397, 407].map((px) => grab(px))).toEqual(["from", "from", "to", "to"]);
    expect(grab(300)).toBe("window");
    expect([150, 450].map((px) => grab(px))).toEqual(["new", "new"]);
  });

  it("leaves the middle of a window of a few pixels to be moved", () => {
    expect([198, 202, 206].map((px) => grab(px, 200, 204))).toEqual(["from", "window", "to"]);
  });

  it("begins a new one in a window that fills the strip, which could not be moved", () => {
    expect(grab(500, -20, 1100)).toBe("new");
    expect(grab(500, 30, 970)).toBe("new");
    expect(grab(500, -20, 800)).toBe("window");
  });
});

describe("draggedWindow", () => {
  const drag = (grab: Parameters<typeof draggedWindow>[0], pressed: number, now: number, before = window) =>
    rounded(draggedWindow(grab, before, { pressed: pressed / 1000, now: now / 1000 }, even));

  it("moves the window whole, up to the ends of the range", () => {
    expect(drag("window", 300, 350)).toEqual({ from: 250, to: 450 });
    expect(drag("window", 300, 5000)).toEqual({ from: 800, to: 1000 });
    expect(drag("window", 300, -5000)).toEqual({ from: 0, to: 200 });
  });

  it("does not pull in a window that began beyond the range", () => {
    const beyond = { from: -100, to: 100 };
    expect(drag("window", 50, 40, beyond)).toEqual(beyond);
    expect(drag("window", 50, 250, beyond)).toEqual({ from: 100, to: 300 });
    expect(drag("to", 100, 150, beyond)).toEqual({ from: -100, to: 150 });
  });

  it("moves an edge by as much as the pointer, not to it", () => {
    expect(drag("from", 205, 105)).toEqual({ from: 100, to: 400 });
    expect(drag("to", 395, 495)).toEqual({ from: 200, to: 500 });
  });

  it("turns round where one edge is drawn across the other", () => {
    expect(drag("from", 200, 600)).toEqual({ from: 400, to: 600 });
    expect(drag("to", 400, 100)).toEqual({ from: 100, to: 200 });
  });

  it("makes a new window in either direction, within the range", () => {
    expect(drag("new", 700, 500)).toEqual({ from: 500, to: 700 });
    expect(drag("new", 700, 1500)).toEqual({ from: 700, to: 1000 });
  });

  it("takes an edge that lies beyond the strip from its end, where it is drawn", () => {
    const beyond = { from: -400, to: 1400 };
    expect(drag("from", 2, 102, beyond)).toEqual({ from: 100, to: 1400 });
    expect(drag("from", 2, 0, beyond)).toEqual(beyond);
    expect(drag("to", 999, 899, beyond)).toEqual({ from: -400, to: 900 });
    expect(drag("to", 999, 1000, beyond)).toEqual(beyond);
  });

  describe("where time is folded", () => {
    const before = { from: 750.123, to: 850.456 };
    const dragFolded = (grab: Parameters<typeof draggedWindow>[0], pressed: number, now: number) =>
      draggedWindow(grab, before, { pressed, now }, folded);

    it("moves an edge as far as the pointer, across the fold too, and the other not by a millisecond", () => {
      const { from, to } = dragFolded("from", 0.66, 0.36);
      expect(shareOf(from, folded)).toBeCloseTo(shareOf(before.from, folded) - 0.3);
      expect(from).toBeLessThan(300);
      expect(to).toBe(before.to);
      expect(dragFolded("to", 0.8, 0.9).from).toBe(before.from);
    });

    it("moves the window whole: its length stays, and what the pointer took hold of stays under it", () => {
      const grabbed = shareOf(800, folded);
      const { from, to } = dragFolded("window", grabbed, 0.2);
      expect(to - from).toBeCloseTo(before.to - before.from);
      expect(from + 800 - before.from).toBeCloseTo(instantOf(0.2, folded));
    });

    it("makes a new window from one side of the fold to the other", () => {
      expect(rounded(dragFolded("new", 0.8, 0.2))).toEqual({ from: 150, to: 850 });
    });
  });
});

describe("windowAt", () => {
  it("puts the instant in the middle, within the range where the window fits", () => {
    expect(windowAt(600, window, range)).toEqual({ from: 500, to: 700 });
    expect(windowAt(990, window, range)).toEqual({ from: 800, to: 1000 });
    expect(windowAt(10, { from: 0, to: 5000 }, range)).toEqual({ from: 0, to: 5000 });
  });
});

describe("steppedWindow", () => {
  const press = (key: string, change: Partial<KeyboardEvent> = {}) => ({
    key,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...change,
  });
  const step = (
    edge: "from" | "to",
    pressed: ReturnType<typeof press>,
    timeDirection: "ltr" | "rtl" = "ltr",
  ) => steppedWindow(edge, pressed, window, even, timeDirection);

  it("moves an edge by a share of the window, the way the arrow points", () => {
    expect(step("from", press("ArrowRight"))).toEqual({ from: 210, to: 400 });
    expect(step("from", press("ArrowRight"), "rtl")).toEqual({ from: 190, to: 400 });
    expect(step("to", press("ArrowUp"), "rtl")).toEqual({ from: 200, to: 410 });
    expect(step("to", press("PageDown"))).toEqual({ from: 200, to: 300 });
  });

  it("never draws an edge across the other, nor beyond the range", () => {
    const narrow = steppedWindow("to", press("Home"), window, even, "ltr");
    expect(narrow).toEqual({ from: 200, to: 200 });
    expect(step("from", press("Home"))).toEqual({ from: 0, to: 400 });
    expect(steppedWindow("to", press("PageUp"), { from: 0, to: 900 }, even, "ltr")).toEqual(range);
  });

  it("moves the whole window with Shift", () => {
    expect(step("from", press("ArrowLeft", { shiftKey: true }))).toEqual({ from: 190, to: 390 });
  });

  it("does not pull an edge that lies beyond the range the other way", () => {
    const beyond = { from: -100, to: 400 };
    expect(steppedWindow("from", press("ArrowLeft"), beyond, even, "ltr")).toEqual(beyond);
    expect(steppedWindow("from", press("ArrowRight"), beyond, even, "ltr")).toEqual({ from: -75, to: 400 });
  });

  it("crosses a fold at once", () => {
    const stepFolded = (edge: "from" | "to", key: string, from: number, to: number, shiftKey = false) =>
      steppedWindow(edge, press(key, { shiftKey }), { from, to }, folded, "ltr");
    expect(stepFolded("from", "ArrowLeft", 700, 900)).toEqual({ from: 300, to: 900 });
    expect(stepFolded("to", "ArrowRight", 100, 295)).toEqual({ from: 100, to: 700 });
    expect(stepFolded("from", "ArrowLeft", 720, 900)).toEqual({ from: 711, to: 900 });
    // Half of the window still shows what is not folded.
    expect(stepFolded("to", "PageUp", 250, 290, true)).toEqual({ from: 270, to: 310 });
    expect(stepFolded("to", "PageUp", 290, 330, true)).toEqual({ from: 700, to: 740 });
    expect(stepFolded("to", "PageDown", 690, 710, true)).toEqual({ from: 280, to: 300 });
    // One that is as long as all that comes after the fold reaches back into it.
    expect(stepFolded("to", "ArrowUp", 301, 641, true)).toEqual({ from: 660, to: 1000 });
  });

  it("leaves the browser its own keys", () => {
    expect(step("from", press("ArrowLeft", { altKey: true }))).toBeUndefined();
    expect(step("from", press("Tab"))).toBeUndefined();
    expect(step("from", press("constructor"))).toBeUndefined();
  });
});
