import { useEffect, useState } from "react";
import { isMoved } from "../../domain/differences";
import { useEngine, useSanadState } from "../../state/context";
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
    <span className="comparing">
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
        <span className="comparing-word">{t("drawAs.compare")}</span>{" "}
        {count > 0 && <span className="comparing-count">{count.toLocaleString(locale)}</span>}
      </button>
      {isOpen && (
        <ComparingDialog
          records={records}
          onClose={() => setIsOpen(false)}
          onGiveUp={() => setIsOpen(false)}
        />
      )}
      <Moved count={count} />
    </span>
  );
}

/** Long enough to be read. */
const SHOWN_MS = 8000;

/** Says, when the reader has switched, how many events stand elsewhere now: nothing moves without a word. */
function Moved({ count }: { readonly count: number }) {
  const { t } = useTexts("filters");
  const drawAs = useSanadState((state) => state.drawAs);
  const [told, setTold] = useState(drawAs);
  useEffect(() => {
    if (told === drawAs) return;
    const timer = setTimeout(() => setTold(drawAs), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told, drawAs]);
  return (
    <span role="status" className="comparing-moved">
      {told !== drawAs && count > 0 && t(`drawAs.now.${drawAs}`, { count })}
    </span>
  );
}
