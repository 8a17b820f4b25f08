import type { TextStore } from "../domain/textStore";
import { createByteWord, holdsWord } from "./kernels/byteSearch";
import { foldBytes } from "./kernels/foldBytes";

/** Looks for words in the texts of a store. */
export type TextSearch = {
  /** Makes what `find` needs; `find` does so itself where nobody has. */
  readonly prepare: () => void;
  /** By row: 1 where one of the searched fields holds the folded word. Rows that are 0 in `among` are passed over. */
  readonly find: (word: string, among?: Uint8Array) => Uint8Array;
};

/**
 * Searches some fields of a store, which lie side by side. Texts of plain ASCII are searched as they are, so that
 * they are not held twice; the others need folding, which is done once.
 */
export function createTextSearch(store: TextStore, firstField: number, lastField: number): TextSearch {
  const { rows, fields, starts, bytes } = store;
  let folded: FoldedTexts | undefined;
  const prepare = () => (folded ??= foldTexts(store, firstField, lastField));
  return {
    prepare: () => void prepare(),
    find: (word, among) => {
      const { rows: foldedRows, starts: foldedStarts, bytes: foldedBytes, isFolded } = prepare();
      const wanted = createByteWord(word);
      const found = new Uint8Array(rows);
      if (wanted.isAscii) {
        for (let row = 0; row < rows; row += 1) {
          if (among?.[row] === 0 || isFolded[row] === 1) continue;
          for (let field = firstField; field <= lastField && found[row] === 0; field += 1) {
            const at = row * fields + field;
            if (holdsWord(wanted, bytes, starts[at] ?? 0, starts[at + 1] ?? 0)) found[row] = 1;
          }
        }
      }
      for (let at = 0; at < foldedRows.length; at += 1) {
        const row = foldedRows[at] ?? 0;
        if (among?.[row] === 0) continue;
        if (holdsWord(wanted, foldedBytes, foldedStarts[at] ?? 0, foldedStarts[at + 1] ?? 0)) found[row] = 1;
      }
      return found;
    },
  };
}

/** The texts that are not plain ASCII, folded. */
type FoldedTexts = {
  /** By row: 1 where it is among them. */
  readonly isFolded: Uint8Array;
  readonly rows: Uint32Array;
  /** `bytes[starts[i]]` up to `bytes[starts[i + 1]]` is the text of `rows[i]`. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
};

const SPACE = 32;

function foldTexts(
  { rows, fields, starts, bytes }: TextStore,
  firstField: number,
  lastField: number,
): FoldedTexts {
  const isFolded = new Uint8Array(rows);
  let count = 0;
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = starts[row * fields + firstField] ?? 0;
    const to = starts[row * fields + lastField + 1] ?? 0;
    let bits = 0;
    for (let at = from; at < to; at += 1) bits |= bytes[at] ?? 0;
    if (bits < 128) continue;
    isFolded[row] = 1;
    count += 1;
    length += to - from + lastField - firstField + 1;
  }

  const foldedRows = new Uint32Array(count);
  const foldedStarts = new Uint32Array(count + 1);
  let folded = new Uint8Array(length + 1);
  let size = 0;
  let done = 0;
  for (let row = 0; row < rows; row += 1) {
    if (isFolded[row] === 0) continue;
    for (let field = firstField; field <= lastField; field += 1) {
      const at = row * fields + field;
      const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
      let end = foldBytes(bytes, from, to, folded, size);
      while (end === -1) {
        const larger = new Uint8Array(folded.length * 2 + 64);
        larger.set(folded.subarray(0, size));
        folded = larger;
        end = foldBytes(bytes, from, to, folded, size);
      }
      size = end;
      // Words do not go on from one field into the next.
      if (field < lastField) folded[size++] = SPACE;
    }
    foldedRows[done] = row;
    done += 1;
    foldedStarts[done] = size;
  }
  return { isFolded, rows: foldedRows, starts: foldedStarts, bytes: folded.slice(0, size) };
}
