import { NO_FILTER } from "../../domain/filtering";
import { mayBecomeDate } from "../../domain/typedDates";
import { ALL_TIME } from "../../domain/utcDays";
import type { Engine, EventItem, Query } from "../../engine/query";
import type { SuggestionSection } from "./suggestion";

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

/**
 * The first events in time that have the words, whatever time and filters are shown, at most so many; none for a date
 * that no text holds: it keeps nothing out, and all events would pass for having it.
 */
export async function eventsWithWords(
  engine: Engine,
  query: Query,
  text: string,
  most: number,
): Promise<readonly EventItem[]> {
  const asked = { ...query, window: ALL_TIME, filter: { ...NO_FILTER, text }, boundsFilter: undefined };
  if (mayBecomeDate(text)) {
    const { isTextUnused } = await engine.ask({ ...asked, pinned: [], itemBudget: 0 });
    if (isTextUnused) return [];
  }
  const rows = await engine.rows(asked, "time", 0, most);
  return rows.map(({ item }) => item);
}
