import type { ColumnMapping } from "./columnMapping";
import type { EncodingName } from "./encoding";

/** What stood in the file before it was a table. */
export type FileKind = "csv" | "json" | "geojson" | "timelinejs";

/** How a table is written and what its columns were taken for: all that a reader needs to put it right. */
export type TableForm = {
  readonly kind: FileKind;
  readonly encoding: EncodingName;
  readonly header: readonly string[];
  /** The first rows. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
};

/** So many rows are shown as samples. */
export const SAMPLE_ROWS = 50;
/** Of a field so much is shown. */
const SAMPLE_LENGTH = 120;

/** The first rows as a reader looks at them. */
export function sampleRowsOf(rows: readonly (readonly string[])[]): TableForm["sampleRows"] {
  return rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => row.map((text) => text.slice(0, SAMPLE_LENGTH).replace(/\p{Cc}+/gu, " ")));
}
