import { withLatinDigits } from "./digits";

/** Combining marks (Latin accents after NFKD, Arabic harakat and Quranic signs) and the tatweel. */
const IGNORED = /[\p{M}\u0640]/gu;

/** Letters that Arabic writers exchange freely; NFKD has already split أ إ آ ؤ ئ into letter and hamza. */
const FOLDED: Readonly<Record<string, string>> = {
  "\u0671": "ا", // alef wasla
  "\u0649": "ي", // alef maqsura
  "\u06cc": "ي", // Farsi yeh
  "\u06a9": "ك", // Farsi kaf
  "\u0629": "ه", // teh marbuta
  ς: "σ", // the sigma that ends a word
};

/**
 * A text as search compares it: lower case, without accents, vowel signs and tatweel, with the letters that
 * are spelt freely made one (أ إ آ ٱ to ا, ى to ي, ة to ه, ؤ to و, ئ to ي), Arabic digits as Latin ones, and
 * everything that is neither letter nor digit as one space.
 *
 * `foldText("السودانى")` and `foldText("السوداني")` are equal; so are those of "Al-Hashd" and "al hashd".
 */
export function foldText(text: string): string {
  const letters = text
    // Marks by the thousand on one letter would take hours to put in order; those of a letter itself come after.
    .replace(IGNORED, "")
    .normalize("NFKD")
    .replace(IGNORED, "")
    .toLowerCase()
    .replace(/[\u0671\u0649\u06cc\u06a9\u0629ς]/g, (letter) => FOLDED[letter] ?? letter);
  return withLatinDigits(letters)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words of a query; a text matches when it holds each of them, in any order (see `holdsWord`). */
export function searchWords(query: string): readonly string[] {
  const folded = foldText(query);
  return folded === "" ? [] : folded.split(" ");
}

/** What Arabic writes onto the beginning of a word, folded: "and", "so", then "in", "like", "for", then the article. */
export const ATTACHED_PREFIXES: readonly string[] = ["", "و", "ف"].flatMap((conjunction) =>
  ["", "ب", "ك", "ل", "ال", "بال", "كال", "لل"].map((rest) => conjunction + rest).filter((all) => all !== ""),
);
export const LONGEST_PREFIX = Math.max(...ATTACHED_PREFIXES.map((prefix) => prefix.length));

const prefixes: ReadonlySet<string> = new Set(ATTACHED_PREFIXES);

const WITHOUT_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** True of a word in a script that puts no space between words: wherever it stands, a word may begin. */
export function beginsAnywhere(word: string): boolean {
  return WITHOUT_SPACES.test(word);
}

const ARTICLE = "ال";

/**
 * How a folded word stands in texts: as it is, and where it begins with the article also as Arabic writes that behind
 * "for", which takes its alef: "العراق" as "للعراق", and "اللجنة", whose own lam would be the third, as "للجنة".
 */
export function writtenForms(word: string): readonly string[] {
  if (!word.startsWith(ARTICLE)) return [word];
  const named = word.slice(ARTICLE.length);
  return [word, (named.startsWith("ل") ? "ل" : "لل") + named];
}

/** True where all that holds a word holds another, too: of a word the beginnings, but not "ا" of "ال", which "لل" has not. */
export function isWithin(beginning: string, word: string): boolean {
  const forms = writtenForms(beginning);
  return writtenForms(word).every((form) => forms.some((known) => form.startsWith(known)));
}

/**
 * True where a folded text has a word that begins with the folded one, in Arabic also behind what is attached to it:
 * "عراق" in "العراق" and "وبالعراق", "العراق" in "وللعراق", "راق" in neither, and "al" not in "international".
 */
export function holdsWord(folded: string, word: string): boolean {
  return writtenForms(word).some((form) => indexOfForm(folded, form) !== -1);
}

/** Where a folded text, from a place on, next has a word that begins with this; -1 where it has none. */
function indexOfForm(folded: string, form: string, from = 0): number {
  const isAnywhere = beginsAnywhere(form);
  let at = folded.indexOf(form, from);
  while (at !== -1 && !isAnywhere && !isWordBegin(folded, at)) at = folded.indexOf(form, at + 1);
  return at;
}

function isWordBegin(folded: string, at: number): boolean {
  for (let back = 0; back <= LONGEST_PREFIX; back += 1) {
    if (at === back || folded[at - back - 1] === " ")
      return back === 0 || prefixes.has(folded.slice(at - back, at));
  }
  return false;
}

/** A stretch of a text in UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/**
 * Where folded words begin words of a text, in its own units, in order and without overlaps:
 * `rangesOfWords("السُّودانى", ["سوداني"])` gives the stretch with its vowel signs, without the article.
 */
export function rangesOfWords(text: string, words: readonly string[]): readonly TextRange[] {
  const { folded, starts } = foldWithPlaces(text);
  const found: { start: number; end: number }[] = [];
  for (const form of words.flatMap(writtenForms)) {
    if (form === "") continue;
    for (let at = indexOfForm(folded, form); at !== -1; at = indexOfForm(folded, form, at + form.length)) {
      const last = starts[at + form.length - 1] ?? 0;
      found.push({ start: starts[at] ?? 0, end: endOfLetter(text, last) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const range of found) {
    const before = joined.at(-1);
    if (before !== undefined && range.start < before.end) before.end = Math.max(before.end, range.end);
    else joined.push(range);
  }
  return joined;
}

/** Behind the letter at a place and the marks that it bears. */
function endOfLetter(text: string, start: number): number {
  let end = start;
  do end += String.fromCodePoint(text.codePointAt(end) ?? 0).length;
  while (end < text.length && foldLetter(String.fromCodePoint(text.codePointAt(end) ?? 0)) === "");
  return end;
}

/** What each letter becomes between others, worked out when it first comes. */
const foldedLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  let folded = foldedLetters.get(letter);
  if (folded === undefined) {
    // What parts words leaves a space there, and a mark, which belongs to the letter before it, nothing.
    folded = foldText(`a${letter}a`).slice(1, -1);
    foldedLetters.set(letter, folded);
  }
  return folded;
}

/** The text letter by letter as `foldText` folds it, with the place in the text from which each unit comes. */
function foldWithPlaces(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = "";
  const starts: number[] = [];
  // To look at the end of a string that grows would write it out anew each time.
  let isAfterSpace = false;
  let at = 0;
  for (const letter of text) {
    for (const unit of foldLetter(letter)) {
      if (unit === " " && isAfterSpace) continue;
      isAfterSpace = unit === " ";
      starts.push(...Array.from({ length: unit.length }, () => at));
      folded += unit;
    }
    at += letter.length;
  }
  return { folded, starts };
}
