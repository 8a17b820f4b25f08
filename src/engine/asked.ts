import type { Content } from "./content";
import type { Filtered } from "./filtered";
import { isInWindow, type InWindow } from "./kernels/inWindow";
import type { EventItem, Query } from "./query";

/**
 * A query with the events that it asks for: what every answer is made of. Those inside its `boundsFilter`, or, for
 * what is drawn at places, those everywhere.
 */
export type Asked = {
  readonly query: Query;
  readonly content: Content;
  readonly filtered: Filtered;
  readonly inWindow: InWindow;
};

export function rowOf({ inWindow }: Pick<Asked, "inWindow">, event: number): number {
  return inWindow.passing.index.columns.row[event] ?? 0;
}

export function itemOf(asked: Asked, event: number): EventItem {
  return asked.content.item(rowOf(asked, event), asked.query.drawAs);
}

/** The pinned events that belong to the answer, each once. */
export function pinnedEvents({ query, content, inWindow }: Asked): readonly number[] {
  const { mask, index } = inWindow.passing;
  const pinned = query.pinned.flatMap((id) => {
    const row = content.rowOf(id);
    const event = row === undefined ? undefined : index.eventOfRow[row];
    return event !== undefined && mask[event] === 0 && isInWindow(inWindow, event) ? [event] : [];
  });
  return [...new Set(pinned)];
}
