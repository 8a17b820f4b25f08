import { PLACE_KINDS, type ActorKind, type EventKind, type PlaceKind } from "../../domain/codes";
import type { Texts } from "../../domain/readersTexts";
import type { ColumnRole } from "../import/columnRoles";

/**
 * All that is known of a published layout of tables: by which columns it is recognised, what they tell, how its codes
 * are read. `registry.ts` has one line for each; how a file is written (CSV, JSON) is no matter of it.
 */
export type ColumnStandard = {
  /** How it calls itself: "ACLED". */
  readonly name: string;
  /** A table that has all of these columns is of the standard; names are squashed as `guessMapping` does it. */
  readonly recognisedBy: readonly string[];
  /** Its columns by what they tell, older and newer names one after the other. Undefined where any name may stand. */
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>> | undefined;
  /**
   * The codebook's kind of an event whose file calls it so (folded); undefined where the standard knows none, and the
   * words themselves are asked.
   */
  readonly kindOf: (type: string, detail: string) => EventKind | undefined;
  /** Its types are a vocabulary of its own: no word of it is meant as one of the codebook's. */
  readonly hasOwnVocabulary: boolean;
  /** The names of types that are codes, in the languages that they have been put into. A code is no part of a title. */
  readonly typeNames?: Readonly<Record<string, Texts>>;
  /** The kind of an actor by its name and by its code, "" where there is none. */
  readonly actorKindOf: (name: string, code: string) => ActorKind;
  /** By code; undefined for one that the codebook does not have. */
  readonly datePrecisions: readonly (DatePrecision | undefined)[];
  readonly placePrecisions: readonly (PlacePrecision | undefined)[];
  /** Each column one citation, or the first a list of quoted ones that the columns after it tell in parts. */
  readonly citations: "columns" | "quotedList";
};

/** How far around the moment that a file gives the event may lie. */
export type DatePrecision = "exact" | "span" | "week" | "month" | "year";

export type PlacePrecision = {
  /** Index in PLACE_KINDS. */
  readonly kind: number;
  readonly radiusKm: number;
};

export function placePrecision(kind: PlaceKind, radiusKm: number): PlacePrecision {
  return { kind: PLACE_KINDS.indexOf(kind), radiusKm };
}
