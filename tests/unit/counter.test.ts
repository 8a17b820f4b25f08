import { beforeAll, describe, expect, it } from "vitest";
import { EVENT_KINDS, REPORTS, STANDINGS } from "../../src/domain/codes";
import { DRAW_AS } from "../../src/domain/drawing";
import { COUNTED_PARTS, type EventCounts } from "../../src/domain/eventCounts";
import { NO_FILTER, type Filter, type TimeWindow } from "../../src/domain/filtering";
import { ALL_TIME } from "../../src/domain/utcDays";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import { eventCountsOf } from "../../src/engine/eventCounts";
import type { Engine, Query } from "../../src/engine/query";
import { connectOnPage, openInWorker } from "../../src/engine/workerEngine";
import { countedInWords } from "../../src/i18n/counter";
import { loadTexts } from "../../src/i18n/texts";
import { loadCurated } from "../fixtures/curated";
import { seededRandom } from "../fixtures/seededRandom";

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

const NONE: EventCounts = { total: 45, passing: 0, inView: 0, earlier: 0, later: 0, undated: 0 };
const counted = (counts: Partial<Record<(typeof COUNTED_PARTS)[number], number>>, total = 45) => {
  const passing = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (language: "en" | "ar") =>
    countedInWords({ ...NONE, ...counts, passing, total }, language).text.replace(/[\u2066-\u2069]/g, "");
};

describe("the counter", () => {
  it.each([
    [counted({ inView: 25, earlier: 1, undated: 19 }), "45 events: 25 in view, 1 earlier, 19 undated"],
    [counted({ inView: 7, earlier: 1, undated: 4 }), "12 of 45 events: 7 in view, 1 earlier, 4 undated"],
    [counted({ later: 2 }), "2 of 45 events: 2 later"],
    [counted({ inView: 1 }), "1 of 45 events: 1 in view"],
    [counted({}), "None of 45 events"],
    [counted({}, 1), "The only event is filtered out"],
    [counted({ inView: 1 }, 1), "1 event: 1 in view"],
    [counted({}, 0), "0 events"],
    [counted({ inView: 12_000, later: 1 }, 1_000_000), "12,001 of 1,000,000 events: 12,000 in view, 1 later"],
  ])("says in English what is counted: %#", (inWords, expected) => expect(inWords("en")).toBe(expected));

  it.each([
    [
      counted({ inView: 25, earlier: 1, undated: 19 }),
      "45 حدثًا: 25 في المدة المعروضة، حدث سابق، 19 بلا تاريخ",
    ],
    [
      counted({ inView: 1, earlier: 2, later: 3, undated: 2 }),
      "8 من 45 حدثًا: واحد في المدة المعروضة، حدثان سابقان، 3 أحداث لاحقة، اثنان بلا تاريخ",
    ],
    [counted({ earlier: 11, later: 100 }, 111), "111 حدثًا: 11 حدثًا سابقًا، 100 حدث لاحق"],
    [counted({ later: 1 }, 2), "واحد من حدثين: حدث لاحق"],
    [counted({ later: 2 }, 5), "2 من 5 أحداث: حدثان لاحقان"],
    [counted({ inView: 2 }, 2), "حدثان: اثنان في المدة المعروضة"],
    [counted({ undated: 1 }, 1), "حدث واحد: واحد بلا تاريخ"],
    [counted({ later: 3 }, 100), "3 من 100 حدث: 3 أحداث لاحقة"],
    [counted({}), "ولا واحد من 45 حدثًا"],
    [counted({}, 1), "الحدث الوحيد مستبعَد"],
    [counted({}, 0), "لا أحداث"],
  ])("counts in Arabic as it is counted: %#", (inWords, expected) => expect(inWords("ar")).toBe(expected));

  it("has a short form of the same words", () =>
    expect(
      countedInWords({ total: 45, passing: 45, inView: 45, earlier: 0, later: 0, undated: 0 }, "en"),
    ).toEqual({ head: "45 events", parts: "45 in view", text: "45 events: 45 in view" }));
});

describe("what is counted adds up", () => {
  const YEARS = [2022, 2023, 2024];
  const WINDOWS: readonly TimeWindow[] = [
    ALL_TIME,
    { from: Date.UTC(2023, 9, 1), to: Date.UTC(2024, 1, 1) - 1 },
    { from: Date.UTC(2024, 0, 4), to: Date.UTC(2024, 0, 5) - 1 },
    { from: Date.UTC(1990, 0, 1), to: Date.UTC(1990, 0, 2) },
    ...YEARS.map((year) => ({ from: Date.UTC(year, 2, 1), to: Date.UTC(year, 6, 1) })),
  ];
  const FILTERS: readonly Filter[] = [
    NO_FILTER,
    ...EVENT_KINDS.map((kind) => ({ ...NO_FILTER, kinds: [kind] })),
    ...STANDINGS.map((standing) => ({ ...NO_FILTER, standings: [standing] })),
    ...REPORTS.map((report) => ({ ...NO_FILTER, reports: [report] })),
    { ...NO_FILTER, includeImprecise: false },
    { ...NO_FILTER, text: "iraq" },
    { ...NO_FILTER, text: "clash", kinds: ["strike", "attack", "context"] },
  ];
  const BOUNDS = [undefined, { west: 43, south: 32, east: 45, north: 34 }];

  /** By each event: does it pass, and where does its bar lie. */
  async function countOneByOne(engine: Engine, query: Query): Promise<Omit<EventCounts, "total">> {
    const every = await engine.rows({ ...query, window: ALL_TIME }, "time", 0, 10_000);
    const bars = every.map(({ item }) => item.bar);
    const { from, to } = query.window;
    return {
      passing: bars.length,
      inView: bars.filter((bar) => bar !== undefined && bar.end >= from && bar.start <= to).length,
      earlier: bars.filter((bar) => bar !== undefined && bar.end < from).length,
      later: bars.filter((bar) => bar !== undefined && bar.start > to).length,
      undated: bars.filter((bar) => bar === undefined).length,
    };
  }

  async function expectToAddUp(engine: Engine, total: number) {
    const seen = { inView: 0, earlier: 0, later: 0, undated: 0 };
    for (const drawAs of DRAW_AS)
      for (const filter of FILTERS)
        for (const window of WINDOWS)
          for (const boundsFilter of BOUNDS) {
            const query: Query = {
              window,
              filter,
              boundsFilter,
              drawAs,
              pinned: [],
              itemBudget: 10,
              timeBins: 10,
            };
            const counts = eventCountsOf(await engine.ask(query));
            expect(counts).toEqual({ ...(await countOneByOne(engine, query)), total });
            expect(COUNTED_PARTS.reduce((sum, part) => sum + counts[part], 0)).toBe(counts.passing);
            for (const part of COUNTED_PARTS) seen[part] += counts[part];
          }
    return seen;
  }

  it("of the curated dataset", async () => {
    const loaded = await loadCurated();
    const seen = await expectToAddUp(createColumnEngine(curatedEvents(loaded)), loaded.dataset.events.length);
    for (const part of COUNTED_PARTS) expect(seen[part]).toBeGreaterThan(0);
  });

  it("of a file in a worker", async () => {
    const random = seededRandom(9);
    const rows = Array.from({ length: 300 }, (_, row) => {
      const date = row % 11 === 0 ? "" : `202${2 + (row % 3)}-0${1 + (row % 9)}-1${row % 10}`;
      return `e${row},${date},${30 + random() * 6},${40 + random() * 6},"Clash ${row % 7}"`;
    });
    const csv = ["id,date,latitude,longitude,title", ...rows].join("\n");
    const opened = await openInWorker(new File([csv], "events.csv"), {}, connectOnPage);
    if (opened.status !== "imported") throw new Error(opened.status);
    const seen = await expectToAddUp(opened.engine, opened.head.events);
    opened.close();
    for (const part of COUNTED_PARTS) expect(seen[part]).toBeGreaterThan(0);
  }, 60_000);
});
