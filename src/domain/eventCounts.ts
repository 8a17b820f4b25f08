/**
 * Where the events of a question stand. Each event that passes the filter is in exactly one of `inView`, `earlier`,
 * `later` and `undated`: together they are `passing`, of the `total` that the dataset holds.
 */
export type EventCounts = {
  readonly total: number;
  readonly passing: number;
  /** Dated, in the timeline's window. */
  readonly inView: number;
  readonly earlier: number;
  readonly later: number;
  readonly undated: number;
};

/** The parts of `passing`, in the order in which they are said. */
export const COUNTED_PARTS = ["inView", "earlier", "later", "undated"] as const;
