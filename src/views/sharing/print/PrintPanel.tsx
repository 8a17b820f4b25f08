import { useCallback, useState } from "react";
import { useAnswer, useIsLate } from "../../../state/context";
import { lazyPart } from "../../shared/lazyPart";
import { useTexts } from "../../shared/useTexts";
import type { PanelProps } from "../sharedEvent";
import { MOST_PRINTED } from "./mostPrinted";

const Printing = lazyPart(async () => (await import("./Printing")).Printing, "pane");

/** Prints all that is shown, or the one event: the map, the timeline and each event with its quotes and sources. */
export function PrintPanel({ shared }: Pick<PanelProps, "shared">) {
  const { t } = useTexts("sharing");
  const { t: tCommon } = useTexts("common");
  const answer = useAnswer();
  const isLate = useIsLate();
  const [isPrinting, setIsPrinting] = useState(false);
  const endPrinting = useCallback(() => setIsPrinting(false), []);
  if (answer === undefined) return null;
  const count = shared.type === "event" ? 1 : answer.matching;
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
      {isPrinting && <Printing shared={shared} onDone={endPrinting} />}
    </>
  );
}
