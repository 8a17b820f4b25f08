import { beforeAll, describe, expect, it } from "vitest";
import { describeView, type ViewFacts } from "../../src/i18n/describeView";
import { loadTexts } from "../../src/i18n/texts";

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

const FACTS: ViewFacts = {
  window: { from: Date.UTC(2023, 9, 1), to: Date.UTC(2024, 1, 1) - 1 },
  events: { total: 45, passing: 30, inView: 25, earlier: 2, later: 0, undated: 3 },
  kinds: [
    { kind: "statement", count: 13 },
    { kind: "strike", count: 5 },
    { kind: "meeting", count: 4 },
    { kind: "context", count: 3 },
  ],
  places: [
    { name: { en: "Iraq", ar: "العراق" }, count: 28 },
    { name: { en: "Baghdad", ar: "بغداد" }, count: 6 },
    { name: { en: "Gaza", ar: "غزة" }, count: 2 },
    { name: { en: "Seoul", ar: "سيول" }, count: 1 },
  ],
  containers: [],
  placeCount: 4,
  unplaced: 1,
};

const NO_NAMES = { kind: () => undefined };

/** Without the signs that keep a name's direction to itself. */
const plain = (facts: Partial<ViewFacts>, language: "en" | "ar") =>
  describeView({ ...FACTS, ...facts }, NO_NAMES, language).map((sentence) =>
    sentence.replace(/[\u2066-\u2069]/g, ""),
  );

describe("describeView", () => {
  it("tells in English what timeline and map show", () =>
    expect(plain({}, "en")).toEqual([
      "30 of 45 events: 25 in view, 2 earlier, 3 undated.",
      "From 1 October 2023 to 31 January 2024 the timeline shows most often statements (13), strikes (5) and meetings (4).",
      "On the map they stand at 4 places, most of them in Iraq (28), Baghdad (6) and Gaza (2), as where they happened or as what they are about.",
      "1 event has no place.",
    ]));

  it("tells it in Arabic", () =>
    expect(plain({}, "ar")).toEqual([
      "30 من 45 حدثًا: 25 في المدة المعروضة، حدثان سابقان، 3 بلا تاريخ.",
      "من 1 تشرين الأول 2023 إلى 31 كانون الثاني 2024 أكثر ما يعرضه الخط الزمني: تصريحات (13) وضربات (5) ولقاءات (4).",
      "تتوزّع الأحداث على الخريطة في 4 مواضع، أكثرها في العراق (28) وبغداد (6) وغزة (2)، وقوعًا فيها أو كلامًا عنها.",
      "حدث واحد بلا مكان.",
    ]));

  it("says which kinds are the most frequent only where it names not all", () => {
    expect(plain({ kinds: FACTS.kinds.slice(0, 3) }, "en")[1]).toBe(
      "From 1 October 2023 to 31 January 2024 the timeline shows statements (13), strikes (5) and meetings (4).",
    );
    expect(plain({ kinds: FACTS.kinds.slice(0, 1) }, "ar")[1]).toBe(
      "من 1 تشرين الأول 2023 إلى 31 كانون الثاني 2024 يعرض الخط الزمني: تصريحات (13).",
    );
  });

  it("leaves out what there is nothing to say of", () =>
    expect(plain({ unplaced: 0, places: FACTS.places.slice(0, 2) }, "en").slice(2)).toEqual([
      "On the map they stand at 4 places: Iraq (28) and Baghdad (6).",
    ]));

  it("names no place among too many, and says so where nothing is shown", () => {
    expect(plain({ places: [], placeCount: 12_345 }, "en")[2]).toBe(
      "On the map they stand at 12,345 places.",
    );
    const containers = [
      { name: { en: "Iraq" }, count: 9000 },
      { name: { en: "Syria" }, count: 3345 },
    ];
    expect(plain({ places: [], containers, placeCount: 12_345 }, "en")[2]).toBe(
      "On the map they stand at 12,345 places, most of them in Iraq (9,000) and Syria (3,345).",
    );
    const none = { total: 45, passing: 0, inView: 0, earlier: 0, later: 0, undated: 0 };
    expect(plain({ events: none, placeCount: 0, places: [], unplaced: 0 }, "en")).toEqual([
      "None of 45 events.",
      "From 1 October 2023 to 31 January 2024 the timeline shows no event.",
    ]);
  });

  it("keeps a name's direction to itself", () =>
    expect(describeView(FACTS, NO_NAMES, "ar")[2]).toContain("\u2068العراق\u2069 (28)"));
});
