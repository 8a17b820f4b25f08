import { pause } from "./byteSource";
import { guessMapping, missingIn } from "./columnMapping";
import { MAX_RECORD_BYTES, type CsvRecord } from "./csvReader";
import type { EncodingName, EncodingNotice } from "./encoding";
import { createIssueTally } from "./importIssues";
import {
  DEFAULT_MEMORY_LIMIT,
  PEAK_OVER_SIZE,
  PROGRESS_MS,
  type ImportOptions,
  type ImportResult,
} from "./importResult";
import type { RecordTable } from "./recordTable";
import { createRowReader } from "./rowReader";
import { sampleRowsOf, type TableForm, type WrittenAs } from "./tableForm";
import { createRecordTaker } from "./tableReader";
import { refusalOfHeader, resultOf, tellDoubts, tooLarge, withOutlinesAhead } from "./tableResult";
import { isBlank, isTagRow } from "./tableSample";

export type Records = {
  readonly written: WrittenAs;
  readonly encoding: EncodingName;
  readonly notices: readonly EncodingNotice[];
  readonly table: RecordTable;
};

/** By so many bytes of records the columns are told, as by the head of a file. */
const SAMPLE_BYTES = 1 << 18;
/** So many records are read between two looks at the clock. */
const SLICE_ROWS = 500;

/** Reads records that stand in memory, field by field, into events. A record's row is its number, counted from 1. */
export async function readRecords(
  { written, encoding, notices, table }: Records,
  asked: ImportOptions,
): Promise<ImportResult> {
  const { signal, onProgress, memoryLimit = DEFAULT_MEMORY_LIMIT, maxRecordBytes = MAX_RECORD_BYTES } = asked;
  const issues = createIssueTally();
  for (const notice of notices) issues.add(notice, 0);
  const { header, count } = table;
  const rowsSeen = sampleOf(table);
  const guessed = guessMapping(header, rowsSeen);
  const mapping = asked.mapping ?? guessed.mapping;
  const doubts = asked.mapping === undefined ? guessed.doubts : missingIn(mapping);
  const form: TableForm = { ...written, encoding, header, sampleRows: sampleRowsOf(rowsSeen), mapping };
  const refusal = refusalOfHeader({ header, mapping, doubts });
  if (refusal) return { ...refusal, form };
  tellDoubts({ header, mapping, doubts }, issues);
  const options = withOutlinesAhead(asked, mapping);

  const rows = createRowReader(mapping, header, issues, count);
  const take = createRecordTaker({ headerRow: 0, header }, rows, issues);
  const recordOf = createRecordWriter();
  const totalBytes = options.bytes ?? 0;
  const tell = (done: number) =>
    onProgress?.({
      bytes: Math.round(totalBytes * (done / Math.max(1, count))),
      totalBytes,
      rows: rows.count(),
      rowsWithIssues: issues.rows(),
    });
  let lastPause = performance.now();
  for (let index = 0; index < count; index += 1) {
    const record = recordOf(table.rowAt(index), index + 1);
    if ((record.ends[record.count - 1] ?? 0) > maxRecordBytes) issues.add("lineTooLong", record.row);
    else take(record);
    if (index % SLICE_ROWS !== 0 || performance.now() - lastPause < PROGRESS_MS) continue;
    tell(index);
    await pause();
    lastPause = performance.now();
    if (signal?.aborted === true) return { status: "cancelled" };
    const memory = rows.byteLength() * PEAK_OVER_SIZE;
    if (memory > memoryLimit) return tooLarge(memory, memoryLimit);
  }
  if (signal?.aborted === true) return { status: "cancelled" };
  tell(count);
  return resultOf(options, form, rows.finish(), issues.finish());
}

/** The first records that hold something. */
function sampleOf({ count, rowAt }: RecordTable): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const recordOf = createRecordWriter();
  let bytes = 0;
  for (let index = 0; index < count && bytes < SAMPLE_BYTES; index += 1) {
    const row = rowAt(index);
    const record = recordOf(row, index + 1);
    bytes += record.ends[record.count - 1] ?? 0;
    if (!isBlank(record) && !isTagRow(record)) rows.push(row);
  }
  return rows;
}

/** Lays fields side by side in UTF-8, as the row reader takes them; each record overwrites the one before. */
function createRecordWriter(): (fields: readonly string[], row: number) => CsvRecord {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(4096);
  let starts = new Int32Array(0);
  let ends = new Int32Array(0);
  return (fields, row) => {
    if (starts.length < fields.length) {
      starts = new Int32Array(fields.length);
      ends = new Int32Array(fields.length);
    }
    // A UTF-16 unit takes three bytes at most.
    const most = fields.reduce((sum, field) => sum + field.length * 3, 0);
    if (bytes.length < most) bytes = new Uint8Array(most * 2);
    let at = 0;
    for (const [column, field] of fields.entries()) {
      starts[column] = at;
      at += encoder.encodeInto(field, bytes.subarray(at)).written;
      ends[column] = at;
    }
    return { bytes, starts, ends, count: fields.length, row, offset: 0, isDoubtful: false };
  };
}
