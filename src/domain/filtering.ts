import type { ActorPart, PlacePart, Reports, Standing } from "./codes";
import type { KindId } from "./kinds";
import type { ActorId, PlaceId } from "./model";
import type { EpochMs } from "./dateSpan";

/** What the timeline shows; both ends inclusive, UTC. */
export type TimeWindow = { readonly from: EpochMs; readonly to: EpochMs };

/** What the reader asks for. An empty list asks for everything; several choices of one list add up. */
export type Filter = {
  readonly kinds: readonly KindId[];
  readonly actors: readonly ActorId[];
  /** In which part the actors are asked for; of no use where none is chosen. */
  readonly actorPart: ActorPart;
  readonly places: readonly PlaceId[];
  /** In which part the places are asked for, and counted beside the choices. */
  readonly placePart: PlacePart;
  readonly standings: readonly Standing[];
  readonly reports: readonly Reports[];
  readonly text: string;
  /** Off: only events known to the day, those that lasted to their first and their last, and at least to the city. */
  readonly includeImprecise: boolean;
};

export const NO_FILTER: Filter = {
  kinds: [],
  actors: [],
  actorPart: "any",
  places: [],
  placePart: "happened",
  standings: [],
  reports: [],
  text: "",
  includeImprecise: true,
};

/** True where the filter would let every event through. */
export function isEmptyFilter(filter: Filter): boolean {
  return (
    FACETS.every((facet) => filter[facet].length === 0) &&
    filter.text.trim() === "" &&
    filter.includeImprecise
  );
}

/** The parts of a filter that have counts beside their choices, each tested apart from the others. */
export const FACETS = ["kinds", "actors", "places", "standings", "reports"] as const;
export type Facet = (typeof FACETS)[number];
