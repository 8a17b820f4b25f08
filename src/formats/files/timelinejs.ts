import { tableOf } from "../import/recordTable";
import type { JsonFormat } from "./fileFormat";
import { IN_JSON, isObject, recordsIn, stripMarkup, type Fields, type JsonObject } from "./jsonRecords";

/** The JSON of TimelineJS. */
export const timelinejs: JsonFormat = {
  ...IN_JSON,
  name: "TimelineJS",
  extensions: ["json"],
  mediaTypes: ["application/json"],
  recognises: (value) => {
    const [first] = recordsIn(value);
    return first !== undefined && "start_date" in first ? "likely" : "no";
  },
  read: (value) => ({ records: tableOf(recordsIn(value), fieldsOf) }),
};

/**
 * An event of TimelineJS (`start_date` in parts, `text` with headline and text in HTML) as flat fields. It has no
 * coordinates, only sometimes the name of a place.
 */
function fieldsOf(event: JsonObject): Fields {
  const text = partsOf(event["text"]);
  const media = partsOf(event["media"]);
  const location = partsOf(event["location"]);
  return {
    id: plain(event["unique_id"]),
    start: dateOf(partsOf(event["start_date"])),
    end: dateOf(partsOf(event["end_date"])),
    title: stripMarkup(plain(text["headline"])),
    description: stripMarkup(plain(text["text"])),
    type: plain(event["group"]),
    source: plain(media["url"]),
    location: plain(location["name"]),
    latitude: plain(location["lat"]),
    longitude: plain(location["lon"]),
  };
}

function partsOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** `{ year: 2023, month: 1, day: "31", hour: 9 }` is "2023-01-31T09:00". */
function dateOf({ year, month, day, hour, minute }: JsonObject): string {
  const two = (part: unknown) => plain(part).padStart(2, "0");
  if (plain(year) === "") return "";
  if (plain(month) === "") return plain(year).padStart(4, "0");
  const months = `${plain(year).padStart(4, "0")}-${two(month)}`;
  if (plain(day) === "") return months;
  return plain(hour) === "" ? `${months}-${two(day)}` : `${months}-${two(day)}T${two(hour)}:${two(minute)}`;
}
