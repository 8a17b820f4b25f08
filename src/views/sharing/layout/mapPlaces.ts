import type { Place, PlaceId } from "../../../domain/model";
import type { EventItem, PlaceGroup } from "../../../engine/query";
import type { SketchCity } from "../sketch/fetchOutlines";
import type { SketchOutlines } from "../sketch/outlines";
import { areaAround, createProjection, type Project, type Size } from "../sketch/projection";

const LEAST_DEGREES = 8;

/** A place of the events that are listed beside a map. */
export type ListedPlace = {
  readonly place: Place;
  /** The numbers of its events in the list. */
  readonly events: readonly number[];
  /** Of these the ones that only speak of the place: nothing in them happened or was said here. */
  readonly speaking: readonly number[];
  /** How many events are told to be there, those that are not listed too. */
  readonly count: number;
  /** Nothing happened or was said here: the place is only spoken of. */
  readonly isSubjectOnly: boolean;
};

/** What a still map is drawn from. */
export type MapGround = {
  readonly places: readonly ListedPlace[];
  readonly project: Project;
  readonly outlines: SketchOutlines | undefined;
  /** The largest first. */
  readonly cities: readonly SketchCity[];
};

/** The places of the events, in the order in which their list comes upon them. */
export function listedPlaces(
  events: readonly { readonly item: EventItem }[],
  placeEntry: (id: PlaceId) => Place | undefined,
): readonly ListedPlace[] {
  const found = new Map<PlaceId, { readonly numbers: Set<number>; readonly sited: Set<number> }>();
  for (const [index, { item }] of events.entries()) {
    for (const { place, role } of item.places) {
      const at = found.get(place) ?? { numbers: new Set(), sited: new Set() };
      at.numbers.add(index + 1);
      if (role === "site") at.sited.add(index + 1);
      found.set(place, at);
    }
  }
  return [...found].flatMap(([id, { numbers, sited }]): ListedPlace[] => {
    const place = placeEntry(id);
    if (place === undefined) return [];
    const speaking = [...numbers].filter((number) => !sited.has(number));
    return [{ place, events: [...numbers], speaking, count: numbers.size, isSubjectOnly: sited.size === 0 }];
  });
}

/**
 * The places of an answer, whose events are counted and not listed: with those in places within them, as their markers
 * say, or those at the places alone, where the others are counted elsewhere.
 */
export function countedPlaces(
  groups: readonly PlaceGroup[],
  counted: "inside" | "alone",
): readonly ListedPlace[] {
  return groups.map(({ place, count, inside, shares }) => ({
    place,
    events: [],
    speaking: [],
    count: counted === "inside" ? inside : count,
    isSubjectOnly: shares.every(({ role, count: some }) => role === "subject" || some === 0),
  }));
}

/** Where on a map of these places a point of the earth lies. */
export function projectionOf(places: readonly ListedPlace[], size: Size): Project {
  const onGlobe = places.filter(({ place }) => isOnGlobe(place));
  return createProjection(
    areaAround(
      nearPlaces(onGlobe).map(({ place }) => place),
      LEAST_DEGREES,
    ),
    size,
  );
}

/** False for coordinates that no map can show; the place is named beside it. */
function isOnGlobe({ center: [longitude, latitude], radiusKm }: Place): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && Number.isFinite(radiusKm);
}

/** Places far from the rest would shrink it to a spot: the map shows the four fifths nearest to the middle. */
function nearPlaces(places: readonly ListedPlace[]): readonly ListedPlace[] {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const longitude = middle(places.map(({ place }) => place.center[0]));
  const latitude = middle(places.map(({ place }) => place.center[1]));
  const distance = ({ place: { center } }: ListedPlace) =>
    Math.hypot(center[0] - longitude, center[1] - latitude);
  return [...places].sort((a, b) => distance(a) - distance(b)).slice(0, Math.ceil(places.length * 0.8));
}
