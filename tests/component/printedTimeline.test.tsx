// @vitest-environment jsdom
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { EVENT_KINDS } from "../../src/domain/codes";
import { parseEdtf, spanOf, type Edtf } from "../../src/domain/dates";
import { DAY_MS } from "../../src/domain/utcDays";
import type { DateSpan } from "../../src/domain/dateSpan";
import type { DrawAs } from "../../src/domain/drawing";
import type { TimeWindow } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { ConflictEvent, ReportedDate } from "../../src/domain/model";
import type { EventRecord } from "../../src/engine/query";
import { loadCurated } from "../fixtures/curated";
import { datesDrawn } from "../fixtures/datesDrawn";
import { seededRandom } from "../fixtures/seededRandom";
import { numberOf, printed } from "./printing";

// What is said of each event is held by sameEverywhere.test.tsx; here it would only take time.
vi.mock("../../src/views/sharing/print/PrintedEvent", () => ({
  PrintedEvent: ({ record }: { readonly record: EventRecord }) => (
    <li className="print-event" data-event-id={record.event.id} />
  ),
}));

const curated = await loadCurated();
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

const utc = (text: string) => Date.parse(`${text}T00:00Z`);
const WINDOWS = {
  "four months": { from: utc("2023-10-01"), to: utc("2024-02-01") - 1 },
  "eight days": { from: utc("2024-01-01"), to: utc("2024-01-09") - 1 },
  "ten years": { from: utc("2015-03-10"), to: utc("2025-03-10") },
} satisfies Readonly<Record<string, TimeWindow>>;

/** Dates of every shape that a curator can write, around the windows' edges and far beyond. */
function generatedEvents(seed: number): readonly ConflictEvent[] {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const day = (offset: number) => new Date(utc("2023-09-20") + offset * DAY_MS).toISOString().slice(0, 10);
  const dates = (): string => {
    const [first, length] = [below(140), 1 + below(40)];
    const [from, to] = [day(first), day(first + length)];
    const forms = [
      from, from, `${from}~`, `${from}?`, `${from}T10:30:00Z`, `${from}/${to}`, `${from}~/${to}~`, `${from}/${to}?`,
      `${from}/..`, `../${to}`, from.slice(0, 7), `${from.slice(0, 7)}~`, "2023", `2019-05-17/${to}`, `${from}/2031-02`,
    ]; // prettier-ignore
    return forms[below(forms.length)] ?? from;
  };
  const edtf = (): Edtf => {
    const text = dates();
    const date = parseEdtf(text);
    if (date === undefined) throw new Error(text);
    return date;
  };
  const extent = () => (random() < 0.5 ? "within" : "throughout");
  return Array.from({ length: 100 }, (_, index): ConflictEvent => {
    const template = curated.dataset.events[index % curated.dataset.events.length];
    if (template === undefined) throw new Error("no event");
    const { title, summary, excerpts, where } = template;
    return {
      title,
      summary,
      excerpts: excerpts.slice(0, 1),
      where,
      who: [],
      id: `generated-${index}`,
      kind: EVENT_KINDS[below(EVENT_KINDS.length)] ?? "strike",
      when: {
        reported: { edtf: edtf(), extent: extent(), basis: "stated" },
        ...(random() < 0.4 && { corroborated: [{ edtf: edtf(), extent: extent(), sources: [] }] }),
      },
    };
  });
}

/** The x of an instant as the printed axis has it, read off its ticks by their English words. */
function scaleOf(paper: Element, instants?: readonly number[]) {
  const ticks = [...paper.querySelectorAll(".print-tick")].map((tick, index) => ({
    at: instants?.[index] ?? readTick(tick.textContent),
    x: numberOf(tick.querySelector("line"), "x1"),
    word: tick.textContent,
  }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error("no two ticks");
  const at = (instant: number) =>
    first.x + ((instant - first.at) / (last.at - first.at)) * (last.x - first.x);
  for (const tick of ticks) expect(Math.abs(at(tick.at) - tick.x)).toBeLessThan(0.05);
  return { at, instants: ticks.map((tick) => tick.at) };
}

function readTick(words: string): number {
  if (/^\d{4}$/.test(words)) return utc(`${words}-01-01`);
  // "4 Jan" stands in the window of 2024, "Oct 2023" for the month's first day.
  return Date.parse(/\d{4}/.test(words) ? `1 ${words} UTC` : `${words} 2024 UTC`);
}

function drawnOf({ when }: ConflictEvent, drawAs: DrawAs) {
  const dates = datesDrawn<Pick<ReportedDate, "edtf" | "extent">>(when, drawAs);
  const spans = dates.map(({ edtf }) => spanOf(edtf));
  const span = {
    ...spanOf(dates[0]?.edtf ?? when.reported.edtf),
    earliest: Math.min(...spans.map(({ earliest }) => earliest)),
    latest: Math.max(...spans.map(({ latest }) => latest)),
  };
  const isReported = dates[0] === when.reported;
  return {
    span,
    extent: dates.length > 1 ? "within" : dates[0]?.extent,
    reported: isReported ? undefined : spanOf(when.reported.edtf),
  };
}

type Scale = ReturnType<typeof scaleOf>["at"];

/** Where a span begins and ends on the paper, left and right, as much of it as the window shows. */
function extentOf({ earliest, latest }: DateSpan, openEnd: number, window: TimeWindow, at: Scale) {
  const end = latest === Infinity ? Math.max(openEnd, earliest) : latest;
  const cut = { start: earliest < window.from, end: end > window.to };
  const xs = [at(Math.max(earliest, window.from)), at(Math.min(end, window.to))];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    cut,
    isSeen: end >= window.from && earliest <= window.to,
  };
}

function boxOf(rect: Element | null | undefined) {
  const x = numberOf(rect, "x");
  return { left: x, right: x + numberOf(rect, "width") };
}

/** Exactly the span; what is too short to be seen is wider about its middle, never narrower. */
function expectSpan(
  box: { readonly left: number; readonly right: number },
  span: { readonly left: number; readonly right: number },
) {
  const widened = Math.max(0, 3 - (span.right - span.left)) / 2;
  expect(Math.abs(box.left - (span.left - widened))).toBeLessThan(0.1);
  expect(Math.abs(box.right - (span.right + widened))).toBeLessThan(0.1);
}

/** What is left of the ink at the beginning and at the end of what stands in a mask; all of it where it has none. */
function inkAtEnds(element: Element | null | undefined) {
  const mask = /url\(#(.+)\)/.exec(element?.closest("[mask]")?.getAttribute("mask") ?? "")?.[1];
  if (mask === undefined) return { start: 1, end: 1 };
  const gradient = document.getElementById(mask.replace(/mask$/, "fade"));
  const stops = [...(gradient?.querySelectorAll("stop") ?? [])];
  expect(stops.length).toBeGreaterThan(1);
  return { start: numberOf(stops[0], "stop-opacity"), end: numberOf(stops.at(-1), "stop-opacity") };
}

/** Holds every printed mark against its record; gives how many there were of each form. */
function checkMarks(
  paper: Element,
  { dataset, publishedEnd }: LoadedDataset,
  drawAs: DrawAs,
  window: TimeWindow,
  at: Scale,
) {
  const numbers = new Map(
    [...paper.querySelectorAll(".print-event")].map((event, index) => [
      event.getAttribute("data-event-id"),
      index + 1,
    ]),
  );
  const marks = new Map(
    [...paper.querySelectorAll(".print-event-mark")].map((mark) => [
      mark.getAttribute("data-event-id"),
      mark,
    ]),
  );
  const seen = { point: 0, bar: 0, cut: 0, line: 0, undated: 0, fading: 0 };
  for (const event of dataset.events) {
    const number = numbers.get(event.id);
    const mark = marks.get(event.id);
    if (number === undefined) {
      expect(mark).toBeUndefined();
      continue;
    }
    const { span, extent, reported } = drawnOf(event, drawAs);
    if (span.earliest === -Infinity) {
      seen.undated += 1;
      expect(mark).toBeUndefined();
      continue;
    }
    expect(mark?.querySelector(".print-mark")?.textContent).toBe(String(number));
    const bar = mark?.querySelector(".print-bar");
    const where = extentOf(span, publishedEnd, window, at);
    const isDay = !span.approximate && !span.uncertain && span.latest - span.earliest < DAY_MS;
    if (mark?.querySelector(".print-point")) {
      seen.point += 1;
      // A point says: on this day. Nothing that may lie on another may say so.
      expect(isDay).toBe(true);
      expect(bar).toBeNull();
      const move = /translate\(([-\d.e]+) /.exec(
        mark.querySelector(".print-point")?.getAttribute("transform") ?? "",
      );
      const middle = Number(move?.[1]) + 5;
      expect(Math.abs(middle - at((span.earliest + span.latest) / 2))).toBeLessThan(0.1);
      expect(Math.abs(at(span.latest) - at(span.earliest))).toBeLessThanOrEqual(10);
    } else {
      seen.bar += 1;
      expectSpan(boxOf(bar), where);
      expect(bar?.classList.contains(`is-${extent}`)).toBe(true);
      expect(mark?.querySelector(".print-hatched") !== null).toBe(extent === "within");
      const isSoft = !isDay && (span.approximate || span.uncertain || extent === "within");
      const ink = inkAtEnds(bar);
      expect(ink.start < 0.5).toBe(!where.cut.start && isSoft);
      expect(ink.end < 0.5).toBe(!where.cut.end && (isSoft || span.latest === Infinity));
      expect(mark?.querySelector(".print-beyond") !== null).toBe(where.cut.start || where.cut.end);
      if (ink.start < 1 || ink.end < 1) seen.fading += 1;
      if (where.cut.start || where.cut.end) seen.cut += 1;
    }
    const line = mark?.querySelector(".print-reported");
    const own = reported && extentOf(reported, publishedEnd, window, at);
    if (own === undefined || reported?.earliest === -Infinity || !own.isSeen) expect(line).toBeNull();
    else {
      seen.line += 1;
      expectSpan(boxOf(line), own);
    }
  }
  return seen;
}

const CASES = Object.entries(WINDOWS).flatMap(([name, window]) =>
  (["reported", "corroborated"] as const).map((drawAs) => ({ name, window, drawAs })),
);

describe.each([
  { of: "every curated event", loaded: curated },
  ...[1, 2].map((seed) => ({
    of: `a hundred generated events (${seed})`,
    loaded: { ...curated, dataset: { ...curated.dataset, events: generatedEvents(seed) } },
  })),
])("$of on paper", { timeout: 60_000 }, ({ of, loaded }) => {
  it.each(CASES)(
    "is drawn where its record says, in both languages: $name, as $drawAs",
    async ({ window, drawAs }) => {
      const english = await printed(loaded, { language: "en", drawAs, timeWindow: window });
      const scale = scaleOf(english);
      const seen = checkMarks(english, loaded, drawAs, window, scale.at);
      expect(seen.point + seen.bar).toBeGreaterThan(0);
      if (of.includes("generated"))
        for (const form of ["bar", "cut", "undated", "fading"] as const)
          expect(seen[form]).toBeGreaterThan(3);

      const arabic = await printed(loaded, { language: "ar", drawAs, timeWindow: window });
      const mirrored = scaleOf(arabic, scale.instants);
      expect(mirrored.at(window.to)).toBeLessThan(mirrored.at(window.from));
      expect(checkMarks(arabic, loaded, drawAs, window, mirrored.at)).toEqual(seen);
    },
  );
});

it("the strike of 4 January stands at 4 January, the article's early January faint beneath it", async () => {
  const paper = await printed(curated, {
    language: "en",
    drawAs: "corroborated",
    timeWindow: WINDOWS["four months"],
  });
  const { at } = scaleOf(paper);
  const mark = paper.querySelector('.print-event-mark[data-event-id="us-strike-pmf-hq"]');
  const move = /translate\(([\d.]+)/.exec(
    mark?.querySelector(".print-point")?.getAttribute("transform") ?? "",
  );
  const middle = Number(move?.[1]) + 5;
  expect(middle).toBeGreaterThan(at(utc("2024-01-04")));
  expect(middle).toBeLessThan(at(utc("2024-01-05")));
  expectSpan(boxOf(mark?.querySelector(".print-reported")), {
    left: at(utc("2024-01-01")),
    right: at(utc("2024-01-11")),
  });
});

it.each(["en", "ar"] as const)("the key explains each sign used, and no other (%s)", async (language) => {
  const keyOf = (paper: Element) =>
    [...paper.querySelectorAll(".print-figure:has(.print-timeline) .print-signs > li")].map((line) => {
      expect(line.querySelector("svg > *")).not.toBeNull();
      expect(line.textContent.length).toBeGreaterThan(8);
      return line.getAttribute("data-sign");
    });
  const window = WINDOWS["four months"];
  const reported = await printed(curated, { language, drawAs: "reported", timeWindow: window });
  expect(keyOf(reported)).toEqual(["moment", "fading", "dashed", "number"]);
  const corroborated = await printed(curated, { language, drawAs: "corroborated", timeWindow: window });
  expect(keyOf(corroborated)).toEqual(["day", "lasting", "moment", "fading", "dashed", "line", "number"]);
});

it("one event is printed alone, in a window that holds it", async () => {
  const event = "us-strike-pmf-hq";
  const window = { from: utc("2020-05-01"), to: utc("2020-06-01") };
  const paper = await printed(
    curated,
    { language: "en", drawAs: "corroborated", timeWindow: window },
    { shared: { type: "event", event } },
  );
  expect(paper.querySelectorAll(".print-event")).toHaveLength(1);
  expect(paper.querySelector(".print-head")?.textContent).toContain("1 event");
  expect(paper.querySelectorAll(".print-event-mark")).toHaveLength(1);
  expect(paper.querySelector(".print-count")).toBeNull();
  expect(paper.querySelector(".print-foot")?.textContent).toContain(`event=${event}`);
});
