import { NOWHERE } from "../domain/containment";
import { EVENT_KINDS } from "../domain/codes";
import { codebookKinds, type Kind, type KindId } from "../domain/kinds";
import type { Actor, ActorId, Dataset, Place, PlaceId, Source, SourceId } from "../domain/model";
import type { Texts } from "../domain/readersTexts";
import {
  actorAt,
  actorIndex,
  placeAt,
  placeIndex,
  type ActorTable,
  type PlaceTable,
} from "../formats/import/importedEvents";

/** What the data calls its actors, places and sources. An id that nothing bears is its own name. */
export type Names = {
  readonly actor: (id: ActorId) => Texts;
  readonly place: (id: PlaceId) => Texts;
  readonly publisher: (id: SourceId) => Texts;
  readonly actorEntry: (id: ActorId) => Actor | undefined;
  readonly placeEntry: (id: PlaceId) => Place | undefined;
  /** True where other places are part of the place; points of one name are the place itself. */
  readonly contains: (id: PlaceId) => boolean;
  readonly sourceEntry: (id: SourceId) => Source | undefined;
  /** What the data calls a kind of its own; undefined where the interface has the words. */
  readonly kind: (id: KindId) => Texts | undefined;
  /** The vocabulary, in the order in which kinds are shown. */
  readonly kinds: readonly Kind[];
  /** Whether there are any at all. */
  readonly hasActors: boolean;
  readonly hasPlaces: boolean;
};

/** The names of a dataset, indexed once. `namesOfDataset(dataset).actor("nobody")` is `{ und: "nobody" }`. */
export function namesOfDataset(dataset: Dataset): Names {
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  const containers = new Set(dataset.places.map(({ partOf }) => partOf));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  return namesFrom(
    (id) => actors.get(id),
    (id) => places.get(id),
    (id) => sources.get(id),
    codebookKinds(EVENT_KINDS.map((kind) => dataset.events.filter((event) => event.kind === kind).length)),
    { hasActors: actors.size > 0, hasPlaces: places.size > 0, contains: (id) => containers.has(id) },
  );
}

/** The names of an imported file, read from its tables when they are asked for. */
export function namesOfTables(actors: ActorTable, places: PlaceTable, kinds: readonly Kind[]): Names {
  let known: ReadonlySet<number> | undefined;
  const containers = () =>
    (known ??= new Set(places.parent.filter((parent) => parent !== NOWHERE && parent < places.gatheredFrom)));
  return namesFrom(
    (id) => at(actorIndex(actors, id), (index) => actorAt(actors, index)),
    (id) => at(placeIndex(places, id), (index) => placeAt(places, index)),
    () => undefined,
    kinds,
    {
      hasActors: actors.count > 0,
      hasPlaces: places.count > 0,
      contains: (id) => containers().has(placeIndex(places, id) ?? NOWHERE),
    },
  );
}

function at<Entry>(index: number | undefined, make: (index: number) => Entry): Entry | undefined {
  return index === undefined ? undefined : make(index);
}

function namesFrom(
  actorEntry: Names["actorEntry"],
  placeEntry: Names["placeEntry"],
  sourceEntry: Names["sourceEntry"],
  kinds: readonly Kind[],
  has: Pick<Names, "hasActors" | "hasPlaces" | "contains">,
): Names {
  const kindNames = new Map(kinds.map(({ id, name }) => [id, name]));
  return {
    kind: (id) => kindNames.get(id),
    kinds,
    actor: (id) => actorEntry(id)?.name ?? { und: id },
    place: (id) => placeEntry(id)?.name ?? { und: id },
    publisher: (id) => sourceEntry(id)?.publisher ?? { und: id },
    actorEntry,
    placeEntry,
    sourceEntry,
    ...has,
  };
}
