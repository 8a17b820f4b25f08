import { useEffect, useRef, type RefObject } from "react";
import type { EventId } from "../../domain/model";
import { useSanadState } from "../../state/context";
import { shownEvent, type Selection } from "../../state/selection";
import type { ViewId } from "../../state/views";
import { useFollowedSelection } from "./useFollowedSelection";
import { keepInSight } from "./keepInSight";

/**
 * Brings the selected event into sight within its pane, once a selection, as soon as the pane has drawn it: of several
 * elements the one that the event leads with (`data-leads`), so that the card's first words are those in sight.
 * The page itself never scrolls. Nothing moves under a reader who selects what is in sight in this very view.
 */
export function useReveal(view: ViewId, pane: RefObject<HTMLElement | null>, drawn: unknown): void {
  const selection = useFollowedSelection(view);
  const origin = useSanadState((state) => state.origin);
  const revealed = useRef<Selection>(undefined);
  const letGo = useRef<() => void>(undefined);
  useEffect(() => {
    const event = shownEvent(selection);
    if (revealed.current === selection) return;
    letGo.current?.();
    if (event === undefined || pane.current === null) return;
    const standIns = standInsOf(pane.current, event);
    const lead = standIns.find(({ dataset }) => dataset["leads"]?.split(" ").includes(event));
    const first = lead ?? standIns[0];
    if (first === undefined) return;
    revealed.current = selection;
    const area = pane.current;
    if (origin === view && standIns.some((standIn) => isInSight(area, standIn))) return;
    letGo.current = keepInSight(area, first);
  }, [view, pane, drawn, selection, origin]);
  useEffect(() => () => letGo.current?.(), []);
}

function standInsOf(pane: HTMLElement, event: EventId): readonly HTMLElement[] {
  return [...pane.querySelectorAll<HTMLElement>("[data-event-id], [data-event-ids]")].filter(
    ({ dataset }) => dataset["eventId"] === event || dataset["eventIds"]?.split(" ").includes(event),
  );
}

function isInSight(pane: HTMLElement, element: HTMLElement): boolean {
  const area = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.bottom > area.top && box.top < area.bottom;
}
