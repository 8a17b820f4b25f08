import { readTable } from "../import/importTable";
import type { StreamFormat } from "./fileFormat";

/** A table whose fields are parted by commas, semicolons, tabs or bars: what any text is for want of another format. */
export const csv: StreamFormat = {
  name: "CSV",
  extensions: ["csv", "tsv"],
  sharedExtensions: ["txt"],
  mediaTypes: ["text/csv", "text/tab-separated-values"],
  hasEncodings: true,
  runsIn: "worker",
  sniff: ({ text }) => (text.startsWith("<") ? "no" : "possible"),
  takes: "bytes",
  read: readTable,
};
