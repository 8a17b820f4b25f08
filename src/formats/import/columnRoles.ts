import { PLAIN_FIELDS, type OwnField, type PlainField } from "../../domain/eventFields";

/** What the columns of a table tell of each field of an event; nothing of those that no table tells. */
const ROLES_OF_FIELD = {
  id: ["id"],
  kind: ["kind", "kindDetail"],
  title: ["title"],
  summary: [],
  excerpts: [],
  when: ["date", "dateEnd", "time", "year", "month", "day", "datePrecision"],
  where: ["latitude", "longitude", "placePrecision", "location", "country", "admin1", "admin2"],
  who: ["actor", "actorKind"],
  toll: ["toll", "tollLow", "tollHigh"],
  links: [],
  media: [],
  notes: [],
  imported: ["description", "citation"],
} as const satisfies Readonly<Record<OwnField, readonly string[]>>;

export type OwnRole = (typeof ROLES_OF_FIELD)[OwnField][number];

/** What a column of a table may tell about its event: a plain field's role has the field's name. */
export const COLUMN_ROLES = [...Object.values(ROLES_OF_FIELD).flat(), ...PLAIN_FIELDS] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** These add up or stand in for one another; of every other role a table has one column. */
export const ROLES_OF_MANY: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "title",
  "actor",
  "description",
  "citation",
  ...PLAIN_FIELDS,
]);

/** A plain field that bore the name of another role would pass for it: then this does not compile. */
type None<Clash extends never> = Clash;
export type NoFieldIsARole = None<Extract<PlainField, OwnRole>>;
