import { pause, type ByteChunks } from "./byteSource";
import { MAX_RECORD_BYTES } from "./csvReader";
import type { Utf8Converter } from "./encoding";
import { joinIssues, type IssueTally } from "./importIssues";
import {
  DEFAULT_MEMORY_LIMIT,
  PEAK_OVER_SIZE,
  PROGRESS_MS,
  type ImportOptions,
  type ImportResult,
} from "./importResult";
import { createRowReader } from "./rowReader";
import { readInParts } from "./readInParts";
import type { TableForm, WrittenAs } from "./tableForm";
import { createTableReader } from "./tableReader";
import { refusalOfHeader, resultOf, tellDoubts, tooLarge, withOutlinesAhead } from "./tableResult";
import { sampleTable } from "./tableSample";

/** So much is read between two looks at the clock. */
const SLICE_BYTES = 1 << 17;

/** A table as a file's bytes begin it. */
export type TableParts = {
  readonly chunks: ByteChunks;
  readonly options: ImportOptions;
  readonly issues: IssueTally;
  readonly converter: Utf8Converter;
  /** The first bytes as UTF-8. */
  readonly head: Uint8Array;
  /** How many bytes of the file they were. */
  readonly headBytes: number;
  readonly isWhole: boolean;
  /** The byte of the file at which `head` begins, where it holds the file's bytes as they stand. */
  readonly tableFrom: number | undefined;
  readonly written: WrittenAs;
};

/** Reads a table to its end: records into events, with a look at the clock now and then. */
export async function readTable(parts: TableParts): Promise<ImportResult> {
  const { chunks, issues, converter, head, headBytes, isWhole, written } = parts;
  const { signal, onProgress, memoryLimit = DEFAULT_MEMORY_LIMIT } = parts.options;
  const sample = sampleTable(head, isWhole, parts.options.mapping);
  const { header, mapping } = sample;
  const form = (): TableForm => ({
    ...written,
    encoding: converter.encoding(),
    header,
    sampleRows: sample.sampleRows,
    mapping,
  });
  const refusal = refusalOfHeader(sample);
  if (refusal) return { ...refusal, form: form() };
  tellDoubts(sample, issues);
  const totalBytes = isWhole ? headBytes : (parts.options.bytes ?? 0);
  const neededMemory = sample.perByte.memory * totalBytes * PEAK_OVER_SIZE;
  if (neededMemory > memoryLimit) return tooLarge(neededMemory, memoryLimit);

  const options = withOutlinesAhead(parts.options, mapping);
  const { partReaders } = options;
  if (partReaders !== undefined && parts.tableFrom !== undefined) {
    const joined = await readInParts(partReaders, sample, parts.tableFrom, totalBytes, options);
    if (signal?.aborted === true) return { status: "cancelled" };
    if (joined !== undefined) {
      return resultOf(options, form(), joined.read, joinIssues([issues.finish(), joined.issues], [0, 0]));
    }
  }
  const expected = (perByte: number) => Math.ceil(perByte * totalBytes * 1.03) + 1024;
  const rows = createRowReader(
    mapping,
    header,
    issues,
    expected(sample.perByte.rows),
    expected(sample.perByte.text),
  );
  const maxRecordBytes = options.maxRecordBytes ?? MAX_RECORD_BYTES;
  const csv = createTableReader(sample, rows, issues, { maxRecordBytes });
  let bytes = headBytes;
  let lastPause = performance.now();
  const tell = () => onProgress?.({ bytes, totalBytes, rows: rows.count(), rowsWithIssues: issues.rows() });

  let text: Uint8Array = head.subarray(sample.start);
  for (;;) {
    for (let from = 0; from < text.length; from += SLICE_BYTES) {
      csv.push(text.subarray(from, from + SLICE_BYTES));
      if (performance.now() - lastPause < PROGRESS_MS) continue;
      tell();
      await pause();
      lastPause = performance.now();
      if (signal?.aborted === true) return { status: "cancelled" };
      const memory = rows.byteLength() * PEAK_OVER_SIZE;
      if (memory > memoryLimit) return tooLarge(memory, memoryLimit);
    }
    if (signal?.aborted === true) return { status: "cancelled" };
    const chunk = isWhole ? undefined : await chunks.next();
    if (chunk === undefined) break;
    bytes += chunk.length;
    text = converter.convert(chunk);
  }
  if (!isWhole) csv.push(converter.end());
  csv.end();
  tell();
  return resultOf(options, form(), rows.finish(), issues.finish());
}
