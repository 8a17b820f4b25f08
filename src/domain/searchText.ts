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
  return text
    .normalize("NFKD")
    .replace(IGNORED, "")
    .toLowerCase()
    .replace(/[\u0671\u0649\u06cc\u06a9\u0629]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words of a query; a text matches when it holds each of them, anywhere, in any order. */
export function searchWords(query: string): readonly string[] {
  const folded = foldText(query);
  return folded === "" ? [] : folded.split(" ");
}
