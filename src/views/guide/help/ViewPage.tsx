import { useCallback } from "react";
import type { Engine } from "../../../engine/query";
import { describeView } from "../../../i18n/describeView";
import { useAnswer, useEngine, useIsLate, useSanadState } from "../../../state/context";
import { shownEvent } from "../../../state/selection";
import { eventName } from "../../shared/eventName";
import { useNames } from "../../shared/record/useNames";
import { useTexts } from "../../shared/useTexts";
import { viewFacts } from "../viewFacts";
import { HelpPart } from "./HelpPart";

/** What timeline and map show, in sentences that can be read and copied. */
export function ViewPage() {
  const { t, language } = useTexts("help");
  const answer = useAnswer();
  const drawAs = useSanadState((state) => state.drawAs);
  const id = useSanadState((state) => shownEvent(state.selection));
  const isLate = useIsLate();
  const names = useNames();
  const { t: tCommon } = useTexts("common");
  const { result: record, isLate: isRecordLate } = useEngine(
    useCallback(
      (engine: Engine) => (id === undefined ? Promise.resolve(undefined) : engine.event({ drawAs }, id)),
      [id, drawAs],
    ),
  );
  return (
    <>
      <p className="help-intro">{t("view.intro")}</p>
      <div className="help-description" aria-busy={isLate}>
        {isLate && <p>{tCommon("late.mark")}</p>}
        {!isLate &&
          answer !== undefined &&
          describeView(viewFacts(answer, names), names, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
      </div>
      {record !== undefined && !isRecordLate && (
        <HelpPart title={t("view.selected")}>
          <p>{eventName(record.item, names, language)}</p>
        </HelpPart>
      )}
    </>
  );
}
