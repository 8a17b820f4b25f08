import type { ImportResult, RunsIn } from "../import/importResult";
import type { TableParts } from "../import/importTable";
import type { RecordTable } from "../import/recordTable";

/** What a file's first bytes show of it. */
export type Beginning = {
  readonly fileName: string;
  /** The first characters from the first that prints, some thousands of them. */
  readonly text: string;
};

/** How sure it is that a file is of a format, the surest last. */
export const CERTAINTIES = ["no", "possible", "likely", "sure"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What was found in a file: records, a dataset of Sanad's, or nothing that could be read and why, in a few words. */
export type Found =
  { readonly records: RecordTable } | { readonly isDataset: true } | { readonly broken: string };

type Described = {
  /** How it calls itself: "GeoJSON". */
  readonly name: string;
  /** What the names of its files end with, the dot left away. */
  readonly extensions: readonly string[];
  /** Ends that files of other sorts bear as well: such files are offered, and none is preferred for its name. */
  readonly sharedExtensions?: readonly string[];
  /** As the systems of devices know it. */
  readonly mediaTypes: readonly string[];
  /** Its files come in several encodings, and a guess may be wrong. */
  readonly hasEncodings: boolean;
  /** Whether it is read where all files are read, in a worker, or needs what only a page has: a `DOMParser`. */
  readonly runsIn: RunsIn;
  /** Whether a file that begins so is of this format. Of formats that are equally sure the first by id is taken. */
  readonly sniff: (beginning: Beginning) => Certainty;
};

/** Read piece by piece as the bytes come: as large as a device can hold the events. */
export type StreamFormat = Described & {
  readonly takes: "bytes";
  readonly runsIn: "worker";
  readonly read: (parts: TableParts) => Promise<ImportResult>;
};

/** Read in one piece from its text. */
export type TextFormat = Described & {
  readonly takes: "text";
  readonly read: (text: string) => Found | Promise<Found>;
};

/** Read from the value that its JSON holds. */
export type JsonFormat = Described & {
  readonly takes: "json";
  /** Whether such a value is of this format; it is asked once the JSON has been read. */
  readonly recognises: (value: unknown) => Certainty;
  readonly read: (value: unknown) => Found;
};

/** A format that files of events are written in. `registry.ts` has one line for each. */
export type FileFormat = StreamFormat | TextFormat | JsonFormat;
