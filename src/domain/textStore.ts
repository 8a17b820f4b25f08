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
