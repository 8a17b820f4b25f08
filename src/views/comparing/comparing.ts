import { NO_FILTER } from "../../domain/filtering";
import { ALL_TIME } from "../../domain/utcDays";
import type { Engine, EventRecord, Query } from "../../engine/query";

/** All events that other reports tell of, whatever is filtered and wherever the window is. */
const QUERY: Query = {
  window: ALL_TIME,
  filter: { ...NO_FILTER, reports: ["corroborated"] },
  drawAs: "corroborated",
  pinned: [],
  itemBudget: 0,
  timeBins: 1,
};

/** So many events are compared at most. */
export const MOST_COMPARED = 500;

/** The events that other reports tell of, in time order. */
export function comparedEvents(engine: Engine): Promise<readonly EventRecord[]> {
  return engine.rows(QUERY, "time", 0, MOST_COMPARED);
}
