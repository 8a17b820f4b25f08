// The formats that files of events are read in, by id: one line each, and a file.
export { csv } from "./csv";
export { dataset } from "./dataset";
export { geojson } from "./geojson";
export { json } from "./json";
export { timelinejs } from "./timelinejs";

/** The id of a file format. */
export type FileFormatId = keyof typeof import("./registry");
