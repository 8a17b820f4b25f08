import { joined } from "./byteSource";
import type { Refusal, RefusalCode } from "./refusals";

/** The encodings that are read, as `TextDecoder` names them. */
export const ENCODINGS = [
  "utf-8",
  "windows-1256",
  "windows-1252",
  "windows-1251",
  "utf-16le",
  "utf-16be",
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** In which encoding a file is written; `skip` bytes are its byte order mark. */
export type Encoding = { readonly name: EncodingName; readonly skip: number };

/**
 * The encoding that a file's first bytes tell, or why it is no text: the mark at its beginning, else the zero
 * bytes that stand beside every Latin letter, comma and line break in UTF-16. Whether what looks like UTF-8 is
 * UTF-8 is seen while reading (`createUtf8Converter`). What the reader chose goes before all guesses.
 */
export function sniffEncoding(
  head: Uint8Array,
  chosen?: EncodingName,
): { readonly encoding: Encoding } | { readonly refusal: Refusal } {
  const startsWith = (...bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  const marked = MARKS.find(({ mark }) => startsWith(...mark));
  const skip = marked?.mark.length ?? 0;
  if (chosen !== undefined) return { encoding: { name: chosen, skip } };
  if (marked !== undefined) return { encoding: { name: marked.name, skip } };
  const known = SIGNATURES.find(({ bytes }) => startsWith(...bytes));
  if (known !== undefined) {
    const code = known.code === "zip" && isWorkbook(head) ? "workbook" : known.code;
    return { refusal: { code, values: { name: known.name ?? "" } } };
  }
  const start = head.subarray(0, SNIFFED_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return { encoding: { name: "utf-8", skip: 0 } };
  // Even in Arabic text every delimiter, digit, quote and line break has its zero byte, all on the same side.
  const enough = start.length / 16;
  if (odd > enough && even === 0) return { encoding: { name: "utf-16le", skip: 0 } };
  if (even > enough && odd === 0) return { encoding: { name: "utf-16be", skip: 0 } };
  return { refusal: { code: "binary", values: {} } };
}

const SNIFFED_BYTES = 1024;

const MARKS: readonly { readonly mark: readonly number[]; readonly name: EncodingName }[] = [
  { mark: [0xef, 0xbb, 0xbf], name: "utf-8" },
  { mark: [0xff, 0xfe], name: "utf-16le" },
  { mark: [0xfe, 0xff], name: "utf-16be" },
];

/** The beginnings of files that people take for a table. */
const SIGNATURES: readonly {
  readonly bytes: readonly number[];
  readonly code: RefusalCode;
  readonly name?: string;
}[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: "zip" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: "oldWorkbook" },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: "pdf" },
  { bytes: [0x1f, 0x8b], code: "archive", name: "gzip" },
  { bytes: [0x42, 0x5a, 0x68], code: "archive", name: "bzip2" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], code: "archive", name: "Zstandard" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: "archive", name: "7-Zip" },
  { bytes: [0x50, 0x41, 0x52, 0x31], code: "parquet" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], code: "richText" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: "picture" },
  { bytes: [0xff, 0xd8, 0xff], code: "picture" },
];

/** A workbook is a ZIP archive whose first entries are named so. */
function isWorkbook(head: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(head.subarray(0, 4096));
  return /\[Content_Types\]\.xml|xl\/|_rels\/|mimetypeapplication\/vnd\.oasis/.test(start);
}

/** What the bytes turned out to be. */
export type EncodingNotice = "windows1252" | "windows1256" | "damagedUtf8";

export type Utf8Converter = {
  /** The chunk as UTF-8, the same array where nothing has to be converted. */
  readonly convert: (chunk: Uint8Array) => Uint8Array;
  /** What is left at the end of the file. */
  readonly end: () => Uint8Array;
  /** As what the bytes are read by now. */
  readonly encoding: () => EncodingName;
};

const NO_BYTES = new Uint8Array(0);
const NO_WORDS = new Uint32Array(0);
const encoder = new TextEncoder();

/**
 * Turns a file's bytes, without their mark, into UTF-8, chunk by chunk. Bytes that are not UTF-8 though nothing
 * but ASCII came before are read as windows-1256 where they look like Arabic words, else as windows-1252, as is
 * everything after them; in a file that has shown itself to be UTF-8 they become U+FFFD. All is said once.
 */
export function createUtf8Converter(
  encoding: EncodingName,
  onNotice: (notice: EncodingNotice) => void,
): Utf8Converter {
  if (encoding !== "utf-8") return decodeAs(encoding);
  let fallback: Utf8Converter | undefined;
  let hasShownItself = false;
  /** The first bytes of a character that the next chunk completes. */
  let rest = NO_BYTES;

  const fallBack = (bytes: Uint8Array): Utf8Converter => {
    hasShownItself ||= beginsAsUtf8(bytes);
    const guessed = hasShownItself ? "utf-8" : looksArabic(bytes) ? "windows-1256" : "windows-1252";
    onNotice(
      guessed === "utf-8" ? "damagedUtf8" : guessed === "windows-1256" ? "windows1256" : "windows1252",
    );
    return decodeAs(guessed);
  };

  return {
    convert: (chunk) => {
      if (fallback) return fallback.convert(chunk);
      const bytes = rest.length === 0 ? chunk : joined([rest, chunk]);
      const complete = bytes.subarray(0, completeCharacters(bytes));
      const content = contentOf(complete);
      if (content !== "other") {
        hasShownItself ||= content === "utf-8";
        rest = bytes.slice(complete.length);
        return complete;
      }
      fallback = fallBack(bytes);
      return fallback.convert(bytes);
    },
    end: () => {
      if (fallback) return fallback.end();
      if (rest.length === 0) return NO_BYTES;
      fallback = fallBack(rest);
      return joined([fallback.convert(rest), fallback.end()]);
    },
    encoding: () => fallback?.encoding() ?? "utf-8",
  };
}

function decodeAs(encoding: EncodingName): Utf8Converter {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    convert: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
    encoding: () => encoding,
  };
}

/**
 * Bytes that are not UTF-8: are they Arabic in windows-1256? Its letters stand in words of three and more, where
 * Western European text has a letter beyond ASCII here and there; and they leave bytes unused that Cyrillic words use.
 */
function looksArabic(bytes: Uint8Array): boolean {
  let [inWords, arabic, beyond] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const from = at;
    let letters = 0;
    for (; (bytes[at] ?? 0) >= 0x80; at += 1) if (isArabicLetter(bytes[at] ?? 0)) letters += 1;
    beyond += at - from;
    if (at - from < 3) continue;
    inWords += at - from;
    arabic += letters;
  }
  return inWords > beyond / 2 && arabic > inWords * 0.8;
}

/** In windows-1256: hamza to ghain, tatweel to kaf, and lam to yeh between the letters of French. */
function isArabicLetter(byte: number): boolean {
  return (
    (byte >= 0xc1 && byte <= 0xdf && byte !== 0xd7) ||
    byte === 0xe1 ||
    (byte >= 0xe3 && byte <= 0xe6) ||
    byte === 0xec ||
    byte === 0xed
  );
}

/** Where the last character ends that is complete. */
function completeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const expected = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return expected > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** What of a character's second byte is allowed after its first (RFC 3629): no overlong form, no surrogate. */
function isSecondByte(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0 && second <= 0xbf;
  if (first === 0xed) return second >= 0x80 && second <= 0x9f;
  if (first === 0xf0) return second >= 0x90 && second <= 0xbf;
  if (first === 0xf4) return second >= 0x80 && second <= 0x8f;
  return isContinuation(second);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/**
 * Checks bytes that end with a complete character. Most of most files is ASCII, so it goes four bytes at a time
 * where it can; a decoder would make a string of them all.
 */
function contentOf(bytes: Uint8Array): "ascii" | "utf-8" | "other" {
  const { length, byteOffset, buffer } = bytes;
  const lead = Math.min(length, (4 - (byteOffset & 3)) & 3);
  const wordCount = (length - lead) >> 2;
  const words = wordCount === 0 ? NO_WORDS : new Uint32Array(buffer, byteOffset + lead, wordCount);
  const wordsEnd = lead + words.length * 4;
  let isAscii = true;
  let at = 0;
  while (at < length) {
    if (((at - lead) & 3) === 0 && at >= lead) {
      while (at < wordsEnd && ((words[(at - lead) >> 2] ?? 0) & 0x80808080) === 0) at += 4;
      if (at >= length) break;
    }
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      at += 1;
      continue;
    }
    isAscii = false;
    if (first < 0xc2 || first > 0xf4 || !isSecondByte(first, bytes[at + 1] ?? 0)) return "other";
    if (first >= 0xe0 && !isContinuation(bytes[at + 2])) return "other";
    if (first >= 0xf0 && !isContinuation(bytes[at + 3])) return "other";
    at += first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }
  return isAscii ? "ascii" : "utf-8";
}

/** True where the first character beyond ASCII is one in UTF-8. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const length = (bytes[first] ?? 0) >= 0xf0 ? 4 : (bytes[first] ?? 0) >= 0xe0 ? 3 : 2;
  return contentOf(bytes.subarray(first, first + length)) === "utf-8";
}
