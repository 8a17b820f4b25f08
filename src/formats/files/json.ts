import { tableOf } from "../import/recordTable";
import type { JsonFormat } from "./fileFormat";
import { flatFields, IN_JSON, recordsIn } from "./jsonRecords";

/** A list of objects, or an object with such a list. */
export const json: JsonFormat = {
  ...IN_JSON,
  name: "JSON",
  extensions: ["json"],
  mediaTypes: ["application/json"],
  recognises: (value) => (recordsIn(value).length > 0 ? "possible" : "no"),
  /** `[{ date: "2023", place: { lat: 33, lng: 44 } }]` has the columns `date`, `place.lat` and `place.lng`. */
  read: (value) => ({ records: tableOf(recordsIn(value), flatFields) }),
};
