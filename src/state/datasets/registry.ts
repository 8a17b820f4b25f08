// The datasets that ship with the app, by id, which is the name of their folder: one line each, with what it is called.
export { title as "iraq-coalition-2024" } from "../../../data/iraq-coalition-2024/dataset.json";

/** The id of a dataset that ships with the app. */
export type DatasetId = keyof typeof import("./registry");
