import { grown } from "../../domain/typedArrays";

/** How the file writes its table, as bytes. */
export type CsvDialect = {
  readonly delimiter: number;
  /** What ends a line: LF, with or without CR before it, or CR alone. */
  readonly newline: typeof LF | typeof CR;
};

export const LF = 10;
export const CR = 13;
const QUOTE = 34;
const SPACE = 32;

/** One record: field f is the UTF-8 in `bytes` from `starts[f]` up to `ends[f]`, good until the callback returns. */
export type CsvRecord = {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  /** Counted from 1, blank lines too. */
  readonly row: number;
  /** How many bytes were read before it. */
  readonly offset: number;
  /** It stands after a quote that was given up: it may be the rest of a quoted text. */
  readonly isDoubtful: boolean;
};

/**
 * `tooLong`: a line beyond the limit, skipped. `unclosedQuote`: a field whose closing quote is not within the
 * limit or not in the file: the line in which it opens is skipped and reading goes on at the next one.
 */
export type CsvProblem = { readonly problem: "tooLong" | "unclosedQuote"; readonly row: number };

export type CsvHandlers = {
  readonly onRecord: (record: CsvRecord) => void;
  readonly onProblem: (problem: CsvProblem) => void;
  /** A record longer than this is given up, so that one endless line cannot fill the memory. */
  readonly maxRecordBytes?: number;
};

export type CsvReader = {
  /** Reads the next bytes of the file, which it copies. */
  readonly push: (chunk: Uint8Array) => void;
  /** The file ends here. */
  readonly end: () => void;
};

export const MAX_RECORD_BYTES = 1 << 20;

/**
 * Reads CSV (RFC 4180: quoted fields with delimiters, line breaks and doubled quotes in them) from bytes and
 * makes no string. It gives what papaparse gives, and tests/unit/csvReader.test.ts holds the two side by side. The
 * reason to have it: over a million rows it takes about a sixth of papaparse's time (tests/bench/import.ts), and what
 * follows reads numbers, dates and codes from the bytes without ever having a string.
 *
 * Each chunk is put behind what is left of the last one. Behind the data stand a newline and a quote, so that
 * the inner loops look for their byte without minding the end. A record that is not complete waits for the next
 * chunk and is then read again from its start.
 */
export function createCsvReader(
  { delimiter, newline }: CsvDialect,
  { onRecord, onProblem, maxRecordBytes = MAX_RECORD_BYTES }: CsvHandlers,
): CsvReader {
  let bytes = new Uint8Array(0);
  let length = 0;
  /** Where the record at hand begins in `bytes`. */
  let at = 0;
  /** How many bytes came before those in `bytes`. */
  let passed = 0;
  let row = 1;
  /** Lines that begin before this place in `bytes` are doubtful; no quoted field goes on over their end. */
  let doubtfulUntil = 0;
  /** In a line that is too long, on the way to its end. */
  let isSkipping = false;
  let starts = new Int32Array(64);
  let ends = new Int32Array(64);
  let count = 0;
  /** The fields of the record at hand that hold doubled quotes. */
  const escaped: number[] = [];
  /** The quoted field found last holds some. */
  let hasDoubled = false;
  const highest = Math.max(delimiter, newline);

  /**
   * Cuts the record that begins at `at` into fields and gives where the next one begins, or -1 if it is not
   * complete. The data ends at `to`; `isLast` says that nothing follows.
   */
  const cutRecord = (to: number, isLast: boolean): number => {
    const data = bytes;
    let place = at;
    let fields = 0;
    if (escaped.length > 0) escaped.length = 0;
    for (;;) {
      if (fields === starts.length) {
        starts = grown(starts, starts.length * 2);
        ends = grown(ends, ends.length * 2);
      }
      let byte = data[place] ?? 0;
      if (byte === QUOTE) {
        const close = closingQuote(data, place + 1, to, isLast);
        if (close === -1) return -1;
        if (hasDoubled) escaped.push(fields);
        starts[fields] = place + 1;
        ends[fields] = close;
        place = close + 1;
        while (data[place] === SPACE) place += 1;
        if (newline === LF && data[place] === CR) place += 1;
        byte = data[place] ?? 0;
      } else {
        starts[fields] = place;
        // Letters and digits are above both in most files: one comparison passes them.
        while (byte > highest || (byte !== delimiter && byte !== newline)) byte = data[++place] ?? 0;
        ends[fields] = place;
      }
      fields += 1;
      if (byte === delimiter) {
        place += 1;
        continue;
      }
      count = fields;
      // The CR of CRLF, where the last field has not stopped before it already.
      const last = ends[fields - 1] ?? 0;
      if (newline === LF && last === place && last > (starts[fields - 1] ?? 0) && data[last - 1] === CR) {
        ends[fields - 1] = last - 1;
      }
      return place < to ? place + 1 : isLast ? to : -1;
    }
  };

  /** Where the quoted field that begins at `from` ends, or -1 if that is not in the data. */
  const closingQuote = (data: Uint8Array, from: number, to: number, isLast: boolean): number => {
    let place = from;
    hasDoubled = false;
    for (;;) {
      while (data[place] !== QUOTE) place += 1;
      if (place >= to) return -1;
      let next = place + 1;
      if (data[next] === QUOTE && next < to) {
        hasDoubled = true;
        place += 2;
        continue;
      }
      while (data[next] === SPACE) next += 1;
      if (newline === LF && data[next] === CR && next < to) next += 1;
      if (next >= to) return isLast ? place : -1;
      if (data[next] === newline || data[next] === delimiter) return place;
      // A quote in the midst of a quoted field that was not doubled is taken as it stands.
      place += 1;
    }
  };

  const emit = () => {
    for (const field of escaped)
      ends[field] = withoutDoubledQuotes(bytes, starts[field] ?? 0, ends[field] ?? 0);
    onRecord({ bytes, starts, ends, count, row, offset: passed + at, isDoubtful: at < doubtfulUntil });
  };

  /** Skips the line in which the record at hand begins. */
  const giveUp = (problem: CsvProblem["problem"]) => {
    onProblem({ problem, row });
    const lineEnd = bytes.subarray(0, length).indexOf(newline, at);
    doubtfulUntil = Math.max(doubtfulUntil, at + maxRecordBytes);
    isSkipping = lineEnd === -1;
    at = isSkipping ? length : lineEnd + 1;
    row += 1;
  };

  /** Reads one line as if nothing could be quoted over its end; false where the line is not complete. */
  const readDoubtfulLine = (isLast: boolean): boolean => {
    const found = bytes.subarray(0, length).indexOf(newline, at);
    const lineEnd = found === -1 ? length : found;
    if (lineEnd - at > maxRecordBytes) {
      giveUp("tooLong");
      return true;
    }
    if (found === -1 && !isLast) return false;
    const behind = bytes[lineEnd + 1] ?? 0;
    bytes[lineEnd + 1] = QUOTE;
    const isComplete = cutRecord(lineEnd, true) !== -1;
    bytes[lineEnd + 1] = behind;
    if (isComplete) emit();
    else onProblem({ problem: "unclosedQuote", row });
    row += 1;
    at = Math.min(lineEnd + 1, length);
    return true;
  };

  const read = (isLast: boolean) => {
    while (at < length) {
      if (at < doubtfulUntil) {
        if (readDoubtfulLine(isLast)) continue;
        return;
      }
      const next = cutRecord(length, isLast);
      if (next !== -1 && next - at <= maxRecordBytes) {
        emit();
        at = next;
        row += 1;
      } else if (next !== -1 || isLast || length - at > maxRecordBytes) {
        const lineEnd = bytes.subarray(at, Math.min(length, at + maxRecordBytes)).indexOf(newline);
        const isCutOff = next === -1 && isLast;
        giveUp(isCutOff || lineEnd !== -1 ? "unclosedQuote" : "tooLong");
      } else return;
    }
  };

  const append = (chunk: Uint8Array) => {
    const rest = length - at;
    const needed = rest + chunk.length + 2;
    if (needed > bytes.length) {
      const larger = new Uint8Array(needed + (needed >> 1));
      larger.set(bytes.subarray(at, length));
      bytes = larger;
    } else bytes.copyWithin(0, at, length);
    bytes.set(chunk, rest);
    doubtfulUntil = Math.max(0, doubtfulUntil - at);
    passed += at;
    at = 0;
    length = rest + chunk.length;
    bytes[length] = newline;
    bytes[length + 1] = QUOTE;
  };

  return {
    push: (chunk) => {
      let from = 0;
      if (isSkipping) {
        const lineEnd = chunk.indexOf(newline);
        doubtfulUntil = Math.max(0, doubtfulUntil - (lineEnd === -1 ? chunk.length : lineEnd + 1));
        passed += lineEnd === -1 ? chunk.length : lineEnd + 1;
        if (lineEnd === -1) return;
        isSkipping = false;
        from = lineEnd + 1;
      }
      append(from === 0 ? chunk : chunk.subarray(from));
      read(false);
    },
    end: () => {
      append(new Uint8Array(0));
      read(true);
    },
  };
}

/** Makes every doubled quote one, in place, and gives where the text now ends. */
function withoutDoubledQuotes(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from += 1) {
    const byte = bytes[from] ?? 0;
    bytes[to++] = byte;
    if (byte === QUOTE && bytes[from + 1] === QUOTE && from + 1 < end) from += 1;
  }
  return to;
}
