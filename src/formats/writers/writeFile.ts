import type { Batches, Row, Table, TableWriter } from "./writer";

/** What the one who waits for a file may want. */
export type Waiting = {
  /** Aborted, no more rows are asked for and what was written is let go. */
  readonly signal?: AbortSignal;
  /** How many of how many rows have been taken up. */
  readonly onProgress?: (done: number, count: number) => void;
};

/** A table as a file of the format. Rejects with the signal's reason where it is given up. */
export async function writeTable(
  { mediaType, write }: TableWriter,
  table: Table,
  waiting: Waiting = {},
): Promise<Blob> {
  const parts: Blob[] = [];
  // A piece that the browser has taken over need not stay in the page's memory.
  for await (const piece of write({ ...table, batches: () => counted(table, waiting) }))
    parts.push(new Blob([piece]));
  return new Blob(parts, { type: mediaType });
}

async function* counted<Item>(
  { count, batches }: Batches<Item>,
  { signal, onProgress }: Waiting,
): AsyncGenerator<readonly Item[]> {
  let done = 0;
  signal?.throwIfAborted();
  for await (const batch of batches()) {
    signal?.throwIfAborted();
    yield batch;
    done += batch.length;
    onProgress?.(done, count);
  }
}

/** A table whose rows are all at hand. */
export function tableOfRows(header: Row, rows: readonly Row[]): Table {
  return { header, count: rows.length, batches: () => [rows] };
}
