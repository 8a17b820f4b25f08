import { EVENT_KINDS, PLACE_ROLES } from "./codes";
import type { Texts } from "./readersTexts";

/** The looks of a file's own types, the most frequent first: each has a shape and a colour of its own in `theme/`. */
export const OWN_KINDS = [
  "own-1",
  "own-2",
  "own-3",
  "own-4",
  "own-5",
  "own-6",
  "own-7",
  "own-8",
  "own-9",
  "own-10",
  "own-11",
  "own-12",
] as const;

/**
 * By what a kind goes everywhere: in the columns' vocabulary, filters, addresses, and by which its look is found. The
 * codebook's own; a file's own types; `other`: the rarer types of a file together; `untyped`: its rows without a type;
 * `event`: those of a file that has no types.
 */
export const KIND_IDS = [...EVENT_KINDS, ...OWN_KINDS, "other", "untyped", "event"] as const;
export type KindId = (typeof KIND_IDS)[number];

/**
 * One kind of a dataset's vocabulary. The vocabulary is a list, and the columns hold indexes in it.
 *
 * An imported file's own type: `{ id: "own-1", name: { und: "Protest" }, count: 120 }`.
 */
export type Kind = {
  readonly id: KindId;
  /** What the file calls it. Absent where the interface has the words for it. */
  readonly name?: Texts;
  /** How many events of the whole dataset are of it. */
  readonly count: number;
  /** Of `other`: how many types it holds, and the most frequent ones. */
  readonly holds?: {
    readonly types: number;
    readonly names: readonly Texts[];
  };
};

/** So many bits has what says of a place which kinds occur there in which role (`engine/kernels/placeIndex.ts`). */
const BITS_OF_PLACE = 32;

/** So many kinds at most has a vocabulary: a place counts each in each role as one bit. */
export const MOST_KINDS = Math.floor(BITS_OF_PLACE / PLACE_ROLES.length);

/** The codebook's vocabulary with how often each kind occurs, by its index. */
export function codebookKinds(counts: ArrayLike<number>): readonly Kind[] {
  return EVENT_KINDS.map((id, code) => ({ id, count: counts[code] ?? 0 }));
}
