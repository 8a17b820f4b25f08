import type { Place } from "./model";

/**
 * What "in" means, for every view: a place is in itself, and in whatever its `partOf` leads to. An event is in a place
 * where one of the places that are drawn for it is; it counts there once, by however many of them.
 */

/** Where no place contains another: every place is in itself alone. */
export const NOWHERE = -1;

/**
 * By place, the index of the one that it says it is part of; NOWHERE where it says nothing, or names one that is not
 * there.
 */
export function directParentsOf(places: readonly Pick<Place, "id" | "partOf">[]): Int32Array {
  const indexes = new Map(places.map(({ id }, index) => [id, index]));
  return Int32Array.from(places, ({ partOf }) =>
    partOf === undefined ? NOWHERE : (indexes.get(partOf) ?? NOWHERE),
  );
}

/**
 * By place, the index of the one that contains it. Places that lie in a circle are in none: which of them is the larger
 * nobody knows.
 */
export function parentsOf(places: readonly Pick<Place, "id" | "partOf">[]): Int32Array {
  const parents = directParentsOf(places);
  const inCircles = [...parents.keys()].filter((place) => isInCircle(parents, place));
  for (const place of inCircles) parents[place] = NOWHERE;
  return parents;
}

/** True where one comes back to the place by way of what contains it. */
export function isInCircle(parents: Int32Array, place: number): boolean {
  let at = parents[place] ?? NOWHERE;
  for (let steps = 0; at !== NOWHERE && steps < parents.length; steps += 1) {
    if (at === place) return true;
    at = parents[at] ?? NOWHERE;
  }
  return false;
}

/** The places that contain a place, nearest first and without itself; `parents` hold no circle. */
export function containersOf(parents: Int32Array, place: number): readonly number[] {
  const containers: number[] = [];
  for (let at = parents[place] ?? NOWHERE; at !== NOWHERE; at = parents[at] ?? NOWHERE) containers.push(at);
  return containers;
}

/** By place: 1 where it is in one of those that are 1 in `chosen`; `chosen` itself where no place contains another. */
export function placesIn(parents: Int32Array, chosen: Uint8Array): Uint8Array {
  if (!hasContainers(parents)) return chosen;
  return chosen.map((_, place) => {
    for (let at = place; at !== NOWHERE; at = parents[at] ?? NOWHERE) if (chosen[at] === 1) return 1;
    return 0;
  });
}

export function hasContainers(parents: Int32Array): boolean {
  return parents.some((parent) => parent !== NOWHERE);
}
