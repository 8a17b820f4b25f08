import { useCallback, useState } from "react";
import { useAnswer, useIsLate } from "../../../state/context";
import { lazyPart } from "../../shared/lazyPart";
import { useTexts } from "../../shared/useTexts";
import { MOST_PRINTED } from "./mostPrinted";

const Printing = lazyPart(async () => (await import("./Printing")).Printing, "pane");

/** Prints what is shown: the map, the timeline and all events with their quotes and sources. */
export function PrintPanel() {
  const { t } = useTexts("sharing");
  const { t: tCommon } = useTexts("common");
  const answer = useAnswer();
  const isLate = useIsLate();
  const [isPrinting, setIsPrinting] = useState(false);
  const endPrinting = useCallback(() => setIsPrinting(false), []);
  if (answer === undefined) return null;
  const count = answer.matching;
  const shown = Math.min(count, MOST_PRINTED);
  return (
    <>
      <p className="sharing-note">{t("print.explained")}</p>
      <p className={shown < count ? "sharing-warning" : "sharing-note"}>
        {isLate
          ? tCommon("late.counting")
          : shown < count
            ? t("print.limited", { shown, count })
            : t("print.willPrint", { count })}
      </p>
      <div className="sharing-actions">
        <button
          type="button"
          className="button is-main"
          disabled={isPrinting || isLate || count === 0}
          onClick={() => setIsPrinting(true)}
        >
          {t("print.button")}
        </button>
        <span role="status" className="sharing-done">
          {isPrinting && t("print.preparing")}
        </span>
      </div>
      {isPrinting && <Printing onDone={endPrinting} />}
    </>
  );
}
