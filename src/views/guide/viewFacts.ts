import { EVENT_KINDS, type EventKind } from "../../domain/codes";
import { eventCountsOf } from "../../engine/eventCounts";
import type { Answer } from "../../engine/query";
import type { ViewFacts } from "../../i18n/describeView";

/** The numbers behind the description of what an answer shows. */
export function viewFacts(answer: Answer): ViewFacts {
  const { query, places, placesNotShown, unplacedCount } = answer;
  const counts = kindCounts(answer);
  return {
    window: query.window,
    events: eventCountsOf(answer),
    kinds: EVENT_KINDS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    places: places.map(({ place, count }) => ({ name: place.name, count })),
    placeCount: places.length + placesNotShown,
    unplaced: unplacedCount,
  };
}

/** Of few events each is at hand; of many the density has counted them. */
function kindCounts({ items, notShown, density }: Answer): ReadonlyMap<EventKind, number> {
  if (notShown > 0)
    return new Map(
      EVENT_KINDS.map((kind, index) => {
        const ofKind = density.counts.filter((_, at) => at % EVENT_KINDS.length === index);
        return [kind, ofKind.reduce((sum, count) => sum + count, 0)];
      }),
    );
  const counts = new Map<EventKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
