import type { Texts } from "../../domain/readersTexts";

/** Fields that hold a text for readers, a map from language tag to text. */
const READER_TEXTS: ReadonlySet<string> = new Set([
  "title",
  "summary",
  "name",
  "note",
  "notes",
  "publisher",
  "rights",
  "translations",
  "alt",
  "bridge",
]);

/** The dataset's lists of records, each visited record by record. */
const LISTS: ReadonlySet<string> = new Set(["sources", "places", "actors", "events"]);

/**
 * Calls `visitor` for every text for readers in a record: the map, the path to it inside the record, the name of the
 * field, and the object that holds the field. Of a whole dataset the head alone is visited.
 */
export function visitTexts(
  record: object,
  visitor: (texts: Texts, path: readonly PropertyKey[], field: string, owner: unknown) => void,
): void {
  const visit = (value: unknown, path: readonly PropertyKey[], owner: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const field = path.findLast((key) => typeof key === "string");
    if (field !== undefined && READER_TEXTS.has(field) && !Array.isArray(value)) {
      visitor(value as Texts, path, field, owner);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (path.length === 0 && LISTS.has(key)) continue;
      visit(inner, [...path, Array.isArray(value) ? Number(key) : key], value);
    }
  };
  visit(record, [], undefined);
}
