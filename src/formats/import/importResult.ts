import type { ColumnMapping } from "./columnMapping";
import type { EncodingName } from "./encoding";
import type { ImportedEvents } from "./importedEvents";
import type { ImportIssues } from "./importIssues";
import type { Outlines } from "./placesByOutline";
import type { PartProgress, PartTask, ReadPart } from "./readPart";
import type { FileRecords } from "./recordTable";
import type { Refusal } from "./refusals";
import type { TableForm } from "./tableForm";

/** Where code runs: a worker has no document, and so no `DOMParser`. */
export type RunsIn = "page" | "worker";

export type ImportProgress = {
  readonly bytes: number;
  /** 0 where nobody knows. */
  readonly totalBytes: number;
  readonly rows: number;
  readonly rowsWithIssues: number;
};

export type ImportOptions = {
  readonly fileName: string;
  /** How many bytes the source will give, where that is known. */
  readonly bytes?: number;
  readonly signal?: AbortSignal;
  /** Called about every 50 ms and at the end. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** What the columns tell, where the reader knows better than the header's names. */
  readonly mapping?: ColumnMapping;
  /** How the file is written, where the reader knows better than its bytes tell. */
  readonly encoding?: EncodingName;
  /** The events may take so much memory, while they are read, in bytes. */
  readonly memoryLimit?: number;
  readonly maxRecordBytes?: number;
  /** Where this runs, for formats that cannot be read in a worker; they can where nothing is said. */
  readonly place?: RunsIn;
  /** The file's records, where they have been read elsewhere. */
  readonly records?: FileRecords;
  /** Gives the outlines of countries and provinces, for places of which no column says in what they lie; undefined where they cannot be had. */
  readonly outlines?: () => Promise<Outlines | undefined>;
  /** Reads a large table in parts at once, where that can be done. */
  readonly partReaders?: PartReaders;
};

export type PartReaders = {
  /** Into so many parts a table is cut. */
  readonly count: number;
  /** Reads all of them, each by its task; undefined where one could not be read. */
  readonly read: (
    tasks: readonly PartTask[],
    onProgress: (parts: readonly PartProgress[]) => void,
  ) => Promise<readonly ReadPart[] | undefined>;
};

export type ImportResult =
  | { readonly status: "imported"; readonly events: ImportedEvents }
  /** A dataset of Sanad's: the bytes of a dataset.json, for `loadDataset`. */
  | { readonly status: "dataset"; readonly file: Uint8Array }
  | {
      readonly status: "failed";
      readonly refusal: Refusal;
      /** How the table is written, where it is one: a mapping may be given for it. */
      readonly form?: TableForm;
      /** Why its rows could not be used. */
      readonly issues?: ImportIssues;
    }
  /** It can be read on the page alone; its records are to be handed in. */
  | { readonly status: "onPage" }
  | { readonly status: "cancelled" };

/** Progress is told so often. */
export const PROGRESS_MS = 50;

/** Sorting copies the columns, and growing tables stand beside the larger ones they move into. */
export const PEAK_OVER_SIZE = 2;

/** A tab of a small device has little more. */
export const DEFAULT_MEMORY_LIMIT = 1_500_000_000;

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
