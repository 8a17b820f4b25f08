import { foundText } from "../../domain/issues";
import { pause, type ByteChunks } from "./byteSource";
import type { MappingDoubt } from "./columnMapping";
import { createCsvReader, MAX_RECORD_BYTES, type CsvRecord } from "./csvReader";
import type { Utf8Converter } from "./encoding";
import { REASONS, type IssueTally, type ReasonCode } from "./importIssues";
import {
  DEFAULT_MEMORY_LIMIT,
  megabytes,
  refused,
  SMALLER_FILE,
  type ImportOptions,
  type ImportResult,
} from "./importResult";
import { openingView } from "./openingView";
import { createRowReader, type RowReader } from "./rowReader";
import { isBlank, isTagRow, sampleTable, type TableSample } from "./tableSample";

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

  const expected = (perByte: number) => Math.ceil(perByte * totalBytes * 1.03) + 1024;
  const rows = createRowReader(
    mapping,
    header,
    issues,
    expected(sample.perByte.rows),
    expected(sample.perByte.text),
  );
  const csv = createTableReader(sample, rows, issues, options.maxRecordBytes ?? MAX_RECORD_BYTES);
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
  if (rows.count() === 0) return withoutEvents(options, issues, header);
  const read = rows.finish();
  const opening = openingView(read.columns, read.places);
  const events = { title: options.fileName, header, mapping, ...read, issues: issues.finish(), opening };
  return { status: "imported", events };
}

const DOUBTS: Readonly<Record<MappingDoubt, ReasonCode>> = {
  noTimeColumn: "noTimeColumn",
  noPlaceColumn: "noPlaceColumn",
  dayOrder: "unclearDayOrder",
};

/** Cuts the table into records and hands those that are events to `rows`; the others are counted. */
function createTableReader(
  { dialect, headerRow, header }: TableSample,
  rows: RowReader,
  issues: IssueTally,
  maxRecordBytes: number,
) {
  const encodedHeader = new TextEncoder().encode(header.join("\n"));
  const onRecord = (record: CsvRecord) => {
    const { row, count } = record;
    if (row <= headerRow) return;
    if (count !== header.length) {
      if (isBlank(record)) {
        issues.add("blankRow", row);
        return;
      }
      if (record.isDoubtful) {
        issues.add("restOfQuote", row, undefined, () => fields(count));
        return;
      }
      issues.add(count < header.length ? "tooFewFields" : "tooManyFields", row, undefined, () =>
        fields(count),
      );
    } else if (isHeader(record, encodedHeader)) {
      issues.add("headerAgain", row);
      return;
    } else if (row === headerRow + 1 && isTagRow(record)) return;
    else if (isBlank(record)) {
      issues.add("blankRow", row);
      return;
    }
    rows.add(record);
  };
  return createCsvReader(dialect, {
    onRecord,
    onProblem: ({ problem, row }) => issues.add(problem === "tooLong" ? "lineTooLong" : "unclosedQuote", row),
    maxRecordBytes,
  });
}

function fields(count: number): string {
  return `${count} fields`;
}

/** True where the record is the header once more: its fields, joined by line breaks, are `encodedHeader`. */
function isHeader({ bytes, starts, ends, count }: CsvRecord, encodedHeader: Uint8Array): boolean {
  let at = 0;
  for (let field = 0; field < count; field += 1) {
    const end = ends[field] ?? 0;
    for (let from = starts[field] ?? 0; from < end; from += 1) {
      if (bytes[from] !== encodedHeader[at++]) return false;
    }
    if (field < count - 1) at += 1;
  }
  return at === encodedHeader.length;
}

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

function withoutEvents(options: ImportOptions, issues: IssueTally, header: readonly string[]): ImportResult {
  const tallies = issues.finish().tallies.filter(({ reason }) => REASONS[reason].effect === "skipped");
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
