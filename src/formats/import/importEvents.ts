import { foundText } from "../../domain/issues";
import { chunksOf, joined, type ByteChunks, type ByteSource } from "./byteSource";
import { createUtf8Converter, sniffEncoding, type Utf8Converter } from "./encoding";
import { createIssueTally } from "./importIssues";
import { importJson } from "./importJson";
import { DEFAULT_MEMORY_LIMIT, megabytes, type ImportOptions, type ImportResult } from "./importResult";
import { readTable } from "./importTable";
import { csvOf, type JsonTable } from "./jsonTable";
import { refused } from "./refusals";

export type { ImportOptions, ImportProgress, ImportResult } from "./importResult";

/** So much is looked at before the reading begins. */
const HEAD_BYTES = 1 << 18;
/** Parsed JSON stands in memory beside its bytes and its text. */
const JSON_OVER_SIZE = 8;

/**
 * Reads a file of events as it streams in: CSV of UCDP GED, of ACLED or any whose header names a date or a place, in
 * any of ENCODINGS; GeoJSON, TimelineJS's JSON and JSON lists of records as such tables; or it tells a Sanad dataset
 * by its looks. Nothing is dropped in silence: what could not be used is in `events.issues`, by reason and row. It
 * never throws.
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
    return refused(error instanceof RangeError ? "outOfMemory" : "breaksOff", { found });
  }
}

async function importChunks(chunks: ByteChunks, options: ImportOptions): Promise<ImportResult> {
  const { head, isWhole } = await readHead(chunks);
  const sniffed = sniffEncoding(head, options.encoding);
  if ("refusal" in sniffed) return { status: "failed", refusal: sniffed.refusal };
  const { encoding } = sniffed;
  const issues = createIssueTally();
  const converter = createUtf8Converter(encoding.name, (notice) => issues.add(notice, 0));
  const text = converter.convert(head.subarray(encoding.skip));
  const rest = isWhole ? converter.end() : new Uint8Array(0);
  const start = firstPrinted(text);
  if (start === -1 && isWhole) return refused("empty");
  const first = text[start];
  if (first === OPENING_BRACE || first === OPENING_BRACKET) {
    return readJson(chunks, options, converter, joined([text, rest]), isWhole);
  }
  if (first === LESS_THAN) return refusedMarkup(new TextDecoder().decode(text.subarray(start, start + 600)));
  return readTable({
    chunks,
    options,
    issues,
    converter,
    head: joined([text, rest]),
    headBytes: head.length,
    isWhole,
    tableFrom: encoding.name === "utf-8" ? encoding.skip : undefined,
    kind: "csv",
  });
}

const OPENING_BRACE = 123;
const OPENING_BRACKET = 91;
const LESS_THAN = 60;
const SPACE = 32;

function firstPrinted(text: Uint8Array): number {
  return text.findIndex((byte) => byte > SPACE);
}

function refusedMarkup(beginning: string) {
  const found = foundText(beginning.slice(0, 60));
  if (/<kml\b/i.test(beginning)) return refused("kml");
  return refused(/<!doctype html|<html\b/i.test(beginning) ? "webPage" : "xml", { found });
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
  converter: Utf8Converter,
  head: Uint8Array,
  isWhole: boolean,
): Promise<ImportResult> {
  const limit = (options.memoryLimit ?? DEFAULT_MEMORY_LIMIT) / JSON_OVER_SIZE;
  const parts = [head];
  let length = head.length;
  while (!isWhole) {
    const largest = Math.max(length, options.bytes ?? 0);
    if (largest > limit) {
      return refused("jsonTooLarge", { size: megabytes(largest), limit: megabytes(limit) });
    }
    const chunk = await chunks.next();
    if (options.signal?.aborted === true) return { status: "cancelled" };
    if (chunk === undefined) break;
    const text = converter.convert(chunk);
    parts.push(text);
    length += text.length;
  }
  if (!isWhole) parts.push(converter.end());
  const result = importJson(joined(parts));
  if ("refusal" in result) return { status: "failed", refusal: result.refusal };
  return "dataset" in result
    ? { status: "dataset", file: result.dataset }
    : readJsonTable(result.table, options);
}

/** Records of JSON go the way of all tables. */
async function readJsonTable(
  table: JsonTable,
  { bytes: _bytes, ...options }: ImportOptions,
): Promise<ImportResult> {
  const chunks = chunksOf(csvOf(table));
  const { head, isWhole } = await readHead(chunks);
  const issues = createIssueTally();
  const converter = createUtf8Converter("utf-8", () => undefined);
  const { kind } = table;
  return readTable({
    chunks,
    options,
    issues,
    converter,
    head,
    headBytes: head.length,
    isWhole,
    tableFrom: undefined,
    kind,
  });
}
