import { beforeAll, describe, expect, it } from "vitest";
import { describeView, type ViewFacts } from "../../src/i18n/describeView";
import { loadTexts } from "../../src/i18n/texts";
import { countsInWords } from "../../src/views/guide/Announcer";

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

const FACTS: ViewFacts = {
  window: { from: Date.UTC(2023, 9, 1), to: Date.UTC(2024, 1, 1) - 1 },
  inWindow: 25,
  undated: 3,
  passing: 30,
  total: 45,
  earlier: 2,
  later: 0,
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
  placeCount: 4,
  unplaced: 1,
};

/** Without the signs that keep a name's direction to itself. */
const plain = (facts: Partial<ViewFacts>, language: "en" | "ar") =>
  describeView({ ...FACTS, ...facts }, language).map((sentence) => sentence.replace(/[\u2066-\u2069]/g, ""));

describe("describeView", () => {
  it("tells in English what timeline and map show", () =>
    expect(plain({}, "en")).toEqual([
      "From 1 October 2023 to 31 January 2024 the timeline shows 25 of 45 events, most often statements (13), strikes (5) and meetings (4).",
      "Outside it: 2 earlier events.",
      "3 events have no date and stand beside the timeline.",
      "On the map they stand at 4 places, most of them in Iraq (28), Baghdad (6) and Gaza (2).",
      "1 event has no place.",
      "The filters let 30 of 45 events through.",
    ]));

  it("tells it in Arabic", () =>
    expect(plain({}, "ar")).toEqual([
      "من 1 تشرين الأول 2023 إلى 31 كانون الثاني 2024 يعرض الخط الزمني 25 من أصل 45 حدثًا، أكثرها تصريحات (13) وضربات (5) ولقاءات (4).",
      "خارج هذه المدة: حدثان سابقان.",
      "3 أحداث بلا تاريخ، ومكانها بجانب الخط الزمني.",
      "تتوزّع الأحداث على الخريطة في 4 مواضع، أكثرها في العراق (28) وبغداد (6) وغزة (2).",
      "حدث واحد بلا مكان.",
      "تُبقي التصفية 30 من أصل 45 حدثًا.",
    ]));

  it.each([
    [1, "حدث واحد بلا تاريخ"],
    [2, "حدثان بلا تاريخ"],
    [10, "10 أحداث بلا تاريخ"],
    [11, "11 حدثًا بلا تاريخ"],
    [100, "100 حدث بلا تاريخ"],
  ])("counts %i in Arabic as it is counted", (undated, expected) =>
    expect(plain({ undated }, "ar").some((sentence) => sentence.startsWith(expected))).toBe(true),
  );

  it("says which kinds are the most frequent only where it names not all", () => {
    const [first] = plain({ kinds: FACTS.kinds.slice(0, 3), inWindow: 22 }, "en");
    expect(first).toBe(
      "From 1 October 2023 to 31 January 2024 the timeline shows 22 of 45 events: statements (13), strikes (5) and meetings (4).",
    );
    expect(plain({ kinds: FACTS.kinds.slice(0, 1), inWindow: 13 }, "ar")[0]).toBe(
      "من 1 تشرين الأول 2023 إلى 31 كانون الثاني 2024 يعرض الخط الزمني 13 من أصل 45 حدثًا: تصريحات (13).",
    );
  });

  it("speaks of a single event as of one", () => {
    const one: Partial<ViewFacts> = { kinds: [{ kind: "strike", count: 1 }], inWindow: 1, total: 1 };
    expect(plain(one, "en")[0]).toBe(
      "From 1 October 2023 to 31 January 2024 the timeline shows the only event: strikes (1).",
    );
    expect(plain(one, "ar")[0]).toBe(
      "من 1 تشرين الأول 2023 إلى 31 كانون الثاني 2024 يعرض الخط الزمني الحدث الوحيد: ضربات (1).",
    );
    const none: Partial<ViewFacts> = { inWindow: 0, passing: 0, total: 1 };
    expect(plain(none, "en").at(-1)).toBe("The filters hide the only event.");
    expect(plain(none, "ar").at(-1)).toBe("تُخفي التصفية الحدث الوحيد.");
  });

  it("leaves out what there is nothing to say of", () =>
    expect(
      plain(
        { undated: 0, earlier: 0, unplaced: 0, passing: 45, places: FACTS.places.slice(0, 2) },
        "en",
      ).slice(1),
    ).toEqual(["On the map they stand at 4 places: Iraq (28) and Baghdad (6)."]));

  it("names no place among too many, and says so where nothing is shown", () => {
    expect(plain({ places: [], placeCount: 12_345 }, "en")[3]).toBe(
      "On the map they stand at 12,345 places.",
    );
    expect(plain({ inWindow: 0, undated: 0, placeCount: 0, places: [] }, "en")[0]).toBe(
      "From 1 October 2023 to 31 January 2024 the timeline shows no event.",
    );
  });

  it("keeps a name's direction to itself", () =>
    expect(describeView(FACTS, "ar")[3]).toContain("\u2068العراق\u2069 (28)"));
});

it("says how many events there are, and how many without a date", () => {
  expect(countsInWords({ matching: 12, undatedCount: 3 }, "en")).toBe("12 events shown, 3 undated");
  expect(countsInWords({ matching: 1, undatedCount: 0 }, "en")).toBe("1 event shown");
  expect(countsInWords({ matching: 2, undatedCount: 1 }, "ar")).toBe("حدثان معروضان، منها بلا تاريخ: 1");
});
