import { useCallback } from "react";
import { foldText, searchWords } from "../../domain/searchText";
import type { Engine, Query } from "../../engine/query";
import { useAnswer, useEngine, type EngineResult } from "../../state/context";
import { findByDate } from "./dateSuggestions";
import { eventSections, eventsWithWords } from "./eventSections";
import type { Suggestion, SuggestionSection } from "./suggestion";

/** Of each sort at most so many. */
const MOST = 5;
/** Names that share fewer letters with what was typed are not near. */
const FEWEST_LETTERS = 3;

/**
 * What lies at the date that was typed; people and places whose name holds the words, with the numbers that they have
 * among the filters; then events at that date and, apart, events that tell of the words, whatever time and filters are
 * shown.
 */
export function useSuggestions(text: string): EngineResult<readonly SuggestionSection[]> {
  const query = useAnswer()?.query;
  const ask = useCallback(
    async (engine: Engine): Promise<readonly SuggestionSection[]> => {
      if (query === undefined || searchWords(text).length === 0) return [];
      // What is chosen takes the place of the words.
      const asked = { ...query, filter: { ...query.filter, text: "" } };
      const [byDate, actors, places, byWords] = await Promise.all([
        findByDate(engine, query, text),
        namesOf(engine, asked, "actors", text),
        namesOf(engine, asked, "places", text),
        eventsWithWords(engine, query, text, MOST),
      ]);
      const sections = [
        {
          of: "dates",
          suggestions: (byDate?.dates ?? []).map((found) => ({
            key: `dates ${found.span.earliest} ${found.span.latest}`,
            of: "dates",
            found,
          })),
        },
        ...sectionsOfNames(actors, places, text),
        ...eventSections(byDate?.events, byWords, MOST),
      ] satisfies readonly SuggestionSection[];
      const filled = sections.filter(({ suggestions }) => suggestions.length > 0);
      return filled.length > 0 ? filled : nearNames(engine, asked, text);
    },
    [query, text],
  );
  return useEngine(ask);
}

/** People before places, unless it is a place that bears the typed name: who types "Syria" means it, and not a force of it. */
function sectionsOfNames(
  actors: readonly Suggestion[],
  places: readonly Suggestion[],
  text: string,
): readonly SuggestionSection[] {
  const typed = foldText(text);
  const isNamed = (all: readonly Suggestion[]) =>
    all.some(
      (item) => item.of !== "dates" && Object.values(item.name).some((name) => foldText(name) === typed),
    );
  const sections = [
    { of: "actors", suggestions: actors },
    { of: "places", suggestions: places },
  ] as const;
  return isNamed(places) && !isNamed(actors) ? sections.toReversed() : sections;
}

async function namesOf(
  engine: Engine,
  query: Query,
  of: "actors" | "places",
  text: string,
): Promise<readonly Suggestion[]> {
  const { choices } = await engine.choices(query, of, text, MOST);
  const areApart = query.filter.placePart === "happened";
  return choices.map(({ id, name, count, speaking = 0 }) => ({
    key: `${of} ${id}`,
    of,
    id,
    name,
    count,
    besides: areApart ? speaking : 0,
  }));
}

/** The names that share the longest beginning with what was typed: the fewer letters, the more names have them. */
async function nearNames(engine: Engine, query: Query, text: string): Promise<readonly SuggestionSection[]> {
  const folded = foldText(text);
  let [least, most] = [FEWEST_LETTERS, folded.length];
  let near: readonly Suggestion[] = [];
  while (least < most) {
    const length = Math.floor((least + most) / 2);
    const beginning = folded.slice(0, length);
    const named = await Promise.all(
      (["actors", "places"] as const).map((of) => namesOf(engine, query, of, beginning)),
    );
    const found = named.flat();
    if (found.length > 0) near = found;
    if (found.length > 0) least = length + 1;
    else most = length;
  }
  return near.length > 0 ? [{ of: "near", suggestions: near.slice(0, MOST) }] : [];
}
