import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/utcDays";
import { axisLabel } from "../../src/views/timeline/axis/axisLabels";
import { keyIntent } from "../../src/views/timeline/keys";
import { isInSight, placeEvent } from "../../src/views/timeline/placement";
import { monthWindow, panWindow, zoomWindow } from "../../src/views/timeline/windows";

describe("placeEvent", () => {
  // A hundred days on a thousand pixels.
  const window = { from: 0, to: 100 * DAY_MS };
  const roomFor = (wholePx: number) => ({ wholePx, longestPx: 560, halfIconPx: 8 });
  const place = (startDay: number, days: number, labelPx: number, isPoint = false) =>
    placeEvent(
      { start: startDay * DAY_MS, end: (startDay + days) * DAY_MS, isPoint },
      roomFor(labelPx),
      window,
      1000,
    );

  it("puts a title into the bar that has room for it", () => {
    expect(place(10, 40, 300)).toMatchObject({ mark: "bar", label: "inside", labelPx: 300 });
  });

  it("counts only the part of the bar that the window shows", () => {
    expect(place(-90, 100, 300)).toMatchObject({ label: "after" });
  });

  it("puts the title of a short bar after it, and before it at the window's end", () => {
    expect(place(10, 5, 300)).toMatchObject({ label: "after" });
    expect(place(90, 5, 300)).toMatchObject({ label: "before" });
  });

  it("shortens the title to the largest room where none holds it all", () => {
    const { label, labelPx } = placeEvent(
      { start: 60 * DAY_MS, end: 61 * DAY_MS, isPoint: true },
      roomFor(400),
      window,
      300,
    );
    expect(label).toBe("before");
    expect(labelPx).toBeLessThan(200);
  });

  it("draws a single day as a point at its middle until it is wide enough to be seen as a stretch", () => {
    expect(place(10, 1, 100, true)).toMatchObject({
      mark: "point",
      start: 10.5 * DAY_MS,
      end: 10.5 * DAY_MS,
    });
    const near = { from: 10 * DAY_MS, to: 15 * DAY_MS };
    expect(
      placeEvent({ start: 10 * DAY_MS, end: 11 * DAY_MS, isPoint: true }, roomFor(100), near, 1000).mark,
    ).toBe("bar");
  });

  it("keeps a title of ten thousand characters within bounds", () => {
    expect(place(0, 100, 70_000).labelPx).toBeLessThan(1000);
  });
});

describe("isInSight", () => {
  it("takes a bar by any part and a single day by its middle", () => {
    const window = { from: 0.9 * DAY_MS, to: 9 * DAY_MS };
    expect(isInSight({ start: 0, end: DAY_MS, isPoint: false }, window)).toBe(true);
    expect(isInSight({ start: 0, end: DAY_MS, isPoint: true }, window)).toBe(false);
  });
});

describe("windows", () => {
  it("gives the month in UTC, whatever the machine's zone", () => {
    expect(monthWindow(Date.UTC(2024, 0, 31, 23, 59))).toEqual({
      from: Date.UTC(2024, 0, 1),
      to: Date.UTC(2024, 1, 1) - 1,
    });
    expect(monthWindow(Date.UTC(2023, 11, 1)).to).toBe(Date.UTC(2024, 0, 1) - 1);
  });

  it("does not take the year 50 for 1950", () => {
    const { from } = monthWindow(Date.parse("0050-04-20T00:00:00Z"));
    expect(new Date(from).toISOString()).toBe("0050-04-01T00:00:00.000Z");
  });

  it("zooms about an instant, which stays where it is", () => {
    expect(zoomWindow({ from: 0, to: 100 }, 0.5)).toEqual({ from: 25, to: 75 });
    expect(zoomWindow({ from: 0, to: 100 }, 2, 0)).toEqual({ from: 0, to: 200 });
    expect(zoomWindow(zoomWindow({ from: 0, to: 90 }, 1.5, 30), 1 / 1.5, 30)).toEqual({ from: 0, to: 90 });
  });

  it("pans by a share of its length, which it keeps", () => {
    expect(panWindow({ from: 100, to: 200 }, -0.25)).toEqual({ from: 75, to: 175 });
  });
});

describe("axisLabel", () => {
  // Late in the day UTC: a label that leans on local time would name another day elsewhere.
  const instant = Date.UTC(2024, 0, 31, 23, 30);

  it("names the step over what it is part of", () => {
    expect(axisLabel("minor", instant, "day", "en")).toBe("31");
    expect(axisLabel("major", instant, "day", "en")).toBe("January 2024");
    expect(axisLabel("minor", instant, "month", "en")).toBe("Jan");
    expect(axisLabel("major", instant, "month", "en")).toBe("2024");
    expect(axisLabel("minor", instant, "hour", "en")).toBe("23:30");
    expect(axisLabel("major", instant, "year", "en")).toBe("");
  });

  it("speaks Arabic with Levantine months and Latin digits", () => {
    expect(axisLabel("major", instant, "weekday", "ar")).toBe("كانون الثاني 2024");
    expect(axisLabel("minor", instant, "weekday", "ar")).toMatch(/الأربعاء.*31|31.*الأربعاء/);
  });

  it("says nothing on a scale that it does not know", () => {
    expect(axisLabel("minor", instant, "constructor", "en")).toBe("");
  });
});

describe("keyIntent", () => {
  const press = (key: string, change: Partial<KeyboardEvent> = {}) => ({
    key,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...change,
  });

  it("walks the way that time runs", () => {
    expect(keyIntent(press("ArrowRight"), "ltr")).toEqual({ type: "walk", step: 1 });
    expect(keyIntent(press("ArrowRight"), "rtl")).toEqual({ type: "walk", step: -1 });
    expect(keyIntent(press("ArrowLeft", { shiftKey: true }), "ltr")).toEqual({ type: "pan", share: -0.25 });
  });

  it("leaves the browser its own keys", () => {
    expect(keyIntent(press("ArrowLeft", { altKey: true }), "ltr")).toBeUndefined();
    expect(keyIntent(press("+", { ctrlKey: true }), "ltr")).toBeUndefined();
    expect(keyIntent(press("Enter"), "ltr")).toBeUndefined();
  });
});
