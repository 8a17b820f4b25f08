import { eventCountsOf } from "../../engine/eventCounts";
import type { Answer } from "../../engine/query";
import type { ViewFacts } from "../../i18n/describeView";
import type { Names } from "../../state/names";

/** The places that lie in no other and hold others, with all events in them; most first. */
function outermost({ facets }: Answer, { contains, placeEntry }: Names): ViewFacts["containers"] {
  return [...facets.places].flatMap(([id, count]) => {
    const place = contains(id) ? placeEntry(id) : undefined;
    return place === undefined || place.partOf !== undefined ? [] : [{ name: place.name, count }];
  });
}

/** The numbers behind the description of what an answer shows. */
export function viewFacts(answer: Answer, names: Names): ViewFacts {
  const { query, places, placesNotShown, unplacedCount, kindsInWindow, density } = answer;
  return {
    window: query.window,
    events: eventCountsOf(answer),
    kinds: density.vocabulary
      .map((kind, index) => ({ kind, count: kindsInWindow[index] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    // As at their markers: with what is in places within them.
    places: places
      .map(({ place, inside }) => ({ name: place.name, count: inside }))
      .sort((one, other) => other.count - one.count),
    // What a facet counts minds not what is chosen of it.
    containers: placesNotShown > 0 && query.filter.places.length === 0 ? outermost(answer, names) : [],
    placeCount: places.length + placesNotShown,
    unplaced: query.boundsFilter === undefined ? unplacedCount : 0,
    isBounded: query.boundsFilter !== undefined,
  };
}
