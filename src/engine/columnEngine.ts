import { PLACE_ROLES } from "../domain/codes";
import type { Columns } from "../domain/columns";
import type { DrawAs } from "../domain/drawing";
import { placesIn } from "../domain/containment";
import { cutIntoPassages } from "../domain/excerpts";
import type { EventId, PlaceId, SourceId } from "../domain/model";
import { answerTo } from "./answer";
import { itemOf, rowOf, type Asked } from "./asked";
import { choicesOf } from "./choices";
import type { Content } from "./content";
import { engineOf } from "./engineOf";
import { createFiltering, type Filtered } from "./filtered";
import { lowerBound } from "./kernels/bounds";
import { eventAt, eventsInWindow, isInWindow, positionOf } from "./kernels/inWindow";
import { mapDeaths } from "./kernels/mapDeaths";
import { CELL_PX, fewPlaces, mapGrid, placesInView, type PlacesInView } from "./kernels/mapGrid";
import { eventsAtPlace, eventsAtPlaces, placesInside } from "./kernels/placeEvents";
import type { PlaceIndex } from "./kernels/placeIndex";
import { wideAreas, zoomOf } from "./kernels/wideAreas";
import { countsInPart } from "./kernels/windowCounts";
import { placeGroups } from "./placeGroups";
import {
  MAX_PLACES,
  type AnswerTo,
  type Area,
  type ArticlePassage,
  type Engine,
  type EventRecord,
  type MapAnswer,
  type MapView,
  type Order,
  type Query,
} from "./query";

const SUBJECT = PLACE_ROLES.indexOf("subject");
/** Events that each area over a density names: it changes with every frame of a brush. */
const AREA_EVENTS = 5;

export type ColumnEvents = {
  readonly columns: Readonly<Record<DrawAs, Columns>>;
  readonly content: Content;
};

/** The engine's questions, answered at once. */
export type ColumnAnswers = {
  readonly [Question in keyof Engine]: (...asked: Parameters<Engine[Question]>) => AnswerTo<Question>;
};

/** The engine for any number of events: it answers from columns, wherever they are. */
export function createColumnEngine(events: ColumnEvents): Engine {
  const answers = createColumnAnswers(events);
  // Answers go through a promise even here, so that no view comes to lean on an answer at once; so does what is thrown.
  const answering =
    <Question extends keyof Engine>(question: Question) =>
    (...asked: Parameters<Engine[Question]>) =>
      new Promise<never>((resolve) => {
        const answer = answers[question] as (...asked: readonly unknown[]) => unknown;
        resolve(answer(...asked) as never);
      });
  return engineOf(answering);
}

export function createColumnAnswers({ columns, content }: ColumnEvents): ColumnAnswers {
  const filter = createFiltering(columns, content);
  let wide:
    { readonly atPlaces: PlaceIndex; readonly zoom: number; readonly areas: readonly number[] } | undefined;
  let seen:
    { readonly view: MapView; readonly wide: readonly number[]; readonly places: PlacesInView } | undefined;

  /** The areas that a map of this zoom draws apart from its density. */
  const areasApart = ({ filtered }: Asked, zoom: number): readonly number[] => {
    const { atPlaces } = filtered.passing.index;
    if (wide?.zoom !== zoom || wide.atPlaces !== atPlaces) {
      wide = { atPlaces, zoom, areas: wideAreas(content.centres, atPlaces, zoom) };
    }
    return wide.areas;
  };

  const askingOf = (query: Query, filtered: Filtered): Asked => {
    return { query, content, filtered, inWindow: eventsInWindow(filtered.passing, query.window) };
  };
  const askingAnywhere = (query: Query) => askingOf(query, filter(query));
  const asking = (query: Query) => {
    const filtered = filter(query);
    const { boundsFilter } = query;
    return askingOf(query, boundsFilter === undefined ? filtered : filtered.inside(boundsFilter));
  };
  /** Places that are drawn apart are not in the cell, even where their centre is. */
  const eventsInCell = (asked: Asked, cell: Area) => {
    const isInside = placesInside(content.centres, cell);
    for (const place of areasApart(asked, zoomOf(cell, CELL_PX))) isInside[place] = 0;
    const events = eventsAtPlaces(asked.inWindow, isInside);
    return { events, here: events.length };
  };
  const eventsInPlace = (asked: Asked, id: PlaceId) => {
    const place = content.places.codeOf(id);
    if (place === undefined) return { events: [], here: 0 };
    const here = eventsAtPlace(asked.inWindow, place);
    if (!content.parents.includes(place)) return { events: here, here: here.length };
    const chosen = new Uint8Array(content.places.count);
    chosen[place] = 1;
    return {
      events: eventsAtPlaces(asked.inWindow, placesIn(content.parents, chosen)),
      here: here.length,
    };
  };
  /** How many of the events only speak of the place. */
  const speakingOf = ({ inWindow: { passing } }: Asked, id: PlaceId, events: readonly number[]): number => {
    const place = content.places.codeOf(id);
    const { hasSubjects, inPlaces } = passing.index;
    if (!hasSubjects || place === undefined) return 0;
    return events.filter((event) => {
      const from = inPlaces.start[event] ?? 0;
      const at = inPlaces.places.subarray(from, inPlaces.start[event + 1]).indexOf(place);
      return at !== -1 && inPlaces.roles[from + at] === SUBJECT;
    }).length;
  };
  const idsOf = (asked: Asked, events: readonly number[]) =>
    events.map((event) => content.idOf(rowOf(asked, event)));

  return {
    ask: (query) => {
      const asked = asking(query);
      return answerTo(asked, query.boundsFilter === undefined ? asked : askingAnywhere(query));
    },
    rows: (query, order, from, to) => {
      const asked = asking(query);
      return rowsOf(asked, order, from, to).map((event): EventRecord => ({
        ...content.record(rowOf(asked, event)),
        item: itemOf(asked, event),
      }));
    },
    indexOf: (query, order, id) => rowIndexOf(asking(query), order, id),
    eventsAt: (query, at, from, to) => {
      const asked = askingAnywhere(query);
      const { events, here } = typeof at === "string" ? eventsInPlace(asked, at) : eventsInCell(asked, at);
      const speaking = typeof at === "string" ? speakingOf(asked, at, events) : 0;
      return { count: events.length, here, speaking, events: idsOf(asked, events.slice(from, to)) };
    },
    map: (query, view): MapAnswer => {
      const asked = askingAnywhere(query);
      const counts = asked.filtered.countsIn(query.window);
      const apart = areasApart(asked, zoomOf(view, view.widthPx));
      if (seen?.wide !== apart || !isSameView(seen.view, view)) {
        seen = { view, wide: apart, places: placesInView(content.centres, view, apart, content.kinds) };
      }
      const places = fewPlaces(seen.places, counts, MAX_PLACES);
      if (places !== undefined) return { type: "places", places: placeGroups(asked, counts, places) };
      const { atPlaces } = asked.filtered.passing.index;
      const density = mapGrid(seen.places, atPlaces, counts.inShare, view);
      const areas = seen.places.apart.filter((place) => counts.atPlace[place] !== 0);
      return {
        type: "density",
        density: query.measure === "deaths" ? mapDeaths(seen.places, asked.inWindow, density) : density,
        areas: placeGroups(asked, counts, areas, AREA_EVENTS),
      };
    },
    choices: (query, facet, search, limit) => {
      const { filtered } = asking(query);
      const counts = filtered.countsIn(query.window);
      return choicesOf(
        content[facet],
        facet === "places" ? countsInPart(counts, query.filter.placePart) : counts.actors,
        facet === "places" ? counts.speaking : undefined,
        filtered.held[facet],
        query.filter[facet],
        search,
        limit,
      );
    },
    neighbour: (query, id, step) => neighbourOf(asking(query), id, step),
    event: (query, id) => {
      const row = content.rowOf(id);
      return row === undefined
        ? undefined
        : { ...content.record(row), item: content.item(row, query.drawAs) };
    },
    passages: (query, source) => passagesOf(asking(query), source),
  };
}

/** Events of the answer, undated ones last in either order. */
function rowsOf({ inWindow }: Asked, order: Order, from: number, to: number): readonly number[] {
  const events: number[] = [];
  for (let position = Math.max(0, from); position < Math.min(to, inWindow.count); position += 1) {
    const isReversed = order === "-time" && position < inWindow.datedCount;
    events.push(eventAt(inWindow, isReversed ? inWindow.datedCount - 1 - position : position));
  }
  return events;
}

function rowIndexOf(asked: Asked, order: Order, id: EventId): number | undefined {
  const { inWindow } = asked;
  const row = asked.content.rowOf(id);
  const event = row === undefined ? undefined : inWindow.passing.index.eventOfRow[row];
  const position = event === undefined ? -1 : positionOf(inWindow, event);
  if (position === -1) return undefined;
  return order === "-time" && position < inWindow.datedCount ? inWindow.datedCount - 1 - position : position;
}

function neighbourOf(asked: Asked, id: EventId | undefined, step: 1 | -1): EventId | undefined {
  const { content, inWindow, filtered } = asked;
  const { mask, index, byStart, undated } = filtered.passing;
  const row = id === undefined ? undefined : content.rowOf(id);
  const here = row === undefined ? undefined : index.eventOfRow[row];
  const passingAt = (position: number) =>
    position < byStart.length ? byStart[position] : undated[position - byStart.length];
  const nearest = () => {
    if (here !== undefined && mask[here] === 0) {
      const isDated = here < index.columns.datedCount;
      const position = isDated ? lowerBound(byStart, here) : byStart.length + lowerBound(undated, here);
      return passingAt(position + step);
    }
    // Nothing is selected, or something that the filter hides: start from the window's edge.
    if (step === -1) return byStart[inWindow.last - 1];
    return inWindow.straddling[0] ?? passingAt(inWindow.first);
  };
  const event = nearest();
  return event === undefined ? undefined : content.idOf(rowOf(asked, event));
}

function passagesOf(asked: Asked, source: SourceId): readonly ArticlePassage[] | undefined {
  const { content, inWindow, query } = asked;
  const quoted = content.quoted(source);
  if (quoted === undefined) return undefined;
  const { mask, index } = inWindow.passing;
  const eventOf = (row: number) => index.eventOfRow[row] ?? 0;
  const isMatching = (row: number) => mask[eventOf(row)] === 0 && isInWindow(inWindow, eventOf(row));
  const ranges = quoted.excerpts
    .map(({ start, end, row }) => ({ start, end, id: row }))
    .sort((a, b) => eventOf(a.id) - eventOf(b.id));
  const leads = new Map<number, number>();
  // In the record's own order: its first excerpt is the one that it leads with.
  for (const { start, row } of quoted.excerpts) if (!leads.has(row)) leads.set(row, start);
  return cutIntoPassages(quoted.text.length, ranges).map(({ start, end, ids: rows }) => {
    const drawn = rows.filter(isMatching);
    const first = drawn[0] ?? rows[0];
    return {
      start,
      end,
      ids: rows.map(content.idOf),
      text: quoted.text.slice(start, end),
      matching: drawn.map(content.idOf),
      leading: rows.filter((row) => leads.get(row) === start).map(content.idOf),
      kind: first === undefined ? undefined : content.item(first, query.drawAs).kind,
    };
  });
}

function isSameView(a: MapView, b: MapView): boolean {
  return (Object.keys(a) as (keyof MapView)[]).every((key) => a[key] === b[key]);
}
