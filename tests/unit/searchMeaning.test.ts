import { describe, expect, it } from "vitest";
import { foldText, holdsWord, rangesOfWords, searchWords } from "../../src/domain/searchText";
import type { TextStore } from "../../src/domain/textStore";
import { createTextSearch } from "../../src/engine/textSearch";
import { createWordSearch } from "../../src/engine/wordSearch";
import { hasWord } from "../fixtures/slowSearch";
import { seededRandom } from "../fixtures/seededRandom";

/** How writers write the letters, and the one that search takes them for; its own table, not the code's. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ a: "aAáÀ", l: "lLĺ", n: "nNñ", i: "iIïİ", s: "sSşŠ", " ": " -،.«»\n" },
  ...{ ا: "اأإآٱ", ل: "ل", ع: "ع", ر: "ر", ق: "ق", ب: "ب", و: "وؤ", ف: "ف", ك: "كک", ي: "يىیئ", ه: "هة" },
  ...{ "1": "1١۱", "6": "6٦۶" },
};
const MARKS = ["\u064e", "\u0651", "\u0640", "\u0301", "\u0323"];

type Written = { readonly text: string; readonly folded: string };

function createWriter(seed: number) {
  const random = seededRandom(seed);
  const oneOf = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  const write = (plain: string): string =>
    Array.from(plain, (letter) => {
      const mark = letter !== " " && random() < 0.1 ? (MARKS[Math.floor(random() * MARKS.length)] ?? "") : "";
      return oneOf(WRITTEN[letter] ?? letter) + mark;
    }).join("");
  const word = (letters: string, most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => oneOf(letters)).join("");
  const anyWord = (most: number) => {
    const kind = random();
    if (kind < 0.45) return word("alnis16", most);
    // Prefixes by chance, and words that truly bear one.
    if (kind < 0.7) return word("الوبفكعرقيه", most);
    const attached = oneOf("وفبكلا").replace("ا", "ال") + (random() < 0.5 ? "ال" : "");
    return (attached + word("لعرقيه1a", most)).replace("لال", "لل");
  };
  const text = (words: number): Written => {
    const plain = Array.from({ length: words }, () => anyWord(6)).join(" ");
    return { text: write(plain), folded: plain };
  };
  return { random, write, anyWord, text };
}

function storeOf(rows: readonly (readonly string[])[]): TextStore {
  const fields = rows[0]?.length ?? 1;
  const parts = rows.flat().map((text) => new TextEncoder().encode(text));
  const starts = new Uint32Array(parts.length + 1);
  for (const [at, part] of parts.entries()) starts[at + 1] = (starts[at] ?? 0) + part.length;
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [at, part] of parts.entries()) bytes.set(part, starts[at]);
  return { rows: rows.length, fields, starts, bytes };
}

describe("a word is found where a word begins with it", () => {
  it("by the strings' search, the bytes' search and a slow look at every word, alike", () => {
    const { write, anyWord, text, random } = createWriter(11);
    const rows = Array.from({ length: 400 }, () => [text(1 + Math.floor(random() * 4)), text(1)]);
    const search = createTextSearch(storeOf(rows.map((row) => row.map((field) => field.text))), 0, 1);
    const typing = createWordSearch(search.find);
    let found = 0;
    let inside = 0;
    for (let asked = 0; asked < 300; asked += 1) {
      const plain = anyWord(3);
      const [word = ""] = searchWords(write(plain));
      const slowly = rows.map((row) => (row.some(({ folded }) => hasWord(folded, plain)) ? 1 : 0));
      const holds = (written: string) => rangesOfWords(written, [word]).length > 0;
      expect([plain, ...search.find(word)]).toEqual([plain, ...slowly]);
      expect([plain, ...(typing([word]) ?? [])]).toEqual([plain, ...slowly]);
      expect([
        plain,
        ...rows.map((row) => Number(row.some((field) => holdsWord(field.folded, word)))),
      ]).toEqual([plain, ...slowly]);
      // What is marked is what was found.
      expect([plain, ...rows.map((row) => Number(row.some((field) => holds(field.text))))]).toEqual([
        plain,
        ...slowly,
      ]);
      found += slowly.filter((one) => one === 1).length;
      inside += rows.filter(
        (row, at) => slowly[at] === 0 && row.some(({ folded }) => folded.includes(plain)),
      ).length;
    }
    // The texts put it to the test: many words are found, many stand inside others only.
    expect(found).toBeGreaterThan(3000);
    expect(inside).toBeGreaterThan(1000);
  });
});

describe("a noun with the article is found in all that Arabic writes it into", () => {
  const FORMS: readonly (readonly [asked: string, written: readonly string[]])[] = [
    [
      "العراق",
      "العراق للعراق بالعراق والعراق فالعراق كالعراق وللعراق فللعراق وبالعراق فبالعراق وكالعراق".split(" "),
    ],
    ["اللجنة", "اللجنة للجنة باللجنة واللجنة فاللجنة كاللجنة وللجنة فللجنة".split(" ")],
    ["الأمم", "الأمم للأمم بالأمم والامم لِلأُمَمِ وَلِلْأُمَم".split(" ")],
  ];
  const found = (text: string, asked: string) =>
    rangesOfWords(text, searchWords(asked)).map(({ start, end }) => text.slice(start, end));
  for (const [asked, forms] of FORMS)
    for (const written of forms)
      it(`${asked} in ${written}, whole and while it is typed`, () => {
        const text = `قيل ${written} هنا`;
        const store = storeOf([[text], ["قرب بغداد"]]);
        const search = createTextSearch(store, 0, 0);
        const typing = createWordSearch(search.find);
        for (let length = 1; length <= asked.length; length += 1) {
          const [word = ""] = searchWords(asked.slice(0, length));
          const first = typing([word]);
          // The alef alone begins no "لل", the article does.
          if (length === 1) continue;
          expect([...(first ?? [])]).toEqual([1, 0]);
          expect(found(text, word)).toHaveLength(1);
          expect(holdsWord(foldText(text), word)).toBe(true);
        }
        // What is marked is the noun with what stands for its article, to its end; what lies before is not.
        const [marked = ""] = found(text, asked);
        expect(written.endsWith(marked)).toBe(true);
        expect(foldText(written).slice(0, -foldText(marked).length)).toMatch(/^[وف]?[بك]?$/u);
        expect(foldText(marked)).toMatch(/^(ال|لل)/u);
      });

  it.each([
    ["العراق", "لعراقي"],
    ["العراق", "العرق"],
    ["العراق", "سللعراق"],
    ["اللجنة", "لجنة"],
    ["الجنة", "لجنة"],
  ])("%s is not in %s", (asked, written) => {
    expect(found(written, asked)).toEqual([]);
    expect(createTextSearch(storeOf([[written]]), 0, 0).find(foldText(asked))[0]).toBe(0);
  });
});
