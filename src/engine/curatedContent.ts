import {
  ACTOR_ROLE_TABLE,
  EVENT_KINDS,
  PLACE_KINDS,
  PLACE_ROLES,
  STANDINGS,
  type ActorRole,
} from "../domain/codes";
import {
  IS_CORROBORATED,
  IS_IMPRECISE,
  IS_POINT,
  roleBits,
  SOFT_END,
  SOFT_START,
  type Columns,
} from "../domain/columns";
import { createColumnsBuilder } from "../domain/columnsBuilder";
import { containersOf, parentsOf } from "../domain/containment";
import { isImpreciseDate, spanOf } from "../domain/dates";
import {
  drawnBar,
  drawnDate,
  drawnPlaces,
  isAreaPlace,
  isCorroborated,
  type DrawAs,
} from "../domain/drawing";
import { searchedTexts } from "../domain/eventFields";
import { verifyExcerpt, type Anchoring } from "../domain/excerpts";
import type { LoadedDataset } from "../domain/loaded";
import type { Actor, ActorId, ConflictEvent, Estimate, EventId, Place } from "../domain/model";
import { foldText, holdsWord } from "../domain/searchText";
import type { Content } from "./content";
import { dictionaryOf } from "./dictionary";
import type { TollRanges } from "./kernels/tolls";
import type { EventItem } from "./query";

/** A curated dataset as content and as columns, which differ by what is drawn. */
export type CuratedEvents = {
  readonly content: Content;
  readonly columns: Readonly<Record<DrawAs, Columns>>;
};

export function curatedEvents(loaded: LoadedDataset): CuratedEvents {
  const content = curatedContent(loaded);
  const columnsOf = (drawAs: DrawAs) => curatedColumns(loaded, content, drawAs);
  return {
    content,
    columns: { reported: columnsOf("reported"), corroborated: columnsOf("corroborated") },
  };
}

/** All that a curated dataset says of its events: a few thousand at most, so that everything is made at once. */
function curatedContent(loaded: LoadedDataset): Content {
  const { dataset, texts, eventIssues } = loaded;
  const { events } = dataset;
  const places = dictionaryOf(dataset.places);
  const actors = dictionaryOf(actorsOf(loaded));
  const anchorings = events.map(
    ({ excerpts }): ReadonlyMap<string, Anchoring> =>
      new Map(excerpts.map((excerpt) => [excerpt.id, verifyExcerpt(texts.get(excerpt.source), excerpt)])),
  );
  const itemsOf = (drawAs: DrawAs) =>
    events.map((event, row) => itemOf(event, drawAs, loaded, places, anchorings[row] ?? new Map()));
  const items = { reported: itemsOf("reported"), corroborated: itemsOf("corroborated") };
  const rows = new Map(events.map(({ id }, row): [EventId, number] => [id, row]).reverse());
  const namesOf = createNames(loaded);
  const searchTexts = events.map((event) => foldText(searchedTexts(event, namesOf).join(" ")));

  return {
    kinds: EVENT_KINDS,
    actors,
    places,
    parents: parentsOf(dataset.places),
    unlisted: undefined,
    centres: {
      longitude: Float64Array.from(dataset.places, ({ center: [longitude] }) => longitude),
      latitude: Float64Array.from(dataset.places, ({ center: [, latitude] }) => latitude),
      radiusKm: Float32Array.from(dataset.places, ({ radiusKm }) => radiusKm),
      kind: Uint8Array.from(dataset.places, ({ kind }) => PLACE_KINDS.indexOf(kind)),
    },
    tollRanges: {
      reported: tollRangesOf(events, "reported"),
      corroborated: tollRangesOf(events, "corroborated"),
    },
    idOf: (row) => existing(events, row).id,
    rowOf: (id) => rows.get(id),
    item: (row, drawAs) => existing(items[drawAs], row),
    record: (row) => {
      const event = existing(events, row);
      return {
        event,
        anchorings: existing(anchorings, row),
        linkedFrom: events.flatMap(({ id, links }) =>
          (links ?? []).filter((link) => link.event === event.id).map((link) => ({ ...link, event: id })),
        ),
        issues: eventIssues.get(event.id) ?? [],
      };
    },
    prepare: () => undefined,
    search: (words) =>
      Uint8Array.from(searchTexts, (text) => (words.every((word) => holdsWord(text, word)) ? 1 : 0)),
    quoted: (source) => {
      const text = texts.get(source);
      if (text === undefined) return undefined;
      const excerpts = events.flatMap((event, row) =>
        event.excerpts.flatMap((excerpt) => {
          const anchoring = anchorings[row]?.get(excerpt.id);
          return excerpt.source === source && anchoring !== undefined && "start" in anchoring
            ? [{ start: anchoring.start, end: anchoring.end, row }]
            : [];
        }),
      );
      return { text, excerpts };
    },
  };
}

function existing<Value>(values: readonly Value[], row: number): Value {
  const value = values[row];
  if (value === undefined) throw new RangeError(`no event in row ${row}`);
  return value;
}

/** Those of the dataset, and those that only its events name: they are counted and filtered by too. */
function actorsOf({ dataset }: LoadedDataset): readonly Actor[] {
  const known = new Set(dataset.actors.map(({ id }) => id));
  const named = new Set(dataset.events.flatMap(({ who }) => who.map(({ actor }) => actor)));
  const unknown = [...named].filter((id) => !known.has(id));
  return [
    ...dataset.actors,
    ...unknown.map((id): Actor => ({ id, name: { und: id }, kind: "organisation" })),
  ];
}

function itemOf(
  event: ConflictEvent,
  drawAs: DrawAs,
  { publishedEnd }: LoadedDataset,
  places: Content["places"],
  anchorings: ReadonlyMap<string, Anchoring>,
): EventItem {
  const date = drawnDate(event, drawAs);
  const reportedSpan = spanOf(event.when.reported.edtf);
  return {
    id: event.id,
    kind: event.kind,
    standing: event.excerpts[0]?.standing,
    title: event.title,
    date,
    bar: drawnBar(date.span, date.extent, publishedEnd),
    reportedBar:
      date.from === "corroborated"
        ? drawnBar(reportedSpan, event.when.reported.extent, publishedEnd)
        : undefined,
    places: drawnPlaces(event, drawAs).filter(({ place }) => places.codeOf(place) !== undefined),
    actor: leadingActor(event),
    isFlagged:
      event.excerpts.length === 0 || [...anchorings.values()].some(({ status }) => status === "missing"),
    isCorroborated: isCorroborated(event),
  };
}

function leadingActor({ who }: ConflictEvent): ActorId | undefined {
  return (who.find(({ role }) => ACTOR_ROLE_TABLE[role].isAuthor) ?? who[0])?.actor;
}

function curatedColumns({ dataset: { events } }: LoadedDataset, content: Content, drawAs: DrawAs): Columns {
  const builder = createColumnsBuilder(events.length);
  const { actors, places } = content;
  for (const [row, event] of events.entries()) {
    const { bar, date, places: drawn } = content.item(row, drawAs);
    // At a place of two roles the event counts once, by what happened there.
    const roles = new Map(
      drawn
        .map(({ place, role }): [number, number] => [places.codeOf(place) ?? 0, PLACE_ROLES.indexOf(role)])
        .sort(([, a], [, b]) => b - a),
    );
    const codes = [...new Set(drawn.map(({ place }) => places.codeOf(place) ?? 0))];
    const parts = new Map<number, ActorRole[]>();
    for (const { actor, role } of event.who) {
      const code = actors.codeOf(actor) ?? 0;
      parts.set(code, [...(parts.get(code) ?? []), role]);
    }
    const isCoarse = codes.every((code) => isAreaPlace(places.at(code).kind));
    builder.add({
      start: bar?.start ?? Infinity,
      end: bar?.end ?? Infinity,
      flags:
        (bar?.softStart ? SOFT_START : 0) |
        (bar?.softEnd ? SOFT_END : 0) |
        (bar?.isPoint ? IS_POINT : 0) |
        (bar === undefined || isImpreciseDate(date.span, date.extent) || isCoarse ? IS_IMPRECISE : 0) |
        (isCorroborated(event) ? IS_CORROBORATED : 0),
      kind: content.kinds.indexOf(event.kind),
      standings: event.excerpts.reduce((bits, { standing }) => bits | (1 << STANDINGS.indexOf(standing)), 0),
      toll: bestOf(killedIn(event, drawAs)),
      actors: [...parts.keys()],
      actorRoles: [...parts.values()].map(roleBits),
      places: codes,
      placeRoles: codes.map((code) => roles.get(code) ?? 0),
    });
  }
  return builder.finish();
}

/** How many were killed as it is drawn: what another report gives, else what the article does. */
function killedIn({ toll }: ConflictEvent, drawAs: DrawAs): Estimate | undefined {
  const corroborated = drawAs === "corroborated" ? toll?.corroborated : undefined;
  return corroborated?.find((estimate) => estimate.killed)?.killed ?? toll?.reported?.killed;
}

/** -1 where nothing is said, or a range only: nobody has chosen a number of it. */
function bestOf(killed: Estimate | undefined): number {
  return killed?.best ?? (killed?.low === killed?.high ? killed?.low : undefined) ?? -1;
}

function tollRangesOf(events: readonly ConflictEvent[], drawAs: DrawAs): TollRanges {
  const killed = events.map((event) => killedIn(event, drawAs));
  return {
    low: Int32Array.from(killed, (estimate) => estimate?.low ?? -1),
    high: Int32Array.from(killed, (estimate) => estimate?.high ?? -1),
  };
}

/** What an actor or a place goes by; a place by the names of those that contain it, too. */
function createNames({ dataset: { actors, places } }: LoadedDataset): (id: string) => readonly string[] {
  const parents = parentsOf(places);
  const namesOf = ({ name, aliases }: Actor | Place) => [...Object.values(name), ...(aliases ?? [])];
  const names = new Map<string, readonly string[]>([
    ...actors.map((actor) => [actor.id, namesOf(actor)] as const),
    ...places.map(
      (place, index) =>
        [
          place.id,
          [place, ...containersOf(parents, index).map((container) => existing(places, container))].flatMap(
            namesOf,
          ),
        ] as const,
    ),
  ]);
  return (id) => names.get(id) ?? [];
}
