import { describe, expect, it } from "vitest";
import {
  anchorExcerpt,
  createSourceText,
  cutIntoPassages,
  isVerified,
  statusOf,
  verifyExcerpt,
} from "../../src/domain/excerpts";
import type { Excerpt } from "../../src/domain/model";
import { seededRandom } from "../fixtures/seededRandom";

const quote = (exact: string, start: number, prefix = "", suffix = "") => ({
  exact,
  prefix,
  suffix,
  start,
  end: start + Array.from(exact).length,
});

describe("anchoring an excerpt", () => {
  it("counts code points, not UTF-16 units, before and inside the words", () => {
    const text = createSourceText("🕊️ 𝔸 قال «لن 🚀 نتراجع»");
    const found = anchorExcerpt(text, quote("لن 🚀 نتراجع", 10));
    expect(text.length).toBe(Array.from(text.text).length);
    expect(found).toEqual({ status: "verified", start: 10, end: 21 });
    expect(text.slice(10, 21)).toBe("لن 🚀 نتراجع");
  });

  it.each([
    ["at its offsets, whatever stands around it", quote("a", 0, "b ", " c"), "verified", 0],
    ["where prefix and suffix agree", quote("a", 1, "b ", " c"), "moved", 4],
    ["where the prefix alone agrees best", quote("a", 9, "c "), "moved", 8],
    ["nearest to the old place among equals", quote("a", 7), "moved", 8],
    ["first among equally near ones", quote("a", 2), "moved", 0],
    ["though its offsets lie far outside", quote("a b", 9_000_000), "moved", 0],
  ] as const)("finds it %s", (_case, excerpt, status, start) =>
    expect(anchorExcerpt(createSourceText("a b a c a"), excerpt)).toMatchObject({ status, start }),
  );

  it.each<[string, string, ReturnType<typeof quote>, string]>([
    ["half a word", "مقر الحشد الشعبي", quote("شد", 0), "missing"],
    ["the beginning of a word", "the strikers left", quote("strike", 0), "missing"],
    ["a space", "a b c d", quote(" ", 40), "missing"],
    ["marks among other words", "«a» «b»", quote("»", 40, "x", "y"), "missing"],
    ["marks among their own words", "«a» «b»", quote("»", 40, "«b"), "moved"],
    [
      "a word whose beginning it does not hold, as it was curated",
      "قال والعراق يطالب",
      quote("العراق", 40, "قال و"),
      "moved",
    ],
    ["whole words", "مقر الحشد الشعبي", quote("الحشد", 0), "moved"],
  ])("finds again words, not %s", (_case, text, excerpt, status) =>
    expect(anchorExcerpt(createSourceText(text), excerpt).status).toBe(status),
  );

  it.each([
    ["words that are not there", "z"],
    ["no words", ""],
    ["one other vowel sign", "قالَ"],
    ["half an emoji", "\ud83d"],
  ])("does not find %s", (_case, exact) =>
    expect(anchorExcerpt(createSourceText("قال 🚀"), quote(exact, 0))).toEqual({ status: "missing" }),
  );

  it("does not judge without a text", () =>
    expect(anchorExcerpt(undefined, quote("a", 0))).toEqual({ status: "unchecked" }));

  it("bears offsets the wrong way round", () =>
    expect(anchorExcerpt(createSourceText("a b"), { ...quote("b", 2), start: 3, end: 1 })).toMatchObject({
      status: "moved",
      start: 2,
    }));
});

describe("verifying an excerpt", () => {
  const excerpt = (exact: string, start: number) => ({ ...quote(exact, start), id: "x1" }) as Excerpt;
  const text = createSourceText("a b a c a");
  const altered = createSourceText("a b a c a", "0".repeat(64));

  it("is not done by a text that was altered, wherever the words stand in it", () => {
    expect(verifyExcerpt(text, excerpt("b", 2))).toEqual({ status: "verified", start: 2, end: 3 });
    expect(verifyExcerpt(altered, excerpt("b", 2))).toEqual({ status: "altered", start: 2, end: 3 });
    expect(verifyExcerpt(text, excerpt("b", 0)).status).toBe("moved");
    expect(verifyExcerpt(altered, excerpt("b", 0))).toEqual({ status: "altered", start: 2, end: 3 });
    expect(verifyExcerpt(altered, excerpt("z", 0))).toEqual({ status: "missing" });
  });

  it("counts as such where its words stand in the text as it was curated, and nowhere else", () => {
    const statuses = ["verified", "moved", "altered", "missing", "unchecked"] as const;
    expect(statuses.filter(isVerified)).toEqual(["verified", "moved"]);
    expect(statusOf(new Map(), { id: "x1" })).toBe("unchecked");
    expect(statusOf(new Map([["x1", { status: "missing" }]]), { id: "x1" })).toBe("missing");
  });
});

describe("cutting into passages", () => {
  it("names overlaps by all that cover them", () =>
    expect(
      cutIntoPassages(8, [
        { start: 0, end: 4, id: "a" },
        { start: 2, end: 6, id: "b" },
      ]),
    ).toEqual([
      { start: 0, end: 2, ids: ["a"] },
      { start: 2, end: 4, ids: ["a", "b"] },
      { start: 4, end: 6, ids: ["b"] },
      { start: 6, end: 8, ids: [] },
    ]));

  it("covers everything once, in order, whatever the ranges", () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const length = Math.floor(random() * 40);
      const ranges = Array.from({ length: Math.floor(random() * 8) }, (_, id) => ({
        start: Math.floor(random() * 60) - 10,
        end: Math.floor(random() * 60) - 10,
        id,
      }));
      const passages = cutIntoPassages(length, ranges);
      const positions = passages.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      );
      expect(positions).toEqual(Array.from({ length }, (_, position) => position));
      for (const { start, end, ids } of passages) {
        for (let at = start; at < end; at += 1) {
          expect(ids).toEqual(
            ranges.filter((range) => range.start <= at && at < range.end).map(({ id }) => id),
          );
        }
      }
    }
  });
});
