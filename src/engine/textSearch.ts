import { writtenForms } from "../domain/searchText";
import type { TextStore } from "../domain/textStore";
import { grown } from "../domain/typedArrays";
import { createByteWord, indexOfWord, isWordBegin, type ByteWord } from "./kernels/byteSearch";
import { foldBytes } from "./kernels/foldBytes";

/** Looks for words in the texts of a store. */
export type TextSearch = {
  /** Makes what `find` needs; `find` does so itself where nobody has. */
  readonly prepare: () => void;
  /** By row: 1 where one of the searched fields has a word that begins with the folded one (`holdsWord`), of all rows or `among` those that have 1. */
  readonly find: (word: string, among?: Uint8Array) => Uint8Array;
};

/**
 * Searches some fields of a store, which lie side by side. Texts of plain ASCII are searched as they are; only the
 * others are held a second time, folded.
 */
export function createTextSearch(store: TextStore, firstField: number, lastField: number): TextSearch {
  let folded: FoldedTexts | undefined;
  const prepare = () => (folded ??= foldTexts(store, firstField, lastField));
  return {
    prepare: () => void prepare(),
    find: (word, among) => {
      const { rows, isFolded, store: texts } = prepare();
      const found = new Uint8Array(store.rows);
      for (const form of writtenForms(word)) {
        const wanted = createByteWord(form);
        const holds = createRowSearch(store, firstField, lastField, wanted);
        if (wanted.isAscii) {
          for (let row = 0; row < found.length; row += 1) {
            if (isFolded[row] === 0 && among?.[row] !== 0 && holds(row)) found[row] = 1;
          }
        }
        const holdsFolded = createRowSearch(texts, 0, 0, wanted);
        for (let at = 0; at < rows.length; at += 1) {
          const row = rows[at] ?? 0;
          if (found[row] === 0 && among?.[row] !== 0 && holdsFolded(at)) found[row] = 1;
        }
      }
      return found;
    },
  };
}

/** Tells of a row whether its fields hold the word; what stands across the border of two fields is none. */
function createRowSearch(
  { fields, starts, bytes }: TextStore,
  firstField: number,
  lastField: number,
  word: ByteWord,
): (row: number) => boolean {
  const { length } = word.bytes;
  return (row) => {
    const end = starts[row * fields + lastField + 1] ?? 0;
    let field = row * fields + firstField;
    let at = indexOfWord(word, bytes, starts[field] ?? 0, end);
    while (at !== -1) {
      while ((starts[field + 1] ?? 0) <= at) field += 1;
      const fits = at + length <= (starts[field + 1] ?? 0);
      if (fits && (word.isAnywhere || isWordBegin(bytes, starts[field] ?? 0, at))) return true;
      at = indexOfWord(word, bytes, at + 1, end);
    }
    return false;
  };
}

/** The texts that are not plain ASCII, folded: text i of the store is that of row `rows[i]`. */
type FoldedTexts = {
  readonly rows: Uint32Array;
  /** By row: 1 where it is among them. */
  readonly isFolded: Uint8Array;
  readonly store: TextStore;
};

const SPACE = 32;

function foldTexts(texts: TextStore, firstField: number, lastField: number): FoldedTexts {
  const { fields, starts, bytes } = texts;
  const { rows, length } = rowsBeyondAscii(texts, firstField, lastField);
  const foldedStarts = new Uint32Array(rows.length + 1);
  let folded = new Uint8Array(length + 1);
  let size = 0;
  for (let at = 0; at < rows.length; at += 1) {
    for (let field = firstField; field <= lastField; field += 1) {
      const own = (rows[at] ?? 0) * fields + field;
      const [from, to] = [starts[own] ?? 0, starts[own + 1] ?? 0];
      let end = foldBytes(bytes, from, to, folded, size);
      while (end === -1) {
        folded = grown(folded, folded.length * 2 + 64);
        end = foldBytes(bytes, from, to, folded, size);
      }
      size = end;
      // Words do not go on from one field into the next.
      if (field < lastField) folded[size++] = SPACE;
    }
    foldedStarts[at + 1] = size;
  }
  const isFolded = new Uint8Array(texts.rows);
  for (const row of rows) isFolded[row] = 1;
  return {
    rows,
    isFolded,
    store: { rows: rows.length, fields: 1, starts: foldedStarts, bytes: folded.slice(0, size) },
  };
}

/** The rows with a byte beyond ASCII in the fields, and how many bytes these are with one more a field. */
function rowsBeyondAscii({ rows, fields, starts, bytes }: TextStore, firstField: number, lastField: number) {
  const found = new Uint32Array(rows);
  let count = 0;
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = starts[row * fields + firstField] ?? 0;
    const to = starts[row * fields + lastField + 1] ?? 0;
    let at = from;
    while (at < to && (bytes[at] ?? 0) < 128) at += 1;
    if (at === to) continue;
    found[count++] = row;
    length += to - from + lastField - firstField + 1;
  }
  return { rows: found.slice(0, count), length };
}
