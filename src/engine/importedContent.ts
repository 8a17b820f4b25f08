import { PLACE_ROLES } from "../domain/codes";
import { placesIn } from "../domain/containment";
import {
  IS_APPROXIMATE,
  IS_OPEN_ENDED,
  IS_POINT,
  IS_UNCERTAIN,
  SOFT_END,
  SOFT_START,
} from "../domain/columns";
import { ofPlainFields } from "../domain/eventFields";
import type { KindId } from "../domain/kinds";
import type { DrawnBar, DrawnDate } from "../domain/drawing";
import type { Actor, ConflictEvent, Imported, Place } from "../domain/model";
import type { Texts } from "../domain/readersTexts";
import { lazily } from "../domain/lazily";
import { textAt, type TextStore } from "../domain/textStore";
import { hashBytes } from "../domain/openHash";
import {
  actorAt,
  actorIdAt,
  actorIndex,
  eventIdAt,
  fileRowIn,
  hasIds,
  placeAt,
  placeIdAt,
  placeIndex,
  SEARCHED_TEXTS,
  TEXT_FIELDS,
  type ImportedEvents,
} from "../formats/import/importedEvents";
import { EFFECTS, type ImportIssues } from "../formats/import/importIssues";
import type { Content, Dictionary } from "./content";
import { createIdIndex, type IdIndex } from "./idIndex";
import { lowerBound } from "./kernels/bounds";
import { edtfOf, precisionOf, UNDATED } from "./importedDates";
import { importedToll } from "./importedToll";
import type { EventItem } from "./query";
import { createTextSearch } from "./textSearch";
import { createWordSearch } from "./wordSearch";

/** A file of events says one thing only of when and where: it is drawn the same as reported and as corroborated. */
export function importedEvents(imported: ImportedEvents) {
  const { columns } = imported;
  return { columns: { reported: columns, corroborated: columns }, content: importedContent(imported) };
}

/** What an imported file says of its events, made on demand: nothing is kept for an event that nobody looks at. */
export function importedContent(imported: ImportedEvents): Content {
  const { columns, texts, fileRows, tollRange } = imported;
  const { start, end, flags, kind, toll, actorStart, placeStart, placeRoles } = columns;
  const kinds = imported.kinds.map(({ id }) => id);
  const actors = actorDictionary(imported);
  const places = placeDictionary(imported);
  const parents = imported.places.parent;
  const textSearch = createTextSearch(texts, SEARCHED_TEXTS.first, SEARCHED_TEXTS.last);
  const search = createWordSearch((word, among) => {
    const found = textSearch.find(word, among);
    markNamed(found, imported, actors.named(word), placesIn(parents, places.named(word)));
    return found;
  });
  const events = lazily(() => {
    const eventOfRow = new Uint32Array(columns.count);
    for (let event = 0; event < columns.count; event += 1) eventOfRow[columns.row[event] ?? 0] = event;
    return eventOfRow;
  });
  const ids = lazily((): IdIndex =>
    hasIds(texts) ? createIdIndex(texts, TEXT_FIELDS.id, hashBytes) : fileRowIndex(fileRows),
  );

  const unread = lazily(() => unreadByRow(imported.issues));

  const eventOf = (row: number) => events()[row] ?? 0;
  const kindOf = (event: number): KindId => kinds[kind[event] ?? 0] ?? "event";
  const has = (event: number, flag: number) => ((flags[event] ?? 0) & flag) !== 0;
  const titleOf = (row: number): Texts => ({ und: textAt(texts, row, TEXT_FIELDS.title) });
  /** Without a text where the file says nothing. */
  const plainFieldsOf = (row: number) =>
    ofPlainFields((field): Texts => {
      const text = textAt(texts, row, TEXT_FIELDS[field]);
      return text === "" ? {} : { und: text };
    });
  const actorsOf = (event: number) =>
    Array.from(columns.actors.subarray(actorStart[event], actorStart[event + 1]), (code) => actorIdAt(code));
  const placesOf = (event: number) =>
    Array.from({ length: (placeStart[event + 1] ?? 0) - (placeStart[event] ?? 0) }, (_, at) => {
      const placement = (placeStart[event] ?? 0) + at;
      return {
        place: placeIdAt(columns.places[placement] ?? 0),
        role: PLACE_ROLES[placeRoles[placement] ?? 0] ?? "site",
      };
    });

  const barOf = (event: number): DrawnBar | undefined =>
    event >= columns.datedCount
      ? undefined
      : {
          start: start[event] ?? 0,
          end: end[event] ?? 0,
          softStart: has(event, SOFT_START),
          softEnd: has(event, SOFT_END),
          isPoint: has(event, IS_POINT),
        };
  const dateOf = (event: number): DrawnDate => {
    const bar = barOf(event);
    const span =
      bar === undefined
        ? UNDATED.span
        : {
            earliest: bar.start,
            latest: has(event, IS_OPEN_ENDED) ? Infinity : bar.end,
            datePrecision: precisionOf(bar.start, bar.end),
            approximate: has(event, IS_APPROXIMATE),
            uncertain: has(event, IS_UNCERTAIN),
          };
    return {
      span,
      extent: extentOf(event),
      from: "reported",
      basis: bar === undefined ? "unknown" : "stated",
    };
  };
  const extentOf = (event: number) =>
    has(event, SOFT_START) || has(event, IS_POINT) ? "within" : "throughout";

  const itemOf = (row: number): EventItem => {
    const event = eventOf(row);
    return {
      id: eventIdAt(imported, row),
      kind: kindOf(event),
      standing: undefined,
      title: titleOf(row),
      date: dateOf(event),
      bar: barOf(event),
      reportedBar: undefined,
      places: placesOf(event).map((place) => ({ ...place, from: "reported", basis: "stated" })),
      actor: actorsOf(event)[0],
      // It has no excerpt, as no event of its file has.
      isFlagged: false,
      // A file's rows are all there is.
      isCorroborated: false,
    };
  };

  const eventIn = (row: number): ConflictEvent => {
    const event = eventOf(row);
    const isDated = event < columns.datedCount;
    const given = unread().get(fileRows[row] ?? 0);
    const killed = importedToll(toll[event] ?? -1, tollRange, row);
    return {
      id: eventIdAt(imported, row),
      kind: kindOf(event),
      title: titleOf(row),
      summary: {},
      excerpts: [],
      when: {
        reported: {
          edtf: isDated ? edtfOf(start[event] ?? 0, end[event] ?? 0, flags[event]) : UNDATED.edtf,
          extent: extentOf(event),
          basis: isDated ? "stated" : "unknown",
        },
      },
      where: { reported: placesOf(event).map((place) => ({ ...place, basis: "stated" })) },
      who: actorsOf(event).map((actor) => ({ actor, role: "participant" })),
      ...(killed && { toll: killed }),
      ...plainFieldsOf(row),
      imported: {
        description: textAt(texts, row, TEXT_FIELDS.description),
        citations: textAt(texts, row, TEXT_FIELDS.citations)
          .split("\n")
          .filter((citation) => citation !== ""),
        fileRow: fileRows[row] ?? 0,
        ...(given && { unread: given }),
      },
    };
  };

  return {
    kinds,
    actors,
    places,
    parents,
    unlisted: imported.places.isUnlisted,
    centres: imported.places,
    tollRanges: { reported: tollRange, corroborated: tollRange },
    idOf: (row) => eventIdAt(imported, row),
    rowOf: (id) => ids().rowOf(id),
    item: itemOf,
    record: (row) => ({ event: eventIn(row), anchorings: new Map(), linkedFrom: [], issues: [] }),
    prepare: () => {
      ids();
      textSearch.prepare();
    },
    search: (words) => search(words) ?? new Uint8Array(columns.count).fill(1),
    quoted: () => undefined,
  };
}

type Unread = NonNullable<Imported["unread"]>[number];

/** By the row of the file what stands there and could not be read, of the rows that the issues list. */
function unreadByRow({ tallies }: ImportIssues): ReadonlyMap<number, readonly Unread[]> {
  const found = new Map<number, Unread[]>();
  for (const { reason, rows } of tallies) {
    if (EFFECTS[reason] !== "unread") continue;
    for (const { row, field, found: value } of rows) {
      if (value !== "") found.set(row, [...(found.get(row) ?? []), { field, found: value }]);
    }
  }
  return found;
}

/** In a file without ids the records' numbers are their ids; they rise from row to row. */
function fileRowIndex(fileRows: Uint32Array): IdIndex {
  return {
    rowOf: (id) => {
      const sought = fileRowIn(id);
      if (sought === undefined) return undefined;
      const row = lowerBound(fileRows, sought);
      return fileRows[row] === sought ? row : undefined;
    },
  };
}

/** Marks the rows of events that have one of the named actors or places. */
function markNamed(
  found: Uint8Array,
  { columns: { count, row, actorStart, actors, placeStart, places } }: ImportedEvents,
  namedActors: Uint8Array,
  namedPlaces: Uint8Array,
): void {
  const mark = (starts: Uint32Array, values: Uint32Array, named: Uint8Array) => {
    if (!named.includes(1)) return;
    for (let event = 0; event < count; event += 1) {
      for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at += 1) {
        if (named[values[at] ?? 0] === 1) found[row[event] ?? 0] = 1;
      }
    }
  };
  mark(actorStart, actors, namedActors);
  mark(placeStart, places, namedPlaces);
}

function actorDictionary({ actors }: ImportedEvents): Dictionary<Actor> {
  const search = searchNames(actors.names);
  return {
    count: actors.count,
    idAt: actorIdAt,
    at: (code) => actorAt(actors, code),
    codeOf: (id) => actorIndex(actors, id),
    named: (word) => search(word),
  };
}

/** Places that share a name are found together. */
function placeDictionary({ places }: ImportedEvents): Dictionary<Place> {
  const search = searchNames(places.names);
  return {
    count: places.count,
    idAt: placeIdAt,
    at: (code) => placeAt(places, code),
    codeOf: (id) => placeIndex(places, id),
    named: (word) => {
      const names = search(word);
      const named = new Uint8Array(places.count);
      for (let code = 0; code < named.length; code += 1) named[code] = names[places.name[code] ?? 0] ?? 0;
      return named;
    },
  };
}

function searchNames(names: TextStore): (word: string) => Uint8Array {
  const search = createTextSearch(names, 0, 0);
  return (word) => search.find(word);
}
