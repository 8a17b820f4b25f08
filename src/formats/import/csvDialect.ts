import { CR, createCsvReader, LF, type CsvDialect } from "./csvReader";

const DELIMITERS = [",", ";", "\t", "|"].map((character) => character.charCodeAt(0));
const COMMA = 44;
const QUOTE = 34;
/** Records by which the delimiter is told. */
const RECORDS = 50;
/** So much is read before it is asked whether that is enough. */
const STEP_BYTES = 1 << 14;

/**
 * How a file's first bytes (UTF-8, without byte order mark) write their table, and where the table begins: after
 * the line `sep=;` with which Excel names a delimiter. The delimiter is the one that cuts the first records into
 * the most fields with the fewest exceptions.
 */
export function sniffDialect(sample: Uint8Array): { readonly dialect: CsvDialect; readonly start: number } {
  const newline = lineBreakOf(sample);
  const named = /^sep=([,;\t|])(\r\n|\r|\n)/.exec(new TextDecoder().decode(sample.subarray(0, 8)));
  if (named) {
    return { dialect: { delimiter: named[1]?.charCodeAt(0) ?? COMMA, newline }, start: named[0].length };
  }
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreOf(sample, { delimiter, newline }),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { dialect: { delimiter: best.delimiter, newline }, start: 0 };
}

/** LF where there is one outside quotes; a file that has only CR is from an old Macintosh. */
function lineBreakOf(sample: Uint8Array): CsvDialect["newline"] {
  let isQuoted = false;
  let hasCr = false;
  for (const byte of sample) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && byte === LF) return LF;
    else if (!isQuoted && byte === CR) hasCr = true;
  }
  return hasCr ? CR : LF;
}

/** How many fields the header has, by the share of the records that have as many; 0 where it has but one. */
function scoreOf(sample: Uint8Array, dialect: CsvDialect): number {
  const counts: number[] = [];
  const reader = createCsvReader(dialect, {
    onRecord: ({ count, starts, ends }) => {
      const isBlank = count === 1 && starts[0] === ends[0];
      if (!isBlank && counts.length < RECORDS) counts.push(count);
    },
    onProblem: () => undefined,
  });
  // The last record of a sample may be cut: it is never asked for.
  for (let from = 0; from < sample.length && counts.length < RECORDS; from += STEP_BYTES) {
    reader.push(sample.subarray(from, from + STEP_BYTES));
  }
  const [header] = counts;
  if (header === undefined) return headerFields(sample, dialect);
  return header > 1 ? header * (counts.filter((count) => count === header).length / counts.length) : 0;
}

/** A file of one line without an end. */
function headerFields(sample: Uint8Array, dialect: CsvDialect): number {
  let fields = 0;
  const reader = createCsvReader(dialect, {
    onRecord: ({ count }) => (fields = Math.max(fields, count > 1 ? count : 0)),
    onProblem: () => undefined,
  });
  reader.push(sample);
  reader.end();
  return fields;
}
