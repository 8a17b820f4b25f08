import { foldText } from "../../domain/searchText";

const SPACE = 32;
const encoder = new TextEncoder();
const NOTHING = new Uint8Array(0);

/** How an ASCII byte is compared: letters in lower case, digits as they are, everything else as a space. */
export const FOLDED_ASCII = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? (encoder.encode(foldText(String.fromCharCode(byte)))[0] ?? SPACE) : byte,
);

/** What each character becomes, worked out when it first comes. */
const foldedCharacters = new Map<number, Uint8Array>();
/** The same for the characters of two bytes, among them all of Arabic: a map would be slower than all the rest. */
const foldedShort: (Uint8Array | undefined)[] = new Array<undefined>(0x800).fill(undefined);

/** `foldText` of one character in UTF-8: a space for what parts words, nothing for what is left out. */
function foldedCharacter(codePoint: number): Uint8Array {
  const known = codePoint < 0x800 ? foldedShort[codePoint] : foldedCharacters.get(codePoint);
  if (known !== undefined) return known;
  // Between letters a character that parts words leaves a space, and one that is left out nothing.
  const folded = encoder.encode(foldWord(foldText(`a${String.fromCodePoint(codePoint)}a`)).slice(1, -1));
  if (codePoint < 0x800) foldedShort[codePoint] = folded;
  else foldedCharacters.set(codePoint, folded);
  return folded.length === 0 ? NOTHING : folded;
}

/** A folded word as it is looked for in bytes: which sigma is written depends on what follows it. */
export function foldWord(folded: string): string {
  return folded.replaceAll("ς", "σ");
}

/**
 * Folds UTF-8 as `foldText` folds strings, character by character and without making a string, into `to` from
 * `at`; gives where it ends, or -1 where `to` has not enough room for it and one byte more.
 */
export function foldBytes(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  const first = at;
  if (at + (end - start) >= to.length) return -1;
  for (let place = start; place < end;) {
    const byte = from[place] ?? 0;
    if (byte < 128) {
      place += 1;
      const folded = FOLDED_ASCII[byte] ?? SPACE;
      if (folded !== SPACE || (at > first && to[at - 1] !== SPACE)) to[at++] = folded;
      continue;
    }
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    let codePoint = byte & (0xff >> (length + 1));
    for (let next = 1; next < length; next += 1)
      codePoint = (codePoint << 6) | ((from[place + next] ?? 0) & 0x3f);
    place += length;
    const folded = foldedCharacter(codePoint);
    if (at + folded.length + (end - place) >= to.length) return -1;
    for (let own = 0; own < folded.length; own += 1) {
      const value = folded[own] ?? 0;
      if (value !== SPACE || (at > first && to[at - 1] !== SPACE)) to[at++] = value;
    }
  }
  return at;
}
