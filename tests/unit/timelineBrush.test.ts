import { describe, expect, it } from "vitest";
import { draggedWindow, grabAt, steppedWindow, windowAt } from "../../src/views/timeline/overview/brush";

const range = { from: 0, to: 1000 };
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
    draggedWindow(grab, before, { pressed, now }, range);

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
  ) => steppedWindow(edge, pressed, window, range, timeDirection);

  it("moves an edge by a share of the window, the way the arrow points", () => {
    expect(step("from", press("ArrowRight"))).toEqual({ from: 210, to: 400 });
    expect(step("from", press("ArrowRight"), "rtl")).toEqual({ from: 190, to: 400 });
    expect(step("to", press("ArrowUp"), "rtl")).toEqual({ from: 200, to: 410 });
    expect(step("to", press("PageDown"))).toEqual({ from: 200, to: 300 });
  });

  it("never draws an edge across the other, nor beyond the range", () => {
    const narrow = steppedWindow("to", press("Home"), window, range, "ltr");
    expect(narrow).toEqual({ from: 200, to: 200 });
    expect(step("from", press("Home"))).toEqual({ from: 0, to: 400 });
    expect(steppedWindow("to", press("PageUp"), { from: 0, to: 900 }, range, "ltr")).toEqual(range);
  });

  it("moves the whole window with Shift", () => {
    expect(step("from", press("ArrowLeft", { shiftKey: true }))).toEqual({ from: 190, to: 390 });
  });

  it("leaves the browser its own keys", () => {
    expect(step("from", press("ArrowLeft", { altKey: true }))).toBeUndefined();
    expect(step("from", press("Tab"))).toBeUndefined();
    expect(step("from", press("constructor"))).toBeUndefined();
  });
});
