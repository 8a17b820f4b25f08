import { useCallback, useEffect, useId, useRef } from "react";
import type { Engine } from "../../engine/query";
import { useEngine, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { KindAndStanding } from "../shared/record/KindAndStanding";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import { EventDetails } from "./EventDetails";
import { PlacePager } from "./PlacePager";
import { useAnchoredPosition } from "./useAnchoredPosition";
import { useReturningFocus } from "./useReturningFocus";
import "../shared/lateMark.css";
import "./details.css";

/**
 * The popup of the selected event, the same from every view: beside the event's marker or timeline item, as a
 * sheet from below on a phone. It is no modal: the views behind it stay in use.
 */
export function DetailsPopup() {
  const { t } = useTexts("details");
  const { t: tCommon } = useTexts("common");
  const titleId = useId();
  const dialog = useRef<HTMLDivElement>(null);
  const selection = useSanadState((state) => state.selection);
  const drawAs = useSanadState((state) => state.drawAs);
  const clearSelection = useSanadState((state) => state.clearSelection);
  const isSheet = useIsCompact();
  const id = shownEvent(selection);
  const ask = useCallback(
    (engine: Engine) => (id === undefined ? Promise.resolve(undefined) : engine.event({ drawAs }, id)),
    [id, drawAs],
  );
  const { result: found, isLate } = useEngine(ask);
  // The answer before stays on screen until the next has come, but not once nothing is selected.
  const record = id === undefined ? undefined : found;
  const shownId = record?.event.id;
  useAnchoredPosition(dialog, shownId, !isSheet);
  const returnFocus = useReturningFocus(dialog, shownId);
  const close = useCallback(() => {
    returnFocus();
    clearSelection();
  }, [returnFocus, clearSelection]);

  useEffect(() => {
    if (shownId === undefined) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      const isElsewhere = document.querySelector("dialog[open], [popover]:popover-open") !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !isElsewhere) close();
    };
    addEventListener("keydown", closeOnEscape);
    return () => removeEventListener("keydown", closeOnEscape);
  }, [shownId, close]);

  useEffect(() => {
    dialog.current?.querySelector(".details-body")?.scrollTo(0, 0);
  }, [shownId]);

  if (record === undefined) return null;
  return (
    <div
      ref={dialog}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className={isSheet ? "details details-sheet" : "details details-anchored"}
      // The answer before is that of another event, or of the other dates.
      {...(isLate && { "aria-busy": true, "data-late": tCommon("late.mark") })}
      data-details-of={record.event.id}
    >
      <div className="details-bar">
        <p className="details-kind">
          <KindAndStanding record={record} />
        </p>
        <PlacePager />
        <button type="button" className="button details-close" aria-label={t("close")} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <EventDetails record={record} titleId={titleId} />
    </div>
  );
}
