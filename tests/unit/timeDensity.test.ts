import { describe, expect, it } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { IS_IMPRECISE, IS_POINT, SOFT_END, SOFT_START } from "../../src/domain/columns";
import { createColumnsBuilder } from "../../src/domain/columnsBuilder";
import { DAY_MS } from "../../src/domain/utcDays";
import { indexColumns } from "../../src/engine/kernels/columnIndex";
import { timeDensity, timeWeights } from "../../src/engine/kernels/timeDensity";
import { timeKnots } from "../../src/engine/kernels/timeKnots";

const UNCERTAIN = SOFT_START | SOFT_END | IS_IMPRECISE;
const KINDS = EVENT_KINDS.length;

/** From one day to another, both inclusive, counted from 1 January 2023; flags and kind. */
type Drawn = readonly [firstDay: number, lastDay: number, flags?: number, kind?: number];
const ORIGIN = Date.UTC(2023, 0, 1);
const day = (index: number) => ORIGIN + index * DAY_MS;

function columnsOf(drawn: readonly (readonly [start: number, end: number, flags: number, kind: number])[]) {
  const builder = createColumnsBuilder();
  for (const [start, end, flags, kind] of drawn) {
    const rest = { standings: 1, toll: -1, actors: [], actorRoles: [], places: [], placeRoles: [] };
    builder.add({ start, end, flags, kind, ...rest });
  }
  return indexColumns(builder.finish(), new Int32Array(0), EVENT_KINDS);
}

function weightsOf(drawn: readonly Drawn[], hidden: readonly number[] = []) {
  const index = columnsOf(
    drawn.map(([first, last, flags = IS_POINT, kind = 0]) => [day(first), day(last + 1) - 1, flags, kind]),
  );
  const byStart = Uint32Array.from(index.columns.start.keys()).filter((event) => !hidden.includes(event));
  return timeWeights({ index, byStart });
}

/** The counts of one kind, day by day. */
function daily(drawn: readonly Drawn[], days: number, kind = 0, hidden: readonly number[] = []) {
  const { counts, lasting } = timeDensity(weightsOf(drawn, hidden), {
    from: day(0),
    to: day(days),
    bins: days,
  });
  const ofKind = <Value>(values: ArrayLike<Value>) =>
    Array.from({ length: days }, (_, bin) => values[bin * KINDS + kind]);
  return { counts: ofKind(counts), lasting: ofKind(lasting) };
}

describe("the density of time", () => {
  it("counts a certain day as one in its own day, and nothing beside it", () => {
    expect(daily([[3, 3]], 7).counts).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });

  it("spreads what happened around January over January, and over no other day", () => {
    const { counts } = daily([[0, 30, UNCERTAIN]], 40);
    for (const [index, count] of counts.entries()) {
      if (index < 31) expect(count).toBeCloseTo(1 / 31, 12);
      else expect(count).toBe(0);
    }
    expect(counts.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it("spreads a year over the year, whose middle is no higher than its ends", () => {
    const { counts } = daily([[0, 364, UNCERTAIN]], 365);
    expect(Math.max(...counts.map((count) => count ?? 0))).toBeCloseTo(1 / 365, 12);
    expect(Math.min(...counts.map((count) => count ?? 1))).toBeCloseTo(1 / 365, 12);
  });

  it("draws what lasts over all the time that it lasts, and counts it nowhere", () => {
    const { counts, lasting } = daily([[1, 4, IS_IMPRECISE]], 7);
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(lasting).toEqual([0, 1, 1, 1, 1, 0, 0]);
  });

  it("goes on to its window's end with what lasts without an end known, and knows each kind apart", () => {
    const drawn: readonly Drawn[] = [
      [2, 5, IS_IMPRECISE | SOFT_END, 3],
      [0, 1, UNCERTAIN, 1],
    ];
    expect(daily(drawn, 6, 3).lasting).toEqual([0, 0, 1, 1, 1, 1]);
    expect(daily(drawn, 6, 1).counts).toEqual([0.5, 0.5, 0, 0, 0, 0]);
    expect(daily(drawn, 6, 0)).toEqual({ counts: [0, 0, 0, 0, 0, 0], lasting: [0, 0, 0, 0, 0, 0] });
  });

  it("leaves out what a filter hides", () => {
    const drawn: readonly Drawn[] = [
      [0, 0],
      [1, 2, IS_IMPRECISE],
      [3, 4, UNCERTAIN],
    ];
    expect(daily(drawn, 5, 0, [0, 1])).toEqual({
      counts: [0, 0, 0, 0.5, 0.5],
      lasting: [0, 0, 0, 0, 0],
    });
  });

  it("is exactly nothing where nothing is, whatever was rounded before", () => {
    const drawn = Array.from({ length: 300 }, (_, at): Drawn => [
      at % 50,
      (at % 50) + 2 + (at % 29),
      UNCERTAIN,
    ]);
    const { counts } = daily([...drawn, [200, 200]], 201);
    expect(counts.slice(81, 200).every((count) => count === 0)).toBe(true);
    expect(counts[200]).toBeCloseTo(1, 9);
    expect(counts.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBeCloseTo(301, 9);
  });

  it("spreads a day over its hours where bins are shorter than a day", () => {
    const hours = timeDensity(weightsOf([[1, 1]]), { from: day(0), to: day(3), bins: 72 });
    const counts = Array.from({ length: 72 }, (_, bin) => hours.counts[bin * KINDS]);
    expect(counts.slice(24, 48).every((count) => Math.abs((count ?? 0) - 1 / 24) < 1e-12)).toBe(true);
    expect([...counts.slice(0, 24), ...counts.slice(48)].every((count) => count === 0)).toBe(true);
  });

  it("of a million times of day takes whole steps, no event shorter than it is", () => {
    const second = (at: number) => ORIGIN + at * 7919 * 1000;
    const index = columnsOf(
      Array.from({ length: 120_000 }, (_, at) => [second(at), second(at) + 999, IS_POINT, at % KINDS]),
    );
    const { instants, starts, ends } = timeKnots(index.columns, index.byEnd);
    expect(instants.length).toBeLessThanOrEqual(100_000);
    for (const event of [0, 7, 60_000, 119_999]) {
      const [from = NaN, to = NaN] = [instants[starts[event] ?? 0], instants[ends[event] ?? 0]];
      expect(from).toBeLessThanOrEqual(second(event));
      expect(to).toBeGreaterThanOrEqual(second(event) + 1000);
    }
    const { counts } = timeDensity(
      timeWeights({ index, byStart: Uint32Array.from(index.columns.start.keys()) }),
      {
        from: ORIGIN,
        to: second(120_001) + 30 * DAY_MS,
        bins: 50,
      },
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(120_000, 6);
  });
});
