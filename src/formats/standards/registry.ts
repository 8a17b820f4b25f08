// The standards of columns that are recognised, by id: one line each, and a file.
export { acled } from "./acled";
export { table } from "./table";
export { ucdpGed as "ucdp-ged" } from "./ucdpGed";

/** The id of a standard of columns. */
export type StandardId = keyof typeof import("./registry");
