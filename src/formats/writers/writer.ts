import type { Citation } from "../../domain/citation/citation";

type Described = {
  /** How it calls itself: "BibTeX". */
  readonly name: string;
  /** The end of a file's name, the dot left away. */
  readonly extension: string;
  /** As a download has it, with its encoding where that is not plain. */
  readonly mediaType: string;
};

/** Of a citation, which is short: it is shown before it is taken. */
export type CitationWriter = Described & {
  readonly takes: "citation";
  /** A program reads it: it runs from left to right in every language. */
  readonly isCode: boolean;
  readonly write: (citation: Citation) => string;
};

/** A piece of a file, after those before it. */
export type Piece = string | Uint8Array<ArrayBuffer>;

/**
 * Many things of one sort, which need not be in memory together: whoever has them gives some thousands at a time, as an
 * engine in a worker answers. The rows of a table here; any other content that is large is given in this form.
 */
export type Batches<Item> = {
  /** How many there are in all, told before the first comes. */
  readonly count: number;
  readonly batches: () => Iterable<readonly Item[]> | AsyncIterable<readonly Item[]>;
};

/** A row's cells, one a column. */
export type Row = readonly string[];
export type Table = Batches<Row> & { readonly header: Row };

/**
 * Of a table, piece by piece as its rows come. Progress and being given up are the caller's (`writeFile.ts`), none of a
 * format's. Text cells pass through `plainCell` in whatever a spreadsheet opens.
 */
export type TableWriter = Described & {
  readonly takes: "table";
  readonly write: (table: Table) => Iterable<Piece> | AsyncIterable<Piece>;
};

/** Of a picture. Rejects where the browser gives none. */
export type PictureWriter = Described & {
  readonly takes: "picture";
  readonly write: (canvas: HTMLCanvasElement) => Promise<Blob>;
};

/**
 * A format that data goes out in. `registry.ts` has one line for each. What is large (a library that packs bytes) is
 * imported inside `write`, so that only who takes the format away pays for it.
 */
export type Writer = CitationWriter | TableWriter | PictureWriter;
