import { useCallback, useEffect, useRef, type RefObject } from "react";
import type { EventId } from "../../domain/model";

/**
 * Moves the focus into the popup when it was opened from the very thing that stands for the event (by Enter or
 * a click), and gives the function that takes it back there. Opened by a button that walks from event to event,
 * the focus stays on that button.
 */
export function useReturningFocus(
  dialog: RefObject<HTMLElement | null>,
  event: EventId | undefined,
): () => void {
  const opener = useRef<{ readonly element: HTMLElement; readonly event: string } | undefined>(undefined);
  useEffect(() => {
    const active = document.activeElement;
    const isRepresentation = active?.closest("[data-event-id], [data-event-ids]") != null;
    if (event === undefined || !(active instanceof HTMLElement) || !isRepresentation) return;
    if (dialog.current?.contains(active)) return;
    opener.current = { element: active, event };
    dialog.current?.focus({ preventScroll: true });
  }, [dialog, event]);
  return useCallback(() => {
    const opened = opener.current;
    opener.current = undefined;
    if (opened === undefined || dialog.current?.contains(document.activeElement) !== true) return;
    // The libraries replace their nodes as they redraw: the same event's new node is as good.
    const id = CSS.escape(opened.event);
    const target = opened.element.isConnected
      ? opened.element
      : document.querySelector<HTMLElement>(`[data-event-id="${id}"], [data-event-ids~="${id}"]`);
    target?.focus({ preventScroll: true });
  }, [dialog]);
}
