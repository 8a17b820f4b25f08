import type { DrawnDate } from "../../domain/drawing";
import type { KindId } from "../../domain/kinds";
import type { Texts } from "../../domain/readersTexts";
import type { DateFound } from "./dateSuggestions";

/** One thing that the reader may have meant. */
export type Suggestion = { readonly key: string } & (
  | { readonly of: "dates"; readonly found: DateFound }
  | {
      readonly of: "events";
      readonly id: string;
      readonly name: Texts;
      readonly kind: KindId;
      /** Where a date was typed. */
      readonly date: DrawnDate | undefined;
    }
  | {
      readonly of: "actors" | "places";
      readonly id: string;
      readonly name: Texts;
      readonly count: number;
      /** So many more events only speak of the place; 0 where they are counted too. */
      readonly besides: number;
    }
);

export type SuggestionSection = {
  /**
   * `words`: events that have the words of a typed date but lie at another; `near`: actors and places, where nothing has
   * all that was typed.
   */
  readonly of: Suggestion["of"] | "words" | "near";
  readonly suggestions: readonly Suggestion[];
};
