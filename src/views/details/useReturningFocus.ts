import { useCallback, useEffect, useRef, type RefObject } from "react";
import type { EventId } from "../../domain/model";

/**
 * Moves the focus into the popup when it was opened from the very thing that stands for the event (by Enter or
 * a click), and gives the function that takes it back there. Opened by a button that walks from event to event,
 * the focus stays on that button; led on by a link within the popup, it stays in the popup.
 */
export function useReturningFocus(
  dialog: RefObject<HTMLElement | null>,
  event: EventId | undefined,
): () => void {
  const opener = useRef<{ readonly element: HTMLElement; readonly again: string } | undefined>(undefined);
  const wasWithin = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      wasWithin.current = target instanceof Node && dialog.current?.contains(target) === true;
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [dialog]);
  useEffect(() => {
    const active = document.activeElement;
    if (event === undefined || dialog.current?.contains(active) === true) return;
    const isRepresentation = active?.closest("[data-event-id], [data-event-ids]") != null;
    if (active instanceof HTMLElement && isRepresentation) {
      const view = active.closest<HTMLElement>("[data-view]")?.dataset["view"] ?? "";
      const id = CSS.escape(event);
      const again = `[data-view="${view}"] :is([data-event-id="${id}"], [data-event-ids~="${id}"])`;
      opener.current = { element: active, again };
    }
    // A link within the popup goes with the event that it led from.
    const isLost = wasWithin.current && (active === null || active === document.body);
    if (isRepresentation || isLost) dialog.current?.focus({ preventScroll: true });
  }, [dialog, event]);
  return useCallback(() => {
    const opened = opener.current;
    opener.current = undefined;
    if (dialog.current?.contains(document.activeElement) !== true) return;
    // The libraries replace their nodes as they redraw: the same event's new node is as good.
    const target = opened?.element.isConnected
      ? opened.element
      : document.querySelector<HTMLElement>(opened?.again ?? "#events");
    (target ?? document.querySelector<HTMLElement>("#events"))?.focus({ preventScroll: true });
  }, [dialog]);
}
