import { endToEnd, grown, trimmed } from "./typedArrays";

/**
 * Texts of many rows in one piece of UTF-8: field f of row r lies at `starts[r * fields + f]` up to the next
 * start. A million titles weigh their bytes and four more each, and only those that are read become strings.
 */
export type TextStore = {
  readonly rows: number;
  readonly fields: number;
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
};

const decoder = new TextDecoder();

/** One text of the store. */
export function textAt({ fields, starts, bytes }: TextStore, row: number, field: number): string {
  const at = row * fields + field;
  return decoder.decode(bytes.subarray(starts[at] ?? 0, starts[at + 1] ?? 0));
}

/** A store of one field with more texts behind those that it has. */
export function withTexts({ rows, fields, starts, bytes }: TextStore, added: readonly string[]): TextStore {
  const encoder = new TextEncoder();
  const texts = added.map((text) => encoder.encode(text));
  const used = starts[rows * fields] ?? 0;
  const longer = grown(starts, starts.length + texts.length);
  let size = used;
  for (const [index, text] of texts.entries()) {
    size += text.length;
    longer[starts.length + index] = size;
  }
  return {
    rows: rows + texts.length,
    fields,
    starts: longer,
    bytes: endToEnd([bytes.subarray(0, used), ...texts]),
  };
}

export type TextStoreBuilder = {
  /** Adds UTF-8 bytes to the field at hand. */
  readonly addBytes: (from: Uint8Array, start: number, end: number) => void;
  /** The field at hand is complete; the next one begins. */
  readonly endField: () => void;
  /**
   * How these bytes stand to a field of a row that is complete: 0 where they are the same, below 0 where they come
   * before it, shorter texts first.
   */
  readonly compare: (row: number, field: number, from: Uint8Array, start: number, end: number) => number;
  /** The bytes of a field of a row that is complete, good until more is added. */
  readonly bytesOf: (row: number, field: number) => Uint8Array;
  /** The bytes of all fields so far. */
  readonly size: () => number;
  /** The store; the builder is empty afterwards. A row that was not completed is left out. */
  readonly finish: () => TextStore;
};

/**
 * Collects texts, field by field, row by row.
 *
 * With two fields, `addBytes` of "a" and of "b", `endField()` and `endField()` is one row: "ab" and "".
 */
export function createTextStoreBuilder(
  fields: number,
  expected: { readonly rows: number; readonly bytes: number } = { rows: 1024, bytes: 65_536 },
): TextStoreBuilder {
  let bytes = new Uint8Array(Math.max(16, expected.bytes));
  let starts = new Uint32Array(Math.max(1, expected.rows) * fields + 1);
  let size = 0;
  let fieldCount = 0;

  const makeRoom = (more: number) => {
    bytes = grown(bytes, Math.max(size + more, Math.ceil(bytes.length * 1.5)));
  };

  return {
    addBytes: (from, start, end) => {
      if (size + end - start > bytes.length) makeRoom(end - start);
      const into = bytes;
      let to = size;
      // Most texts are short, and a loop copies them sooner than a view on them is made.
      if (end - start < SHORT) for (let at = start; at < end; at += 1) into[to++] = from[at] ?? 0;
      else {
        into.set(from.subarray(start, end), to);
        to += end - start;
      }
      size = to;
    },
    endField: () => {
      fieldCount += 1;
      if (fieldCount === starts.length) starts = grown(starts, Math.ceil(starts.length * 1.5));
      starts[fieldCount] = size;
    },
    compare: (row, field, from, start, end) => {
      const known = starts[row * fields + field] ?? 0;
      const length = (starts[row * fields + field + 1] ?? 0) - known;
      if (length !== end - start) return end - start - length;
      for (let at = start; at < end; at += 1) {
        const difference = (from[at] ?? 0) - (bytes[known + at - start] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    },
    bytesOf: (row, field) => {
      const at = row * fields + field;
      return bytes.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
    },
    size: () => size,
    finish: () => {
      const rows = Math.floor(fieldCount / fields);
      const used = starts[rows * fields] ?? 0;
      const store = {
        rows,
        fields,
        starts: trimmed(starts, rows * fields + 1),
        bytes: trimmed(bytes, used),
      };
      bytes = new Uint8Array(16);
      starts = new Uint32Array(fields + 1);
      size = 0;
      fieldCount = 0;
      return store;
    },
  };
}

const SHORT = 32;
