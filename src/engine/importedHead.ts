import type { ImportedEvents } from "../formats/import/importedEvents";

/** What the page keeps of an imported file whose events stay with the engine. */
export type ImportedHead = Pick<ImportedEvents, "title" | "places" | "actors" | "issues" | "opening"> & {
  readonly events: number;
};

export function headOf({ title, places, actors, issues, opening, columns }: ImportedEvents): ImportedHead {
  return { title, places, actors, issues, opening, events: columns.count };
}
