import { IS_CORROBORATED } from "../domain/columns";
import { EVENT_KINDS, PLACE_ROLES } from "../domain/codes";
import { pinnedEvents, rowOf, type Asked } from "./asked";
import { firstEventsAt } from "./kernels/placeEvents";
import { kindOfShare, roleOfShare } from "./kernels/placeIndex";
import type { WindowCounts } from "./kernels/windowCounts";
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
  const { columns } = inWindow.passing.index;
  const room = Math.max(FEWEST_NAMED, Math.floor(EVENTS_NAMED / Math.max(1, places.length)));
  const named = firstEventsAt(inWindow, places, Math.min(mostNamed, room), counts.atPlace);
  const pinned = pinnedEvents(asked);
  const placementOf = (place: number, event: number) => {
    const from = columns.placeStart[event] ?? 0;
    const at = columns.places.subarray(from, columns.placeStart[event + 1]).indexOf(place);
    return at === -1 ? undefined : from + at;
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
        events: [...events, ...added],
        firstPlacement: placementOf(place, events[0] ?? 0) ?? 0,
      };
    })
    .sort((a, b) => b.count - a.count || a.firstPlacement - b.firstPlacement)
    .map(({ place, count, events }) => ({
      place: content.places.at(place),
      count,
      shares: sharesAt(asked, counts, place),
      events: events.map((event) => ({
        id: content.idOf(rowOf(asked, event)),
        kind: EVENT_KINDS[columns.kind[event] ?? 0] ?? "context",
        role: PLACE_ROLES[columns.placeRoles[placementOf(place, event) ?? 0] ?? 0] ?? "site",
        isCorroborated: ((columns.flags[event] ?? 0) & IS_CORROBORATED) !== 0,
      })),
    }));
}

function sharesAt({ inWindow }: Asked, { inShare }: WindowCounts, place: number): PlaceGroup["shares"] {
  const { shareStart, shareKindRole } = inWindow.passing.index.atPlaces;
  const shares: { kindRole: number; count: number }[] = [];
  for (let share = shareStart[place] ?? 0; share < (shareStart[place + 1] ?? 0); share += 1) {
    const count = inShare[share] ?? 0;
    if (count > 0) shares.push({ kindRole: shareKindRole[share] ?? 0, count });
  }
  return shares
    .sort((a, b) => a.kindRole - b.kindRole)
    .map(({ kindRole, count }) => ({
      kind: EVENT_KINDS[kindOfShare(kindRole)] ?? "context",
      role: PLACE_ROLES[roleOfShare(kindRole)] ?? "site",
      count,
    }));
}
