import type { ColumnMapping } from "./columnMapping";
import type { EncodingName } from "./encoding";

/** In which of the file formats (`files/registry.ts`) a table stands. */
export type WrittenAs = {
  /** The format's id. */
  readonly kind: string;
  /** As it calls itself: "GeoJSON". */
  readonly formatName: string;
  /** Its files come in several encodings, and a guess may be wrong. */
  readonly hasEncodings: boolean;
};

/** How a table is written and what its columns were taken for: all that a reader needs to put it right. */
export type TableForm = WrittenAs & {
  readonly encoding: EncodingName;
  readonly header: readonly string[];
  /** The first rows. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
};

/** Whether a reader is asked in which encoding the file is written: where it was guessed, and may have been wrongly. */
export function offersEncoding({ hasEncodings, encoding }: TableForm): boolean {
  return hasEncodings || encoding !== "utf-8";
}

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
