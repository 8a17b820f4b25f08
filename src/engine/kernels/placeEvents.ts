import { lowerBound } from "./bounds";
import type { Area } from "../query";
import { eventAt, isInWindow, type InWindow } from "./inWindow";
import type { PlaceCentres } from "./mapGrid";
import { standsIn, type Passing } from "./passing";

/** True where the event, which has the place, stands there (see `Passing.stands`). */
function standsAt({ index, stands }: Passing, event: number, place: number): boolean {
  if (stands === undefined) return true;
  const { placeStart, places } = index.columns;
  const from = placeStart[event] ?? 0;
  return stands[from + places.subarray(from, placeStart[event + 1]).indexOf(place)] === 1;
}

/** All events of the answer at a place itself, in time order, undated ones last. */
export function eventsAtPlace(inWindow: InWindow, place: number): readonly number[] {
  const { passing } = inWindow;
  const { eventStart, events } = passing.index.atPlaces;
  const found: number[] = [];
  for (let at = eventStart[place] ?? 0; at < (eventStart[place + 1] ?? 0); at += 1) {
    const event = events[at] ?? 0;
    if (passing.mask[event] === 0 && isInWindow(inWindow, event) && standsAt(passing, event, place))
      found.push(event);
  }
  return found;
}

/**
 * The first events of the answer at each of some places, in time order and at most `limit` a place, without
 * walking through all the others that stand there. `counts` says how many events of the answer each place has.
 */
export function firstEventsAt(
  inWindow: InWindow,
  places: readonly number[],
  limit: number,
  counts: Uint32Array,
): ReadonlyMap<number, readonly number[]> {
  const { passing, straddling, beginning, ending } = inWindow;
  const { columns, atPlaces } = passing.index;
  const found = new Map(places.map((place): [number, number[]] => [place, []]));
  for (const event of straddling) {
    for (let at = columns.placeStart[event] ?? 0; at < (columns.placeStart[event + 1] ?? 0); at += 1) {
      const events = passing.stands?.[at] === 0 ? undefined : found.get(columns.places[at] ?? 0);
      if (events !== undefined && events.length < limit) events.push(event);
    }
  }
  for (const [place, events] of found) {
    const wanted = Math.min(limit, counts[place] ?? 0);
    const to = atPlaces.eventStart[place + 1] ?? 0;
    const walk = (firstEvent: number, lastEvent: number) => {
      let at = lowerBound(atPlaces.events, firstEvent, atPlaces.eventStart[place] ?? 0, to);
      for (; at < to && events.length < wanted; at += 1) {
        const event = atPlaces.events[at] ?? 0;
        if (event >= lastEvent) return;
        if (passing.mask[event] === 0 && standsAt(passing, event, place)) events.push(event);
      }
    };
    walk(beginning, ending);
    walk(columns.datedCount, columns.count);
  }
  return found;
}

/** The first events of the answer without a place, in time order. */
export function firstUnplaced(inWindow: InWindow, limit: number): readonly number[] {
  const { passing, straddling, beginning, ending } = inWindow;
  const { columns } = passing.index;
  const found: number[] = [];
  for (const event of straddling) {
    if (columns.placeStart[event] === columns.placeStart[event + 1]) found.push(event);
    if (found.length >= limit) break;
  }
  const { unplaced } = passing;
  for (let at = lowerBound(unplaced, beginning); at < unplaced.length && found.length < limit; at += 1) {
    const event = unplaced[at] ?? 0;
    if (event < ending) found.push(event);
    else if (event < columns.datedCount) at = lowerBound(unplaced, columns.datedCount) - 1;
    else found.push(event);
  }
  return found.slice(0, limit);
}

/** By place: 1 where its centre lies in the area or on its edge. */
export function placesInside({ longitude, latitude }: PlaceCentres, area: Area): Uint8Array {
  const isInside = new Uint8Array(longitude.length);
  for (let place = 0; place < longitude.length; place += 1) {
    const [lon, lat] = [longitude[place] ?? NaN, latitude[place] ?? NaN];
    if (lon >= area.west && lon <= area.east && lat >= area.south && lat <= area.north) isInside[place] = 1;
  }
  return isInside;
}

/** All events of the answer that stand at one of the places, which is 1 by place: each once, in time order. */
export function eventsAtPlaces(inWindow: InWindow, isInside: Uint8Array): readonly number[] {
  const { passing } = inWindow;
  const found: number[] = [];
  for (let position = 0; position < inWindow.count; position += 1) {
    const event = eventAt(inWindow, position);
    if (standsIn(passing, event, isInside)) found.push(event);
  }
  return found;
}
