/** Combining marks (Latin accents after NFKD, Arabic harakat and Quranic signs) and the tatweel. */
const IGNORED = /[\p{M}\u0640]/gu;

/** Letters that Arabic writers exchange freely; NFKD has already split أ إ آ ؤ ئ into letter and hamza. */
const FOLDED: Readonly<Record<string, string>> = {
  "\u0671": "ا", // alef wasla
  "\u0649": "ي", // alef maqsura
  "\u06cc": "ي", // Farsi yeh
  "\u06a9": "ك", // Farsi kaf
  "\u0629": "ه", // teh marbuta
};

/**
 * A text as search compares it: lower case, without accents, vowel signs and tatweel, with the letters that
 * are spelt freely made one (أ إ آ ٱ to ا, ى to ي, ة to ه, ؤ to و, ئ to ي), Arabic digits as Latin ones, and
 * everything that is neither letter nor digit as one space.
 *
 * `foldText("السودانى")` and `foldText("السوداني")` are equal; so are those of "Al-Hashd" and "al hashd".
 */
export function foldText(text: string): string {
  return (
    text
      // Marks by the thousand on one letter would take hours to put in order; those of a letter itself come after.
      .replace(IGNORED, "")
      .normalize("NFKD")
      .replace(IGNORED, "")
      .toLowerCase()
      .replace(/[\u0671\u0649\u06cc\u06a9\u0629]/g, (letter) => FOLDED[letter] ?? letter)
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

/** The folded words of a query; a text matches when it holds each of them, anywhere, in any order. */
export function searchWords(query: string): readonly string[] {
  const folded = foldText(query);
  return folded === "" ? [] : folded.split(" ");
}

/** A stretch of a text in UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/**
 * Where folded words stand in a text, in its own units, in order and without overlaps:
 * `rangesOfWords("السُّودانى", ["سوداني"])` gives the stretch with its vowel signs.
 */
export function rangesOfWords(text: string, words: readonly string[]): readonly TextRange[] {
  const { folded, starts } = foldWithPlaces(text);
  const found: TextRange[] = [];
  for (const word of words) {
    if (word === "") continue;
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      found.push({ start: starts[at] ?? 0, end: starts[at + word.length] ?? text.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((range) => {
    const isFree = range.start >= end;
    if (isFree) end = range.end;
    return isFree;
  });
}

/** The text letter by letter as `foldText` folds it, with the place in the text from which each unit comes. */
function foldWithPlaces(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = "";
  const starts: number[] = [];
  // To look at the end of a string that grows would write it out anew each time.
  let isAfterSpace = false;
  let at = 0;
  for (const letter of text) {
    const plain = foldText(letter);
    // What is neither letter nor digit parts words; a mark belongs to the letter before it.
    const isMark = plain === "" && /^[\p{M}\u0640]$/u.test(letter);
    const units: string = plain !== "" ? plain : isMark || isAfterSpace ? "" : " ";
    if (units !== "") isAfterSpace = units === " ";
    starts.push(...Array.from({ length: units.length }, () => at));
    folded += units;
    at += letter.length;
  }
  return { folded, starts };
}
