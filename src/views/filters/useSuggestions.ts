import { useCallback } from "react";
import type { EventKind } from "../../domain/codes";
import { NO_FILTER } from "../../domain/filtering";
import type { Texts } from "../../domain/model";
import { searchWords } from "../../domain/searchText";
import type { Engine } from "../../engine/query";
import { useAnswer, useEngine, type EngineResult } from "../../state/context";
import { ALL_TIME } from "../../state/store";

/** One thing that the reader may have meant. */
export type Suggestion = { readonly key: string; readonly id: string; readonly name: Texts } & (
  | { readonly of: "events"; readonly kind: EventKind }
  | { readonly of: "actors" | "places"; readonly count: number }
);

export type SuggestionSection = {
  readonly of: Suggestion["of"];
  readonly suggestions: readonly Suggestion[];
};

/** Of each sort at most so many. */
const MOST = 5;

/** People and places whose name holds the words, then events that tell of them, whatever time and filters are shown. */
export function useSuggestions(text: string): EngineResult<readonly SuggestionSection[]> {
  const query = useAnswer()?.query;
  const ask = useCallback(
    async (engine: Engine): Promise<readonly SuggestionSection[]> => {
      if (query === undefined || searchWords(text).length === 0) return [];
      const named = { ...query, window: ALL_TIME, filter: NO_FILTER };
      const [actors, places, events] = await Promise.all([
        engine.choices(named, "actors", text, MOST),
        engine.choices(named, "places", text, MOST),
        engine.rows({ ...named, filter: { ...NO_FILTER, text } }, "time", 0, MOST),
      ]);
      const sections: readonly SuggestionSection[] = [
        ...(
          [
            ["actors", actors],
            ["places", places],
          ] as const
        ).map(([of, { choices }]) => ({
          of,
          suggestions: choices.map(({ id, name, count }) => ({ key: `${of} ${id}`, of, id, name, count })),
        })),
        {
          of: "events",
          suggestions: events.map(({ event }) => ({
            key: `events ${event.id}`,
            of: "events" as const,
            id: event.id,
            name: event.title,
            kind: event.kind,
          })),
        },
      ];
      return sections.filter(({ suggestions }) => suggestions.length > 0);
    },
    [query, text],
  );
  return useEngine(ask);
}
