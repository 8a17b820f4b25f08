import { lazy, Suspense, useCallback, useState } from "react";
import { createPortal } from "react-dom";
import type { EventRecord } from "../../../engine/query";
import { useAnswer, useSanad } from "../../../state/context";
import { useTexts } from "../../shared/useTexts";

const PrintDocument = lazy(async () => ({ default: (await import("./PrintDocument")).PrintDocument }));

/** More would be a book: beyond it the reader is told what is left out. */
const MOST_PRINTED = 500;

/** Prints what is shown: the map, the timeline and all events with their quotes and sources. */
export function PrintPanel() {
  const { t } = useTexts("sharing");
  const { engine } = useSanad();
  const answer = useAnswer();
  const [records, setRecords] = useState<readonly EventRecord[]>();
  const [isPreparing, setIsPreparing] = useState(false);
  const close = useCallback(() => {
    setRecords(undefined);
    setIsPreparing(false);
  }, []);
  if (answer === undefined) return null;
  const count = answer.matching;
  const shown = Math.min(count, MOST_PRINTED);
  const prepare = () => {
    setIsPreparing(true);
    engine.rows(answer.query, "time", 0, shown).then(setRecords, () => setIsPreparing(false));
  };
  return (
    <>
      <p className="sharing-note">{t("print.explained")}</p>
      <p className={shown < count ? "sharing-warning" : "sharing-note"}>
        {shown < count ? t("print.limited", { shown, count }) : t("print.willPrint", { count })}
      </p>
      <div className="sharing-actions">
        <button
          type="button"
          className="button is-main"
          disabled={isPreparing || count === 0}
          onClick={prepare}
        >
          {t("print.button")}
        </button>
        <span role="status" className="sharing-done">
          {isPreparing && t("print.preparing")}
        </span>
      </div>
      {records !== undefined && (
        <Suspense>
          {createPortal(
            <PrintDocument answer={answer} records={records} count={count} onDone={close} />,
            document.body,
          )}
        </Suspense>
      )}
    </>
  );
}
