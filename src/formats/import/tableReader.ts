import { createCsvReader, type CsvProblem, type CsvReader, type CsvRecord } from "./csvReader";
import type { IssueTally } from "./importIssues";
import type { RowReader } from "./rowReader";
import { isBlank, isTagRow, type TableSample } from "./tableSample";

export type TableReader = CsvReader & {
  /** The first record that is not read any more; undefined before it has come. */
  readonly stoppedAt: () => Stop | undefined;
};

/** The record at which reading stopped. */
export type Stop = { readonly offset: number; readonly row: number };

export type TableLimits = {
  readonly maxRecordBytes: number;
  /** Records that begin at this byte or later are not read. */
  readonly until?: number;
  readonly onProblem?: () => void;
};

/** Hands those of a table's records to `rows` that are events; the others are counted. */
export function createRecordTaker(
  { headerRow, header }: Pick<TableSample, "headerRow" | "header">,
  rows: RowReader,
  issues: IssueTally,
): (record: CsvRecord) => void {
  const encodedHeader = new TextEncoder().encode(header.join("\n"));
  return (record) => {
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
}

/** Cuts the table into records and hands on those that are events. */
export function createTableReader(
  { dialect, ...sample }: Pick<TableSample, "dialect" | "headerRow" | "header">,
  rows: RowReader,
  issues: IssueTally,
  { maxRecordBytes, until = Infinity, onProblem }: TableLimits,
): TableReader {
  const take = createRecordTaker(sample, rows, issues);
  let stop: Stop | undefined;
  const csv = createCsvReader(dialect, {
    onRecord: (record) => {
      if (record.offset < until) take(record);
      else stop ??= { offset: record.offset, row: record.row };
    },
    onProblem: ({ problem, row }: CsvProblem) => {
      issues.add(problem === "tooLong" ? "lineTooLong" : "unclosedQuote", row);
      onProblem?.();
    },
    maxRecordBytes,
  });
  return { ...csv, stoppedAt: () => stop };
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
