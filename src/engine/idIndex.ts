import { enter, slotsFor } from "../domain/openHash";
import { textAt, type TextStore } from "../domain/textStore";

/** Finds rows by the text of one field, by which no two rows go. */
export type IdIndex = {
  readonly rowOf: (id: string) => number | undefined;
};

const encoder = new TextEncoder();

/**
 * An open hash table over the bytes of the store: twice as many slots as rows and nothing else, since what a slot
 * stands for is compared byte by byte. `hash` must give the same for the same bytes.
 */
export function createIdIndex(
  store: TextStore,
  field: number,
  hash: (bytes: Uint8Array, start: number, end: number) => number,
): IdIndex {
  const { rows, fields, starts, bytes } = store;
  const slots = slotsFor(rows);
  const mask = slots.length - 1;
  for (let row = 0; row < rows; row += 1) {
    const at = row * fields + field;
    enter(slots, hash(bytes, starts[at] ?? 0, starts[at + 1] ?? 0), row);
  }
  return {
    rowOf: (id) => {
      const sought = encoder.encode(id);
      for (let slot = hash(sought, 0, sought.length) & mask; ; slot = (slot + 1) & mask) {
        const row = (slots[slot] ?? 0) - 1;
        if (row === -1) return undefined;
        if (textAt(store, row, field) === id) return row;
      }
    },
  };
}
