import { describe, expect, it } from "vitest";
import { labelIn, LENGTHS, shortened, shownText } from "../../src/domain/shortText";
import { foldText, rangesOfWords } from "../../src/domain/searchText";
import { isHarmless } from "../fixtures/bidi";

describe("shortened", () => {
  it.each([
    ["short", 10, "short"],
    ["0123456789", 10, "0123456789"],
    ["one two three", 10, "one two…"],
    ["one two three", 8, "one two…"],
    ["x".repeat(20), 10, `${"x".repeat(9)}…`],
    // No word ends near the cut.
    ["a bbbbbbbbbbbbbbbbbbbb", 10, "a bbbbbbb…"],
    ["محافظة بغداد العاصمة", 16, "محافظة بغداد…"],
  ])("%j to %i is %j", (text, most, cut) => expect(shortened(text, most)).toBe(cut));

  it.each([
    ["a surrogate pair", "\u{1F54A}"],
    ["a letter and its vowel signs", "\u0633\u064f\u0651"],
    ["a letter with two accents", "e\u0301\u0323"],
    ["a family", "\u{1F468}\u200d\u{1F469}\u200d\u{1F467}"],
    ["a flag", "\u{1F1EE}\u{1F1F6}"],
    ["a hand of a colour", "\u{1F44D}\u{1F3FD}"],
  ])("never splits %s", (_what, grapheme) => {
    for (let most = grapheme.length + 1; most < 40; most += 1) {
      const cut = shortened(grapheme.repeat(100), most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.endsWith("…")).toBe(true);
      const kept = cut.slice(0, -1);
      expect(kept).toBe(grapheme.repeat(kept.length / grapheme.length));
    }
  });

  it("cuts a grapheme that is longer than all there is room for, but no character", () => {
    expect(shortened(`e${"\u0301".repeat(100_000)}`, 20)).toHaveLength(20);
    const flags = shortened(`\u{1F468}${"\u200d\u{1F469}".repeat(1000)}`, 21);
    expect(flags).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(flags.length).toBeGreaterThan(15);
  });

  it("looks at nothing behind the cut", () => {
    let isRead = false;
    const text = {
      length: 1e9,
      slice: (from: number, to: number) => {
        isRead ||= to > 100;
        return "word ".repeat(50).slice(from, to);
      },
      charAt: (at: number) => "word ".repeat(50).charAt(at),
    };
    expect(shortened(text as unknown as string, 40).length).toBeLessThanOrEqual(40);
    expect(isRead).toBe(false);
  });
});

describe("what is shown", () => {
  it("is bounded and balanced though the cut leaves out what would close", () => {
    const text = shownText(`\u2067${"x".repeat(1000)}\u2069`);
    expect(text).toMatch(/^\u2067x+…\u2069$/);
    expect(text.length).toBeLessThanOrEqual(LENGTHS.label + 1);
    expect(isHarmless(labelIn({ ar: "\u202e\u2068".repeat(50_000) }, "ar").text)).toBe(true);
  });
});

describe("searching in long texts", () => {
  it("folds marks without number on one letter as one", () => {
    const marks = "\u0316\u0301".repeat(50_000);
    expect(foldText(`caf\u00e9${marks} au`)).toBe("cafe au");
    expect(rangesOfWords(`x, y; e${marks} z`, ["z"])).toHaveLength(1);
  });
});
