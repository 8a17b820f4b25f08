import type { Standing } from "../domain/codes";
import { isImpreciseDate, isUndated, overlaps, spanOf } from "../domain/dates";
import { drawnBar, drawnDate, drawnPlaces, isAreaPlace, type DrawAs } from "../domain/drawing";
import { anchorExcerpt, cutIntoPassages, type Anchoring } from "../domain/excerpts";
import { FACETS, facetValues, passesFilter, type Facet, type Filterable } from "../domain/filtering";
import type { LoadedDataset } from "../domain/loaded";
import type { ActorId, ConflictEvent, EventId, PlaceId } from "../domain/model";
import { foldText, searchWords } from "../domain/searchText";
import type { Answer, Beyond, Engine, EventItem, EventRecord, Order, PlaceGroup, Query } from "./query";

type Entry = Filterable & {
  readonly item: EventItem;
  readonly event: ConflictEvent;
  readonly anchorings: ReadonlyMap<string, Anchoring>;
};

/**
 * The engine for datasets of up to a few thousand events: plain arrays on the main thread. It answers every
 * question by walking all entries, which at this size costs less than keeping an index.
 */
export function createArrayEngine(loaded: LoadedDataset): Engine {
  const entriesAs: Record<DrawAs, readonly Entry[]> = {
    reported: createEntries(loaded, "reported"),
    corroborated: createEntries(loaded, "corroborated"),
  };
  const places = new Map(loaded.dataset.places.map((place) => [place.id, place]));

  const select = (query: Query) => {
    const words = searchWords(query.filter.text);
    const passing = entriesAs[query.drawAs].filter((entry) => passesFilter(entry, query.filter, words));
    return { words, passing, matching: passing.filter(({ item }) => isInWindow(item, query)) };
  };

  const groupByPlace = (entries: readonly Entry[]): readonly PlaceGroup[] => {
    const groups = new Map<PlaceId, PlaceGroup["events"][number][]>();
    for (const { item } of entries) {
      for (const { place, role } of item.places) {
        const group = groups.get(place) ?? [];
        if (group.length === 0) groups.set(place, group);
        if (!group.some(({ id }) => id === item.id)) group.push({ id: item.id, kind: item.kind, role });
      }
    }
    return [...groups]
      .flatMap(([id, events]) => {
        const place = places.get(id);
        return place === undefined ? [] : [{ place, events }];
      })
      .sort((a, b) => b.events.length - a.events.length);
  };

  const countFacets = (query: Query, words: readonly string[]): Answer["facets"] => {
    const counts: Record<Facet, Map<string, number>> = {
      kinds: new Map(),
      actors: new Map(),
      places: new Map(),
      standings: new Map(),
    };
    const inWindow = entriesAs[query.drawAs].filter(({ item }) => isInWindow(item, query));
    for (const facet of FACETS) {
      for (const entry of inWindow) {
        if (!passesFilter(entry, query.filter, words, facet)) continue;
        for (const value of facetValues(entry, facet)) {
          counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
        }
      }
    }
    return counts;
  };

  const ask = (query: Query): Answer => {
    const { words, passing, matching } = select(query);
    const dated = matching.filter(({ item }) => item.bar !== undefined).map(({ item }) => item);
    const items = withinBudget(dated, query);
    const everyPrecision = { ...query.filter, includeImprecise: true };
    return {
      query,
      items,
      notShown: dated.length - items.length,
      undated: matching.filter(({ item }) => item.bar === undefined).map(({ item }) => item),
      places: groupByPlace(matching),
      unplaced: matching.filter(({ item }) => item.places.length === 0).map(({ item }) => item),
      earlier: beyond(
        passing.filter(({ item }) => item.bar !== undefined && item.bar.end < query.window.from),
        -1,
      ),
      later: beyond(
        passing.filter(({ item }) => item.bar !== undefined && item.bar.start > query.window.to),
        1,
      ),
      facets: countFacets(query, words),
      imprecise: entriesAs[query.drawAs].filter(
        (entry) =>
          entry.isImprecise && isInWindow(entry.item, query) && passesFilter(entry, everyPrecision, words),
      ).length,
      matching: matching.length,
      total: loaded.dataset.events.length,
    };
  };

  const linkedFrom = (id: EventId): EventRecord["linkedFrom"] =>
    loaded.dataset.events.flatMap((event) =>
      (event.links ?? [])
        .filter((link) => link.event === id)
        .map(({ relation }) => ({ relation, event: event.id })),
    );

  const record = ({ event, item, anchorings }: Entry): EventRecord => ({
    event,
    item,
    anchorings,
    linkedFrom: linkedFrom(event.id),
    issues: loaded.eventIssues.get(event.id) ?? [],
  });

  const neighbour = (query: Query, id: EventId | undefined, step: 1 | -1): EventId | undefined => {
    const { passing } = select(query);
    const here = passing.findIndex(({ event }) => event.id === id);
    if (here !== -1) return passing[here + step]?.event.id;
    // Nothing is selected, or something that the filter hides: start from the window's edge.
    const { from, to } = query.window;
    const start =
      step === 1
        ? passing.find(({ item: { bar } }) => bar === undefined || bar.end >= from)
        : passing.findLast(({ item: { bar } }) => bar !== undefined && bar.start <= to);
    return start?.event.id;
  };

  const passages = (query: Query, source: string) => {
    const text = loaded.texts.get(source);
    if (text === undefined) return undefined;
    const matching = new Set(select(query).matching.map(({ event }) => event.id));
    const kinds = new Map(loaded.dataset.events.map(({ id, kind }) => [id, kind]));
    const ranges = entriesAs[query.drawAs].flatMap(({ event, anchorings }) =>
      event.excerpts.flatMap((excerpt) => {
        const anchoring = anchorings.get(excerpt.id);
        return excerpt.source === source && anchoring !== undefined && "start" in anchoring
          ? [{ start: anchoring.start, end: anchoring.end, id: event.id }]
          : [];
      }),
    );
    return cutIntoPassages(text.length, ranges).map((passage) => {
      const drawn = passage.ids.filter((id) => matching.has(id));
      const first = drawn[0] ?? passage.ids[0];
      return {
        ...passage,
        text: text.slice(passage.start, passage.end),
        matching: drawn,
        kind: first === undefined ? undefined : kinds.get(first),
      };
    });
  };

  // Answers go through a promise even here, so that no view comes to lean on an answer at once.
  return {
    ask: (query) => Promise.resolve(ask(query)),
    rows: (query, order, from, to) =>
      Promise.resolve(inOrder(select(query).matching, order).slice(from, to).map(record)),
    eventsAt: (query, place) =>
      Promise.resolve(
        select(query)
          .matching.filter(({ places: at }) => at.includes(place))
          .map(({ event }) => event.id),
      ),
    neighbour: (query, id, step) => Promise.resolve(neighbour(query, id, step)),
    event: (query, id) => {
      const entry = entriesAs[query.drawAs].find(({ event }) => event.id === id);
      return Promise.resolve(entry === undefined ? undefined : record(entry));
    },
    passages: (query, source) => Promise.resolve(passages(query, source)),
  };
}

/** An undated event is never matched against the window: it passes, and stands in the tray. */
function isInWindow(item: EventItem, { window }: Query): boolean {
  return (
    item.bar === undefined ||
    overlaps({ earliest: item.bar.start, latest: item.bar.end }, window.from, window.to)
  );
}

function withinBudget(items: readonly EventItem[], { itemBudget, pinned }: Query): readonly EventItem[] {
  if (items.length <= itemBudget) return items;
  const kept = new Set(items.filter(({ id }) => pinned.includes(id)));
  for (const item of items) {
    if (kept.size >= itemBudget) break;
    kept.add(item);
  }
  return items.filter((item) => kept.has(item));
}

function beyond(entries: readonly Entry[], side: 1 | -1): Beyond | undefined {
  // What begins last need not end last: of the earlier ones, the nearest is the one that ends last.
  const nearest =
    side === 1
      ? entries[0]
      : entries.reduce<Entry | undefined>(
          (last, entry) => (endOf(entry) >= endOf(last) ? entry : last),
          undefined,
        );
  return nearest === undefined ? undefined : { count: entries.length, nearest: nearest.item };
}

function endOf(entry: Entry | undefined): number {
  return entry?.item.bar?.end ?? -Infinity;
}

function inOrder(entries: readonly Entry[], order: Order): readonly Entry[] {
  if (order === "time") return entries;
  const dated = entries.filter(({ item }) => item.bar !== undefined);
  return [...dated.reverse(), ...entries.filter(({ item }) => item.bar === undefined)];
}

function createEntries({ dataset, texts, publishedEnd }: LoadedDataset, drawAs: DrawAs): readonly Entry[] {
  const placeKinds = new Map(dataset.places.map(({ id, kind }) => [id, kind]));
  const namesOf = createNames(dataset);
  const entries = dataset.events.map((event): Entry => {
    const anchorings = new Map(
      event.excerpts.map((excerpt) => [excerpt.id, anchorExcerpt(texts.get(excerpt.source), excerpt)]),
    );
    const item = createItem(event, drawAs, placeKinds, publishedEnd, anchorings);
    const places = [...new Set(item.places.map(({ place }) => place))];
    const isCoarse = places.every((place) => isAreaPlace(placeKinds.get(place) ?? "country"));
    return {
      event,
      item,
      anchorings,
      kind: event.kind,
      actors: [...new Set(event.who.map(({ actor }) => actor))],
      places,
      standings: [...new Set(event.excerpts.map(({ standing }): Standing => standing))],
      isImprecise: isUndated(item.date.span) || isImpreciseDate(item.date.span) || isCoarse,
      searchText: foldText(searchableTexts(event, namesOf).join(" ")),
    };
  });
  return entries.sort((a, b) => compareItems(a.item, b.item));
}

function createItem(
  event: ConflictEvent,
  drawAs: DrawAs,
  placeKinds: ReadonlyMap<PlaceId, unknown>,
  publishedEnd: number,
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
    places: drawnPlaces(event, drawAs).filter(({ place }) => placeKinds.has(place)),
    actor: leadingActor(event),
    isFlagged:
      event.excerpts.length === 0 || [...anchorings.values()].some(({ status }) => status === "missing"),
  };
}

function leadingActor({ who }: ConflictEvent): ActorId | undefined {
  return (who.find(({ role }) => role === "initiator" || role === "speaker") ?? who[0])?.actor;
}

/** By when it can have begun, then by when it can have ended; undated events last, in the dataset's order. */
function compareItems(a: EventItem, b: EventItem): number {
  if (a.bar === undefined || b.bar === undefined) {
    return Number(a.bar === undefined) - Number(b.bar === undefined);
  }
  return a.bar.start - b.bar.start || a.bar.end - b.bar.end;
}

function createNames({ actors, places }: LoadedDataset["dataset"]): (id: string) => readonly string[] {
  const names = new Map(
    [...actors, ...places].map(({ id, name, aliases }) => [id, [...Object.values(name), ...(aliases ?? [])]]),
  );
  return (id) => names.get(id) ?? [];
}

function searchableTexts(
  event: ConflictEvent,
  namesOf: (id: string) => readonly string[],
): readonly string[] {
  return [
    ...Object.values(event.title),
    ...Object.values(event.summary),
    ...event.excerpts.flatMap(({ exact, translations }) => [exact, ...Object.values(translations)]),
    ...event.who.flatMap(({ actor }) => namesOf(actor)),
    ...event.where.reported.flatMap(({ place }) => namesOf(place)),
    ...(event.where.corroborated ?? []).flatMap(({ place }) => namesOf(place)),
  ];
}
