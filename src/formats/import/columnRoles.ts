/** What a column of a table tells about its event. */
export const COLUMN_ROLES = [
  "id",
  "title",
  "date",
  "dateEnd",
  "time",
  "year",
  "month",
  "day",
  "datePrecision",
  "latitude",
  "longitude",
  "placePrecision",
  "location",
  "country",
  "admin1",
  "admin2",
  "kind",
  "kindDetail",
  "actor",
  "actorKind",
  "description",
  "citation",
  "toll",
  "tollLow",
  "tollHigh",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** These add up or stand in for one another; of every other role a table has one column. */
export const ROLES_OF_MANY: ReadonlySet<ColumnRole> = new Set(["title", "actor", "description", "citation"]);
