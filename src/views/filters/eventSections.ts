import type { EventItem } from "../../engine/query";
import type { SuggestionSection } from "./useSuggestions";

/**
 * The events to suggest, at most so many in a section: those that tell of the words; where a date was typed those at it,
 * and apart from them the others that only have its words, each with its date. Under the number of events at a date none
 * that lies elsewhere passes for one of them.
 */
export function eventSections(
  atDate: readonly EventItem[] | undefined,
  byWords: readonly EventItem[],
  most: number,
): readonly SuggestionSection[] {
  const isDated = atDate !== undefined;
  const section = (of: "events" | "words", items: readonly EventItem[]): SuggestionSection => ({
    of,
    suggestions: items.slice(0, most).map(({ id, title, kind, date }) => ({
      key: `events ${id}`,
      of: "events",
      id,
      name: title,
      kind,
      date: isDated ? date : undefined,
    })),
  });
  if (!isDated) return [section("events", byWords)];
  const known = new Set(atDate.map(({ id }) => id));
  const others = byWords.filter(({ id }) => !known.has(id));
  return [section("events", atDate), section("words", others)];
}
