import { beforeAll, describe, expect, it, test } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { KIND_IDS, type KindId } from "../../src/domain/kinds";
import type { TimeChart } from "../../src/engine/query";
import { loadTexts } from "../../src/i18n/texts";
import { CHART_ABOVE, isChartOf } from "../../src/state/answers";
import { scaleOf } from "../../src/views/map/densityScale";
import { binAt, binsIn, peakIn, stretchOf, valueScale } from "../../src/views/timeline/chart/chartScale";
import { binInWords, chartTitle, countedInWords } from "../../src/views/timeline/chart/chartWords";
import { footOf, paintChart } from "../../src/views/timeline/chart/paintChart";
import { seededRandom } from "../fixtures/seededRandom";

const KINDS = EVENT_KINDS.length;
const ATTACK = EVENT_KINDS.indexOf("attack");
const STRIKE = EVENT_KINDS.indexOf("strike");
const monday = Date.UTC(2016, 2, 14);
const WEEK = 7 * 86_400_000;

type Bin = {
  readonly attacks?: number;
  readonly strikes?: number;
  readonly isShared?: boolean;
  readonly lasting?: number;
};

function chartOf(bins: readonly Bin[], rest: Partial<TimeChart> = {}): TimeChart {
  const amounts = new Float64Array(bins.length * KINDS);
  const lasting = new Uint32Array(bins.length * KINDS);
  for (const [bin, { attacks = 0, strikes = 0, lasting: going = 0 }] of bins.entries()) {
    amounts[bin * KINDS + ATTACK] = attacks;
    amounts[bin * KINDS + STRIKE] = strikes;
    lasting[bin * KINDS + STRIKE] = going;
  }
  return {
    measure: "events",
    step: { unit: "week", count: 1 },
    vocabulary: EVENT_KINDS,
    edges: Float64Array.from({ length: bins.length + 1 }, (_, edge) => monday + edge * WEEK),
    amounts,
    isShared: Uint8Array.from(bins, ({ isShared = false }) => (isShared ? 1 : 0)),
    lasting,
    window: { from: monday, to: monday + bins.length * WEEK - 1 },
    isCut: new Uint8Array(bins.length),
    counted: { whole: 0, partly: 0, lasting: 0 },
    tolls: undefined,
    ...rest,
  };
}

/** Intl writes ranges with thin spaces. */
const said = (chart: TimeChart, bin: number, language: "en" | "ar") =>
  binInWords(chart, bin, { kind: () => undefined }, language).replaceAll("\u2009", " ");

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

describe("the axis of numbers", () => {
  test.each([
    [143, 4, 50, [0, 50, 100, 150]],
    [100, 4, 50, [0, 50, 100]],
    [7, 3, 5, [0, 5, 10]],
    [3, 5, 1, [0, 1, 2, 3]],
    [0.4, 5, 1, [0, 1]],
    [0, 5, 1, [0, 1]],
    [4100, 5, 1000, [0, 1000, 2000, 3000, 4000, 5000]],
  ])("for a peak of %d and %d steps goes by %d", (peak, most, step, ticks) => {
    expect(valueScale(peak, most)).toEqual({ step, top: ticks.at(-1), ticks });
  });

  it("is round, reaches above all, and has no more steps than there is room for", () => {
    const random = seededRandom(3);
    for (let round = 0; round < 400; round += 1) {
      const peak = 10 ** (random() * 7);
      const most = 1 + Math.floor(random() * 8);
      const { step, top, ticks } = valueScale(peak, most);
      expect([1, 2, 5]).toContain(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toFixed(6)));
      expect(top).toBeGreaterThanOrEqual(peak);
      expect(top - step).toBeLessThan(peak);
      expect(ticks.length - 1).toBeLessThanOrEqual(most);
    }
  });
});

describe("a bar", () => {
  const chart = chartOf([{ attacks: 90, strikes: 53 }, {}, { attacks: 1 }]);

  it("is where its time is", () => {
    expect(binAt(chart, monday)).toBe(0);
    expect(binAt(chart, monday + WEEK - 1)).toBe(0);
    expect(binAt(chart, monday + WEEK)).toBe(1);
    expect(binAt(chart, monday - 1)).toBeUndefined();
    expect(binAt(chart, monday + 3 * WEEK)).toBeUndefined();
    expect(binsIn(chart, { from: monday + 1, to: monday + WEEK })).toEqual({ first: 0, end: 2 });
    expect(binsIn(chart, stretchOf(chart, 1))).toEqual({ first: 1, end: 2 });
    expect(peakIn(chart, { from: monday + WEEK, to: monday + 3 * WEEK })).toBe(1);
  });

  it("is as high as its count on the axis, its kinds on each other", () => {
    const boxes: {
      readonly colour: string;
      readonly top: number;
      readonly height: number;
      readonly left: number;
    }[] = [];
    const colours = Object.fromEntries(KIND_IDS.map((kind) => [kind, kind])) as Record<KindId, string>;
    paintChart(
      chart,
      { from: monday, to: monday + 3 * WEEK, widthPx: 300, timeDirection: "ltr" },
      valueScale(143, 4),
      { heightPx: 160, topPx: 10, ratio: 1, marked: undefined },
      { colours, line: "line", marked: "marked" },
      (colour, left, top, _width, height) => boxes.push({ colour, left, top, height }),
    );
    const lines = boxes.filter(({ colour }) => colour === "line");
    expect(lines.map(({ top }) => top)).toEqual([160, 110, 60, 10]);
    const bars = boxes.filter(({ colour }) => colour !== "line");
    // 150 events on 150 pixels.
    expect(bars.filter(({ left }) => left === 0)).toEqual([
      { colour: "strike", left: 0, top: 107, height: 53 },
      { colour: "attack", left: 0, top: 17, height: 90 },
    ]);
    expect(bars.filter(({ left }) => left === 200)).toEqual([
      { colour: "attack", left: 200, top: 159, height: 1 },
    ]);
  });

  it("says its time, its count and its kinds", () => {
    expect(said(chart, 0, "en")).toBe("14 – 20 March 2016: 143 events: Attacks 90, Strikes 53");
    expect(said(chart, 1, "en")).toBe("21 – 27 March 2016: 0 events");
    expect(said(chart, 0, "ar")).toContain("143 حدثًا");
  });

  it("says about how many where a part of an event is in it, and what goes on beside", () => {
    const shared = chartOf([
      { attacks: 90.4, strikes: 52.8, isShared: true, lasting: 2 },
      { attacks: 0.25, isShared: true },
      { strikes: 0.5, attacks: 0.5, isShared: true },
    ]);
    expect(said(shared, 0, "en")).toBe(
      "14 – 20 March 2016: about 143 events: Attacks 90, Strikes 53; beside them 2 that lasted through it or a part of it",
    );
    expect(said(shared, 1, "en")).toContain("about 0.3 events");
    expect(said(shared, 2, "en")).toContain("about 1 event: ");
  });

  it("says of a bar that the window cuts only what is in it, by its days", () => {
    const DAY = 86_400_000;
    const cut = {
      ...chartOf([{ attacks: 5 }, { attacks: 2 }, { attacks: 3 }], {
        step: { unit: "month", count: 1 },
        window: { from: monday, to: monday + 10 * DAY - 1 },
      }),
      edges: Float64Array.from([Date.UTC(2016, 2, 1), monday, monday + 10 * DAY, Date.UTC(2016, 3, 1)]),
      isCut: Uint8Array.of(1, 1, 1),
    };
    expect(said(cut, 0, "en")).toBe("1 – 13 March 2016: 5 events: Attacks 5");
    expect(said(cut, 1, "en")).toBe("14 – 23 March 2016 (only what is in view): 2 events: Attacks 2");
    expect(said(cut, 1, "ar")).toContain("(ما يقع في المدة المعروضة فقط)");
    const whole = { ...cut, edges: Float64Array.from([0, 1, 2].map((month) => Date.UTC(2016, month, 1))) };
    expect(said({ ...whole, isCut: Uint8Array.of(0, 0) }, 1, "en")).toBe(
      "February 2016: 2 events: Attacks 2",
    );
  });

  it("keeps what lasts below the bars, in a line for each kind", () => {
    const boxes: { readonly colour: string; readonly top: number; readonly height: number }[] = [];
    const colours = Object.fromEntries(KIND_IDS.map((kind) => [kind, kind])) as Record<KindId, string>;
    const lasting = chartOf([{ strikes: 10, lasting: 2 }, { strikes: 10 }, { lasting: 1 }]);
    const foot = footOf(lasting, 1);
    paintChart(
      lasting,
      { from: monday, to: monday + 3 * WEEK, widthPx: 300, timeDirection: "ltr" },
      valueScale(10, 4),
      { heightPx: 160, topPx: 10, ratio: 1, marked: undefined },
      { colours, line: "line", marked: "marked" },
      (colour, _left, top, _width, height) => boxes.push({ colour, top, height }),
    );
    expect(footOf(chart, 1)).toBe(0);
    const bars = boxes.filter(({ colour, height }) => colour === "strike" && height > 2);
    expect(bars.map(({ top, height }) => top + height)).toEqual([160 - foot, 160 - foot]);
    const lines = boxes.filter(({ colour, height }) => colour === "strike" && height === 2);
    expect(lines.length).toBe(2);
    for (const { top, height } of lines) {
      expect(top).toBeGreaterThanOrEqual(160 - foot);
      expect(top + height).toBeLessThanOrEqual(160);
    }
  });

  it("says how all events in view are counted, each once", () => {
    const of = (whole: number, partly: number, lasting: number, tolls?: TimeChart["tolls"]) =>
      chartOf([], { counted: { whole, partly, lasting }, tolls, measure: tolls ? "deaths" : "events" });
    expect(countedInWords(of(5000, 0, 0), "en")).toBe("5,000 in view: 5,000 in the bars");
    expect(countedInWords(of(5000, 3, 12), "en")).toBe(
      "5,015 in view: 5,000 in the bars; 12 that last: in the lines below, in no bar; 3 that may lie beyond the edges: in the bars by the share in view",
    );
    const best = { best: 130, estimated: 40, low: 130, high: 130, numbered: 40 };
    expect(countedInWords(of(40, 0, 0, best), "en")).toBe(
      "130 deaths in view: best estimates of all 40 events",
    );
    expect(countedInWords(of(50, 2, 0, best), "en")).toBe(
      "130 deaths in view: best estimates of 40 of 52 events, the others give none; 2 that reach beyond the edges: in the bars by the share in view",
    );
    expect(countedInWords(of(50, 0, 0, { ...best, low: 90, high: 260, numbered: 45 }), "en")).toContain(
      "; 90–260 by the lowest and highest numbers of 45",
    );
    const none = { best: 0, estimated: 0, low: 0, high: 0, numbered: 0 };
    expect(countedInWords(of(50, 0, 0, none), "en")).toBe("No event in view gives a best estimate");
    expect(countedInWords(of(50, 0, 0, best), "ar")).toContain("40 من أصل 50");
  });

  it("counts deaths as deaths, and its title says what it counts", () => {
    const deaths = chartOf([{ attacks: 12 }], { measure: "deaths", step: { unit: "month", count: 3 } });
    expect(said(deaths, 0, "en")).toContain("12 deaths: Attacks 12");
    expect(chartTitle(deaths, "en")).toBe("Deaths per quarter, best estimates");
    expect(chartTitle(chart, "en")).toBe("Events per week");
    expect(chartTitle({ measure: "events", step: { unit: "year", count: 5 } }, "en")).toBe(
      "Events in each 5 years",
    );
  });
});

test("events are a chart above one number and come back below another", () => {
  const of = (count: number) => ({
    chart: count > CHART_ABOVE ? chartOf([]) : undefined,
    notShown: Math.max(0, count - 200),
  });
  const states: boolean[] = [];
  for (const count of [120, 180, 200, 201, 180, 151, 150, 180, 5000]) {
    states.push(isChartOf(of(count), states.at(-1) ?? false));
  }
  expect(states).toEqual([false, false, false, true, true, true, false, false, true]);
});

test("the classes of a density hold each a cell at least, all of them together every cell, and none is the last for all", () => {
  const random = seededRandom(21);
  for (let round = 0; round < 120; round += 1) {
    const most = 10 ** (random() * 5);
    const counts = Uint32Array.from({ length: 900 }, () =>
      random() < 0.6 ? 0 : Math.ceil(most ** random()),
    );
    const { classes, levelOf, radii, opacities } = scaleOf({ counts });
    const filled = [...counts].filter((count) => count > 0);
    expect(classes.length).toBeLessThanOrEqual(6);
    for (const [level, { from, to }] of classes.entries()) {
      const own = filled.filter((count) => levelOf(count) === level);
      expect(own.length).toBeGreaterThan(0);
      expect(Math.min(...own)).toBeGreaterThanOrEqual(from);
      expect(Math.max(...own)).toBeLessThanOrEqual(to);
      expect([1, 2, 3, 5]).toContain(Number(String(from)[0]));
      expect(from).toBe(Number(String(from)[0]) * 10 ** (String(from).length - 1));
      if (level === 0) continue;
      expect(from).toBe((classes[level - 1]?.to ?? NaN) + 1);
      expect(opacities[level]).toBeGreaterThan(opacities[level - 1] ?? NaN);
      expect(radii[level]).toBeGreaterThanOrEqual(radii[level - 1] ?? NaN);
    }
    expect(classes.at(-1)?.to).toBe(Math.max(...filled));
    if (Math.max(...filled) >= 20 && Math.min(...filled) === 1) expect(classes.length).toBeGreaterThan(2);
  }
});
