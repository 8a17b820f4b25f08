import type { EventId } from "../../domain/model";
import { movesByKeys, type ViewId } from "../../state/views";
import { representationOf } from "../shared/representation";

/** A pane that has just come to the front is fetched and drawn first. */
const PATIENCE_MS = 3000;

/** Moves the focus to a view as soon as it stands: to what represents the event, else to where the view begins. */
export function focusView(view: ViewId, event: EventId | undefined): void {
  const begun = performance.now();
  const before = document.activeElement;
  const attempt = () => {
    const target = targetIn(view, event);
    if (target !== undefined) {
      target.focus();
      return;
    }
    // A reader who has gone elsewhere meanwhile stays there.
    const hasLeft = document.activeElement !== before && document.activeElement !== document.body;
    if (!hasLeft && performance.now() - begun < PATIENCE_MS) requestAnimationFrame(attempt);
  };
  attempt();
}

const FOCUSABLE = ':is(button, a[href], [tabindex="0"])';

function targetIn(view: ViewId, event: EventId | undefined): HTMLElement | undefined {
  const represented = event === undefined ? undefined : representationOf(view, event);
  const ofEvent = represented?.matches("[tabindex], button")
    ? represented
    : represented?.querySelector<HTMLElement>(FOCUSABLE);
  if (ofEvent != null) return ofEvent;
  const root = document.querySelector<HTMLElement>(`[data-view="${view}"]`);
  // What moves by its own keys takes them itself; elsewhere they begin at an event.
  const first = movesByKeys(view)
    ? null
    : (root?.querySelector<HTMLElement>(`:is([data-event-id], [data-event-ids])[tabindex="0"]`) ??
      root?.querySelector<HTMLElement>(`[data-event-id] ${FOCUSABLE}`));
  return first ?? root?.querySelector<HTMLElement>('[tabindex="0"]') ?? undefined;
}
