import { EVENT_KINDS } from "../../domain/codes";
import type { Answer } from "../../engine/query";
import type { ViewFacts } from "../../i18n/describeView";

/** The numbers behind the description of what an answer shows. */
export function viewFacts(answer: Answer): ViewFacts {
  const { query, items, notShown, undatedCount, total, places, placesNotShown, unplacedCount } = answer;
  const { kindsInWindow } = answer;
  const earlier = answer.earlier?.count ?? 0;
  const later = answer.later?.count ?? 0;
  return {
    window: query.window,
    inWindow: items.length + notShown,
    undated: undatedCount,
    passing: answer.matching + earlier + later,
    total,
    earlier,
    later,
    kinds: EVENT_KINDS.map((kind, index) => ({ kind, count: kindsInWindow[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    places: places.map(({ place, count }) => ({ name: place.name, count })),
    placeCount: places.length + placesNotShown,
    unplaced: unplacedCount,
  };
}
