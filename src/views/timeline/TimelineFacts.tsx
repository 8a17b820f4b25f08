import { stretchInWords } from "../../i18n/dateWords";
import { useAnswer, useIsChart, useIsLate, useSanad } from "../../state/context";
import { EventCounter } from "../shared/EventCounter";
import { PopoverButton } from "../shared/PopoverButton";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import { WindowForm } from "./WindowForm";

/** What the timeline shows, in words and numbers. */
export function TimelineFacts() {
  const { t, language } = useTexts("timeline");
  const { t: tCommon } = useTexts("common");
  const answer = useAnswer();
  const isLate = useIsLate();
  const isChart = useIsChart();
  const isCompact = useIsCompact();
  const opening = useSanad().store.getState().timeWindow;
  const window = answer?.query.window ?? opening;
  const inWords = stretchInWords(window.from, window.to, language);
  return (
    <div className="timeline-facts">
      <div className="timeline-window">
        <PopoverButton name={t("dates.choose", { window: inWords })} label={<bdi>{inWords}</bdi>}>
          <WindowForm />
        </PopoverButton>
      </div>
      {isLate ? (
        <span className="timeline-count late-count">{tCommon("late.counting")}</span>
      ) : (
        answer !== undefined && (
          <span className="timeline-count">
            <EventCounter answer={answer} isShort={isCompact} note={isChart ? t("chart.note") : undefined} />
          </span>
        )
      )}
    </div>
  );
}
