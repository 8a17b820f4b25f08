import { IS_CORROBORATED } from "../domain/columns";
import { PLACE_ROLES } from "../domain/codes";
import { placesIn } from "../domain/containment";
import { pinnedEvents, rowOf, type Asked } from "./asked";
import { eventsAtPlaces, firstEventsAt } from "./kernels/placeEvents";
import { kindOfShare, roleOfShare } from "./kernels/placeIndex";
import { countInPart, type WindowCounts } from "./kernels/windowCounts";
import { GROUP_EVENTS, type PlaceGroup } from "./query";

/** Events that all groups of an answer name together, about: more would take longer to hand over than to find. */
const EVENTS_NAMED = 1500;
const FEWEST_NAMED = 5;

/**
 * What stands at some places, most events first, among equals in the order in which their first events come; each
 * names at most `mostNamed` of its events, and the pinned ones.
 */
export function placeGroups(
  asked: Asked,
  counts: WindowCounts,
  places: readonly number[],
  mostNamed = GROUP_EVENTS,
): readonly PlaceGroup[] {
  const { inWindow, content } = asked;
  const { index, stands } = inWindow.passing;
  const { columns } = index;
  const { placePart } = asked.query.filter;
  const room = Math.max(FEWEST_NAMED, Math.floor(EVENTS_NAMED / Math.max(1, places.length)));
  const named = firstEventsAt(inWindow, places, Math.min(mostNamed, room), counts.atPlace);
  const pinned = pinnedEvents(asked);
  // Without a place to be asked for, events stand at all of theirs.
  const placesAsked = asked.query.filter.places.length > 0;
  const placementOf = (place: number, event: number) => {
    const from = columns.placeStart[event] ?? 0;
    const at = columns.places.subarray(from, columns.placeStart[event + 1]).indexOf(place);
    return at === -1 || stands?.[from + at] === 0 ? undefined : from + at;
  };
  const insideOf = (place: number): Pick<PlaceGroup, "inside" | "speaking"> => {
    if (placesAsked && placePart === "spoken-of") {
      // An event that only speaks of this one may have happened in the one that is asked for.
      const chosen = new Uint8Array(content.places.count);
      chosen[place] = 1;
      const inside = eventsAtPlaces(inWindow, placesIn(content.parents, chosen)).length;
      return { inside, speaking: inside };
    }
    const speaking = placesAsked && placePart === "happened" ? 0 : (counts.speaking?.[place] ?? 0);
    return { inside: countInPart(counts, place, placesAsked ? placePart : "any"), speaking };
  };
  return places
    .map((place) => {
      const events = named.get(place) ?? [];
      const added = pinned.filter(
        (event) => !events.includes(event) && placementOf(place, event) !== undefined,
      );
      return {
        place,
        count: counts.atPlace[place] ?? 0,
        ...insideOf(place),
        events: [...events, ...added],
        firstPlacement: placementOf(place, events[0] ?? 0) ?? 0,
      };
    })
    .sort((a, b) => b.count - a.count || a.firstPlacement - b.firstPlacement)
    .map(({ place, count, inside, speaking, events }) => ({
      place: content.places.at(place),
      count,
      inside,
      speaking,
      shares: sharesAt(asked, counts, place),
      events: events.map((event) => ({
        id: content.idOf(rowOf(asked, event)),
        kind: content.kinds[columns.kind[event] ?? 0] ?? "event",
        role: PLACE_ROLES[columns.placeRoles[placementOf(place, event) ?? 0] ?? 0] ?? "site",
        isCorroborated: ((columns.flags[event] ?? 0) & IS_CORROBORATED) !== 0,
      })),
    }));
}

function sharesAt(
  { inWindow, content }: Asked,
  { inShare }: WindowCounts,
  place: number,
): PlaceGroup["shares"] {
  const { shareStart, shareKindRole } = inWindow.passing.index.atPlaces;
  const shares: { kindRole: number; count: number }[] = [];
  for (let share = shareStart[place] ?? 0; share < (shareStart[place + 1] ?? 0); share += 1) {
    const count = inShare[share] ?? 0;
    if (count > 0) shares.push({ kindRole: shareKindRole[share] ?? 0, count });
  }
  return shares
    .sort((a, b) => a.kindRole - b.kindRole)
    .map(({ kindRole, count }) => ({
      kind: content.kinds[kindOfShare(kindRole)] ?? "event",
      role: PLACE_ROLES[roleOfShare(kindRole)] ?? "site",
      count,
    }));
}
