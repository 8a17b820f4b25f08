import { hashBytes, slotsFor } from "../../domain/openHash";
import type { TextStore } from "../../domain/textStore";

/** True where two rows of a store have the same text in a field. Texts that rise from row to row are seen at once. */
export function hasTwice(store: TextStore, field: number): boolean {
  const { rows } = store;
  let rising = 1;
  while (rising < rows && compareRows(store, field, rising - 1, rising) < 0) rising += 1;
  if (rising >= rows) return false;
  const slots = slotsFor(rows);
  const hashes = new Uint32Array(rows);
  const mask = slots.length - 1;
  const { fields, starts, bytes } = store;
  for (let row = 0; row < rows; row += 1) {
    const at = row * fields + field;
    const hash = hashBytes(bytes, starts[at] ?? 0, starts[at + 1] ?? 0);
    hashes[row] = hash;
    let slot = hash & mask;
    for (let other = slots[slot] ?? 0; other !== 0; other = slots[slot] ?? 0) {
      if (hashes[other - 1] === hash && compareRows(store, field, other - 1, row) === 0) return true;
      slot = (slot + 1) & mask;
    }
    slots[slot] = row + 1;
  }
  return false;
}

/** Below 0 where the first row's text comes first, 0 where they are the same; shorter texts come first. */
function compareRows(
  { fields, starts, bytes }: TextStore,
  field: number,
  first: number,
  second: number,
): number {
  const a = starts[first * fields + field] ?? 0;
  const b = starts[second * fields + field] ?? 0;
  const length = (starts[first * fields + field + 1] ?? 0) - a;
  const difference = length - ((starts[second * fields + field + 1] ?? 0) - b);
  if (difference !== 0) return difference;
  for (let at = 0; at < length; at += 1) {
    const byte = (bytes[a + at] ?? 0) - (bytes[b + at] ?? 0);
    if (byte !== 0) return byte;
  }
  return 0;
}
