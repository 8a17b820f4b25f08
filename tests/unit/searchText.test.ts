import { describe, expect, it } from "vitest";
import { foldText, rangesOfWords, searchWords } from "../../src/domain/searchText";

describe("folding a text for search", () => {
  it.each([
    ["alef maqsura and yeh", "السودانى", "السوداني"],
    ["hamza on, under and over alef", "أحمد إيران آخر ٱلله", "احمد ايران اخر الله"],
    ["teh marbuta and heh", "غزة", "غزه"],
    ["hamza on waw and yeh", "مؤتمر هيئة", "موتمر هييه"],
    ["Farsi yeh and kaf", "کتابی", "كتابي"],
    ["vowel signs and shadda", "الشَّعْبِيُّ", "الشعبي"],
    ["tatweel", "العـــراق", "العراق"],
    ["presentation forms", "ﷲ ﻻ", "الله لا"],
    ["Arabic-Indic and Persian digits", "٢٠٢٤ ۲۰۲۴", "2024 2024"],
    ["capitals and accents", "ÉLYSÉE İzmir", "elysee izmir"],
    ["hyphens, quotation marks and direction marks", "Al-Hashd\u200f «al-Shaabi»", "al hashd al shaabi"],
  ])("makes %s one", (_case, written, folded) => expect(foldText(written)).toBe(foldText(folded)));

  it.each([
    ["letters that tell words apart", "حشد", "جشد"],
    ["the hamza that stands alone", "ماء", "ما"],
    ["digits", "4", "5"],
  ])("keeps %s", (_case, one, other) => expect(foldText(one)).not.toBe(foldText(other)));

  it("is settled: folding twice is folding once", () => {
    for (const text of ["ﷺ İ ß ½ Ⅷ", "الشَّعْبى ٣", "\ud83d lone", "e\u0301"]) {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }
  });
});

describe("the words of a query", () => {
  it.each([
    ["", []],
    [" «»-،؟ ", []],
    ["الحشد الشعبى", ["الحشد", "الشعبي"]],
    ["(a+)+$ .* \\", ["a"]],
  ])("of %j are %j", (query, words) => expect(searchWords(query)).toEqual(words));
});

describe("where words stand in a text", () => {
  const marked = (text: string, query: string) =>
    rangesOfWords(text, searchWords(query)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["The PMF and the pmf", "pmf", ["PMF", "pmf"]],
    ["قال السُّودانى إنّ", "السوداني", ["السُّودانى"]],
    ["قال السُّودانى إنّ", "سوداني", ["سُّودانى"]],
    ["international Ain al-Asad", "Ain al-Asad", ["Ain", "al", "Asad"]],
    ["العراق والعراق بالعراق للعراق وللعراق كالعراق فبالعراق لعراق", "عراق", Array<string>(8).fill("عراق")],
    ["العراق والعراق بالعراق للعراق", "راق", []],
    ["إشراق واستعراق البرعراق", "عراق", []],
    ["ΟΔΟΣ, οδοσήμανση", "οδος", ["ΟΔΟΣ", "οδοσ"]],
    ["a⑴ ﷺ", "1 رسول صلي", ["⑴", "ﷺ"]],
    ["在北京的", "北京", ["北京"]],
    ["بالعراق", "بالعر عراق", ["بالعراق"]],
    ["٢٠٢٤م وF-16 وال١٦", "2024 16", ["٢٠٢٤", "16", "١٦"]],
    ["café, Cafés", "cafe", ["café", "Café"]],
    ["Abu Taqwa, al-Nujaba", "nujaba taqwa", ["Taqwa", "Nujaba"]],
    ["١٢ كانون", "12", ["١٢"]],
    ["ﷺ 🙂 strike", "strike", ["strike"]],
    ["nothing here", "strike", []],
    ["aaaa", "aa aaa", ["aaa"]],
    ["anything", "", []],
  ])("%s: %s", (text, query, expected) => expect(marked(text, query)).toEqual(expected));
});
