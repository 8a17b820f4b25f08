import { ATTACHED_PREFIXES, beginsAnywhere, LONGEST_PREFIX } from "../../domain/searchText";
import { FOLDED_ASCII } from "./foldBytes";

/** A word to look for in UTF-8, folded by `foldText`: one of its written forms. */
export type ByteWord = {
  readonly bytes: Uint8Array;
  /** By byte of a text: how far the word can be moved on where this byte stands under its end; 0 where it fits. */
  readonly shifts: Uint32Array;
  readonly isAscii: boolean;
  /** See `beginsAnywhere`. */
  readonly isAnywhere: boolean;
};

export function createByteWord(folded: string): ByteWord {
  const bytes = new TextEncoder().encode(folded);
  const last = bytes.length - 1;
  const shifts = Uint32Array.from(FOLDED_ASCII, (byte) => last - bytes.lastIndexOf(byte));
  return {
    bytes,
    shifts,
    isAscii: bytes.every((byte) => byte < 128),
    isAnywhere: beginsAnywhere(folded),
  };
}

/**
 * Where the bytes of the word next stand, be it inside another word (see `isWordBegin`), in `text` between `start` and `end` (exclusive), -1 where it does not; upper and lower
 * case of ASCII letters are one (Boyer, Moore and Horspool: most bytes of the text are never looked at).
 */
export function indexOfWord(
  { bytes, shifts }: ByteWord,
  text: Uint8Array,
  start: number,
  end: number,
): number {
  const last = bytes.length - 1;
  for (let at = start + last; at < end;) {
    const shift = shifts[text[at] ?? 0] ?? 1;
    if (shift > 0) {
      at += shift;
      continue;
    }
    let back = 1;
    while (back <= last && FOLDED_ASCII[text[at - back] ?? 0] === bytes[last - back]) back += 1;
    if (back > last) return at - last;
    at += 1;
  }
  return -1;
}

const SPACE = 32;
/** The letters of the prefixes: each is of two bytes, of which the second tells it from the others. */
const LETTERS = [...new Set(ATTACHED_PREFIXES.join(""))];
const DIGITS = LETTERS.length + 1;
const encoder = new TextEncoder();
/** By lead byte and second byte: the letter's number from 1, 0 of all that are none of them. */
const letterNumbers = new Uint8Array(0x10000);
for (const [index, letter] of LETTERS.entries()) {
  const [lead = 0, second = 0] = encoder.encode(letter);
  letterNumbers[(lead << 8) | second] = index + 1;
}
/** By the prefix read from its end, its letters as digits: 1 where it is one. */
const isPrefix = new Uint8Array(DIGITS ** LONGEST_PREFIX);
for (const prefix of ATTACHED_PREFIXES) {
  const digits = Array.from(prefix, (letter) => LETTERS.indexOf(letter) + 1);
  isPrefix[digits.reduceRight((key, digit) => key * DIGITS + digit, 0)] = 1;
}

/**
 * True where a word begins at a place of a text that begins at `start`: behind a space, or in a folded text behind an
 * attached prefix (`holdsWord` of the domain says the same of strings).
 */
export function isWordBegin(text: Uint8Array, start: number, at: number): boolean {
  let key = 0;
  let place = at;
  for (let letters = 0; letters <= LONGEST_PREFIX; letters += 1) {
    if (place === start || FOLDED_ASCII[text[place - 1] ?? 0] === SPACE)
      return letters === 0 || isPrefix[key] === 1;
    const number =
      place - start < 2 ? 0 : (letterNumbers[((text[place - 2] ?? 0) << 8) | (text[place - 1] ?? 0)] ?? 0);
    if (number === 0) return false;
    key = key * DIGITS + number;
    place -= 2;
  }
  return false;
}
