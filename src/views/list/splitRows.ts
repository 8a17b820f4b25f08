import type { EventRecord } from "../../engine/query";

/** Rows with a date to stand at, and rows without one, each in the order in which they came. */
export function splitRows(rows: readonly EventRecord[]): {
  readonly dated: readonly EventRecord[];
  readonly undated: readonly EventRecord[];
} {
  return {
    dated: rows.filter(({ item }) => item.bar !== undefined),
    undated: rows.filter(({ item }) => item.bar === undefined),
  };
}
