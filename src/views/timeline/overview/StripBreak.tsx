import { useCallback } from "react";
import type { TimeWindow } from "../../../domain/filtering";
import { stretchInWords } from "../../../i18n/dateWords";
import { directionOf } from "../../../i18n/languages";
import { lengthInWords } from "../../../i18n/lengthWords";
import { useTexts } from "../../shared/useTexts";
import type { TimePiece } from "../../../domain/foldedTime";

/** Where time is folded the strip is torn; `empty` is the whole stretch without events that it stands for. */
export function StripBreak({
  piece: { startShare, endShare },
  empty,
}: {
  readonly piece: TimePiece;
  readonly empty: TimeWindow;
}) {
  const { t, language } = useTexts("timeline");
  const place = useCallback(
    (element: HTMLElement | null) => {
      element?.style.setProperty("--start", startShare.toFixed(5));
      element?.style.setProperty("--end", endShare.toFixed(5));
    },
    [startShare, endShare],
  );
  const inWords = t("break", {
    length: lengthInWords(empty, language),
    // Its first and last day: it begins where an event ends, and ends where one begins.
    dates: stretchInWords(empty.from + 1, empty.to - 1, language),
  });
  return (
    <div ref={place} className="overview-break" role="img" aria-label={inWords} title={inWords}>
      <Tear />
      <span className="overview-break-length" dir={directionOf(language)}>
        {lengthInWords(empty, language, "short")}
      </span>
      <Tear />
    </div>
  );
}

const ZIGZAG = "M2 0 5 4 1 8l4 4-4 4 4 4-4 4 4 4-3 4";

/** Begins with the torn edge of the piece on its left, and covers what is right of it. */
function Tear() {
  return (
    <svg className="overview-tear" viewBox="0 0 6 32" preserveAspectRatio="none" aria-hidden="true">
      <path d={`${ZIGZAG}H6V0Z`} />
      <path className="overview-tear-line" d={ZIGZAG} />
    </svg>
  );
}
