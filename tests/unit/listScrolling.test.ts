import { describe, expect, it } from "vitest";
import { positionAt, topOf, topOfHeading, type RowHeights } from "../../src/views/list/rowHeights";
import {
  lastOffset,
  LONGEST_TRACK_PX,
  offsetOf,
  scrollTopOf,
  trackHeight,
} from "../../src/views/list/scrollTrack";

const HEIGHTS: RowHeights = {
  count: 10,
  dated: 7,
  closed: 100,
  heading: 60,
  open: [
    { index: 8, height: 350 },
    { index: 2, height: 500 },
  ],
};

describe("heights of a long list's rows", () => {
  it("add up as if every row were drawn", () => {
    const slow = [0];
    for (let index = 0; index < HEIGHTS.count; index += 1) {
      const open = HEIGHTS.open.find((row) => row.index === index);
      slow.push((slow.at(-1) ?? 0) + (open?.height ?? 100) + (index === 6 ? 60 : 0));
    }
    expect(slow.map((_, index) => topOf(HEIGHTS, index))).toEqual(slow);
    expect(topOfHeading(HEIGHTS)).toBe(topOf(HEIGHTS, 7) - 60);
  });

  it("have no heading where every row has a date", () =>
    expect(topOf({ ...HEIGHTS, dated: 10, open: [] }, 10)).toBe(1000));

  it("say which row stands at an offset", () => {
    expect(positionAt(HEIGHTS, 0)).toEqual({ index: 0, within: 0 });
    expect(positionAt(HEIGHTS, 650)).toEqual({ index: 2, within: 450 });
    expect(positionAt(HEIGHTS, 700)).toEqual({ index: 3, within: 0 });
    expect(positionAt(HEIGHTS, 1_000_000).index).toBe(9);
    expect(positionAt(HEIGHTS, -20).index).toBe(0);
    expect(positionAt({ ...HEIGHTS, count: 0, dated: 0, open: [] }, 0)).toEqual({ index: 0, within: 0 });
  });
});

describe("the track of a long list", () => {
  it("is the list where browsers can draw one so high", () => {
    const scroll = { total: LONGEST_TRACK_PX, view: 800 };
    expect(trackHeight(scroll)).toBe(LONGEST_TRACK_PX);
    expect([0, 5, 4_000_000.5, 7_999_200].map((offset) => scrollTopOf(scroll, offset))).toEqual([
      0, 5, 4_000_000.5, 7_999_200,
    ]);
  });

  it("reaches both ends of a longer one exactly, and every place between them", () => {
    const scroll = { total: 96_000_000, view: 800 };
    const lastTop = trackHeight(scroll) - scroll.view;
    expect(trackHeight(scroll)).toBe(LONGEST_TRACK_PX);
    expect([offsetOf(scroll, 0), offsetOf(scroll, lastTop)]).toEqual([0, lastOffset(scroll)]);
    // At the ends a pixel is a pixel, so that no row is jumped over.
    expect(offsetOf(scroll, lastTop - 300)).toBe(lastOffset(scroll) - 300);
    const tops = Array.from({ length: 400 }, (_, step) => (lastTop * step) / 399);
    const offsets = tops.map((top) => offsetOf(scroll, top));
    expect(offsets.every((offset, index) => index === 0 || offset > (offsets[index - 1] ?? 0))).toBe(true);
    expect(
      Math.max(...tops.map((top, index) => Math.abs(scrollTopOf(scroll, offsets[index] ?? 0) - top))),
    ).toBeLessThan(1e-6);
  });
});
