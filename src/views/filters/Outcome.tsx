import { useAnswer, useIsLate } from "../../state/context";
import { EventCounter } from "../shared/EventCounter";
import { useTexts } from "../shared/useTexts";

/** How many events there are under what is asked. */
export function Outcome({ isShort }: { readonly isShort: boolean }) {
  const { t } = useTexts("common");
  const answer = useAnswer();
  const isLate = useIsLate();
  return (
    <div className="filter-outcome">
      {/* Nobody wants to hear it with every step of a brush: the guide announces it once it has settled. */}
      <p className={isLate ? "filter-count late-count" : "filter-count"} aria-busy={isLate}>
        {isLate && t("late.counting")}
        {!isLate && answer !== undefined && <EventCounter answer={answer} isShort={isShort} />}
      </p>
    </div>
  );
}
