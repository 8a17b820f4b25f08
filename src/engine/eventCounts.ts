import type { EventCounts } from "../domain/eventCounts";
import type { Answer } from "./query";

/** What an answer says of how many events there are and where they stand: all counters on the screen come from here. */
export function eventCountsOf(
  answer: Pick<Answer, "items" | "notShown" | "earlier" | "later" | "undatedCount" | "total">,
): EventCounts {
  const inView = answer.items.length + answer.notShown;
  const earlier = answer.earlier?.count ?? 0;
  const later = answer.later?.count ?? 0;
  const undated = answer.undatedCount;
  return {
    total: answer.total,
    passing: inView + earlier + later + undated,
    inView,
    earlier,
    later,
    undated,
  };
}
