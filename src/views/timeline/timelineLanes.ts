import { KIND_IDS, type KindId } from "../../domain/kinds";
import type { ActorId, PlaceId } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { labelIn } from "../../domain/shortText";
import type { EventItem } from "../../engine/query";
import { kindName, type KindNames } from "../../i18n/kindNames";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { Lanes } from "../../state/store";

/** One row of the timeline, or several where its events overlap. */
export type TimelineLane = {
  readonly id: string;
  /** Where lanes are by kind: the lane's icon and colour. */
  readonly kind: KindId | undefined;
  readonly name: string;
  /** The language that the name is in. */
  readonly language: string;
};

/** What the dataset calls its kinds, actors and places. */
export type LaneNames = KindNames & {
  readonly actor: (id: ActorId) => Texts;
  readonly place: (id: PlaceId) => Texts;
};

/** The lane of what has no actor or no place. */
const NONE = "";

/** vis-timeline takes longer with each lane, and nobody reads a hundred. */
const MOST_LANES = 40;

/** The lane of those actors or places that get none of their own. */
export const OTHERS_LANE = "others";

/**
 * In which lane an event stands, unless that is one of those that OTHERS_LANE gathers. One that has several places
 * stands at its first, so that it is drawn once; at one where it happened before one that it only speaks of.
 */
export function laneIdOf(item: EventItem, lanes: Lanes): string {
  return `lane:${keyOf(item, lanes)}`;
}

/**
 * The lanes that the given events need: kinds in the vocabulary's order, actors and places by number of
 * events, what has neither and what is gathered last; at most MOST_LANES.
 */
export function lanesOf(
  items: readonly EventItem[],
  lanes: Lanes,
  names: LaneNames,
  language: Language,
): readonly TimelineLane[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item, lanes);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (lanes === "kind") {
    return KIND_IDS.filter((kind) => counts.has(kind)).map((kind) => {
      const shown = kindName(kind, names, language, "kinds");
      return { id: `lane:${kind}`, kind, name: shown.text, language: shown.language };
    });
  }
  const t = textsIn(language, "timeline");
  const laneOf = (key: string): TimelineLane => {
    const shown =
      key === NONE
        ? { text: lanes === "actor" ? t("noActor") : t("noPlace"), language }
        : labelIn(names[lanes](key), language);
    return { id: `lane:${key}`, kind: undefined, name: shown.text, language: shown.language };
  };
  const sorted = [...counts]
    .sort(([a, countA], [b, countB]) => Number(a === NONE) - Number(b === NONE) || countB - countA)
    .map(([key]) => key);
  if (sorted.length <= MOST_LANES) return sorted.map(laneOf);
  const others = lanes === "actor" ? t("otherActors") : t("otherPlaces");
  return [
    ...sorted.slice(0, MOST_LANES - 1).map(laneOf),
    { id: OTHERS_LANE, kind: undefined, name: others, language },
  ];
}

function keyOf(item: EventItem, lanes: Lanes): string {
  switch (lanes) {
    case "kind":
      return item.kind;
    case "actor":
      return item.actor ?? NONE;
    case "place":
      return (item.places.find(({ role }) => role === "site") ?? item.places[0])?.place ?? NONE;
  }
}
