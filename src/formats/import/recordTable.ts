import type { EncodingName, EncodingNotice } from "./encoding";
import type { WrittenAs } from "./tableForm";

/** Records as the rows of a table, whatever stood in the file. */
export type RecordTable = {
  readonly header: readonly string[];
  readonly count: number;
  /** The fields of a record, counted from 0, in the order of the header. */
  readonly rowAt: (index: number) => readonly string[];
};

/** The records of a file. Plain data, so that the page can hand them to a worker. */
export type FileRecords = {
  readonly written: WrittenAs;
  readonly encoding: EncodingName;
  readonly notices: readonly EncodingNotice[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Names beyond these are not looked at. */
const MAX_COLUMNS = 2000;

/**
 * The table of records that may have other fields each: a column for every name, in the order in which they come.
 *
 * `tableOf([{ date: "2023" }, { title: "b" }], (record) => record).header` is `["date", "title"]`.
 */
export function tableOf<Item>(
  records: readonly Item[],
  fieldsOf: (record: Item) => Readonly<Record<string, string>>,
): RecordTable {
  const names = new Set<string>();
  for (const record of records) {
    for (const name of Object.keys(fieldsOf(record))) if (names.size < MAX_COLUMNS) names.add(name);
  }
  const columns = [...names];
  return {
    // What wrote the records may have taken a byte order mark into the first name.
    header: columns.map((name) => name.replace(/^\ufeff/, "")),
    count: records.length,
    rowAt: (index) => {
      const record = records[index];
      const fields = record === undefined ? {} : fieldsOf(record);
      return columns.map((name) => (Object.hasOwn(fields, name) ? (fields[name] ?? "") : ""));
    },
  };
}
