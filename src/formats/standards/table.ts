import type { ColumnStandard } from "./columnStandard";

/** Any other table: what its columns tell is guessed by their names (`import/columnNames.ts`), and it has no codes. */
export const table: ColumnStandard = {
  name: "",
  recognisedBy: [],
  columns: undefined,
  kindOf: () => undefined,
  hasOwnVocabulary: false,
  actorKindOf: () => "organisation",
  datePrecisions: [],
  placePrecisions: [],
  citations: "columns",
};
