import type { TextStoreBuilder } from "../../domain/textStore";
import { hashBytes } from "./byteDictionary";

export type IdTable = {
  /** Takes the id for the next row; false where another row has it. */
  readonly take: (bytes: Uint8Array, start: number, end: number) => boolean;
  readonly byteLength: () => number;
};

/** Sees to it that no two rows go by one id. It keeps hashes only: the ids themselves lie in the rows' texts. */
export function createIdTable(texts: TextStoreBuilder, field: number, expectedRows: number): IdTable {
  const room = 2 ** Math.ceil(Math.log2(Math.max(1024, expectedRows)));
  let hashes = new Uint32Array(room);
  /** Row + 1; 0 where a slot is free. At most half of the slots are taken. */
  let slots = new Uint32Array(room * 2);
  let rows = 0;

  const makeRoom = () => {
    const larger = new Uint32Array(rows * 2);
    larger.set(hashes);
    hashes = larger;
    slots = new Uint32Array(rows * 4);
    const mask = slots.length - 1;
    for (let row = 0; row < rows; row += 1) {
      let slot = (hashes[row] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = row + 1;
    }
  };

  return {
    take: (bytes, start, end) => {
      const hash = hashBytes(bytes, start, end);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let row = slots[slot] ?? 0; row !== 0; row = slots[slot] ?? 0) {
        if (hashes[row - 1] === hash && texts.holds(row - 1, field, bytes, start, end)) return false;
        slot = (slot + 1) & mask;
      }
      slots[slot] = rows + 1;
      hashes[rows] = hash;
      rows += 1;
      if (rows === hashes.length) makeRoom();
      return true;
    },
    byteLength: () => hashes.byteLength + slots.byteLength,
  };
}
