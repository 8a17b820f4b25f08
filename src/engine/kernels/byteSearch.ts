import { FOLDED_ASCII, foldWord } from "./foldBytes";

/** A word to look for in UTF-8, folded by `foldText`. */
export type ByteWord = {
  readonly bytes: Uint8Array;
  /** By byte as it is compared: how far the word can be moved on where this byte stands under its end. */
  readonly shifts: Uint32Array;
  readonly isAscii: boolean;
};

export function createByteWord(folded: string): ByteWord {
  const bytes = new TextEncoder().encode(foldWord(folded));
  const { length } = bytes;
  const shifts = new Uint32Array(256).fill(Math.max(1, length));
  for (let at = 0; at < length - 1; at += 1) shifts[bytes[at] ?? 0] = length - 1 - at;
  return { bytes, shifts, isAscii: bytes.every((byte) => byte < 128) };
}

/**
 * True where the word stands in `text` between `start` and `end` (exclusive), upper and lower case of ASCII letters
 * being one (Boyer, Moore and Horspool: most bytes of the text are never looked at).
 */
export function holdsWord(
  { bytes, shifts }: ByteWord,
  text: Uint8Array,
  start: number,
  end: number,
): boolean {
  const last = bytes.length - 1;
  const lastByte = bytes[last] ?? 0;
  for (let at = start + last; at < end;) {
    const byte = FOLDED_ASCII[text[at] ?? 0] ?? 0;
    if (byte === lastByte) {
      let back = 1;
      while (back <= last && FOLDED_ASCII[text[at - back] ?? 0] === bytes[last - back]) back += 1;
      if (back > last) return true;
    }
    at += shifts[byte] ?? 1;
  }
  return false;
}
