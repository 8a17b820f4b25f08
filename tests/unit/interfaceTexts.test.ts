import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { quotationMarksOf } from "../../src/domain/quotationMarks";
import { scriptOf } from "../../src/domain/writing";
import { LANGUAGES, MEASURE } from "../../src/i18n/languages";
import { interfaceTexts as texts, missingTexts, stemOf } from "../fixtures/interfaceTexts";

const all = Object.entries(texts).flatMap(([language, entries]) =>
  [...entries].map(([key, text]) => ({ name: `${language} ${key}`, text })),
);
const stems = (entries: ReadonlyMap<string, string>) => new Set([...entries.keys()].map(stemOf));

/** `{{count, number}}` as `count`. */
const variablesOf = (text: string | undefined) =>
  new Set([...(text ?? "").matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name));

describe("the interface's texts", () => {
  it("are all there in every language", () => expect(missingTexts()).toEqual([]));

  it.each(LANGUAGES)("have the same keys in %s as in the measure, plural forms apart", (language) =>
    expect([...stems(texts[language])].sort()).toEqual([...stems(texts[MEASURE])].sort()),
  );

  it("are never empty", () => expect(all.filter(({ text }) => text === "")).toEqual([]));

  it.each(LANGUAGES)("are filled with the same values in %s as in the measure", (language) => {
    // "One event" and "two events" name their number in words; nothing else may leave a value out.
    const inWords = /_(zero|one|two)$/;
    const measure = texts[MEASURE];
    const different = [...texts[language]].filter(([key, text]) => {
      const expected = variablesOf(
        measure.get(key) ?? measure.get(stemOf(key)) ?? measure.get(`${stemOf(key)}_other`),
      );
      const found = variablesOf(text);
      return (
        [...found].some((name) => !expected.has(name)) ||
        (!inWords.test(key) && [...expected].some((name) => !found.has(name)))
      );
    });
    expect(different).toEqual([]);
  });

  it("write every count as the reader's locale does", () =>
    expect(all.filter(({ text }) => /\{\{\s*count\s*\}\}/.test(text))).toEqual([]));

  it("hold no markup and no whitespace at their ends but where they join two others", () =>
    expect(
      all.filter(
        ({ name, text }) =>
          /<|&\w+;/.test(text) ||
          (text !== text.trim() && !/\.(record\.|counter\.comma$|counted\.separator$)/.test(name)),
      ),
    ).toEqual([]));

  it.each(LANGUAGES)("are in %s in its own script", (language) => {
    const own = scriptOf(language) === "Arab" ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
    const letters = [...texts[language]]
      .map(([key, text]) => ({ key, text: text.replace(/\{\{.*?\}\}/g, "") }))
      .filter(({ text }) => /\p{L}/u.test(text));
    expect(letters.length).toBeGreaterThan(100);
    expect(letters.filter(({ text }) => !own.test(text))).toEqual([]);
  });

  it.each([
    [
      "en",
      /\b(terror(?:is[mt]s?)?|martyr\w*|regimes?|militia\w*|thugs?|massacre\w*|aggression|enem(?:y|ies)|so-called|puppets?|barbaric|heroic)\b/i,
    ],
    [
      "ar",
      /إرهاب|ارهاب|شهيد|شهداء|استشهد|عدوان|العدو|ميليشي|مليشي|مرتزق|مجزرة|كيان|أذناب|نظام (?:ال)?(?:أسد|بعث)/,
    ],
  ] as const)("in %s use no loaded words", (language, loaded) =>
    expect([...texts[language]].filter(([, text]) => loaded.test(text))).toEqual([]),
  );

  it("are set with no straight quotation marks", () =>
    expect(all.filter(({ text }) => /["']/.test(text))).toEqual([]));

  it.each(LANGUAGES)("are set in %s with its own quotation marks and no other", (language) => {
    const [opening, closing, ...inner] = quotationMarksOf(language);
    const own: readonly string[] = [opening, closing, ...(scriptOf(language) === "Arab" ? [] : inner)];
    const foreign = (text: string) =>
      (text.match(/[“”‘’„‚‟«»‹›]/g) ?? []).filter((mark) => !own.includes(mark));
    expect([...texts[language]].filter(([, text]) => foreign(text).length > 0)).toEqual([]);
    expect([...texts[language].values()].some((text) => text.includes(opening))).toBe(true);
  });

  it("leave the sign for percent to the locale, as it goes with the digits", () =>
    expect(all.filter(({ text }) => /[%٪]/.test(text))).toEqual([]));

  it("call what is taken from a source a quote, by one word", () => {
    expect([...texts.en].filter(([, text]) => /excerpt|quotation(?! mark)/i.test(text))).toEqual([]);
    expect([...texts.ar].filter(([, text]) => text.includes("مقتطف"))).toEqual([]);
  });

  it("spell the curator, المحرِّر, in one way", () =>
    expect(
      [...texts.ar].filter(([, text]) => /محر(?!\u0650\u0651ر)[\u064b-\u0652]*ر/.test(text.normalize("NFC"))),
    ).toEqual([]));

  it.each([
    ["«لم يمكن», masculine before a feminine noun: «تعذّرت القراءة»", /لم يمكن/],
    ["«أحد» for someone where nothing is denied: «قائل»", /أحد (?:ي|إن)/],
    ["«لدى» for who quotes: «في»", /لدى \{\{/],
  ])("do not say in Arabic %s", (_, fault) =>
    expect([...texts.ar].filter(([, text]) => fault.test(text))).toEqual([]),
  );
});

it("without scripts the page says in both languages what it needs, and where the data is", () => {
  const said = /<noscript[^>]*>([^]*?)<\/noscript\s*>/.exec(readFileSync("index.html", "utf8"))?.[1] ?? "";
  const paragraphs = [...said.matchAll(/<p lang="(\w+)" dir="(\w+)">([^]*?)<\/p\s*>/g)];
  expect(paragraphs.map(([, language, direction]) => [language, direction])).toEqual([
    ["en", "ltr"],
    ["ar", "rtl"],
  ]);
  for (const [, , , text] of paragraphs) {
    expect(text).toContain("JavaScript");
    expect(text).toContain("data/iraq-coalition-2024/dataset.json");
  }
});
