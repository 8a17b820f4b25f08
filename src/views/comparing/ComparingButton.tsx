import { useState } from "react";
import { isMoved } from "../../domain/differences";
import { useEngine } from "../../state/context";
import { lazyPart } from "../shared/lazyPart";
import { useTexts } from "../shared/useTexts";
import { comparedEvents } from "./comparing";
import "./comparingButton.css";

const ComparingDialog = lazyPart(async () => (await import("./ComparingDialog")).ComparingDialog);

/** How many events stand at another date or place once other reports count, and the way to all that these say. */
export function ComparingButton() {
  const { t, locale } = useTexts("filters");
  const [isOpen, setIsOpen] = useState(false);
  const { result: records = [] } = useEngine(comparedEvents);
  // Where nothing can be compared there is nothing to open.
  if (records.length === 0) return null;
  const count = records.filter(({ event }) => isMoved(event)).length;
  const label = count > 0 ? t("drawAs.moved", { count }) : t("drawAs.comparedNone");
  return (
    <>
      <button
        type="button"
        className="button comparing-button"
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        onClick={() => setIsOpen(true)}
      >
        <span aria-hidden="true" className="comparing-sign">
          ⇄
        </span>
        <span className="comparing-word">{t("drawAs.compare")}</span>
        {count > 0 && <span className="comparing-count">{count.toLocaleString(locale)}</span>}
      </button>
      {isOpen && (
        <ComparingDialog
          records={records}
          onClose={() => setIsOpen(false)}
          onGiveUp={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
