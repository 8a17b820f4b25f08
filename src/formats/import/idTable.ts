import { enter, hashBytes, slotsFor } from "../../domain/openHash";
import type { TextStoreBuilder } from "../../domain/textStore";
import { grown } from "../../domain/typedArrays";

export type IdTable = {
  /** Takes the id for the next row; false where another row has it. */
  readonly take: (bytes: Uint8Array, start: number, end: number) => boolean;
  readonly byteLength: () => number;
};

/**
 * Sees to it that no two rows go by one id. The ids themselves lie in the rows' texts; this keeps their hashes, and
 * not even these as long as the ids rise from row to row (1, 2, … 10, 11), as they do in most tables: then no two are
 * the same.
 */
export function createIdTable(texts: TextStoreBuilder, field: number): IdTable {
  let rows = 0;
  let isRising = true;
  let hashes = new Uint32Array(0);
  let slots = new Uint32Array(0);

  const keep = (row: number, hash: number) => {
    enter(slots, hash, row);
    hashes[row] = hash;
  };

  const makeRoom = () => {
    const room = Math.max(1024, 2 ** Math.ceil(Math.log2(rows + 1)));
    const known = hashes.length;
    hashes = grown(hashes, room);
    slots = slotsFor(room);
    for (let row = 0; row < rows; row += 1) {
      const id = row < known ? undefined : texts.bytesOf(row, field);
      keep(row, id === undefined ? (hashes[row] ?? 0) : hashBytes(id, 0, id.length));
    }
  };

  const isTaken = (hash: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let row = slots[slot] ?? 0; row !== 0; row = slots[slot] ?? 0) {
      if (hashes[row - 1] === hash && texts.compare(row - 1, field, bytes, start, end) === 0) return true;
      slot = (slot + 1) & mask;
    }
    return false;
  };

  return {
    take: (bytes, start, end) => {
      isRising &&= rows === 0 || texts.compare(rows - 1, field, bytes, start, end) > 0;
      if (!isRising) {
        if (rows >= hashes.length) makeRoom();
        const hash = hashBytes(bytes, start, end);
        if (isTaken(hash, bytes, start, end)) return false;
        keep(rows, hash);
      }
      rows += 1;
      return true;
    },
    byteLength: () => hashes.byteLength + slots.byteLength,
  };
}
