import type { Answer } from "../../engine/query";
import { stretchInWords } from "../../i18n/dateWords";
import { useAnswer, useSanad } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** What the timeline shows, in words and numbers. */
export function TimelineFacts() {
  const { t, language } = useTexts("timeline");
  const answer = useAnswer();
  const opening = useSanad().store.getState().timeWindow;
  const window = answer?.query.window ?? opening;
  return (
    <p className="timeline-facts">
      <span className="timeline-window">
        <span className="unseen">{t("window", { window: "" })}</span>
        <bdi>{stretchInWords(window.from, window.to, language)}</bdi>
      </span>
      {answer !== undefined && <Count answer={answer} />}
    </p>
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
