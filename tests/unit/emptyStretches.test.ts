import { beforeAll, describe, expect, it } from "vitest";
import { DAY_MS } from "../../src/domain/utcDays";
import { NO_FILTER } from "../../src/domain/filtering";
import { createColumnAnswers } from "../../src/engine/columnEngine";
import { importedEvents } from "../../src/engine/importedContent";
import { busyParts } from "../../src/engine/kernels/emptyStretches";
import type { Overview, Query } from "../../src/engine/query";
import type { ImportedEvents } from "../../src/formats/import/importedEvents";
import { generateEvents } from "../fixtures/generatedEvents";
import { density, expectDensity, passes, plainEvents } from "../fixtures/slowAnswers";

/** Bars as [first day, last day], in order of their first. */
function partsOf(bars: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const start = Float64Array.from(bars, ([from]) => from * DAY_MS);
  const end = Float64Array.from(bars, ([, to]) => to * DAY_MS);
  const range = { from: Math.min(...start), to: Math.max(...end) };
  const parts = busyParts({ start, end, datedCount: bars.length }, range);
  return parts.map(({ from, to }) => [from / DAY_MS, to / DAY_MS]);
}

describe("busyParts", () => {
  it("leaves out a stretch that is longer than all that remains", () => {
    expect(
      partsOf([
        [0, 1],
        [1000, 1100],
      ]),
    ).toEqual([
      [0, 1],
      [1000, 1100],
    ]);
  });

  it("leaves out no stretch in which something lasts", () => {
    expect(
      partsOf([
        [0, 1000],
        [2, 3],
        [1000, 1100],
      ]),
    ).toEqual([[0, 1100]]);
  });

  it("takes nothing from what is spread evenly, however few", () => {
    expect(partsOf(Array.from({ length: 5 }, (_, index) => [index * 100, index * 100 + 1]))).toEqual([
      [0, 401],
    ]);
  });

  it("finds several, of which the shorter is long only beside what is left", () => {
    expect(
      partsOf([
        [0, 10],
        [10_000, 10_100],
        [13_000, 13_100],
        [13_120, 13_200],
      ]),
    ).toEqual([
      [0, 10],
      [10_000, 10_100],
      [13_000, 13_200],
    ]);
    expect(
      partsOf([
        [0, 10],
        [500, 510],
        [1000, 1010],
      ]),
    ).toHaveLength(3);
  });

  it("leaves hours alone, and a range of one instant", () => {
    expect(
      partsOf([
        [0, 0],
        [0.5, 0.5],
      ]),
    ).toEqual([[0, 0.5]]);
    expect(partsOf([[7, 7]])).toEqual([[7, 7]]);
  });

  it("looks neither before nor after the range", () => {
    const start = Float64Array.from([-5000, 0, 40, 100, 9000], (at) => at * DAY_MS);
    const range = { from: 0, to: 100 * DAY_MS };
    expect(busyParts({ start, end: start, datedCount: 5 }, range)).toEqual([
      { from: 0, to: 0 },
      { from: 40 * DAY_MS, to: 40 * DAY_MS },
      { from: 100 * DAY_MS, to: 100 * DAY_MS },
    ]);
  });
});

describe("over thousands of events with nothing for thirty years, the overview", () => {
  let imported: ImportedEvents;
  const query: Query = {
    window: { from: 0, to: 1e12 },
    filter: NO_FILTER,
    drawAs: "corroborated",
    pinned: [],
    itemBudget: 5,
    timeBins: 200,
  };
  beforeAll(() => {
    imported = generateEvents({ count: 3000, long: 0 });
    const { columns } = imported;
    // The latter half happens much later.
    const half = columns.datedCount >> 1;
    const later = 60 * 365 * DAY_MS;
    for (let event = half; event < columns.datedCount; event += 1) {
      columns.start[event] = (columns.start[event] ?? 0) + later;
      columns.end[event] = (columns.end[event] ?? 0) + later;
    }
  });
  const sumOf = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + count, 0);
  const overviewOf = (change: Partial<Query> = {}): Overview =>
    createColumnAnswers(importedEvents(imported)).ask({ ...query, ...change }).overview;

  it("counts every event of its parts in fine bins of one width", () => {
    for (const kinds of [[], ["strike", "meeting"]] as const) {
      const filter = { ...NO_FILTER, kinds };
      const { parts, density: whole } = overviewOf({ filter });
      expect(parts).toHaveLength(2);
      const widths = parts.map(({ density: { from, to, bins } }) => (to - from) / bins);
      expect(widths[0]).toBe(widths[1]);
      const inParts = sumOf(parts.flatMap(({ density: { counts: counted } }) => [...counted]));
      expect(inParts).toBeCloseTo(sumOf(whole.counts), 6);
      const events = plainEvents(imported).filter((event) => event.isDated && passes(event, filter));
      for (const part of parts) {
        const within = events.filter(({ start, end }) => start >= part.from && end <= part.to);
        const { from, to } = part;
        expectDensity(
          part.density,
          density(within, part.density, part.density.bins, part.density.vocabulary, { from, to: to + 1 }),
        );
        expect(part.density.from).toBeLessThanOrEqual(part.from);
        expect(part.density.to).toBeGreaterThanOrEqual(part.to);
      }
    }
  });

  it("has about as many bins in its parts as in the whole", () => {
    const { parts } = overviewOf();
    const { timeBins: bins } = query;
    const fine = parts.reduce((sum, { density: { bins: inPart } }) => sum + inPart, 0);
    expect(fine).toBeGreaterThan(bins / 2);
    expect(fine).toBeLessThanOrEqual(bins + 4);
  });

  it("hands over counts of its own each time", () => {
    const answers = createColumnAnswers(importedEvents(imported));
    const [one, other] = [answers.ask(query), answers.ask(query)].map(({ overview }) => overview.parts[0]);
    expect(one?.density.counts).toEqual(other?.density.counts);
    expect(one?.density.counts).not.toBe(other?.density.counts);
  });
});
