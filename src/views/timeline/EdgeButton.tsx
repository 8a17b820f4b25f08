import type { Beyond } from "../../engine/query";
import { spanInWords } from "../../i18n/dateWords";
import { directionOf } from "../../i18n/languages";
import { useSanad, useSanadState } from "../../state/context";
import { windowAround } from "../../state/follow";
import { useTexts } from "../shared/useTexts";
import { eventName } from "./timelineModel";

/** Says at an edge of the window what lies beyond it, and brings the nearest of it into view. */
export function EdgeButton({
  side,
  beyond,
}: {
  readonly side: "earlier" | "later";
  readonly beyond: Beyond | undefined;
}) {
  const { t, language } = useTexts("timeline");
  const { store } = useSanad();
  const timeDirection = useSanadState((state) => state.timeDirection);
  if (beyond === undefined) return null;
  const { count, nearest } = beyond;
  const events = t(side, { count });
  const show = () => {
    const { timeWindow, showWindow } = store.getState();
    if (nearest.bar !== undefined) showWindow(windowAround(timeWindow, nearest.bar));
  };
  const arrow = (side === "earlier") === (timeDirection === "ltr") ? "←" : "→";
  return (
    <button
      type="button"
      className={`timeline-edge is-${side}`}
      // It stands for the nearest one: a popup of that event has something to point at.
      data-event-ids={nearest.id}
      aria-label={t("showNearest", { events, name: eventName(nearest, language) })}
      onClick={show}
    >
      <span aria-hidden="true" className="timeline-edge-arrow">
        {arrow}
      </span>
      <span dir={directionOf(language)}>
        <span className="timeline-edge-count">{events}</span>{" "}
        <span className="timeline-edge-date">{spanInWords(nearest.date.span, language)}</span>
      </span>
    </button>
  );
}
