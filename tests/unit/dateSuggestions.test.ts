import { beforeAll, describe, expect, it } from "vitest";
import { spanOf } from "../../src/domain/dates";
import type { DrawAs } from "../../src/domain/drawing";
import { NO_FILTER } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent, ReportedDate } from "../../src/domain/model";
import { foldText, holdsWord } from "../../src/domain/searchText";
import { createColumnEngine } from "../../src/engine/columnEngine";
import { curatedEvents } from "../../src/engine/curatedContent";
import type { Engine, Query } from "../../src/engine/query";
import { loadTexts } from "../../src/i18n/texts";
import "../../src/i18n/searchingTexts";
import { dateFoundInWords } from "../../src/views/filters/dateFoundInWords";
import { eventSections, eventsWithWords } from "../../src/views/filters/eventSections";
import { findByDate } from "../../src/views/filters/dateSuggestions";
import { loadCurated } from "../fixtures/curated";
import { datesDrawn } from "../fixtures/datesDrawn";

let loaded: LoadedDataset;
let engine: Engine;
beforeAll(async () => {
  loaded = await loadCurated();
  engine = createColumnEngine(curatedEvents(loaded));
  await Promise.all([loadTexts("en"), loadTexts("ar")]);
});

const query = (change: Partial<Query> = {}): Query => ({
  window: { from: 0, to: 1 },
  filter: NO_FILTER,
  drawAs: "corroborated",
  pinned: [],
  itemBudget: 1,
  timeBins: 10,
  ...change,
});

function spanDrawn({ when }: ConflictEvent, drawAs: DrawAs) {
  const spans = datesDrawn<Pick<ReportedDate, "edtf">>(when, drawAs).map(({ edtf }) => spanOf(edtf));
  const earliest = Math.min(...spans.map((span) => span.earliest));
  const latest = Math.max(...spans.map((span) => span.latest));
  return { earliest, latest: latest === Infinity ? Math.max(loaded.publishedEnd, earliest) : latest };
}

const hasWords = (folded: string, words: readonly string[]) => words.every((word) => holdsWord(folded, word));

function eventsAt(from: string, to: string, drawAs: DrawAs): readonly string[] {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T23:59:59.999Z`)];
  return loaded.dataset.events
    .filter((event) => {
      const { earliest, latest } = spanDrawn(event, drawAs);
      return earliest !== -Infinity && earliest <= last && latest >= first;
    })
    .map(({ id }) => id);
}

const sentences = async (text: string, change: Partial<Query> = {}, language: "en" | "ar" = "en") =>
  ((await findByDate(engine, query(change), text))?.dates ?? []).map((found) =>
    dateFoundInWords(found, language).replace(/[\u2066-\u2069]/g, ""),
  );

describe("what lies at a typed date", () => {
  it.each([
    ["January", ["2024-01-01", "2024-01-31"], "January 2024"],
    ["كانون الثاني", ["2024-01-01", "2024-01-31"], "January 2024"],
    ["early January 2024", ["2024-01-01", "2024-01-10"], "early January 2024"],
    ["October to November 2023", ["2023-10-01", "2023-11-30"], "October – November 2023"],
  ] as const)("%s is a month or a stretch, with all that is drawn there", async (text, [from, to], words) => {
    const count = eventsAt(from, to, "corroborated").length;
    expect(count).toBeGreaterThan(0);
    const [said] = await sentences(text);
    expect(said?.replace(/[\u2009\u202f]/g, " ")).toBe(`${count} events in ${words}`);
    // No event goes from the screen while the date is not chosen yet.
    const answer = await engine.ask(query({ filter: { ...NO_FILTER, text } }));
    expect([text, answer.isTextUnused, answer.passingAnywhere]).toEqual([
      text,
      true,
      loaded.dataset.events.length,
    ]);
  });

  it.each(["corroborated", "reported"] as const)(
    "is all that is drawn there as %s, and nothing undated",
    async (drawAs) => {
      let most = 0;
      for (let day = Date.UTC(2023, 8, 1); day < Date.UTC(2024, 2, 1); day += 86_400_000) {
        const iso = new Date(day).toISOString().slice(0, 10);
        const found = await findByDate(engine, query({ drawAs }), iso);
        const expected = eventsAt(iso, iso, drawAs);
        expect([iso, found?.dates[0]?.total]).toEqual([iso, expected.length]);
        expect(found?.events.map(({ id }) => id).sort()).toEqual([...expected].sort());
        const widths = (found?.events ?? []).map(({ bar }) => (bar?.end ?? 0) - (bar?.start ?? 0));
        // Known to the day before known to a month.
        expect(widths.filter((width) => width < 86_400_000)).toEqual(
          widths.slice(0, widths.filter((width) => width < 86_400_000).length),
        );
        most = Math.max(most, expected.length);
      }
      expect(most).toBeGreaterThan(1);
      const january = await findByDate(engine, query({ drawAs }), "January 2024");
      expect(january?.dates[0]?.total).toBe(eventsAt("2024-01-01", "2024-01-31", drawAs).length);
    },
  );

  it.each([
    ["4 January 2024 strike", "strike", "2024-01-04", "2024-01-04", "on or around 4 January 2024"],
    [
      "attacks in October to November 2023",
      "attacks",
      "2023-10-01",
      "2023-11-30",
      "in October – November 2023",
    ],
    ["Baghdad January 2024", "Baghdad", "2024-01-01", "2024-01-31", "in January 2024"],
  ])(
    "%s: the words at that date, and nothing else there or elsewhere",
    async (text, words, from, to, when) => {
      const having = await engine.rows(
        query({ window: { from: -8.64e15, to: 8.64e15 }, filter: { ...NO_FILTER, text: words } }),
        "time",
        0,
        1000,
      );
      const ids = new Set(having.map(({ item }) => item.id));
      const expected = eventsAt(from, to, "corroborated").filter((id) => ids.has(id));
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(loaded.dataset.events.length);
      const found = await findByDate(engine, query(), text);
      expect(found?.events.map(({ id }) => id).sort()).toEqual([...expected].sort());
      const [said = ""] = await sentences(text);
      expect(said.replace(/[\u2009\u202f]/g, " ")).toBe(
        `With “${words}”: ${expected.length} event${expected.length === 1 ? "" : "s"} ${when}`,
      );
      expect(found?.dates[0]?.words).toBe(words);
    },
  );

  it("words that nothing has at a date offer no date", async () => {
    expect(await findByDate(engine, query(), "ceasefire 4 January 2024")).toBeUndefined();
    expect(await findByDate(engine, query(), "protest march")).toBeUndefined();
  });

  it("counts what every one of its windows shows, under the filters that stay", async () => {
    const filter = { ...NO_FILTER, kinds: ["strike" as const], text: "4 January 2024" };
    const [found] = (await findByDate(engine, query({ filter }), filter.text))?.dates ?? [];
    const shown = await engine.ask(
      query({ filter: { ...filter, text: "" }, window: found?.window ?? { from: 0, to: 0 } }),
    );
    expect(found?.shown).toBe(shown.matching - shown.undatedCount);
    expect(found?.total).toBe(eventsAt("2024-01-04", "2024-01-04", "corroborated").length);
    expect(found?.shown).toBeLessThan(found?.total ?? 0);
    expect(await sentences("4 January 2024", { filter })).toEqual([
      `On or around 4 January 2024: ${found?.shown} of ${found?.total} pass the filters`,
    ]);
  });

  it("is told in both languages", async () => {
    const { length } = eventsAt("2024-01-04", "2024-01-04", "corroborated");
    expect(await sentences("4 January 2024")).toEqual([`${length} events on or around 4 January 2024`]);
    const [arabic = ""] = await sentences("٤ كانون الثاني ٢٠٢٤", {}, "ar");
    expect(arabic).toContain("في 4 كانون الثاني 2024 أو نحوه");
  });

  it("offers both readings of an ambiguous date, the one that something fits first", async () => {
    const [first = "", second = "", ...more] = await sentences("01/04/2024");
    expect(more).toEqual([]);
    expect(first).toContain("4 January 2024");
    expect(second).toContain("1 April 2024");
  });

  it("finds a day in every year that has it", async () => {
    const found = await findByDate(engine, query(), "4 January");
    const expected = Array.from({ length: 60 }, (_, more) => 1975 + more).filter(
      (year) => eventsAt(`${year}-01-04`, `${year}-01-04`, "corroborated").length > 0,
    );
    const years = found?.dates.map(({ span }) => new Date(span.earliest).getUTCFullYear()) ?? [];
    expect(years[0]).toBe(2024);
    expect([...years].sort((a, b) => a - b)).toEqual(expected.slice(-8));
  });

  it("says what is nearest where nothing is", async () => {
    const [words = ""] = await sentences("9 January 1990");
    expect(words).toMatch(/^No event on 9 January 1990; nearest: .+ \(\d+ events?\)$/);
    const starts = loaded.dataset.events
      .map((event) => spanDrawn(event, "corroborated").earliest)
      .filter(Number.isFinite);
    const [found] = (await findByDate(engine, query(), "9 January 1990"))?.dates ?? [];
    expect(found?.window.from).toBe(Math.min(...starts));
    expect(await findByDate(engine, query(), "strike")).toBeUndefined();
  });

  it.each(["5 May 2030", "9 January 1990", "May 2022", "4 March"])(
    "says of what passes the filters what is nearest to %s, and counts no other",
    async (text) => {
      const filter = { ...NO_FILTER, kinds: ["strike" as const], text };
      const spans = loaded.dataset.events
        .filter(({ kind }) => kind === "strike")
        .map((event) => spanDrawn(event, "corroborated"))
        .filter(({ earliest }) => earliest !== -Infinity);
      const [found] = (await findByDate(engine, query({ filter }), text))?.dates ?? [];
      if (found === undefined) throw new Error("no date");
      expect(found.total).toBe(0);
      const away = ({ earliest, latest }: { readonly earliest: number; readonly latest: number }) =>
        Math.max(found.span.earliest - latest, earliest - found.span.latest);
      const [nearest] = spans.toSorted((a, b) => away(a) - away(b));
      expect(found.window).toEqual({ from: nearest?.earliest, to: nearest?.latest });
      const touching = spans.filter(
        ({ earliest, latest }) => earliest <= found.window.to && latest >= found.window.from,
      ).length;
      expect(found.nearest?.count).toBe(touching);
      // What the suggestion leads to shows as many.
      const shown = await engine.ask(query({ filter: { ...filter, text: "" }, window: found.window }));
      expect(shown.matching - shown.undatedCount).toBe(touching);
      const [words = ""] = await sentences(text, { filter });
      expect(words).toMatch(/; nearest that passes the filters: .+ \(\d+ events?\)$/);
      const [unfiltered] = (await findByDate(engine, query(), text))?.dates ?? [];
      if (text === "May 2022") expect(unfiltered?.window).not.toEqual(found.window);
    },
  );

  it("offers no nearest date where nothing passes the filters", async () => {
    const filter = { ...NO_FILTER, kinds: ["strike" as const], standings: ["forecast" as const] };
    expect(await sentences("9 January 1990", { filter })).toEqual(["No event on 9 January 1990"]);
  });
});

describe("events suggested for a typed date", () => {
  it.each(["November 2023", "تشرين الثاني ٢٠٢٣", "4 January 2024", "2020", "9 January 1990"])(
    "are those at %s, and apart, with their dates, those that only have its words",
    async (text) => {
      const byDate = await findByDate(engine, query(), text);
      const everywhere = { from: -8.64e15, to: 8.64e15 };
      const filter = { ...NO_FILTER, text };
      const rows = await engine.rows(query({ window: everywhere, filter }), "time", 0, 5);
      // Some that do not lie there, whatever has the words.
      const others = await engine.rows(query({ window: everywhere }), "-time", 0, 5);
      const byWords = [...rows, ...others].map(({ item }) => item);
      const sections = eventSections(byDate?.events, byWords, 1000);
      const span = byDate?.dates[0]?.span;
      if (span === undefined) throw new Error("no date");
      const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10);
      const right = new Set(eventsAt(iso(span.earliest), iso(span.latest), "corroborated"));
      const idsIn = (of: string) =>
        sections
          .filter((section) => section.of === of)
          .flatMap(({ suggestions }) => suggestions.flatMap((one) => (one.of === "events" ? one.id : [])));
      expect(idsIn("events").sort()).toEqual([...right].sort());
      expect(idsIn("words").filter((id) => right.has(id))).toEqual([]);
      expect(new Set([...idsIn("events"), ...idsIn("words")])).toEqual(
        new Set([...right, ...byWords.map(({ id }) => id)]),
      );
      for (const suggestion of sections.flatMap(({ suggestions }) => suggestions))
        expect(suggestion).toMatchObject({ of: "events", date: expect.anything() as unknown });
    },
  );

  it("have the words indeed: of a date, whole or begun, that no text holds there are none", async () => {
    const texts = ({ title, summary, excerpts }: ConflictEvent) =>
      [title, summary, ...excerpts.flatMap(({ exact, translations }) => [{ exact }, translations])]
        .flatMap((each) => Object.values(each as Record<string, string>))
        .join(" ");
    for (const text of ["November 2023", "تشرين الثاني ٢٠٢٣", "4 January 2", "9 January 1990"]) {
      const words = foldText(text).split(" ");
      // No record of the dataset has all of them.
      expect(loaded.dataset.events.filter((event) => hasWords(foldText(texts(event)), words))).toEqual([]);
      expect([text, await eventsWithWords(engine, query(), text, 5)]).toEqual([text, []]);
    }
    const found = await eventsWithWords(engine, query(), "Baghdad", 5);
    expect(found.length).toBeGreaterThan(0);
  });

  it("are, where no date was typed, those that have the words, without dates", async () => {
    const filter = { ...NO_FILTER, text: "Baghdad" };
    const window = { from: -8.64e15, to: 8.64e15 };
    const rows = await engine.rows(query({ window, filter }), "time", 0, 5);
    const items = rows.map(({ item }) => item);
    expect(items.length).toBeGreaterThan(0);
    const [section, ...more] = eventSections(undefined, items, 3);
    expect(more).toEqual([]);
    expect(section?.of).toBe("events");
    expect(section?.suggestions.map((one) => one.of === "events" && one.date)).toEqual(
      items.slice(0, 3).map(() => undefined),
    );
  });
});
