import { enter, hashBytes, slotsFor } from "../../domain/openHash";
import type { TextStore } from "../../domain/textStore";
import { grown } from "../../domain/typedArrays";

export type ByteDictionary = {
  /** The code of the text in `bytes`, a new one where it has not been seen. */
  readonly codeOf: (bytes: Uint8Array, start: number, end: number) => number;
  readonly count: () => number;
  /** How many bytes it holds in all. */
  readonly byteLength: () => number;
  /** The text of a code, as the codes were given out. */
  readonly finish: () => TextStore;
};

/**
 * Numbers distinct texts in the order in which they come, straight from UTF-8, so that no row makes a string. An
 * open hash table whose hashes stand beside the codes; texts are compared byte by byte, since hashes collide.
 */
export function createByteDictionary(): ByteDictionary {
  let bytes = new Uint8Array(1024);
  let starts = new Uint32Array(257);
  let hashes = new Uint32Array(256);
  let slots = slotsFor(256);
  let count = 0;

  const isText = (code: number, from: Uint8Array, start: number, end: number): boolean => {
    const known = starts[code] ?? 0;
    if ((starts[code + 1] ?? 0) - known !== end - start) return false;
    for (let at = start; at < end; at += 1) if (from[at] !== bytes[known + at - start]) return false;
    return true;
  };

  const add = (hash: number, from: Uint8Array, start: number, end: number) => {
    const used = starts[count] ?? 0;
    if (used + end - start > bytes.length) bytes = grown(bytes, bytes.length * 2 + end - start);
    bytes.set(from.subarray(start, end), used);
    hashes[count] = hash;
    count += 1;
    starts[count] = used + end - start;
    if (count < hashes.length) return;
    starts = grown(starts, count * 2 + 1);
    hashes = grown(hashes, count * 2);
    slots = slotsFor(count * 2);
    for (let code = 0; code < count; code += 1) enter(slots, hashes[code] ?? 0, code);
  };

  return {
    codeOf: (from, start, end) => {
      const hash = hashBytes(from, start, end);
      const mask = slots.length - 1;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const code = (slots[slot] ?? 0) - 1;
        if (code === -1) {
          slots[slot] = count + 1;
          add(hash, from, start, end);
          return count - 1;
        }
        if (hashes[code] === hash && isText(code, from, start, end)) return code;
      }
    },
    count: () => count,
    byteLength: () => bytes.byteLength + starts.byteLength + hashes.byteLength + slots.byteLength,
    finish: () => ({
      rows: count,
      fields: 1,
      starts: starts.slice(0, count + 1),
      bytes: bytes.slice(0, starts[count] ?? 0),
    }),
  };
}
