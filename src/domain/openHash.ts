/**
 * Open hash tables with linear probing, over arrays of numbers alone. A slot holds an index and one more, 0 where it is
 * free; at most half of them are taken. What the indexes stand for, and how two are the same, each table knows for
 * itself, and it looks up in a loop of its own: to call a function for each comparison would cost more than to compare.
 */

/** Free slots for so many indexes; their number is a power of two, so that `hash & (slots.length - 1)` is a slot. */
export function slotsFor(count: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(1, count))));
}

/** Puts an index that has none into the first slot for its hash that is free. */
export function enter(slots: Uint32Array, hash: number, index: number): void {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = index + 1;
}

/** What an FNV-1a hash is of nothing; `fnvStep` adds to it. */
export const FNV_OFFSET = 0x811c9dc5;

/** The hash with one number more, a byte or a letter: quick for short texts. */
export function fnvStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** The hash from 0 to 2³² - 1, with its low bits, which choose the slot and are its worst, mixed with better ones. */
export function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The hash of the bytes from `start` up to `end`, exclusive. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at += 1) hash = fnvStep(hash, bytes[at] ?? 0);
  return spread(hash);
}
