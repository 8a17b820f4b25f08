import type { DrawAs } from "../domain/drawing";
import type { EventId } from "../domain/model";
import type { Engine } from "../engine/query";

/**
 * An engine that keeps the record asked for last: once an event is selected, all who show it or follow it ask for the
 * same one, and none of them waits behind what else the selection asks.
 */
export function keepingLastRecord(engine: Engine): Engine {
  type Kept = { readonly drawAs: DrawAs; readonly id: EventId; readonly record: ReturnType<Engine["event"]> };
  let last: Kept | undefined;
  return {
    ...engine,
    event: (query, id) => {
      const { drawAs } = query;
      if (last?.drawAs === drawAs && last.id === id) return last.record;
      const asked = { drawAs, id, record: engine.event(query, id) };
      last = asked;
      // What could not be answered may be the next time.
      asked.record.catch(() => {
        if (last === asked) last = undefined;
      });
      return asked.record;
    },
  };
}
