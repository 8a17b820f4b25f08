import type { ActorId, Dataset, PlaceId, Place, Source, SourceId, Texts } from "../../../domain/model";
import { useSanad } from "../../../state/context";

/** What the dataset calls its actors, places and sources. An id that nothing bears is its own name. */
export type Names = {
  readonly actor: (id: ActorId) => Texts;
  readonly place: (id: PlaceId) => Texts;
  readonly publisher: (id: SourceId) => Texts;
  readonly placeEntry: (id: PlaceId) => Place | undefined;
  readonly sourceEntry: (id: SourceId) => Source | undefined;
};

const madeNames = new WeakMap<Dataset, Names>();

/** The names of a dataset, indexed once. `namesIn(dataset).actor("nobody")` is `{ und: "nobody" }`. */
export function namesIn(dataset: Dataset): Names {
  let names = madeNames.get(dataset);
  if (names === undefined) {
    const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
    const places = new Map(dataset.places.map((place) => [place.id, place]));
    const sources = new Map(dataset.sources.map((source) => [source.id, source]));
    names = {
      actor: (id) => actors.get(id)?.name ?? { und: id },
      place: (id) => places.get(id)?.name ?? { und: id },
      publisher: (id) => sources.get(id)?.publisher ?? { und: id },
      placeEntry: (id) => places.get(id),
      sourceEntry: (id) => sources.get(id),
    };
    madeNames.set(dataset, names);
  }
  return names;
}

/** The names of the dataset on screen. */
export function useNames(): Names {
  return namesIn(useSanad().loaded.dataset);
}
