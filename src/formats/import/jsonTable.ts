import type { FileKind } from "./tableForm";
import { stripMarkup, timelineJsRecord } from "./timelineJs";

/** Records of JSON as the rows of a table. */
export type JsonTable = {
  readonly kind: Exclude<FileKind, "csv">;
  readonly header: readonly string[];
  readonly count: number;
  /** The fields of a record, in the order of the header. */
  readonly rowAt: (index: number) => readonly string[];
};

type JsonObject = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, string>>;

/** Names beyond these are not looked at. */
const MAX_COLUMNS = 2000;
/** Under these names other programs keep their list of records. */
const LISTS = ["events", "features", "records", "data", "results", "items", "rows"] as const;

/**
 * The table that a JSON value holds, undefined for one that holds none: the features of GeoJSON, TimelineJS's events,
 * a list of objects, or an object with such a list.
 *
 * `tableOfJson([{ date: "2023", place: { lat: 33, lng: 44 } }])?.header` is `["date", "place.lat", "place.lng"]`.
 */
export function tableOfJson(value: unknown): JsonTable | undefined {
  if (isObject(value) && value["type"] === "Feature") return tableOf("geojson", [value], fieldsOfFeature);
  const records = listIn(value)?.filter(isObject) ?? [];
  const [first] = records;
  if (first === undefined) return undefined;
  if (isFeature(first)) return tableOf("geojson", records, fieldsOfFeature);
  if ("start_date" in first) return tableOf("timelinejs", records, timelineJsRecord);
  return tableOf("json", records, flatFields);
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isObject(value)) return undefined;
  return LISTS.map((name) => value[name]).find((list): list is readonly unknown[] => Array.isArray(list));
}

function tableOf(
  kind: JsonTable["kind"],
  records: readonly JsonObject[],
  fieldsOf: (record: JsonObject) => Fields,
): JsonTable {
  const names = new Set<string>();
  for (const record of records) {
    for (const name of Object.keys(fieldsOf(record))) if (names.size < MAX_COLUMNS) names.add(name);
  }
  const header = [...names];
  return {
    kind,
    header,
    count: records.length,
    rowAt: (index) => {
      const record = records[index];
      const fields = record === undefined ? {} : fieldsOf(record);
      return header.map((name) => fields[name] ?? "");
    },
  };
}

/** The record's own fields as text, those of objects in it as "parent.child". */
function flatFields(record: JsonObject): Fields {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      isObject(value)
        ? Object.entries(value).map(([child, inner]) => [`${name}.${child}`, textOf(child, inner)] as const)
        : [[name, textOf(name, value)] as const],
    ),
  );
}

/** Instants in milliseconds since 1970, as JavaScript's clock gives them: the years 1973 to 2286. */
const [LEAST_INSTANT, MOST_INSTANT] = [1e11, 1e13];
const TIME_NAME = /time|date|start|end|when|stamp/i;

function textOf(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    const isInstant = TIME_NAME.test(name) && value >= LEAST_INSTANT && value < MOST_INSTANT;
    return isInstant ? new Date(value).toISOString() : plainNumber(value);
  }
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return String(value);
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== "object");
  return isPlainList ? value.map(String).join("; ") : JSON.stringify(value);
}

/** The number 1.125 is no 1125: with a fourth decimal nobody takes its point for one that parts thousands. */
function plainNumber(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function isFeature(record: JsonObject): boolean {
  return record["type"] === "Feature" || (isObject(record["geometry"]) && isObject(record["properties"]));
}

/** A point's coordinates, its time (`when` of GeoJSON-T and Linked Places) and its properties. */
function fieldsOfFeature(feature: JsonObject): Fields {
  const properties = isObject(feature["properties"]) ? feature["properties"] : {};
  const { longitude = "", latitude = "", when, ...rest } = properties;
  const [east, north] = pointOf(feature["geometry"]) ?? [longitude, latitude];
  const { id } = feature;
  return {
    longitude: textOf("longitude", east),
    latitude: textOf("latitude", north),
    ...timespanOf(feature["when"] ?? when),
    ...(id !== undefined && { id: textOf("id", id) }),
    ...flatFields(rest),
  };
}

/** Longitude and latitude of a point. Lines and areas have none that could be named without a false precision. */
function pointOf(geometry: unknown): readonly [unknown, unknown] | undefined {
  if (!isObject(geometry)) return undefined;
  const { type, coordinates, geometries } = geometry;
  if (type === "GeometryCollection" && Array.isArray(geometries)) {
    return geometries.map(pointOf).find((point) => point !== undefined);
  }
  if (!Array.isArray(coordinates)) return undefined;
  const [first, second] = coordinates as readonly unknown[];
  if (type === "Point") return [first, second];
  return type === "MultiPoint" && Array.isArray(first) && coordinates.length === 1
    ? [first[0], first[1]]
    : undefined;
}

function timespanOf(when: unknown): Fields {
  const span: unknown = isObject(when) && Array.isArray(when["timespans"]) ? when["timespans"][0] : undefined;
  if (!isObject(span)) return {};
  const edge = (name: "start" | "end", inner: string) => {
    const found = span[name];
    const value = isObject(found) ? (found["in"] ?? found[inner]) : found;
    return value === undefined ? {} : { [name]: stripMarkup(textOf(name, value)) };
  };
  return { ...edge("start", "earliest"), ...edge("end", "latest") };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const CHUNK_ROWS = 500;

/** The table as CSV in UTF-8, piece by piece, for what reads tables. */
export async function* csvOf({ header, count, rowAt }: JsonTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const lineOf = (fields: readonly string[]) => `${fields.map(quoted).join(",")}\n`;
  yield await Promise.resolve(encoder.encode(lineOf(header)));
  for (let from = 0; from < count; from += CHUNK_ROWS) {
    const size = Math.min(CHUNK_ROWS, count - from);
    yield encoder.encode(Array.from({ length: size }, (_, at) => lineOf(rowAt(from + at))).join(""));
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
