import { useCallback, useEffect, useState } from "react";
import { eventCountsOf } from "../../engine/eventCounts";
import type { Answer, Engine } from "../../engine/query";
import { countedInWords } from "../../i18n/counter";
import { useEngine, useIsLate, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { eventName } from "../shared/eventName";
import { useNames } from "../shared/record/useNames";
import { useTexts } from "../shared/useTexts";

type Props = {
  readonly answer: Answer | undefined;
  /** Something else to say, once. */
  readonly remark: string;
};

/**
 * Says politely what has changed: how many events there are now, and which one was chosen unless the popup, which has
 * the focus then, or the story says so itself.
 */
export function Announcer({ answer, remark }: Props) {
  const counts = useNews(useCounts(answer));
  const chosen = useNews(useChosen());
  const { t } = useTexts("common");
  const isLate = useIsLate();
  return (
    <>
      <p className="unseen" role="status" data-announces="counts">
        {isLate ? t("late.mark") : counts}
      </p>
      <p className="unseen" role="status" data-announces="event">
        {chosen}
      </p>
      <p className="unseen" role="status">
        {remark}
      </p>
    </>
  );
}

/** Nothing as long as the text is the first one: what stands there at the beginning is no news. */
function useNews(text: string | undefined): string {
  const [first, setFirst] = useState<string>();
  if (first === undefined && text !== undefined) setFirst(text);
  const [isNews, setIsNews] = useState(false);
  if (!isNews && first !== undefined && text !== undefined && text !== first) setIsNews(true);
  return isNews ? (text ?? "") : "";
}

function useCounts(answer: Answer | undefined): string | undefined {
  const { language } = useTexts("guide");
  const isPlaying = useSanadState(({ story, playback }) => story !== undefined || playback !== undefined);
  const text = answer === undefined ? undefined : countedInWords(eventCountsOf(answer), language).text;
  const [said, setSaid] = useState(text);
  if (!isPlaying && said !== text) setSaid(text);
  return said;
}

/** So long the focus may take to come to the popup. */
const FOCUS_MS = 150;

function useChosen(): string | undefined {
  const { language } = useTexts("guide");
  const names = useNames();
  const drawAs = useSanadState((state) => state.drawAs);
  const isTelling = useSanadState((state) => state.story !== undefined);
  const id = useSanadState((state) => shownEvent(state.selection));
  const { result: record } = useEngine(
    useCallback(
      (engine: Engine) => (id === undefined ? Promise.resolve(undefined) : engine.event({ drawAs }, id)),
      [id, drawAs],
    ),
  );
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => {
      // A popup that has taken the focus is read out by its name.
      const isReadOut = document.activeElement?.matches("[data-details-of]") === true;
      const isSilent = isTelling || isReadOut || record === undefined || record.event.id !== id;
      setSaid(isSilent ? "" : eventName(record.item, names, language));
    }, FOCUS_MS);
    return () => clearTimeout(timer);
  }, [record, id, isTelling, names, language]);
  return said;
}
