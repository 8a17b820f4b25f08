import { pause } from "./byteSource";
import { createCsvReader } from "./csvReader";
import { createUtf8Converter } from "./encoding";
import { createIssueTally, type ImportIssues } from "./importIssues";
import { createRowReader, type ReadRows } from "./rowReader";
import { createTableReader } from "./tableReader";
import type { TableSample } from "./tableSample";

/** A stretch of a large table in UTF-8, that can be read beside the others. */
export type PartTask = Pick<TableSample, "dialect" | "header" | "mapping"> & {
  /** -1 in all parts but the first. */
  readonly headerRow: number;
  /** Bytes of the file: records that begin from here on, and those before `to`. */
  readonly from: number;
  readonly to: number;
  readonly expectedRows: number;
  readonly expectedTextBytes: number;
  readonly maxRecordBytes: number;
};

export type ReadPart = {
  readonly read: ReadRows;
  /** Rows are counted from the part's first record. */
  readonly issues: ImportIssues;
  /** How many records it holds, those included of which no event was made. */
  readonly records: number;
  /** Bytes of the file: where its first record begins, and where the first one after it does. */
  readonly start: number;
  readonly end: number;
};

export type PartProgress = {
  readonly bytes: number;
  readonly rows: number;
  readonly rowsWithIssues: number;
};

const PROGRESS_MS = 50;

/**
 * Reads one part of a table. Undefined where the part is not plain: a quote that does not close, a line without end,
 * bytes that are not UTF-8; then the table has to be read from its beginning, in one piece.
 */
export async function readPart(
  file: Blob,
  task: PartTask,
  onProgress: (progress: PartProgress) => void,
): Promise<ReadPart | undefined> {
  const start = task.headerRow === -1 ? await firstRecordAfter(file, task) : task.from;
  if (start === undefined) return undefined;
  const issues = createIssueTally();
  const rows = createRowReader(task.mapping, task.header, issues, task.expectedRows, task.expectedTextBytes);
  const trouble = { isFound: false };
  const onTrouble = () => (trouble.isFound = true);
  const converter = createUtf8Converter("utf-8", onTrouble);
  const until = task.to - start;
  const table = createTableReader(task, rows, issues, {
    maxRecordBytes: task.maxRecordBytes,
    until,
    onProblem: onTrouble,
  });
  const stream = file.slice(start).stream().getReader();
  let bytes = 0;
  let lastTold = performance.now();
  for (;;) {
    const { value } = await stream.read();
    if (value === undefined) break;
    bytes += value.length;
    table.push(converter.convert(value));
    if (trouble.isFound || table.stoppedAt() !== undefined) break;
    if (performance.now() - lastTold < PROGRESS_MS) continue;
    lastTold = performance.now();
    onProgress({ bytes, rows: rows.count(), rowsWithIssues: issues.rows() });
    await pause();
  }
  await stream.cancel();
  if (table.stoppedAt() === undefined) {
    table.push(converter.end());
    table.end();
  }
  if (trouble.isFound) return undefined;
  const stop = table.stoppedAt();
  return {
    read: rows.finish(),
    issues: issues.finish(),
    records: stop === undefined ? Infinity : stop.row - 1,
    start,
    end: start + (stop?.offset ?? Infinity),
  };
}

/** So much is looked at to find a record, and so many of the next ones must have all their fields. */
const SOUGHT_BYTES = 1 << 18;
const TRIED_BYTES = 1 << 16;
const SURE_RECORDS = 4;

/**
 * Where the first record begins after the part's first byte, as far as can be told from there: behind a line break
 * from which on records have as many fields as the header. Inside a quoted text with such lines it is wrong; then
 * the part before ends elsewhere.
 */
async function firstRecordAfter(
  file: Blob,
  { from, dialect, header }: PartTask,
): Promise<number | undefined> {
  const bytes = new Uint8Array(await file.slice(from, from + SOUGHT_BYTES).arrayBuffer());
  for (let at = bytes.indexOf(dialect.newline); at !== -1; at = bytes.indexOf(dialect.newline, at + 1)) {
    const counts: number[] = [];
    const reader = createCsvReader(dialect, {
      onRecord: ({ count }) => {
        if (counts.length < SURE_RECORDS) counts.push(count);
      },
      onProblem: () => counts.push(0),
    });
    reader.push(bytes.subarray(at + 1, at + 1 + TRIED_BYTES));
    if (counts.length === SURE_RECORDS && counts.every((count) => count === header.length))
      return from + at + 1;
  }
  return undefined;
}
