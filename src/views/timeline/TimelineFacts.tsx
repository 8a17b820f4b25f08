import type { Answer } from "../../engine/query";
import { stretchInWords } from "../../i18n/dateWords";
import { useAnswer, useIsLate, useSanad } from "../../state/context";
import { PopoverButton } from "../shared/PopoverButton";
import { useTexts } from "../shared/useTexts";
import { WindowForm } from "./WindowForm";

/** What the timeline shows, in words and numbers. */
export function TimelineFacts() {
  const { t, language } = useTexts("timeline");
  const { t: tCommon } = useTexts("common");
  const answer = useAnswer();
  const isLate = useIsLate();
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
        answer !== undefined && <Count answer={answer} />
      )}
    </div>
  );
}

function Count({ answer: { items, notShown, total } }: { readonly answer: Answer }) {
  const { t } = useTexts("timeline");
  const shown = items.length;
  if (notShown === 0) return <span className="timeline-count">{t("shown", { shown, count: total })}</span>;
  return (
    <span className="timeline-count" title={t("densityTitle")}>
      {t("someShown", { shown, count: shown + notShown })}
    </span>
  );
}
