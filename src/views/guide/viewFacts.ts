import { eventCountsOf } from "../../engine/eventCounts";
import type { Answer } from "../../engine/query";
import type { ViewFacts } from "../../i18n/describeView";

/** The numbers behind the description of what an answer shows. */
export function viewFacts(answer: Answer): ViewFacts {
  const { query, places, placesNotShown, unplacedCount, kindsInWindow, density } = answer;
  return {
    window: query.window,
    events: eventCountsOf(answer),
    kinds: density.vocabulary
      .map((kind, index) => ({ kind, count: kindsInWindow[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    places: places.map(({ place, count }) => ({ name: place.name, count })),
    placeCount: places.length + placesNotShown,
    unplaced: unplacedCount,
  };
}
