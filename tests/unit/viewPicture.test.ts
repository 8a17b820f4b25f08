import { beforeAll, describe, expect, it } from "vitest";
import { NO_FILTER } from "../../src/domain/filtering";
import type { LoadedDataset } from "../../src/domain/loaded";
import type { Answer, EventRecord } from "../../src/engine/query";
import type { Language } from "../../src/i18n/languages";
import "../../src/i18n/picturingTexts";
import { loadTexts } from "../../src/i18n/texts";
import { namesOfDataset } from "../../src/state/names";
import { listedPlaces, projectionOf } from "../../src/views/sharing/layout/mapPlaces";
import { createViewContent } from "../../src/views/sharing/picture/view/viewContent";
import { createViewScene, VIEW_MAP_SIZE } from "../../src/views/sharing/picture/view/viewScene";
import { drawnSpans, curatedFile, generatedFile, type FileEvent, type Span } from "../e2e/recordSpans";
import { answered, loadBesideCurated, regionOutlines } from "../fixtures/picturedDatasets";
import { placedDataset } from "../fixtures/placedDataset";
import { measureHalf, placedShapes, type Placed } from "../fixtures/sceneExtents";

const outlines = regionOutlines();
beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

type Pictured = {
  readonly loaded: LoadedDataset;
  readonly answer: Answer;
  readonly records: readonly EventRecord[] | undefined;
  readonly language: Language;
  readonly outlines?: typeof outlines;
};

/** The scene of a view, and what it says. */
function pictureOf({ loaded, answer, records, language, ...rest }: Pictured) {
  const names = namesOfDataset(loaded.dataset);
  const content = createViewContent({
    answer,
    records,
    dataset: loaded.dataset,
    names,
    isOpenedFile: false,
    language,
    address: "https://sanad.example/#v=1",
  });
  const places = listedPlaces(records ?? [], names.placeEntry);
  const project = projectionOf(places, VIEW_MAP_SIZE);
  const ground = { places, project, cities: [], outlines: "outlines" in rest ? rest.outlines : outlines };
  const scene = createViewScene(
    { content, answer, records, ground, density: undefined, reachesBeyond: false },
    measureHalf,
  );
  return { scene, shapes: placedShapes(scene.shapes), ground, content };
}

/** Where the picture has its timeline: the margin of the page, the lanes' names, what stands after the end. */
const AXIS = { page: 800, pad: 40, names: 116, after: 44 };
/** A bar that could not be seen is widened so far to each side. */
const WIDENED = 1.5;

function xAt(instant: number, { from, to }: Answer["query"]["window"], language: Language): number {
  const length = AXIS.page - 2 * AXIS.pad - AXIS.names - AXIS.after;
  const along = AXIS.pad + AXIS.names + ((instant - from) / (to - from)) * length;
  return language === "ar" ? AXIS.page - along : along;
}

/** Nothing narrower, elsewhere or more certain than the span; nothing at all of what has none. */
function holdToSpan(
  drawn: readonly Placed[],
  span: Span | undefined,
  window: Answer["query"]["window"],
  language: Language,
): void {
  if (span === undefined || span.end < window.from || span.start > window.to) {
    expect(drawn).toEqual([]);
    return;
  }
  expect(drawn).toHaveLength(1);
  const [mark] = drawn;
  if (mark === undefined) return;
  const ends = [Math.max(span.start, window.from), Math.min(span.end, window.to)].map((at) =>
    xAt(at, window, language),
  );
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  if (mark.of?.part === "point") {
    // A sign stands for a day alone, at its middle, and covers it.
    expect(span.isDay).toBe(true);
    expect((mark.extent.left + mark.extent.right) / 2).toBeCloseTo(
      xAt((span.start + span.end) / 2, window, language),
      1,
    );
    expect(mark.extent.right - mark.extent.left).toBeGreaterThanOrEqual(
      Math.abs(xAt(span.end, window, language) - xAt(span.start, window, language)) - 0.01,
    );
    return;
  }
  expect(mark.extent.left).toBeLessThanOrEqual(left + 0.01);
  expect(mark.extent.left).toBeGreaterThanOrEqual(left - WIDENED - 0.01);
  expect(mark.extent.right).toBeGreaterThanOrEqual(right - 0.01);
  expect(mark.extent.right).toBeLessThanOrEqual(right + WIDENED + 0.01);
  // What is not known fades, unless it lies beyond the window.
  if (span.softStart && span.start >= window.from) expect(mark.kept.start).toBeLessThan(0.5);
  if (span.softEnd && span.end <= window.to) expect(mark.kept.end).toBeLessThan(0.5);
}

function holdAllToSpans(pictured: Pictured, events: readonly FileEvent[]) {
  const { loaded, answer, records = [], language } = pictured;
  const { shapes } = pictureOf(pictured);
  const { window } = answer.query;
  let held = 0;
  for (const { event } of records) {
    const file = events.find(({ id }) => id === event.id);
    if (file === undefined) throw new Error(event.id);
    const spans = drawnSpans(file, loaded.publishedEnd);
    const marks = (parts: readonly string[]) =>
      shapes.filter(
        ({ of }) => of !== undefined && "event" in of && of.event === event.id && parts.includes(of.part),
      );
    holdToSpan(marks(["point", "bar"]), spans.span, window, language);
    const isSame = JSON.stringify(spans.span) === JSON.stringify(spans.reported);
    if (spans.span !== undefined && !isSame)
      holdToSpan(marks(["reported"]), spans.reported, window, language);
    held += 1;
  }
  return held;
}

const OPENING = { from: Date.UTC(2023, 9, 1), to: Date.UTC(2024, 1, 1) - 1 };
const WINDOWS = [
  OPENING,
  { from: Date.UTC(2024, 0, 3), to: Date.UTC(2024, 0, 6) - 1 },
  { from: Date.UTC(1990, 0, 1), to: Date.UTC(2025, 0, 1) - 1 },
];

describe("the timeline of a picture", () => {
  it.each(["en", "ar"] as const)(
    "draws each curated event over its span, nothing more certain (%s)",
    async (language) => {
      const file = curatedFile();
      const loaded = await loadBesideCurated(file);
      for (const window of WINDOWS) {
        const { answer, records } = await answered(loaded, { window });
        expect(holdAllToSpans({ loaded, answer, records, language }, file.events)).toBeGreaterThan(20);
      }
    },
  );

  it.each(["en", "ar"] as const)(
    "draws each of 200 generated events over its span (%s)",
    async (language) => {
      const file = generatedFile(200);
      const loaded = await loadBesideCurated(file);
      const { answer, records } = await answered(loaded, {
        window: { from: Date.UTC(2021, 0, 1), to: Date.UTC(2024, 0, 1) - 1 },
      });
      let held = 0;
      for (let from = 0; from < records.length; from += 50) {
        const some = records.slice(from, from + 50);
        held += holdAllToSpans(
          { loaded, answer: { ...answer, matching: some.length }, records: some, language },
          file.events,
        );
      }
      expect(held).toBe(200);
    },
  );

  it("of many events draws how many there are and says so, and none by itself", async () => {
    const loaded = await loadBesideCurated(generatedFile(600));
    const { answer } = await answered(loaded, {
      window: { from: Date.UTC(2021, 0, 1), to: Date.UTC(2024, 0, 1) - 1 },
    });
    const { shapes } = pictureOf({ loaded, answer, records: undefined, language: "en" });
    expect(shapes.filter(({ of }) => of !== undefined && "event" in of && of.event !== "")).toEqual([]);
    const said = shapes.flatMap(({ shape }) => (shape.type === "text" ? [shape.text] : [])).join(" ");
    expect(said).toContain("more events than can be drawn one by one");
    expect(said).toMatch(/600 events: \d+ in view/);
  });

  it("says under which filters, and counts the undated ones", async () => {
    const loaded = await loadBesideCurated(curatedFile());
    const { answer, records } = await answered(loaded, {
      filter: { ...NO_FILTER, kinds: ["statement"] },
      window: OPENING,
    });
    const { content } = pictureOf({ loaded, answer, records, language: "en" });
    expect(content.asked).toBe("Filters: Statements");
    expect(content.counted).toMatch(/^\d+ of 45 events: \d+ in view/);
    expect(content.counted).toContain(`${answer.undatedCount} undated`);
    expect(content.period).toMatch(/^Time shown: 1 Oct 2023\s–\s31 Jan 2024$/);
  });

  it.each([
    ["en", "Not in the list: 1 earlier"],
    ["ar", "خارج القائمة: حدث سابق"],
  ] as const)("says how many of those it counts are not in its list: %s", async (language, words) => {
    const loaded = await loadBesideCurated(curatedFile());
    const { answer, records } = await answered(loaded, { window: OPENING });
    const { content, shapes } = pictureOf({ loaded, answer, records, language });
    expect(content.listed).toHaveLength(loaded.dataset.events.length - 1);
    expect(content.notListed).toBe(words);
    expect(shapes.some(({ shape }) => shape.type === "text" && shape.text === words)).toBe(true);
  });
});

/** Degrees of latitude are so long, in kilometres; of longitude they shrink towards the poles. */
const KM_PER_DEGREE = 111.2;

function holdAllToPlaces(pictured: Pictured) {
  const { shapes, ground } = pictureOf(pictured);
  // The map's own corner in the picture.
  const sea = shapes.find(({ shape }) => shape.type === "rect" && shape.fill === "map-sea");
  if (sea === undefined) throw new Error("no map");
  const { left, top } = sea.extent;
  let held = 0;
  for (const { place } of ground.places) {
    const { x, y } = ground.project(place.center);
    if (x < 0 || y < 0 || x > VIEW_MAP_SIZE.width || y > VIEW_MAP_SIZE.height) continue;
    const of = (part: string) =>
      shapes.filter(
        ({ of }) => of !== undefined && "place" in of && of.place === place.id && of.part === part,
      );
    const [mark] = of("mark");
    const [dot] = of("true");
    const [reach] = of("reach");
    const isAt = ({ extent }: Placed) =>
      Math.hypot((extent.left + extent.right) / 2 - left - x, (extent.top + extent.bottom) / 2 - top - y) <
      0.01;
    const standing = dot ?? mark;
    if (standing !== undefined) expect(isAt(standing)).toBe(true);
    // A mark beside its place is tied to it.
    if (dot !== undefined) expect(of("leader")).toHaveLength(1);
    const isOutline = reach?.shape.type === "path";
    if (reach !== undefined && !isOutline) expect(isAt(reach)).toBe(true);
    const { x: east } = ground.project([place.center[0] + 1, place.center[1]]);
    const longitudeKm = KM_PER_DEGREE * Math.cos((place.center[1] * Math.PI) / 180);
    const radius = ((east - x) * place.radiusKm) / longitudeKm;
    const halfOf = (placed: Placed | undefined) =>
      placed === undefined ? 0 : (placed.extent.right - placed.extent.left) / 2;
    const widest = Math.max(halfOf(standing), halfOf(reach));
    if (!isOutline) expect(widest).toBeGreaterThanOrEqual(radius * 0.95);
    else expect(outlines.countries.some(({ code }) => code === place.shape)).toBe(true);
    expect(reach ?? mark).toBeDefined();
    held += 1;
  }
  return held;
}

describe("the map of a picture", () => {
  let curated: LoadedDataset;
  let generated: LoadedDataset;
  beforeAll(async () => {
    curated = await loadBesideCurated(curatedFile());
    generated = await loadBesideCurated(
      placedDataset(curatedFile() as never, { events: 200, towns: 80, areas: 30 }),
    );
  });

  it.each(["reported", "corroborated"] as const)(
    "has each curated place where it is, as wide as it may reach (%s)",
    async (drawAs) => {
      const { answer, records } = await answered(curated, { drawAs });
      expect(holdAllToPlaces({ loaded: curated, answer, records, language: "en" })).toBeGreaterThan(8);
      // Offline there are no outlines: circles stand for them.
      expect(
        holdAllToPlaces({ loaded: curated, answer, records, language: "en", outlines: undefined } as never),
      ).toBeGreaterThan(8);
    },
  );

  it("has the places of 200 generated events where they are, as dots and by letters", async () => {
    const { answer, records } = await answered(generated, {});
    expect(records).toHaveLength(200);
    expect(holdAllToPlaces({ loaded: generated, answer, records, language: "en" })).toBeGreaterThan(80);
    let held = 0;
    for (let from = 0; from < 200; from += 20) {
      held += holdAllToPlaces({
        loaded: generated,
        answer,
        records: records.slice(from, from + 20),
        language: "ar",
      });
    }
    expect(held).toBeGreaterThan(100);
  });
});

const HOSTILE = [
  `<img src=x onerror=alert(1)>${"very long ".repeat(60)}`,
  "\u202e" + "نص طويل جدًا ".repeat(40),
  "x".repeat(900),
  "\u2066\u2066\u2066open isolates",
];

it.each(["en", "ar"] as const)(
  "no label, however hostile, reaches beyond the picture (%s)",
  async (language) => {
    const file = curatedFile() as unknown as {
      title: object;
      places: { name: object }[];
      events: { title: object }[];
      sources: { publisher: object }[];
    };
    const hostile = (at: number) => ({
      en: HOSTILE[at % HOSTILE.length],
      ar: HOSTILE[(at + 1) % HOSTILE.length],
    });
    file.title = hostile(0);
    for (const [at, place] of file.places.entries()) place.name = hostile(at);
    for (const [at, event] of file.events.entries()) event.title = hostile(at);
    for (const [at, source] of file.sources.entries()) source.publisher = hostile(at);
    const loaded = await loadBesideCurated(file);
    const { answer, records } = await answered(loaded, {});
    const { scene, shapes, content } = pictureOf({ loaded, answer, records, language });
    expect(scene.height).toBeLessThan(3000);
    for (const { shape, extent } of shapes) {
      if (shape.type !== "text") continue;
      expect(extent.left, shape.text).toBeGreaterThanOrEqual(AXIS.pad - 1);
      expect(extent.right, shape.text).toBeLessThanOrEqual(AXIS.page - AXIS.pad + 1);
      expect(extent.bottom).toBeLessThanOrEqual(scene.height);
    }
    expect(content.alt.length).toBeLessThanOrEqual(1500);
  },
);
