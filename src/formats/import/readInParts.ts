import { MAX_RECORD_BYTES } from "./csvReader";
import type { ImportOptions, PartReaders } from "./importResult";
import { joinParts, type JoinedParts } from "./joinParts";
import type { PartTask } from "./readPart";
import type { TableSample } from "./tableSample";

const PROGRESS_MS = 50;

/**
 * Reads a table in parts at once. Undefined where it cannot be: something in it is only told by what came before (see
 * `readPart`); then it is read in one piece.
 */
export async function readInParts(
  readers: PartReaders,
  sample: TableSample,
  tableFrom: number,
  totalBytes: number,
  { maxRecordBytes = MAX_RECORD_BYTES, onProgress }: ImportOptions,
): Promise<JoinedParts | undefined> {
  const first = tableFrom + sample.start;
  const { count } = readers;
  const { dialect, header, mapping, headerRow, perByte } = sample;
  const length = Math.ceil((totalBytes - first) / count);
  const expected = (each: number) => Math.ceil(each * length * 1.03) + 1024;
  const tasks = Array.from({ length: count }, (_, part): PartTask => {
    const from = first + part * length;
    return {
      dialect,
      header,
      mapping,
      headerRow: part === 0 ? headerRow : -1,
      from,
      to: part === count - 1 ? Infinity : from + length,
      expectedRows: expected(perByte.rows),
      expectedTextBytes: expected(perByte.text),
      maxRecordBytes,
    };
  });
  let lastTold = performance.now();
  const parts = await readers.read(tasks, (all) => {
    // Each part tells of itself.
    if (performance.now() - lastTold < PROGRESS_MS) return;
    lastTold = performance.now();
    const sum = (one: "bytes" | "rows" | "rowsWithIssues") =>
      all.reduce((total, progress) => total + progress[one], 0);
    onProgress?.({
      bytes: Math.min(totalBytes, sum("bytes")),
      totalBytes,
      rows: sum("rows"),
      rowsWithIssues: sum("rowsWithIssues"),
    });
  });
  return parts === undefined ? undefined : joinParts(parts);
}
