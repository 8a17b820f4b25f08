import type { Dataset } from "./model";

/**
 * A table of events that a reader opened, as the page knows it: what it is called and where it opens. Its events, places
 * and actors stay with the engine. It has no sources and no texts, no version and no licence, no narrative and no other
 * reports, and nothing stands in their place.
 */
export type OpenedTable = Pick<Dataset, "id" | "title" | "view"> & { readonly type: "table" };

/** What is on the screen: a dataset with records, whoever opened it, or a table of events. */
export type ShownDataset = Dataset | OpenedTable;

export function isTable(shown: ShownDataset): shown is OpenedTable {
  return "type" in shown;
}

/**
 * True where it rests on sources: there are words to be read, whose they are and how they stand, and other reports
 * beside them.
 */
export function hasSources(shown: ShownDataset): shown is Dataset {
  return !isTable(shown) && shown.sources.length > 0;
}
