import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/utcDays";
import { mainRange, standingBins } from "../../src/engine/kernels/timeBins";

const HOUR_MS = DAY_MS / 24;
const widthOf = ({ from, to, bins }: { from: number; to: number; bins: number }) => (to - from) / bins;

describe("standingBins", () => {
  it("are whole days from midnight, and never many more than were asked for", () => {
    const from = Date.UTC(2020, 0, 1) + 5 * HOUR_MS;
    for (const days of [30, 401, 1000, 7300, 3e6]) {
      const bins = standingBins({ from, to: from + days * DAY_MS }, 400);
      expect((widthOf(bins) / DAY_MS) % 1 === 0 || (DAY_MS / widthOf(bins)) % 1 === 0).toBe(true);
      expect(bins.from % Math.max(widthOf(bins), DAY_MS) === 0 || widthOf(bins) < DAY_MS).toBe(true);
      expect(bins.from).toBeLessThanOrEqual(from);
      expect(bins.to).toBeGreaterThanOrEqual(from + days * DAY_MS);
      expect(bins.bins).toBeLessThanOrEqual(401);
      expect(bins.bins).toBeGreaterThan(190);
    }
  });

  it("stand still while the window moves", () => {
    const length = 700 * DAY_MS;
    const starts = Array.from({ length: 50 }, (_, step) => 1e12 + step * 7_777_777);
    const edges = starts.map((from) => standingBins({ from, to: from + length }, 400));
    const width = widthOf(edges[0] ?? { from: 0, to: 0, bins: 1 });
    for (const bins of edges) {
      expect(widthOf(bins)).toBe(width);
      expect(bins.from % width).toBe(0);
    }
  });

  it("of an hour are minutes or less", () => {
    expect(widthOf(standingBins({ from: 0, to: HOUR_MS }, 400))).toBeLessThanOrEqual(HOUR_MS / 200);
  });
});

describe("mainRange", () => {
  const range = (bars: readonly (readonly [number, number])[]) => {
    const sorted = bars.toSorted((a, b) => a[0] - b[0]);
    const start = Float64Array.from(sorted, ([from]) => from);
    const end = Float64Array.from(sorted, ([, to]) => to);
    const byEnd = Uint32Array.from([...end.keys()].sort((a, b) => (end[a] ?? 0) - (end[b] ?? 0)));
    return mainRange(start, end, byEnd);
  };
  const daily = Array.from({ length: 1000 }, (_, day) => [day * DAY_MS, (day + 1) * DAY_MS] as const);

  it("goes from the first start to the last end", () => {
    expect(range(daily)).toEqual({ from: 0, to: 1000 * DAY_MS });
    expect(range([[5, 9]])).toEqual({ from: 5, to: 9 });
    expect(range([])).toBeUndefined();
  });

  it("leaves out one that lies far off, on either side", () => {
    const late = Date.UTC(9999, 0, 1);
    const early = -1e14;
    expect(range([...daily, [late, late + DAY_MS]])).toEqual({ from: 0, to: 1000 * DAY_MS });
    expect(range([[early, early + DAY_MS], ...daily])).toEqual({ from: 0, to: 1000 * DAY_MS });
  });

  it("keeps what lies only a little off, and the few events of a small file", () => {
    const off = 1500 * DAY_MS;
    expect(range([...daily, [off, off + DAY_MS]])?.to).toBe(off + DAY_MS);
    const late = Date.UTC(9999, 0, 1);
    expect(range([...daily.slice(0, 20), [late, late]])?.to).toBe(late);
  });
});
