import type { ImportedEvents } from "../formats/import/importedEvents";

/** What the page keeps of an imported file whose events stay with the engine. */
export type ImportedHead = Pick<
  ImportedEvents,
  "title" | "form" | "kinds" | "places" | "actors" | "issues" | "opening"
> & {
  readonly events: number;
  /** What the events take of the memory, roughly. */
  readonly memoryBytes: number;
};

/** Columns and indexes of an event; a place's coordinates, name and copies on both sides. */
const [EVENT_BYTES, PLACE_BYTES] = [110, 60];

export function headOf({
  title,
  form,
  kinds,
  places,
  actors,
  issues,
  opening,
  columns,
  texts,
}: ImportedEvents): ImportedHead {
  const { count } = columns;
  const memoryBytes =
    count * EVENT_BYTES + places.count * PLACE_BYTES + texts.bytes.length + texts.starts.byteLength;
  return { title, form, kinds, places, actors, issues, opening, events: count, memoryBytes };
}
