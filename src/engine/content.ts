import type { DrawAs } from "../domain/drawing";
import type { KindId } from "../domain/kinds";
import type { Actor, EventId, Place, SourceId } from "../domain/model";
import type { SourceText } from "../domain/excerpts";
import type { PlaceCentres } from "./kernels/mapGrid";
import type { TollRanges } from "./kernels/tolls";
import type { EventItem, EventRecord } from "./query";

/**
 * What columns do not hold of their events: texts, names, the full records. Events go by their row, the order in
 * which they came; actors and places by their code in the columns.
 */
export type Content = {
  /** The kinds of its events, by code. */
  readonly kinds: readonly KindId[];
  readonly actors: Dictionary<Actor>;
  readonly places: Dictionary<Place>;
  /** By place: which other contains it, see `parentsOf`. */
  readonly parents: Int32Array;
  /** By place: 1 for one that is no choice by itself, as what contains it is chosen in its stead; undefined where none is. */
  readonly unlisted: Uint8Array | undefined;
  /** By code. */
  readonly centres: PlaceCentres;
  /** How many were killed as a range, by row, under either drawing; undefined where no event gives one. */
  readonly tollRanges: Readonly<Record<DrawAs, TollRanges | undefined>>;
  readonly idOf: (row: number) => EventId;
  readonly rowOf: (id: EventId) => number | undefined;
  readonly item: (row: number, drawAs: DrawAs) => EventItem;
  /** The rest of the event's record. */
  readonly record: (row: number) => Omit<EventRecord, "item">;
  /** Makes ahead what `rowOf` and `search` need, while nobody waits for it. */
  readonly prepare: () => void;
  /** By row: 1 where every word begins one of the event's texts or of the names of its actors and places (`holdsWord`). */
  readonly search: (words: readonly string[]) => Uint8Array;
  /** A primary source's text and where its excerpts lie in it, in code points; undefined where it has no text. */
  readonly quoted: (
    source: SourceId,
  ) =>
    | { readonly text: SourceText; readonly excerpts: readonly { start: number; end: number; row: number }[] }
    | undefined;
};

/** Actors or places by code. */
export type Dictionary<Entry extends Actor | Place> = {
  readonly count: number;
  readonly idAt: (code: number) => string;
  readonly at: (code: number) => Entry;
  readonly codeOf: (id: string) => number | undefined;
  /** By code: 1 where the folded word begins a word of its names and aliases (`holdsWord`). */
  readonly named: (word: string) => Uint8Array;
};
