import { foundText } from "../../domain/issues";
import { pause, type ByteChunks } from "./byteSource";
import type { MappingDoubt } from "./columnMapping";
import { MAX_RECORD_BYTES } from "./csvReader";
import type { Utf8Converter } from "./encoding";
import { joinIssues, REASONS, type ImportIssues, type IssueTally, type ReasonCode } from "./importIssues";
import {
  DEFAULT_MEMORY_LIMIT,
  megabytes,
  refused,
  SMALLER_FILE,
  type ImportOptions,
  type ImportResult,
} from "./importResult";
import { openingView } from "./openingView";
import { createRowReader, type ReadRows } from "./rowReader";
import { readInParts } from "./readInParts";
import { createTableReader } from "./tableReader";
import { sampleTable, type TableSample } from "./tableSample";

/** So much is read between two looks at the clock. */
const SLICE_BYTES = 1 << 17;
const PROGRESS_MS = 50;

/** Sorting copies the columns, and growing tables stand beside the larger ones they move into. */
const PEAK_OVER_SIZE = 2;

type TableParts = {
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
};

/** Reads a table to its end: records into events, with a look at the clock now and then. */
export async function readTable(parts: TableParts): Promise<ImportResult> {
  const { chunks, options, issues, converter, head, headBytes, isWhole } = parts;
  const { signal, onProgress, memoryLimit = DEFAULT_MEMORY_LIMIT } = options;
  const sample = sampleTable(head, isWhole, options.mapping);
  const { header, mapping } = sample;
  const unusable = checkHeader(sample, options);
  if (unusable) return unusable;
  for (const doubt of sample.doubts)
    issues.add(
      DOUBTS[doubt],
      0,
      () => "",
      () => header.join(", "),
    );
  const totalBytes = isWhole ? headBytes : (options.bytes ?? 0);
  const neededMemory = sample.perByte.memory * totalBytes * PEAK_OVER_SIZE;
  if (neededMemory > memoryLimit) return tooLarge(options, neededMemory, memoryLimit);

  const { partReaders } = options;
  if (partReaders !== undefined && parts.tableFrom !== undefined) {
    const joined = await readInParts(partReaders, sample, parts.tableFrom, totalBytes, options);
    if (signal?.aborted === true) return { status: "cancelled" };
    if (joined !== undefined) {
      return resultOf(options, sample, joined.read, joinIssues([issues.finish(), joined.issues], [0, 0]));
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
      if (memory > memoryLimit) return tooLarge(options, memory, memoryLimit);
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
  return resultOf(options, sample, rows.finish(), issues.finish());
}

function resultOf(
  options: ImportOptions,
  { header, mapping }: TableSample,
  read: ReadRows,
  issues: ImportIssues,
): ImportResult {
  if (read.columns.count === 0) return withoutEvents(options, issues, header);
  const opening = openingView(read.columns, read.places);
  return {
    status: "imported",
    events: { title: options.fileName, header, mapping, ...read, issues, opening },
  };
}

const DOUBTS: Readonly<Record<MappingDoubt, ReasonCode>> = {
  noTimeColumn: "noTimeColumn",
  noPlaceColumn: "noPlaceColumn",
  dayOrder: "unclearDayOrder",
};

function checkHeader(
  { header, doubts, mapping }: TableSample,
  options: ImportOptions,
): ImportResult | undefined {
  const hasNeither = doubts.includes("noTimeColumn") && doubts.includes("noPlaceColumn");
  const { roles } = mapping;
  if (!hasNeither && Object.keys(roles).length > 0) return undefined;
  const found =
    header.length === 1
      ? `a single column ${foundText(header[0])}`
      : `the columns ${foundText(header.join(", "))}`;
  const mend =
    header.length === 1
      ? "the delimiter must be a comma, semicolon, tab or vertical bar, and the first row the header"
      : "make the first row a header, with names such as date, latitude, longitude and title";
  return {
    ...refused(options, "a header with a column for the date or a pair for the place", found, mend),
    header,
  };
}

function withoutEvents(
  options: ImportOptions,
  issues: ImportIssues,
  header: readonly string[],
): ImportResult {
  const tallies = issues.tallies.filter(({ reason }) => REASONS[reason].effect === "skipped");
  const reasons = tallies.map(({ reason, count }) => `${count} × ${REASONS[reason].expected}`);
  const found =
    reasons.length === 0
      ? "a header and no row"
      : `no row that could be used; missing: ${reasons.join(", ")}`;
  return {
    ...refused(options, "a header and rows under it", found, "check that the export is complete"),
    header,
  };
}

function tooLarge(options: ImportOptions, needed: number, limit: number): ImportResult {
  return refused(
    options,
    `events that take at most ${megabytes(limit)}`,
    `about ${megabytes(needed)} by the first rows`,
    SMALLER_FILE,
  );
}
