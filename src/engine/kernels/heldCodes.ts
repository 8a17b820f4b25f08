import { STANDINGS } from "../../domain/codes";
import { IS_CORROBORATED, type Columns } from "../../domain/columns";
import { NOWHERE } from "../../domain/containment";
import type { DrawAs } from "../../domain/drawing";
import type { Content } from "../content";

/** What any event of the data has, whatever is asked and however it is drawn: what none has can never match. */
export type HeldCodes = {
  /** By code and by index in STANDINGS: 1 where it is held. */
  readonly kinds: Uint8Array;
  readonly standings: Uint8Array;
  readonly isCorroborated: boolean;
  readonly isArticleOnly: boolean;
  readonly hasTolls: boolean;
  readonly actors: Uint8Array;
  /** A place that contains one that is held is held; one that is no choice by itself is not. */
  readonly places: Uint8Array;
};

/** One look at every event. */
export function heldCodes(
  drawn: Readonly<Record<DrawAs, Columns>>,
  {
    kinds: vocabulary,
    actors: { count: actorCount },
    places: { count: placeCount },
    parents,
    unlisted,
  }: Content,
): HeldCodes {
  const kinds = new Uint8Array(vocabulary.length);
  const actors = new Uint8Array(actorCount);
  const places = new Uint8Array(placeCount);
  let standingBits = 0;
  let corroborated = 0;
  let looked = 0;
  let hasTolls = false;
  // Imported events are drawn one way only: the same columns are looked at once.
  for (const columns of new Set(Object.values(drawn))) {
    looked += columns.count;
    for (let event = 0; event < columns.count; event += 1) {
      kinds[columns.kind[event] ?? 0] = 1;
      standingBits |= columns.standings[event] ?? 0;
      if (((columns.flags[event] ?? 0) & IS_CORROBORATED) !== 0) corroborated += 1;
    }
    hasTolls ||= columns.toll.some((toll) => toll >= 0);
    for (const actor of columns.actors) actors[actor] = 1;
    for (const place of columns.places) places[place] = 1;
  }
  for (let place = 0; place < placeCount; place += 1) {
    if (places[place] === 0) continue;
    // As far up as it has not been walked before; what lies in a circle has no parent.
    let parent = parents[place] ?? NOWHERE;
    while (parent !== NOWHERE && places[parent] === 0) {
      places[parent] = 1;
      parent = parents[parent] ?? NOWHERE;
    }
  }
  unlisted?.forEach((isUnlisted, place) => {
    if (isUnlisted === 1) places[place] = 0;
  });
  return {
    kinds,
    standings: Uint8Array.from(STANDINGS, (_, code) => (standingBits >> code) & 1),
    isCorroborated: corroborated > 0,
    isArticleOnly: corroborated < looked,
    hasTolls,
    actors,
    places,
  };
}
