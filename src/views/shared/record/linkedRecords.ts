import type { DrawAs } from "../../../domain/drawing";
import type { EventId } from "../../../domain/model";
import type { Engine, EventRecord } from "../../../engine/query";

/** The events that others are linked with; one that the data does not hold is not there. */
export type LinkedRecords = ReadonlyMap<EventId, EventRecord>;

/** Fetches what the records are linked with, either way. */
export async function linkedRecords(
  engine: Engine,
  drawAs: DrawAs,
  records: readonly EventRecord[],
): Promise<LinkedRecords> {
  const links = records.flatMap(({ event, linkedFrom }) => [...(event.links ?? []), ...linkedFrom]);
  const ids = [...new Set(links.map(({ event }) => event))];
  const found = await Promise.all(ids.map((id) => engine.event({ drawAs }, id)));
  return new Map(found.flatMap((other) => (other === undefined ? [] : [[other.event.id, other]])));
}
