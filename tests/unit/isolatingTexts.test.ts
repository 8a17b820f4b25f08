import { beforeAll, describe, expect, it } from "vitest";
import { loadTexts, textsIn } from "../../src/i18n/texts";

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("ar")]));

describe("a value in a sentence", () => {
  const place = (name: string, language: "en" | "ar") => textsIn(language, "details")("walk.place", { name });

  it("is isolated where it runs otherwise than the sentence, by no doing of the caller", () => {
    expect(place("بغداد", "en")).toContain("\u2068بغداد\u2069");
    expect(place("Baghdad", "ar")).toContain("\u2068Baghdad\u2069");
    expect(place("a\u202eb", "en")).toContain("\u2068a\u202bb\u202c\u2069");
    expect(place("a\u2069b\u2067", "ar")).toContain("\u2068ab\u2067\u2069\u2069");
  });

  it("stands as it is where it runs as the sentence does", () => {
    expect(place("Baghdad (2), “east”", "en")).toContain(" Baghdad (2), “east”");
    expect(place("بغداد (2)، «شرق»", "ar")).not.toMatch(/[\u2066-\u2069]/);
  });

  it("is not isolated twice", () =>
    expect(place("\u2068بغداد\u2069 (2), \u2068a \u2067b\u2069\u2069", "en")).toContain(
      " \u2068بغداد\u2069 (2), \u2068a \u2067b\u2069\u2069",
    ));

  it("is cut where it is longer than a sentence bears", () =>
    expect(place("x".repeat(100_000), "en").length).toBeLessThan(1100));

  it("is no number that changes its look", () => {
    const count = (language: "en" | "ar") => textsIn(language, "common")("eventCount", { count: 12_345 });
    expect(count("en")).toBe("12,345 events");
    expect(count("ar")).not.toMatch(/[\u2066-\u2069]/);
  });
});
