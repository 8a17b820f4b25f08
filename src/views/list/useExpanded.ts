import { useCallback, useState } from "react";
import type { EventId } from "../../domain/model";

/** Which rows stand open. A selected one opens by itself, once: the reader may close it again. */
export type Expanded = {
  readonly ids: ReadonlySet<EventId>;
  readonly expand: (ids: readonly EventId[]) => void;
  readonly collapseAll: () => void;
  readonly toggle: (event: EventId) => void;
};

export function useExpanded(selected: EventId | undefined): Expanded {
  const [ids, setIds] = useState<ReadonlySet<EventId>>(new Set());
  const [followed, follow] = useState<EventId>();
  if (selected !== followed) {
    follow(selected);
    if (selected !== undefined) setIds(new Set([...ids, selected]));
  }
  const toggle = useCallback(
    (id: EventId) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  return {
    ids,
    expand: (events) => setIds(new Set(events)),
    collapseAll: () => setIds(new Set()),
    toggle,
  };
}
