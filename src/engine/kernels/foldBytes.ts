import { foldText } from "../../domain/searchText";

const SPACE = 32;
const encoder = new TextEncoder();

/** How an ASCII byte is compared: letters in lower case, digits as they are, everything else as a space. */
export const FOLDED_ASCII = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? (encoder.encode(foldText(String.fromCharCode(byte)))[0] ?? SPACE) : byte,
);

/**
 * What each character of two or three bytes becomes, worked out when it first comes: its length plus one in the
 * top byte, 0 where it has not come yet, and up to three bytes below. Longer ones (ligatures) are in a map.
 */
const packed = new Uint32Array(0x10000);
const LONG = 0xff;
const longer = new Map<number, Uint8Array>();

function packedCharacter(codePoint: number): number {
  const known = codePoint < packed.length ? (packed[codePoint] ?? 0) : 0;
  if (known !== 0) return known;
  if (longer.has(codePoint)) return LONG << 24;
  // Between letters a character that parts words leaves a space, and one that is left out nothing.
  const folded = encoder.encode(foldText(`a${String.fromCodePoint(codePoint)}a`).slice(1, -1));
  if (codePoint < packed.length && folded.length <= 3) {
    const [first = 0, second = 0, third = 0] = folded;
    return (packed[codePoint] = ((folded.length + 1) << 24) | (third << 16) | (second << 8) | first);
  }
  longer.set(codePoint, folded);
  if (codePoint < packed.length) packed[codePoint] = LONG << 24;
  return LONG << 24;
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
      const value = FOLDED_ASCII[byte] ?? SPACE;
      if (value !== SPACE || (at > first && to[at - 1] !== SPACE)) to[at++] = value;
      continue;
    }
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    let codePoint = byte & (0xff >> (length + 1));
    for (let next = 1; next < length; next += 1) {
      codePoint = (codePoint << 6) | ((from[place + next] ?? 0) & 0x3f);
    }
    place += length;
    let character = packedCharacter(codePoint);
    if (character >>> 24 === LONG) {
      const folded = longer.get(codePoint) ?? new Uint8Array(0);
      if (at + folded.length + (end - place) >= to.length) return -1;
      to.set(folded, at);
      at += folded.length;
      continue;
    }
    // Never longer than what it stands for, so that there is room.
    for (let rest = (character >>> 24) - 1; rest > 0; rest -= 1, character >>>= 8) {
      const value = character & 0xff;
      if (value !== SPACE || (at > first && to[at - 1] !== SPACE)) to[at++] = value;
    }
  }
  return at;
}
