import { chunksOf, type ByteSource } from "./byteSource";
import type { ImportOptions, ImportResult } from "./importResult";
import { openFile } from "./openFile";
import { readRecords } from "./readRecords";
import type { FileRecords } from "./recordTable";
import { refused } from "./refusals";

export type { ImportOptions, ImportProgress, ImportResult } from "./importResult";

/**
 * Reads a file of events: a table as it streams in (UCDP GED, ACLED or any whose header names a date or a place, in
 * any of ENCODINGS), or whatever else `files/registry.ts` has a format for; or it tells a Sanad dataset by its looks.
 * Nothing is dropped in silence: what could not be used is in `events.issues`, by reason and row. It never throws.
 *
 * `await importEvents(file.stream(), { fileName: file.name, bytes: file.size })`
 */
export function importEvents(source: ByteSource, options: ImportOptions): Promise<ImportResult> {
  return neverThrowing(async () => {
    const { records } = options;
    if (records !== undefined) {
      const { header, rows, ...told } = records;
      const table = { header, count: rows.length, rowAt: (index: number) => rows[index] ?? [] };
      return readRecords({ ...told, table }, options);
    }
    const chunks = chunksOf(source);
    const found = await openFile(chunks, options);
    const result = "table" in found ? await readRecords(found, options) : found;
    if (result.status === "failed" || result.status === "cancelled") await chunks.cancel();
    return result;
  });
}

type Failed = Extract<ImportResult, { readonly status: "failed" }>;

/**
 * The records of a file whose format is read on the page alone, as plain data that a worker can be handed (`records`
 * of the options); where there are none, what became of the file instead.
 */
export function recordsOfFile(
  source: ByteSource,
  options: ImportOptions,
): Promise<FileRecords | Exclude<ImportResult, { readonly status: "imported" | "onPage" }>> {
  return neverThrowing(async () => {
    const found = await openFile(chunksOf(source), options);
    if ("table" in found) {
      const { table, ...told } = found;
      const { header, count, rowAt } = table;
      return { ...told, header, rows: Array.from({ length: count }, (_, index) => rowAt(index)) };
    }
    if (found.status === "imported" || found.status === "onPage") throw new Error("it is read in a worker");
    return found;
  });
}

async function neverThrowing<Result>(read: () => Promise<Result>): Promise<Result | Failed> {
  try {
    return await read();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return refused(error instanceof RangeError ? "outOfMemory" : "breaksOff", { found });
  }
}
