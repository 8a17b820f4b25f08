import { FOLDED_ASCII, foldWord } from "./foldBytes";

/** A word to look for in UTF-8, folded by `foldText`. */
export type ByteWord = {
  readonly bytes: Uint8Array;
  /** By byte of a text: how far the word can be moved on where this byte stands under its end; 0 where it fits. */
  readonly shifts: Uint32Array;
  readonly isAscii: boolean;
};

export function createByteWord(folded: string): ByteWord {
  const bytes = new TextEncoder().encode(foldWord(folded));
  const last = bytes.length - 1;
  const shifts = Uint32Array.from(FOLDED_ASCII, (byte) => last - bytes.lastIndexOf(byte));
  return { bytes, shifts, isAscii: bytes.every((byte) => byte < 128) };
}

/**
 * Where the word next stands in `text` between `start` and `end` (exclusive), -1 where it does not; upper and lower
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
