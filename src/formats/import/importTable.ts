import { EVENT_KINDS } from "../../domain/codes";
import type { Columns } from "../../domain/columns";
import { foundText } from "../../domain/issues";
import { pause, type ByteChunks } from "./byteSource";
import type { MappingDoubt } from "./columnMapping";
import { MAX_RECORD_BYTES } from "./csvReader";
import type { Utf8Converter } from "./encoding";
import {
  joinIssues,
  withDayOrderJudged,
  type ImportIssues,
  type IssueTally,
  type ReasonCode,
} from "./importIssues";
import { DEFAULT_MEMORY_LIMIT, megabytes, type ImportOptions, type ImportResult } from "./importResult";
import { openingView } from "./openingView";
import { refused } from "./refusals";
import { CONTAINER_KINDS } from "./containerCollector";
import { countedCodebookKinds, takeOwnKinds } from "./ownKinds";
import type { ReadPlaces } from "./placeCollector";
import { containByOutline } from "./placesByOutline";
import { containPlaces } from "./containPlaces";
import { createRowReader, type ReadRows } from "./rowReader";
import { readInParts } from "./readInParts";
import type { FileKind, TableForm } from "./tableForm";
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
  readonly kind: FileKind;
};

/** Reads a table to its end: records into events, with a look at the clock now and then. */
export async function readTable(parts: TableParts): Promise<ImportResult> {
  const { chunks, options, issues, converter, head, headBytes, isWhole, kind } = parts;
  const { signal, onProgress, memoryLimit = DEFAULT_MEMORY_LIMIT } = options;
  const sample = sampleTable(head, isWhole, options.mapping);
  const { header, mapping } = sample;
  const form = (): TableForm => ({
    kind,
    encoding: converter.encoding(),
    header,
    sampleRows: sample.sampleRows,
    mapping,
  });
  const refusal = refusalOfHeader(sample);
  if (refusal) return { ...refusal, form: form() };
  for (const doubt of sample.doubts)
    issues.add(
      DOUBTS[doubt],
      0,
      () => "",
      () => header.join(", "),
    );
  const totalBytes = isWhole ? headBytes : (options.bytes ?? 0);
  const neededMemory = sample.perByte.memory * totalBytes * PEAK_OVER_SIZE;
  if (neededMemory > memoryLimit) return tooLarge(neededMemory, memoryLimit);

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

async function resultOf(
  options: ImportOptions,
  form: TableForm,
  { fileRows, places: readPlaces, types, ...read }: ReadRows,
  issues: ImportIssues,
): Promise<ImportResult> {
  // The header of records that were none of a table is a row of ours.
  const { format, kinds: wanted = "own" } = form.mapping;
  const kinds =
    wanted === "own" || !hasTypes(form.mapping)
      ? takeOwnKinds(read.columns, types, format)
      : countedCodebookKinds(read.columns);
  const judged = withGuessedKinds(withDayOrderJudged(issues), form, read.columns);
  const told = form.kind === "csv" ? judged : withoutHeader(judged);
  if (read.columns.count === 0) return { ...withoutEvents(told), form };
  const outlined = await inOutlines(readPlaces, form, options);
  const places = containPlaces(outlined?.places ?? readPlaces);
  const opening = openingView(read.columns, places);
  const rows = form.kind === "csv" ? fileRows : fileRows.map((row) => row - 1);
  return {
    status: "imported",
    events: {
      title: options.fileName,
      form,
      ...read,
      kinds,
      places,
      fileRows: rows,
      issues: outlined === undefined ? told : withOutlined(told, outlined.placed),
      opening,
    },
  };
}

function hasTypes({ roles }: TableForm["mapping"]): boolean {
  return roles.kind !== undefined || roles.kindDetail !== undefined;
}

/** Undefined where the table has columns of containers, or nothing to put into any. */
async function inOutlines(places: ReadPlaces, { mapping }: TableForm, { outlines, signal }: ImportOptions) {
  const hasColumns = Object.keys(CONTAINER_KINDS).some((role) => Object.hasOwn(mapping.roles, role));
  if (hasColumns || places.count === 0 || signal?.aborted === true) return undefined;
  const found = await outlines?.();
  return found && containByOutline(places, found);
}

/** Says that it was the map that told in which country places lie. */
function withOutlined(issues: ImportIssues, placed: number): ImportIssues {
  const notice = {
    reason: "placesByOutline",
    count: 1,
    rows: [{ row: 0, field: "", found: String(placed) }],
  } as const;
  return placed === 0 ? issues : { ...issues, tallies: [...issues.tallies, notice] };
}

/** Says of how many events a table without codes tells the kind by its words alone. */
function withGuessedKinds(
  issues: ImportIssues,
  { mapping, header }: TableForm,
  columns: Columns,
): ImportIssues {
  const { kind = [], kindDetail = [] } = mapping.roles;
  const sources = [...kind, ...kindDetail];
  if (mapping.kinds !== "codebook") return issues;
  const guessed = columns.kind.reduce((sum, code) => (code === CONTEXT ? sum : sum + 1), 0);
  if (mapping.format !== "csv" || sources.length === 0 || guessed === 0) return issues;
  const field = sources.map((column) => header[column] ?? "").join(", ");
  const notice = {
    reason: "kindByWords",
    count: 1,
    rows: [{ row: 0, field, found: String(guessed) }],
  } as const;
  return { ...issues, tallies: [...issues.tallies, notice] };
}

const CONTEXT = EVENT_KINDS.indexOf("context");

const DOUBTS: Readonly<Record<MappingDoubt, ReasonCode>> = {
  noTimeColumn: "noTimeColumn",
  noPlaceColumn: "noPlaceColumn",
  dayOrder: "unclearDayOrder",
};

function refusalOfHeader({ header, doubts, mapping }: TableSample) {
  const hasNeither = doubts.includes("noTimeColumn") && doubts.includes("noPlaceColumn");
  if (!hasNeither && Object.keys(mapping.roles).length > 0) return undefined;
  return header.length === 1
    ? refused("singleColumn", { found: foundText(header[0]) })
    : refused("noColumns", { found: foundText(header.join(", ")) });
}

function withoutEvents(issues: ImportIssues) {
  return issues.rows === 0
    ? refused("noRows")
    : { ...refused("noUsableRows", { count: issues.rows }), issues };
}

function withoutHeader(issues: ImportIssues): ImportIssues {
  const tallies = issues.tallies.map((tally) => ({
    ...tally,
    rows: tally.rows.map((listed) => ({ ...listed, row: Math.max(0, listed.row - 1) })),
  }));
  return { ...issues, tallies };
}

function tooLarge(needed: number, limit: number) {
  return refused("tooLarge", { needed: megabytes(needed), limit: megabytes(limit) });
}
