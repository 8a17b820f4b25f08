import { foundText, type Issue } from "../../domain/issues";
import { chunksOf, pause, type ByteChunks, type ByteSource } from "./byteSource";
import type { ColumnMapping, MappingDoubt } from "./columnMapping";
import { createCsvReader, MAX_RECORD_BYTES, type CsvRecord } from "./csvReader";
import { createUtf8Converter, sniffEncoding, type EncodingNotice } from "./encoding";
import type { ImportedEvents } from "./importedEvents";
import { importJson } from "./importJson";
import { createIssueTally, REASONS, type IssueTally, type ReasonCode } from "./importIssues";
import { openingView } from "./openingView";
import { createRowReader, type RowReader } from "./rowReader";
import { isBlank, isTagRow, sampleTable, type TableSample } from "./tableSample";

export type ImportProgress = {
  readonly bytes: number;
  /** 0 where nobody knows. */
  readonly totalBytes: number;
  readonly rows: number;
  readonly rowsWithIssues: number;
};

export type ImportOptions = {
  readonly fileName: string;
  /** How many bytes the source will give, where that is known. */
  readonly bytes?: number;
  readonly signal?: AbortSignal;
  /** Called about every 50 ms and at the end. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** What the columns tell, where the reader knows better than the header's names. */
  readonly mapping?: ColumnMapping;
  /** The events may take so much memory, while they are read, in bytes. */
  readonly memoryLimit?: number;
  readonly maxRecordBytes?: number;
};

export type ImportResult =
  | { readonly status: "imported"; readonly events: ImportedEvents }
  /** A dataset of Sanad's: the bytes of a dataset.json, for `loadDataset`. */
  | { readonly status: "dataset"; readonly file: Uint8Array }
  /** With the table's header, where it has one: a mapping may be given for it. */
  | { readonly status: "failed"; readonly issues: readonly Issue[]; readonly header?: readonly string[] }
  | { readonly status: "cancelled" };

/** So much is looked at before the reading begins. */
const HEAD_BYTES = 1 << 18;
/** So much is read between two looks at the clock. */
const SLICE_BYTES = 1 << 17;
const PROGRESS_MS = 50;
/** A tab of a small device has little more. */
const DEFAULT_MEMORY_LIMIT = 1_500_000_000;
/** Sorting copies the columns, and growing tables stand beside the larger ones they move into. */
const PEAK_OVER_SIZE = 2;
/** Parsed JSON stands in memory beside its bytes and its text. */
const JSON_OVER_SIZE = 8;

/**
 * Reads a file of events as it streams in: CSV of UCDP GED, of ACLED or any whose header names a date or a place, in
 * UTF-8, UTF-16 or windows-1252; or it tells a Sanad dataset by its looks. Nothing is dropped in silence: what could
 * not be used is in `events.issues`, by reason and row. It never throws.
 *
 * `await importEvents(file.stream(), { fileName: file.name, bytes: file.size })`
 */
export async function importEvents(source: ByteSource, options: ImportOptions): Promise<ImportResult> {
  const chunks = chunksOf(source);
  try {
    const result = await importChunks(chunks, options);
    if (result.status === "failed" || result.status === "cancelled") await chunks.cancel();
    return result;
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const isMemory = error instanceof RangeError;
    return isMemory
      ? refused(options, "a file that fits into memory", found, SMALLER_FILE)
      : refused(
          options,
          "a file that can be read to its end",
          found,
          "open it again; it may have been moved or changed",
        );
  }
}

const SMALLER_FILE = "filter it by time or country before opening it, or leave out columns with long texts";

async function importChunks(chunks: ByteChunks, options: ImportOptions): Promise<ImportResult> {
  const { head, isWhole } = await readHead(chunks);
  const sniffed = sniffEncoding(head, options.fileName);
  if ("issue" in sniffed) return { status: "failed", issues: [sniffed.issue] };
  const { encoding } = sniffed;
  const issues = createIssueTally();
  const converter = createUtf8Converter(encoding.name, (notice) => noteEncoding(notice, issues));
  const text = converter.convert(head.subarray(encoding.skip));
  const rest = isWhole ? converter.end() : new Uint8Array(0);
  const start = firstPrinted(text);
  if (start === -1 && isWhole) {
    return refused(
      options,
      "a table with a header and rows",
      "an empty file",
      "open the file that holds the data",
    );
  }
  const first = text[start];
  if (first === OPENING_BRACE || first === OPENING_BRACKET) {
    return readJson(chunks, options, encoding.name === "utf-8" ? head : undefined);
  }
  if (first === LESS_THAN) {
    const beginning = new TextDecoder().decode(text.subarray(start, start + 60));
    return refused(
      options,
      "a CSV file",
      foundText(beginning),
      "a web page came in place of the file: download it anew",
    );
  }
  return readTable({
    chunks,
    options,
    issues,
    converter,
    head: joined([text, rest]),
    headBytes: head.length,
    isWhole,
  });
}

const OPENING_BRACE = 123;
const OPENING_BRACKET = 91;
const LESS_THAN = 60;
const SPACE = 32;

function firstPrinted(text: Uint8Array): number {
  return text.findIndex((byte) => byte > SPACE);
}

function noteEncoding(notice: EncodingNotice, issues: IssueTally): void {
  issues.add(notice, 0);
}

async function readHead(chunks: ByteChunks) {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const chunk = await chunks.next();
    if (chunk === undefined) return { head: joined(parts), isWhole: true };
    parts.push(chunk);
    length += chunk.length;
  }
  return { head: joined(parts), isWhole: false };
}

async function readJson(
  chunks: ByteChunks,
  options: ImportOptions,
  head: Uint8Array | undefined,
): Promise<ImportResult> {
  if (head === undefined) {
    return refused(options, "JSON in UTF-8", "UTF-16", "save the file again as UTF-8");
  }
  const limit = (options.memoryLimit ?? DEFAULT_MEMORY_LIMIT) / JSON_OVER_SIZE;
  const parts = [head];
  let length = head.length;
  for (let chunk = await chunks.next(); chunk !== undefined; chunk = await chunks.next()) {
    if (options.signal?.aborted === true) return { status: "cancelled" };
    parts.push(chunk);
    length += chunk.length;
    if (Math.max(length, options.bytes ?? 0) > limit) {
      return refused(
        options,
        "JSON that fits into memory",
        megabytes(Math.max(length, options.bytes ?? 0)),
        "export the events as CSV, which is read piece by piece",
      );
    }
  }
  const result = importJson(joined(parts), options.fileName);
  return "issue" in result
    ? { status: "failed", issues: [result.issue] }
    : { status: "dataset", file: result.dataset };
}

type TableParts = {
  readonly chunks: ByteChunks;
  readonly options: ImportOptions;
  readonly issues: IssueTally;
  readonly converter: ReturnType<typeof createUtf8Converter>;
  /** The first bytes as UTF-8. */
  readonly head: Uint8Array;
  /** How many bytes of the file they were. */
  readonly headBytes: number;
  readonly isWhole: boolean;
};

async function readTable(parts: TableParts): Promise<ImportResult> {
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

function refused(options: ImportOptions, expected: string, found: string, mend: string) {
  const issue: Issue = { severity: "error", where: options.fileName, expected, found, mend };
  return { status: "failed" as const, issues: [issue] };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
