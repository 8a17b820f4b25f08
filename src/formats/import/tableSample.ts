import { guessMapping, missingIn, type ColumnMapping, type MappingDoubt } from "./columnMapping";
import { sniffDialect } from "./csvDialect";
import { createCsvReader, type CsvDialect, type CsvRecord } from "./csvReader";
import { createIssueTally } from "./importIssues";
import { createRowReader } from "./rowReader";
import { sampleRowsOf, type TableForm } from "./tableForm";

/** What the first bytes of a table tell about all of it. */
export type TableSample = {
  readonly dialect: CsvDialect;
  /** Where the table begins in the bytes. */
  readonly start: number;
  /** The records up to and with the header, which is the first that is not blank. */
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly sampleRows: TableForm["sampleRows"];
  readonly mapping: ColumnMapping;
  readonly doubts: readonly MappingDoubt[];
  /** Rows and the memory and text bytes that their events take, for each byte of the file. */
  readonly perByte: { readonly rows: number; readonly memory: number; readonly text: number };
};

const decoder = new TextDecoder();

/** Looks into the beginning of a table (UTF-8); `isWhole` where nothing follows. */
export function sampleTable(
  head: Uint8Array,
  isWhole: boolean,
  given: ColumnMapping | undefined,
): TableSample {
  const { dialect, start } = sniffDialect(head);
  let header: readonly string[] | undefined;
  let headerRow = 0;
  const rows: string[][] = [];
  readAll(head.subarray(start), dialect, isWhole, (record) => {
    if (header === undefined) {
      headerRow = record.row;
      if (!isBlank(record)) header = textsOf(record);
    } else if (!isBlank(record) && !isTagRow(record)) rows.push(textsOf(record));
  });
  const guessed = guessMapping(header ?? [], rows);
  const mapping = given ?? guessed.mapping;
  return {
    dialect,
    start,
    headerRow,
    header: header ?? [],
    sampleRows: sampleRowsOf(rows),
    mapping,
    doubts: given === undefined ? guessed.doubts : missingIn(given),
    perByte: measure(head.subarray(start), dialect, isWhole, headerRow, header ?? [], mapping),
  };
}

function measure(
  table: Uint8Array,
  dialect: CsvDialect,
  isWhole: boolean,
  headerRow: number,
  header: readonly string[],
  mapping: ColumnMapping,
): TableSample["perByte"] {
  const reader = createRowReader(mapping, header, createIssueTally());
  readAll(table, dialect, isWhole, (record) => {
    if (record.row > headerRow) reader.add(record);
  });
  const bytes = Math.max(1, table.length);
  return {
    rows: reader.count() / bytes,
    memory: reader.byteLength() / bytes,
    text: reader.textLength() / bytes,
  };
}

function readAll(
  table: Uint8Array,
  dialect: CsvDialect,
  isWhole: boolean,
  onRecord: (record: CsvRecord) => void,
): void {
  const reader = createCsvReader(dialect, { onRecord, onProblem: () => undefined });
  reader.push(table);
  if (isWhole) reader.end();
}

function textsOf({ bytes, starts, ends, count }: CsvRecord): string[] {
  return Array.from({ length: count }, (_, field) =>
    decoder.decode(bytes.subarray(starts[field], ends[field])),
  );
}

/** True where the record is an empty line. */
export function isBlank({ starts, ends, count }: CsvRecord): boolean {
  return count === 1 && starts[0] === ends[0];
}

const HASH = 35;

/** True for the row of HXL tags (#date, #geo+lat) that humanitarian exports have under their header. */
export function isTagRow({ bytes, starts, ends, count }: CsvRecord): boolean {
  let tags = 0;
  for (let field = 0; field < count; field += 1) {
    if (starts[field] === ends[field]) continue;
    if (bytes[starts[field] ?? 0] !== HASH) return false;
    tags += 1;
  }
  return tags > 0;
}
