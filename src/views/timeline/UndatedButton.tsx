import type { Ref } from "react";
import type { Answer } from "../../engine/query";
import { useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { useTexts } from "../shared/useTexts";

/** How many events have no date, and the way to their tray. */
export function UndatedButton({
  answer,
  isOpen,
  onTray,
  ref,
}: {
  readonly answer: Answer;
  readonly isOpen: boolean;
  readonly onTray: (isOpen: boolean) => void;
  readonly ref: Ref<HTMLButtonElement>;
}) {
  const { t } = useTexts("timeline");
  const selected = useSanadState((state) => shownEvent(state.selection));
  const ids = answer.undated.map(({ id }) => id);
  return (
    <button
      ref={ref}
      type="button"
      className="button timeline-tray-button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? "timeline-undated" : undefined}
      // Closed, it stands for the events in the tray.
      data-event-ids={isOpen ? undefined : ids.join(" ")}
      aria-current={!isOpen && selected !== undefined && ids.includes(selected)}
      onClick={() => onTray(!isOpen)}
    >
      {t("undated", { amount: answer.undatedCount })}
      <svg viewBox="0 0 16 16" aria-hidden="true" className="timeline-icon">
        <path d={isOpen ? "M3 10.5 8 5.5l5 5" : "M3 5.5l5 5 5-5"} />
      </svg>
    </button>
  );
}
