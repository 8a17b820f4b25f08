import { foundText } from "../../domain/issues";
import { decodeJson } from "../decodeJson";
import type { Found, JsonFormat, TextFormat } from "../files/fileFormat";
import { formatOf, formatOfJson, writtenAs, type Identified } from "../files/fileFormats";
import { joined, type ByteChunks } from "./byteSource";
import { createUtf8Converter, sniffEncoding, type EncodingNotice, type Utf8Converter } from "./encoding";
import { createIssueTally } from "./importIssues";
import { DEFAULT_MEMORY_LIMIT, megabytes, type ImportOptions, type ImportResult } from "./importResult";
import type { Records } from "./readRecords";
import { refused } from "./refusals";

/** So much is looked at before the reading begins. */
const HEAD_BYTES = 1 << 18;
/** By so much of it the format is told. */
const SNIFFED_BYTES = 4096;
/** What is read in one piece stands in memory beside its bytes and its text. */
const WHOLE_OVER_SIZE = 8;
const SPACE = 32;

/**
 * Tells in which of the file formats a file is written, and reads it: the events of what streams; the records of what
 * is read in one piece; else why it cannot be read, or what it is instead.
 */
export async function openFile(chunks: ByteChunks, options: ImportOptions): Promise<ImportResult | Records> {
  const { head, isWhole } = await readHead(chunks);
  const sniffed = sniffEncoding(head, options.encoding);
  if ("refusal" in sniffed) return { status: "failed", refusal: sniffed.refusal };
  const { encoding } = sniffed;
  const issues = createIssueTally();
  const notices: EncodingNotice[] = [];
  const converter = createUtf8Converter(encoding.name, (notice) => {
    notices.push(notice);
    issues.add(notice, 0);
  });
  const converted = converter.convert(head.subarray(encoding.skip));
  const text = isWhole ? joined([converted, converter.end()]) : converted;
  const start = text.findIndex((byte) => byte > SPACE);
  if (start === -1 && isWhole) return refused("empty");
  const printed = new TextDecoder().decode(text.subarray(Math.max(0, start), start + SNIFFED_BYTES));
  const found = formatOf({ fileName: options.fileName, text: printed });
  if (found === undefined) return refusedMarkup(printed);
  const { id, format } = found;
  if (format.runsIn === "page" && options.place === "worker") return { status: "onPage" };
  if (format.takes === "bytes") {
    return format.read({
      chunks,
      options,
      issues,
      converter,
      head: text,
      headBytes: head.length,
      isWhole,
      tableFrom: encoding.name === "utf-8" ? encoding.skip : undefined,
      written: writtenAs(found),
    });
  }
  const whole = await readWhole(chunks, options, converter, text, isWhole, format);
  if (!(whole instanceof Uint8Array)) return whole;
  const told = { encoding: converter.encoding(), notices };
  return format.takes === "json" ? recordsOfJson(whole, told) : recordsOfText(whole, { id, format }, told);
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

function refusedMarkup(beginning: string) {
  const found = foundText(beginning.slice(0, 60));
  if (/<kml\b/i.test(beginning)) return refused("kml");
  return refused(/<!doctype html|<html\b/i.test(beginning) ? "webPage" : "xml", { found });
}

/** All of the file in UTF-8. */
async function readWhole(
  chunks: ByteChunks,
  options: ImportOptions,
  converter: Utf8Converter,
  head: Uint8Array,
  isWhole: boolean,
  { name }: JsonFormat | TextFormat,
): Promise<Uint8Array | ImportResult> {
  const limit = (options.memoryLimit ?? DEFAULT_MEMORY_LIMIT) / WHOLE_OVER_SIZE;
  const parts = [head];
  let length = head.length;
  while (!isWhole) {
    const largest = Math.max(length, options.bytes ?? 0);
    if (largest > limit) {
      return refused("wholeTooLarge", { format: name, size: megabytes(largest), limit: megabytes(limit) });
    }
    const chunk = await chunks.next();
    if (options.signal?.aborted === true) return { status: "cancelled" };
    if (chunk === undefined) break;
    const text = converter.convert(chunk);
    parts.push(text);
    length += text.length;
  }
  if (!isWhole) parts.push(converter.end());
  return joined(parts);
}

type Told = Pick<Records, "encoding" | "notices">;

function recordsOfJson(bytes: Uint8Array, told: Told): ImportResult | Records {
  const decoded = decodeJson(bytes, "");
  if ("issue" in decoded) return refused("badJson", { found: decoded.issue.found });
  const { value } = decoded;
  const found = formatOfJson(value);
  return found === undefined
    ? refused("otherJson", { found: describe(value) })
    : recordsOf(found.format.read(value), bytes, found, told);
}

async function recordsOfText(
  bytes: Uint8Array,
  found: Identified<TextFormat>,
  told: Told,
): Promise<ImportResult | Records> {
  const text = new TextDecoder().decode(bytes);
  const read = await Promise.resolve(text)
    .then(found.format.read)
    .catch((error: unknown): Found => {
      if (error instanceof RangeError) throw error;
      return { broken: error instanceof Error ? error.message : String(error) };
    });
  return recordsOf(read, bytes, found, told);
}

function recordsOf(read: Found, bytes: Uint8Array, found: Identified, told: Told): ImportResult | Records {
  if ("isDataset" in read) return { status: "dataset", file: bytes };
  if ("broken" in read) {
    return refused("badRecords", { format: found.format.name, found: foundText(read.broken) });
  }
  if (read.records.count === 0) return refused("noRecords", { format: found.format.name });
  return { ...told, written: writtenAs(found), table: read.records };
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.slice(0, 3).map(foundText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return foundText(value);
  return `{ ${Object.keys(value).slice(0, 8).map(foundText).join(", ")} }`;
}
