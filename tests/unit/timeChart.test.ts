import { describe, expect, it, test } from "vitest";
import { calendarEdges, calendarStep } from "../../src/domain/calendarSteps";
import { EVENT_KINDS } from "../../src/domain/codes";
import { IS_IMPRECISE, IS_POINT, SOFT_END, SOFT_START } from "../../src/domain/columns";
import { createColumnsBuilder } from "../../src/domain/columnsBuilder";
import { DAY_MS } from "../../src/domain/utcDays";
import type { TimeWindow } from "../../src/domain/filtering";
import { indexColumns } from "../../src/engine/kernels/columnIndex";
import { deathsCounted, eventsCounted } from "../../src/engine/kernels/countedInWindow";
import { eventsInWindow } from "../../src/engine/kernels/inWindow";
import { mapDeaths } from "../../src/engine/kernels/mapDeaths";
import { mapGrid, placesInView } from "../../src/engine/kernels/mapGrid";
import type { Passing } from "../../src/engine/kernels/passing";
import { timeChart } from "../../src/engine/kernels/timeChart";
import { timeWeights } from "../../src/engine/kernels/timeDensity";
import { tollsOf } from "../../src/engine/kernels/tolls";
import { seededRandom } from "../fixtures/seededRandom";

const KINDS = EVENT_KINDS.length;
const UNCERTAIN = SOFT_START | SOFT_END | IS_IMPRECISE;
const utc = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day);

describe("steps of the calendar", () => {
  test.each([
    [30, "day", 1],
    [300, "week", 1],
    [1500, "month", 1],
    [5000, "month", 3],
    [20_000, "year", 1],
    [180_000, "year", 5],
  ])("a window of %d days is cut into some of a %s times %d", (days, unit, count) => {
    const window = { from: utc(2000, 1), to: utc(2000, 1) + days * DAY_MS };
    expect(calendarStep(window, 100)).toEqual({ unit, count });
    expect(calendarEdges(window, calendarStep(window, 100)).length).toBeLessThan(105);
  });

  it("weeks begin on Mondays, months on the first, quarters in January and April", () => {
    const window = { from: utc(2016, 3, 17), to: utc(2016, 7, 2) };
    const edgesOf = (unit: "week" | "month" | "year", count: number) =>
      [...calendarEdges(window, { unit, count })].map((edge) => new Date(edge).toISOString().slice(0, 10));
    expect(edgesOf("week", 1).slice(0, 3)).toEqual(["2016-03-14", "2016-03-21", "2016-03-28"]);
    expect(edgesOf("month", 1)).toEqual([
      "2016-03-01",
      "2016-04-01",
      "2016-05-01",
      "2016-06-01",
      "2016-07-01",
      "2016-08-01",
    ]);
    expect(edgesOf("month", 3)).toEqual(["2016-01-01", "2016-04-01", "2016-07-01", "2016-10-01"]);
    expect(edgesOf("year", 5)).toEqual(["2015-01-01", "2020-01-01"]);
  });

  it("holds in the first centuries and before 1970", () => {
    const window = { from: new Date(0).setUTCFullYear(50, 0, 1), to: new Date(0).setUTCFullYear(90, 0, 1) };
    expect([...calendarEdges(window, { unit: "year", count: 50 })]).toEqual([
      new Date(0).setUTCFullYear(50, 0, 1),
      new Date(0).setUTCFullYear(100, 0, 1),
    ]);
    const sixties = { from: utc(1965, 2, 3), to: utc(1965, 2, 4) };
    expect(new Date(calendarEdges(sixties, { unit: "week", count: 1 })[0] ?? 0).getUTCDay()).toBe(1);
  });
});

type Event = {
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  readonly kind: number;
  readonly toll: number;
  readonly places: readonly number[];
};

const PLACES = 12;

function passingOf(events: readonly Event[], hidden: readonly number[] = []): Passing {
  const builder = createColumnsBuilder();
  for (const event of events) {
    const { places } = event;
    const rest = { standings: 1, actors: [], actorRoles: [], placeRoles: places.map(() => 0) };
    builder.add({ ...event, ...rest });
  }
  const index = indexColumns(builder.finish(), new Int32Array(PLACES).fill(-1), EVENT_KINDS);
  const mask = new Uint8Array(events.length);
  for (const row of hidden) mask[index.eventOfRow[row] ?? 0] = 1;
  const all = Array.from(events, (_, event) => event).filter((event) => mask[event] === 0);
  const byStart = Uint32Array.from(all.filter((event) => event < index.columns.datedCount));
  const undated = Uint32Array.from(all.filter((event) => event >= index.columns.datedCount));
  return { index, mask, byStart, undated } as unknown as Passing;
}

/** Days, vague months, spans that last and undated ones, a third without a number of killed. */
function manyEvents(): readonly Event[] {
  const random = seededRandom(11);
  return Array.from({ length: 900 }, (_, at): Event => {
    const first = utc(2015, 1) + Math.floor(random() * 900) * DAY_MS;
    const days = at % 5 === 0 ? 31 : at % 7 === 0 ? 10 : 1;
    const flags = days === 31 ? UNCERTAIN : days === 10 ? IS_IMPRECISE : IS_POINT;
    const isUndated = at % 101 === 0;
    return {
      start: isUndated ? Infinity : first,
      end: isUndated ? Infinity : first + days * DAY_MS - 1,
      flags,
      kind: Math.floor(random() * KINDS),
      toll: at % 3 === 0 ? -1 : Math.floor(random() * 40),
      places: at % 11 === 0 ? [] : at % 13 === 0 ? [at % PLACES, (at + 5) % PLACES] : [at % PLACES],
    };
  });
}

const WINDOW = { from: utc(2015, 9, 9), to: utc(2016, 11, 3) - 1 };

describe("the chart", () => {
  const events = manyEvents();
  const hidden = [3, 44, 101, 102, 500];
  const passing = passingOf(events, hidden);
  const shown = events.filter(({ start }, row) => !hidden.includes(row) && start !== Infinity);
  const share = ({ start, end }: Event, from: number, to: number) =>
    Math.max(0, Math.min(end + 1, to) - Math.max(start, from)) / (end + 1 - start);
  const lasts = ({ flags }: Event) => (flags & (IS_POINT | SOFT_START)) === 0;

  /** Bins in which nothing of a window's edge lies. */
  const expectCutAtWindow = ({ edges, isCut, step, window }: ReturnType<typeof timeChart>) => {
    expect([...edges]).toContain(window.from);
    expect([...edges]).toContain(window.to + 1);
    expect([...edges]).toEqual([...edges].sort((a, b) => a - b));
    const whole = new Set(calendarEdges({ from: edges[0] ?? 0, to: (edges.at(-1) ?? 0) - 1 }, step));
    for (let bin = 0; bin < isCut.length; bin += 1) {
      expect(isCut[bin]).toBe([bin, bin + 1].every((edge) => whole.has(edges[edge] ?? 0)) ? 0 : 1);
    }
  };

  test.each([10, 100, 1000])("of events is what a slow walk gives, in %d bars", (bars) => {
    const chart = timeChart(timeWeights(passing), WINDOW, bars);
    expectCutAtWindow(chart);
    let isAnyShared = false;
    for (let bin = 0; bin + 1 < chart.edges.length; bin += 1) {
      const [from, to] = [chart.edges[bin] ?? 0, chart.edges[bin + 1] ?? 0];
      const isCut = shown.some((event) => {
        const own = share(event, from, to);
        return !lasts(event) && own > 0 && own < 1;
      });
      isAnyShared ||= isCut;
      expect(chart.isShared[bin]).toBe(isCut ? 1 : 0);
      for (let kind = 0; kind < KINDS; kind += 1) {
        const own = shown.filter((event) => event.kind === kind);
        const expected = own.reduce((sum, e) => sum + (lasts(e) ? 0 : share(e, from, to)), 0);
        expect(chart.amounts[bin * KINDS + kind]).toBeCloseTo(expected, 8);
        if (!isCut) expect(Number.isInteger(chart.amounts[bin * KINDS + kind])).toBe(true);
        const going = own.filter((event) => lasts(event) && share(event, from, to) > 0).length;
        expect(chart.lasting[bin * KINDS + kind]).toBe(going);
      }
    }
    expect(isAnyShared).toBe(true);
  });

  const isIn = ({ start, end }: Event, { from, to }: TimeWindow) => start <= to && end >= from;
  const sumInside = ({ edges, amounts, window }: ReturnType<typeof timeChart>) => {
    let sum = 0;
    for (let bin = 0; bin + 1 < edges.length; bin += 1) {
      if ((edges[bin] ?? 0) < window.from || (edges[bin] ?? 0) > window.to) continue;
      for (let kind = 0; kind < KINDS; kind += 1) sum += amounts[bin * KINDS + kind] ?? 0;
    }
    return sum;
  };
  /** As a drag leaves them, too: within a day, within a millisecond. */
  const windowsAtRandom = (): readonly TimeWindow[] => {
    const random = seededRandom(77);
    return Array.from({ length: 60 }, (_, at): TimeWindow => {
      const from = utc(2015, 1) + random() * 800 * DAY_MS;
      const to = from + (0.2 + random() * (at % 3 === 0 ? 5 : 400)) * DAY_MS;
      return at % 2 === 0 ? { from, to } : { from: Math.floor(from / DAY_MS) * DAY_MS, to };
    });
  };

  it("counts each event of any window in one way, and its bars hold no more than the window's share", () => {
    const countedIn = eventsCounted(passing);
    const seen = { whole: 0, partly: 0, lasting: 0 };
    for (const window of windowsAtRandom()) {
      const [from, end] = [Math.ceil(window.from), Math.floor(window.to) + 1];
      const inWindow = shown.filter((event) => isIn(event, window));
      const momentary = inWindow.filter((event) => !lasts(event));
      const counted = countedIn(eventsInWindow(passing, window));
      const whole = momentary.filter((event) => event.start >= from && event.end < end);
      expect(counted).toEqual({
        whole: whole.length,
        partly: momentary.length - whole.length,
        lasting: inWindow.length - momentary.length,
      });
      expect(counted.whole + counted.partly + counted.lasting).toBe(
        eventsInWindow(passing, window).datedCount,
      );
      const shares = momentary.reduce((sum, event) => sum + share(event, from, end), 0);
      for (const bars of [3, 40]) {
        const chart = timeChart(timeWeights(passing), window, bars);
        expectCutAtWindow(chart);
        expect(sumInside(chart)).toBeCloseTo(shares, 7);
        expect(sumInside(chart)).toBeGreaterThan(whole.length - 1e-6);
      }
      seen.whole += counted.whole;
      seen.partly += counted.partly;
      seen.lasting += counted.lasting;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  it("of deaths is what a slow walk gives, those of what lasts spread over it", () => {
    const { deaths } = tollsOf(passing, undefined);
    const chart = timeChart(deaths, WINDOW, 60);
    expectCutAtWindow(chart);
    for (let bin = 0; bin + 1 < chart.edges.length; bin += 1) {
      const [from, to] = [chart.edges[bin] ?? 0, chart.edges[bin + 1] ?? 0];
      for (let kind = 0; kind < KINDS; kind += 1) {
        const own = shown.filter((event) => event.kind === kind && event.toll > 0);
        const expected = own.reduce((sum, event) => sum + event.toll * share(event, from, to), 0);
        expect(chart.amounts[bin * KINDS + kind]).toBeCloseTo(expected, 6);
      }
    }
    expect(chart.lasting.every((count) => count === 0)).toBe(true);
  });

  it("sums the numbers of any window's events as these give them: best estimates, ranges, none", () => {
    const random = seededRandom(5);
    const rangeOf = events.map(({ toll }, row) => {
      if (row % 4 !== 0) return undefined;
      const low = Math.max(0, toll - Math.floor(random() * 5));
      return { low, high: Math.max(low, toll) + Math.floor(random() * 9) };
    });
    const ranges = {
      low: Int32Array.from(rangeOf, (range) => range?.low ?? -1),
      high: Int32Array.from(rangeOf, (range) => range?.high ?? -1),
    };
    const withRanges = tollsOf(passing, ranges);
    const without = tollsOf(passing, undefined);
    let isAnyUnnumbered = false;
    for (const window of windowsAtRandom()) {
      const own = events.flatMap((event, row) =>
        !hidden.includes(row) && event.start !== Infinity && isIn(event, window)
          ? [{ toll: event.toll, range: rangeOf[row] }]
          : [],
      );
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      const estimated = own.filter(({ toll }) => toll >= 0);
      const numbered = own.filter(({ toll, range }) => toll >= 0 || range !== undefined);
      const best = sum(estimated.map(({ toll }) => toll));
      expect(withRanges.totalsIn(eventsInWindow(passing, window))).toEqual({
        best,
        estimated: estimated.length,
        low: sum(numbered.map(({ toll, range }) => range?.low ?? toll)),
        high: sum(numbered.map(({ toll, range }) => range?.high ?? toll)),
        numbered: numbered.length,
      });
      expect(without.totalsIn(eventsInWindow(passing, window))).toEqual({
        best,
        estimated: estimated.length,
        low: best,
        high: best,
        numbered: estimated.length,
      });
      const [from, end] = [Math.ceil(window.from), Math.floor(window.to) + 1];
      const reaching = shown.filter((e) => e.toll > 0 && isIn(e, window) && (e.start < from || e.end >= end));
      expect(deathsCounted(eventsInWindow(passing, window)).partly).toBe(reaching.length);
      isAnyUnnumbered ||= numbered.length < own.length && estimated.length < numbered.length;
    }
    expect(isAnyUnnumbered).toBe(true);
  });

  it("its bars add up to all events, and those of two halves of one event do not pass for whole ones", () => {
    const certain = shown.filter(({ flags }) => flags === IS_POINT);
    const all = { from: utc(2014, 1), to: utc(2019, 1) - 1 };
    const sum = (of: readonly Event[], bars: number) =>
      timeChart(timeWeights(passingOf(of)), all, bars).amounts.reduce((a, b) => a + b, 0);
    for (const bars of [5, 50, 500]) expect(sum(certain, bars)).toBe(certain.length);

    const half = {
      ...certain[0],
      start: utc(2015, 1, 31),
      end: utc(2015, 2, 2) - 1,
      flags: UNCERTAIN,
    } as Event;
    const chart = timeChart(timeWeights(passingOf([half, half])), all, 70);
    const bin = [...chart.edges].indexOf(utc(2015, 1));
    expect(chart.amounts.slice(bin * KINDS, (bin + 1) * KINDS).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect([...chart.isShared.slice(bin - 1, bin + 3)]).toEqual([0, 1, 1, 0]);
  });
});

test("deaths on the map are those of the cells' events, whatever the window", () => {
  const events = manyEvents();
  const passing = passingOf(events, [7, 8]);
  const centres = {
    longitude: Float64Array.from({ length: PLACES }, (_, place) => 40 + (place % 6) * 0.5),
    latitude: Float64Array.from({ length: PLACES }, (_, place) => 33 + Math.floor(place / 6)),
    radiusKm: new Float32Array(PLACES),
    kind: new Uint8Array(PLACES),
  };
  const view = { west: 39, east: 44, south: 32, north: 35, widthPx: 400, heightPx: 300 };
  const seen = placesInView(centres, view, [2], EVENT_KINDS);
  const none = mapGrid(seen, passing.index.atPlaces, new Uint32Array(0), view);
  const density = mapDeaths(seen, eventsInWindow(passing, WINDOW), none);
  const counted = events.filter(
    ({ start, end }, row) =>
      row !== 7 && row !== 8 && (start === Infinity || (start <= WINDOW.to && end >= WINDOW.from)),
  );
  let total = 0;
  for (const [at, place] of seen.places.entries()) {
    const own = counted.filter(({ places, toll }) => places.includes(place) && toll > 0);
    const expected = place === 2 ? 0 : own.reduce((sum, { toll }) => sum + toll, 0);
    expect(density.counts[seen.cells[at] ?? 0]).toBe(expected);
    total += expected;
  }
  expect(total).toBeGreaterThan(1000);
  expect(density.counts.reduce((a, b) => a + b, 0)).toBe(total);
  expect(density.measure).toBe("deaths");
});
