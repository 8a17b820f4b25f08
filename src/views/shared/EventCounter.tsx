import { eventCountsOf } from "../../engine/eventCounts";
import type { Answer } from "../../engine/query";
import { countedInWords } from "../../i18n/counter";
import { stretchInWords } from "../../i18n/dateWords";
import { useTexts } from "./useTexts";

type EventCounterProps = {
  readonly answer: Answer;
  /** Only how many pass the filter; who listens hears all of it. */
  readonly isShort?: boolean;
  /** What else is told of it to the pointer. */
  readonly note?: string | undefined;
};

/** How many events there are and where they stand, in the same words wherever it is said. */
export function EventCounter({ answer, isShort = false, note }: EventCounterProps) {
  const { t, language } = useTexts("common");
  const { head, parts, text } = countedInWords(eventCountsOf(answer), language);
  const { from, to } = answer.query.window;
  const explained = t("counter.explained", { counted: text, window: stretchInWords(from, to, language) });
  const title = note === undefined ? explained : `${explained} ${note}`;
  if (!isShort || parts === "") return <span title={title}>{text}</span>;
  return (
    <span title={title}>
      <span aria-hidden="true">{head}</span>
      <span className="unseen">{text}</span>
    </span>
  );
}
