import type { Kind } from "../domain/kinds";
import type { ColumnMapping } from "../formats/import/columnMapping";
import type { EncodingName } from "../formats/import/encoding";
import type { ImportIssues } from "../formats/import/importIssues";
import type { TableForm } from "../formats/import/tableForm";
import type { ChosenFiles } from "./chosenFiles";
import type { OpenedEntry } from "./openedEntry";

/** How the reader wants the file read, where that differs from what the file tells. */
export type ReadSettings = {
  readonly mapping?: ColumnMapping;
  readonly encoding?: EncodingName;
  /** Whatever it takes: the reader has been told that memory may not do. */
  readonly isUnlimited?: boolean;
};

/** A file that is on the screen: what it was, and how it was read. */
export type OpenedReport = {
  readonly chosen: ChosenFiles;
  readonly settings: ReadSettings;
  /** What its entries of the history have in common. */
  readonly entry: OpenedEntry;
  readonly events: number;
  /** Of a table. */
  readonly form?: TableForm;
  /** Of a table: what its events are, and how many. */
  readonly kinds?: readonly Kind[];
  readonly issues?: ImportIssues;
  /** Of a dataset: the texts that were not among the files. */
  readonly missingTexts: readonly string[];
  /** Of a dataset: how many problems its check found. */
  readonly problems: number;
};
