import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import type { TimeDensity } from "../../src/engine/query";
import {
  atLeastAPixel,
  lastingKinds,
  layLines,
  peakOf,
  pxOf,
  stackBars,
  type TimeScale,
} from "../../src/views/timeline/density/bars";

/** Counts of strikes and attacks, bin by bin. */
function density(from: number, to: number, bins: readonly (readonly [number, number])[]): TimeDensity {
  const counts = new Float64Array(bins.length * EVENT_KINDS.length);
  bins.forEach((bin, at) => counts.set(bin, at * EVENT_KINDS.length));
  return {
    from,
    to,
    bins: bins.length,
    vocabulary: EVENT_KINDS,
    counts,
    lasting: new Uint8Array(counts.length),
  };
}

function boxesOf(drawn: TimeDensity, scale: TimeScale, heightPx = 100, peak = peakOf(drawn)) {
  const boxes: { kind: number; left: number; top: number; width: number; height: number }[] = [];
  stackBars(drawn, scale, { heightPx, peak, leastPx: 1 }, (kind, left, top, width, height) =>
    boxes.push({ kind, left, top, width, height }),
  );
  return boxes;
}

const ltr = { from: 0, to: 100, widthPx: 1000, timeDirection: "ltr" } as const;
const rtl = { ...ltr, timeDirection: "rtl" } as const;

describe("pxOf", () => {
  it("mirrors where time runs right to left", () => {
    expect(pxOf(25, ltr)).toBe(250);
    expect(pxOf(25, rtl)).toBe(750);
  });
});

describe("stackBars", () => {
  const two = density(20, 40, [
    [3, 1],
    [1, 0],
  ]);

  it("stands each bin where its time lies, in either direction", () => {
    expect(boxesOf(two, ltr).map(({ left, width }) => [left, width])).toEqual([
      [200, 100],
      [300, 100],
      [200, 100],
    ]);
    expect(boxesOf(two, rtl).map(({ left, width }) => [left, width])).toEqual([
      [700, 100],
      [600, 100],
      [700, 100],
    ]);
  });

  it("makes a bar of a quarter of the events half as high, and shares it among the kinds", () => {
    const [strikes, few, attacks] = boxesOf(two, ltr);
    expect(strikes).toMatchObject({ kind: 0, top: 25, height: 75 });
    expect(attacks).toMatchObject({ kind: 1, top: 0, height: 25 });
    expect(few).toMatchObject({ top: 50, height: 50 });
  });

  it("leaves no gap and no overlap between bins and kinds, however the pixels fall", () => {
    const odd = density(
      0,
      100,
      Array.from({ length: 7 }, (_, bin) => [bin + 1, 3] as const),
    );
    const boxes = boxesOf(odd, { ...ltr, widthPx: 101 }, 37);
    const lefts = boxes.filter(({ kind }) => kind === 0);
    lefts.slice(1).forEach(({ left }, at) => {
      const before = lefts[at];
      expect(left).toBe((before?.left ?? 0) + (before?.width ?? 0));
    });
    for (const below of lefts) {
      const above = boxes.find(({ kind, left }) => kind === 1 && left === below.left);
      expect((above?.top ?? 0) + (above?.height ?? 0)).toBe(below.top);
    }
  });

  it("keeps one event beside a million visible", () => {
    const uneven = density(0, 100, [
      [1_000_000, 0],
      [1, 0],
    ]);
    expect(boxesOf(uneven, ltr).map(({ height }) => height)).toEqual([100, 1]);
  });

  it("cuts what the scale does not show, and no bar grows over the top", () => {
    const boxes = boxesOf(two, { ...ltr, from: 35, to: 45 }, 100, 0.5);
    expect(boxes).toEqual([{ kind: 0, left: 0, top: 0, width: 500, height: 100 }]);
  });
});

describe("atLeastAPixel", () => {
  const thin = density(0, 100, [
    [1, 0],
    [2, 0],
    [4, 1],
    [8, 0],
    [16, 0],
  ]);

  it("adds up bins that are thinner than a pixel and loses no event", () => {
    const merged = atLeastAPixel(thin, { ...ltr, widthPx: 3 });
    expect(merged).toMatchObject({ from: 0, to: 120, bins: 3 });
    expect([0, 1, 2].map((bin) => merged.counts[bin * EVENT_KINDS.length])).toEqual([3, 12, 16]);
    expect(peakOf(merged)).toBe(16);
  });

  it("leaves alone what is wide enough, and what has no width at all", () => {
    expect(atLeastAPixel(thin, ltr)).toBe(thin);
    const never = density(0, 0, []);
    expect(atLeastAPixel(never, ltr)).toBe(never);
  });
});

describe("layLines", () => {
  const lastingOf = (
    drawn: TimeDensity,
    at: readonly (readonly [bin: number, kind: number])[],
  ): TimeDensity => {
    const lasting = new Uint8Array(drawn.counts.length);
    for (const [bin, kind] of at) lasting[bin * EVENT_KINDS.length + kind] = 1;
    return { ...drawn, lasting };
  };
  const empty = density(
    0,
    100,
    Array.from({ length: 10 }, () => [0, 0] as const),
  );
  const lines = (drawn: TimeDensity, scale: TimeScale) => {
    const drawnLines: (readonly [kind: number, left: number, top: number, width: number, height: number])[] =
      [];
    const kinds = lastingKinds([drawn]);
    layLines(drawn, scale, { heightPx: 22, ratio: 1, kinds }, (...line) => drawnLines.push(line));
    return drawnLines;
  };

  it("draws one line over all bins in which a kind lasts, in either direction, each kind at its own height", () => {
    const drawn = lastingOf(empty, [
      [2, 1],
      [3, 1],
      [4, 1],
      [3, 4],
      [8, 1],
    ]);
    expect(lines(drawn, ltr)).toEqual([
      [1, 200, 20, 300, 2],
      [1, 800, 20, 100, 2],
      [4, 300, 17, 100, 2],
    ]);
    expect(lines(drawn, rtl)).toEqual([
      [1, 500, 20, 300, 2],
      [1, 100, 20, 100, 2],
      [4, 600, 17, 100, 2],
    ]);
  });

  it("keeps a line where bins are added up, and draws none where nothing lasts", () => {
    expect(lines(atLeastAPixel(lastingOf(empty, [[7, 2]]), { ...ltr, widthPx: 5 }), ltr)).toHaveLength(1);
    expect(lines(empty, ltr)).toEqual([]);
  });
});
