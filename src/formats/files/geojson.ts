import { tableOf } from "../import/recordTable";
import type { JsonFormat } from "./fileFormat";
import {
  fieldText,
  flatFields,
  IN_JSON,
  isObject,
  recordsIn,
  stripMarkup,
  type Fields,
  type JsonObject,
} from "./jsonRecords";

/** GeoJSON (RFC 7946), with the times of GeoJSON-T and Linked Places. */
export const geojson: JsonFormat = {
  ...IN_JSON,
  name: "GeoJSON",
  extensions: ["geojson"],
  mediaTypes: ["application/geo+json"],
  recognises: (value) => {
    const [first] = featuresIn(value);
    return first !== undefined && isFeature(first) ? "sure" : "no";
  },
  read: (value) => ({ records: tableOf(featuresIn(value), fieldsOfFeature) }),
};

/** The features of a collection, or a single one. */
function featuresIn(value: unknown): readonly JsonObject[] {
  return isObject(value) && value["type"] === "Feature" ? [value] : recordsIn(value);
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
    longitude: fieldText("longitude", east),
    latitude: fieldText("latitude", north),
    ...timespanOf(feature["when"] ?? when),
    ...(id !== undefined && { id: fieldText("id", id) }),
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
    return value === undefined ? {} : { [name]: stripMarkup(fieldText(name, value)) };
  };
  return { ...edge("start", "earliest"), ...edge("end", "latest") };
}
