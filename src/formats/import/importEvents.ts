import { foundText } from "../../domain/issues";
import { chunksOf, joined, type ByteChunks, type ByteSource } from "./byteSource";
import { createUtf8Converter, sniffEncoding } from "./encoding";
import { createIssueTally } from "./importIssues";
import { importJson } from "./importJson";
import {
  DEFAULT_MEMORY_LIMIT,
  megabytes,
  refused,
  SMALLER_FILE,
  type ImportOptions,
  type ImportResult,
} from "./importResult";
import { readTable } from "./importTable";

export type { ImportOptions, ImportProgress, ImportResult } from "./importResult";

/** So much is looked at before the reading begins. */
const HEAD_BYTES = 1 << 18;
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

async function importChunks(chunks: ByteChunks, options: ImportOptions): Promise<ImportResult> {
  const { head, isWhole } = await readHead(chunks);
  const sniffed = sniffEncoding(head, options.fileName);
  if ("issue" in sniffed) return { status: "failed", issues: [sniffed.issue] };
  const { encoding } = sniffed;
  const issues = createIssueTally();
  const converter = createUtf8Converter(encoding.name, (notice) => issues.add(notice, 0));
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
    tableFrom: encoding.name === "utf-8" ? encoding.skip : undefined,
  });
}

const OPENING_BRACE = 123;
const OPENING_BRACKET = 91;
const LESS_THAN = 60;
const SPACE = 32;

function firstPrinted(text: Uint8Array): number {
  return text.findIndex((byte) => byte > SPACE);
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
