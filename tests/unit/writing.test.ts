import { afterEach, describe, expect, it, vi } from "vitest";
import { inQuotationMarks } from "../../src/domain/citation/citedWords";
import { directionOfTag, directionOfText, scriptOf } from "../../src/domain/writing";
import { directionOf, localeOf } from "../../src/i18n/languages";

/**
 * Script and direction by tag. Scripts: Unicode CLDR 48, common/supplemental/likelySubtags.xml (`uz_AF` → `uz_Arab_AF`);
 * a script in the tag stands. Directions: Bidi_Class of the script's letters, Unicode Character Database.
 */
const TAGS: readonly (readonly [
  tag: string,
  script: string | undefined,
  direction: "ltr" | "rtl" | "auto",
])[] = [
  ["en", "Latn", "ltr"],
  ["en-GB", "Latn", "ltr"],
  ["fr", "Latn", "ltr"],
  ["tr", "Latn", "ltr"],
  ["ru", "Cyrl", "ltr"],
  ["zh", "Hans", "ltr"],
  ["am", "Ethi", "ltr"],
  ["ar", "Arab", "rtl"],
  ["AR", "Arab", "rtl"],
  ["ar-IQ", "Arab", "rtl"],
  ["ar-Latn", "Latn", "ltr"],
  ["ara", "Arab", "rtl"],
  ["arz", "Arab", "rtl"],
  ["acm", "Arab", "rtl"],
  ["arn", "Latn", "ltr"],
  ["fa", "Arab", "rtl"],
  ["fa-AF", "Arab", "rtl"],
  ["prs", "Arab", "rtl"],
  ["tg", "Cyrl", "ltr"],
  ["he", "Hebr", "rtl"],
  ["iw", "Hebr", "rtl"],
  ["yi", "Hebr", "rtl"],
  ["ur", "Arab", "rtl"],
  ["ku", "Latn", "ltr"],
  ["ku-Latn", "Latn", "ltr"],
  ["ku-Arab", "Arab", "rtl"],
  ["ku-IQ", "Arab", "rtl"],
  ["ckb", "Arab", "rtl"],
  ["sdh", "Arab", "rtl"],
  ["lrc", "Arab", "rtl"],
  ["mzn", "Arab", "rtl"],
  ["ps", "Arab", "rtl"],
  ["ug", "Arab", "rtl"],
  ["ug-Cyrl", "Cyrl", "ltr"],
  ["sd", "Arab", "rtl"],
  ["sd-Deva", "Deva", "ltr"],
  ["ks", "Arab", "rtl"],
  ["ks-Deva", "Deva", "ltr"],
  ["pa", "Guru", "ltr"],
  ["pa-Arab", "Arab", "rtl"],
  ["pa-PK", "Arab", "rtl"],
  ["uz", "Latn", "ltr"],
  ["uz-Arab", "Arab", "rtl"],
  ["uz-AF", "Arab", "rtl"],
  ["az", "Latn", "ltr"],
  ["az-Arab", "Arab", "rtl"],
  ["az-IR", "Arab", "rtl"],
  ["azb", "Arab", "rtl"],
  ["kk-CN", "Arab", "rtl"],
  ["ms", "Latn", "ltr"],
  ["ms-Arab", "Arab", "rtl"],
  ["ha", "Latn", "ltr"],
  ["ha-Arab", "Arab", "rtl"],
  ["dv", "Thaa", "rtl"],
  ["syr", "Syrc", "rtl"],
  ["aii", "Syrc", "rtl"],
  ["arc", "Armi", "rtl"],
  ["arc-Palm", "Palm", "rtl"],
  ["nqo", "Nkoo", "rtl"],
  ["ff", "Latn", "ltr"],
  ["ff-Adlm", "Adlm", "rtl"],
  ["mid", "Mand", "rtl"],
  ["smp", "Samr", "rtl"],
  ["rhg", "Rohg", "rtl"],
  ["men", "Latn", "ltr"],
  ["men-Mend", "Mend", "rtl"],
  ["ur-Aran", "Aran", "rtl"],
  // No language, and none that CLDR knows.
  ["und", undefined, "auto"],
  ["und-IQ", undefined, "auto"],
  ["und-Arab", "Arab", "rtl"],
  ["und-Latn", "Latn", "ltr"],
  ["mul", undefined, "auto"],
  ["zxx", undefined, "auto"],
  ["xyz", undefined, "auto"],
  // No tags.
  ["", undefined, "auto"],
  ["ar_IQ", undefined, "auto"],
  ["x-private", undefined, "auto"],
  ["Arabic language", undefined, "auto"],
  ["__proto__", undefined, "auto"],
];

describe("a language tag", () => {
  it.each(TAGS)("%j is written in %s and runs %s", (tag, script, direction) => {
    expect(scriptOf(tag)).toBe(script);
    expect(directionOfTag(tag)).toBe(direction);
    expect(directionOf(tag)).toBe(direction);
  });

  it("is looked up once, however many texts bear it", () => {
    const maximize = vi.spyOn(Intl.Locale.prototype, "maximize");
    for (let row = 0; row < 5000; row += 1) directionOfTag("sdc");
    expect(maximize).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["ar", "«x»"],
    ["ckb", "«x»"],
    ["ku-Arab", "«x»"],
    ["ku", "“x”"],
    ["ar-Latn", "“x”"],
    ["arn", "“x”"],
    ["he", "“x”"],
    ["und", "“x”"],
  ])("gives the quotation marks of its script: %s", (language, quoted) => {
    expect(inQuotationMarks({ text: "x", language })).toBe(quoted);
  });
});

describe("a text whose language is not known", () => {
  it.each([
    ["12:30 قصف", "rtl"],
    ["(1) ދިވެހި", "rtl"],
    ["ܐܪܡܝܐ and more", "rtl"],
    ["𞤀𞤁", "rtl"],
    ["Strike قصف", "ltr"],
    ["2024", "ltr"],
    ["", "ltr"],
  ])("runs as its first letter does: %s", (text, direction) => {
    expect(directionOfText(text, "und")).toBe(direction);
  });

  it("of a known one runs as its language does", () => {
    expect(directionOfText("Sanad يقول", "ar")).toBe("rtl");
    expect(directionOfText("سند says", "en")).toBe("ltr");
  });
});

describe("the digits of Arabic", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    [["arn", "ar-EG"], "ar-IQ-u-nu-arab"],
    [["ary-MA"], "ar-IQ-u-nu-latn"],
    [["ar-AE"], "ar-IQ-u-nu-latn"],
  ])("of a reader of %j: %s", (languages, locale) => {
    vi.stubGlobal("navigator", { languages });
    expect(localeOf("ar")).toBe(locale);
  });
});
