import type { JsonFormat } from "./fileFormat";
import { IN_JSON, isObject } from "./jsonRecords";

/** A dataset of Sanad's, which `loadDataset` reads. */
export const dataset: JsonFormat = {
  ...IN_JSON,
  name: "Sanad",
  extensions: ["json"],
  mediaTypes: ["application/json"],
  recognises: (value) =>
    isObject(value) && "format" in value && Array.isArray(value["events"]) ? "sure" : "no",
  read: () => ({ isDataset: true }),
};
