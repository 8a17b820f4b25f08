import { labelIn } from "../../domain/shortText";
import { drawnDateInWords } from "../../i18n/dateWords";
import { directionOf } from "../../i18n/languages";
import { useAnswer, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import type { GoTo } from "./useTimeline";
import "./edgeButton.css";

/** Says at an edge of the window what lies beyond it, and brings the nearest of it into view. */
export function EdgeButton({ side, goTo }: { readonly side: "earlier" | "later"; readonly goTo: GoTo }) {
  const { t, language } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const beyond = useAnswer()?.[side];
  if (beyond === undefined) return null;
  const { count, nearest } = beyond;
  const events = t(side, { count });
  const date = drawnDateInWords(nearest.date, language);
  const arrow = (side === "earlier") === (timeDirection === "ltr") ? "←" : "→";
  return (
    <button
      type="button"
      className={`timeline-edge is-${side}`}
      // It stands for the nearest one: a popup of that event has something to point at.
      data-event-ids={nearest.id}
      aria-label={t("showNearest", { events, date, title: labelIn(nearest.title, language).text })}
      onClick={() => goTo(nearest)}
    >
      <span aria-hidden="true" className="timeline-edge-arrow">
        {arrow}
      </span>
      <span dir={directionOf(language)}>
        <span className="timeline-edge-count">{events}</span>{" "}
        <span className="timeline-edge-date">{date}</span>
      </span>
    </button>
  );
}
