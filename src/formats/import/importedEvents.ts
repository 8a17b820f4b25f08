import { ACTOR_KINDS, PLACE_KINDS } from "../../domain/codes";
import type { Columns } from "../../domain/columns";
import type { Kind } from "../../domain/kinds";
import { NOWHERE } from "../../domain/containment";
import { PLAIN_FIELDS } from "../../domain/eventFields";
import type { TimeWindow } from "../../domain/filtering";
import type { Actor, ActorId, Bounds, EventId, Place, PlaceId } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { textAt, type TextStore } from "../../domain/textStore";
import type { ImportIssues } from "./importIssues";
import type { TableForm } from "./tableForm";

/**
 * What a file of events became. Plain data, so that a worker can hand it over: `columns` are in time order,
 * everything else "by row" is in the order of the file, `columns.row` leads from one to the other.
 *
 * `textAt(texts, columns.row[i], TEXT_FIELDS.title)` is the title of the i-th event in time.
 */
export type ImportedEvents = {
  /** The file's name. */
  readonly title: string;
  /** How the file is written, and what its columns were taken for. */
  readonly form: TableForm;
  readonly columns: Columns;
  /** What the file's events are, by their code in the columns. */
  readonly kinds: readonly Kind[];
  /** By row, the fields of TEXT_FIELDS. */
  readonly texts: TextStore;
  /** By row: the record of the file, counted from 1 with the header, as a spreadsheet numbers it. */
  readonly fileRows: Uint32Array;
  /** By row: the lowest and highest number of killed, -1 where the file says none; absent if it has neither. */
  readonly tollRange: { readonly low: Int32Array; readonly high: Int32Array } | undefined;
  readonly places: PlaceTable;
  readonly actors: ActorTable;
  readonly issues: ImportIssues;
  /** What the views show first: where and when all but the outermost events lie. Undefined where none has a date or a place. */
  readonly opening: { readonly window: TimeWindow | undefined; readonly bounds: Bounds | undefined };
};

/**
 * The texts of a row. Citations are one a line. An id is unique in the file and holds no space; it is empty in all rows
 * where the file has no column of ids (see `eventIdAt`).
 */
const TEXTS_OF_ROW = ["id", "title", "description", ...PLAIN_FIELDS, "citations"] as const;
export const TEXT_FIELDS = Object.fromEntries(TEXTS_OF_ROW.map((text, field) => [text, field])) as Readonly<
  Record<(typeof TEXTS_OF_ROW)[number], number>
>;
export const TEXT_FIELD_COUNT = TEXTS_OF_ROW.length;
/** Those that a search looks through lie side by side. */
export const SEARCHED_TEXTS = { first: TEXT_FIELDS.title, last: TEXT_FIELDS.citations - 1 };

/**
 * The places of a file, columns too: where every event has coordinates of its own there are as many places as
 * events, and a million objects would weigh more than all the rest. `columns.places` are indexes here.
 */
export type PlaceTable = {
  readonly count: number;
  /** Degrees. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly radiusKm: Float32Array;
  /** Index in PLACE_KINDS. */
  readonly kind: Uint8Array;
  /** Index in `names`. */
  readonly name: Uint32Array;
  /** Index of the place that contains it, NOWHERE where none does; there is no circle. */
  readonly parent: Int32Array;
  /** Places from here on gather others of their name in one container: nothing stands at them, and they are one place. */
  readonly gatheredFrom: number;
  /** 1 for a place that is chosen by what contains it: by what gathers it, by the area that it is, or as it has no name. */
  readonly isUnlisted: Uint8Array;
  /** One field; name 0 is empty: the place goes by its coordinates and its container. */
  readonly names: TextStore;
  /** By index in `names`, those that the app knows in several languages; the text has all of them, to be found. */
  readonly translated: ReadonlyMap<number, Texts>;
};

/** `columns.actors` are indexes here. */
export type ActorTable = {
  readonly count: number;
  /** Index in ACTOR_KINDS. */
  readonly kind: Uint8Array;
  /** One field. */
  readonly names: TextStore;
};

/** Nobody knows in which language a file names things. */
const UNKNOWN_LANGUAGE = "und";

/** The place as the model has it: `placeAt(places, 7)` has the id "place-7". */
export function placeAt(places: PlaceTable, index: number): Place {
  const longitude = places.longitude[index] ?? 0;
  const latitude = places.latitude[index] ?? 0;
  const parent = places.parent[index] ?? NOWHERE;
  return {
    id: placeIdAt(index),
    name: nameOf(places, index) ?? nameless(latitude, longitude, nameOf(places, parent)),
    kind: PLACE_KINDS[places.kind[index] ?? 0] ?? "area",
    center: [longitude, latitude],
    radiusKm: places.radiusKm[index] ?? 0,
    ...(parent !== NOWHERE && { partOf: placeIdAt(parent) }),
  };
}

/** Undefined for a place without a name, and for none. */
function nameOf({ name, names, translated }: PlaceTable, place: number): Texts | undefined {
  const code = name[place] ?? 0;
  const text = textAt(names, code, 0);
  return translated.get(code) ?? (text === "" ? undefined : { [UNKNOWN_LANGUAGE]: text });
}

/** A point goes by its coordinates, and by what it lies in; its container's name alone would say that it is all of it. */
function nameless(latitude: number, longitude: number, container: Texts | undefined): Texts {
  const coordinates = `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`;
  if (container === undefined) return { [UNKNOWN_LANGUAGE]: coordinates };
  const named = Object.entries(container).map(([language, name]) => [language, `${name} (${coordinates})`]);
  return Object.fromEntries(named) as Texts;
}

/** The actor as the model has it: `actorAt(actors, 7)` has the id "actor-7". */
export function actorAt(actors: ActorTable, index: number): Actor {
  return {
    id: actorIdAt(index),
    name: { [UNKNOWN_LANGUAGE]: textAt(actors.names, index, 0) },
    kind: ACTOR_KINDS[actors.kind[index] ?? 0] ?? "organisation",
  };
}

const ROW_ID = "row-";
const PLACE_ID = "place-";
const ACTOR_ID = "actor-";

type RowIds = Pick<ImportedEvents, "texts" | "fileRows">;

/** The id of a row's event; in a file without ids it is "row-12", by the record's number in the file. */
export function eventIdAt({ texts, fileRows }: RowIds, row: number): EventId {
  return hasIds(texts) ? textAt(texts, row, TEXT_FIELDS.id) : `${ROW_ID}${fileRows[row] ?? 0}`;
}

/** True where the rows' texts hold ids. */
export function hasIds({ rows, starts }: TextStore): boolean {
  return rows > 0 && starts[TEXT_FIELDS.id] !== starts[TEXT_FIELDS.id + 1];
}

/** The record's number in the file that an id of `eventIdAt` has: 12 for "row-12". */
export function fileRowIn(id: EventId): number | undefined {
  return indexIn(Infinity, ROW_ID, id);
}

export function placeIdAt(index: number): PlaceId {
  return `${PLACE_ID}${index}`;
}

export function actorIdAt(index: number): ActorId {
  return `${ACTOR_ID}${index}`;
}

/** The index of the place with this id, undefined where the table has none: `placeIndex(places, "place-7")` is 7. */
export function placeIndex(places: PlaceTable, id: PlaceId): number | undefined {
  return indexIn(places.count, PLACE_ID, id);
}

export function actorIndex(actors: ActorTable, id: ActorId): number | undefined {
  return indexIn(actors.count, ACTOR_ID, id);
}

function indexIn(count: number, prefix: string, id: string): number | undefined {
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : "";
  const index = /^(0|[1-9]\d{0,9})$/.test(digits) ? Number(digits) : Infinity;
  return index < count ? index : undefined;
}
