import { isForMemory, type Refusal } from "../../formats/import/refusals";
import type { OpeningOutcome } from "../../state/openFile";
import type { ReadSettings } from "../../state/openedReport";
import { IssueList } from "../shared/IssueList";
import { useTexts } from "../shared/useTexts";
import { offersEncoding } from "../../formats/import/tableForm";
import { EncodingChoice } from "./EncodingChoice";
import { ReasonList } from "./ReasonList";

type FailureReportProps = {
  readonly outcome: Extract<OpeningOutcome, { readonly status: "failed" | "broken" }>;
  readonly onRead: (change: ReadSettings) => void;
  readonly onColumns: (() => void) | undefined;
  readonly onClose: () => void;
};

/** Why a file cannot be shown, and every way on that there is. */
export function FailureReport({ outcome, onRead, onColumns, onClose }: FailureReportProps) {
  const { t, language } = useTexts("importing");
  const isTooLarge = outcome.status === "failed" && isForMemory(outcome.refusal);
  return (
    <>
      {outcome.status === "broken" ? (
        <div role="alert">
          <IssueList issues={outcome.problems} language={language} />
        </div>
      ) : (
        <Refused refusal={outcome.refusal} />
      )}
      {outcome.status === "failed" && outcome.issues && <ReasonList issues={outcome.issues} />}
      {outcome.status === "failed" && outcome.form && offersEncoding(outcome.form) && (
        <EncodingChoice encoding={outcome.form.encoding} onChange={(encoding) => onRead({ encoding })} />
      )}
      <div className="opening-actions">
        <button type="button" className="button" onClick={onClose}>
          {t("dismiss")}
        </button>
        {onColumns && (
          <button type="button" className="button" onClick={onColumns}>
            {t("changeColumns")}
          </button>
        )}
        {isTooLarge && (
          <button type="button" className="button" onClick={() => onRead({ isUnlimited: true })}>
            {t("tryAnyway")}
          </button>
        )}
      </div>
    </>
  );
}

/** Why a file cannot be read, and what to do about it. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const { t } = useTexts("importing");
  const { code, values } = refusal;
  return (
    <div role="alert" className="opening-refusal">
      <p className="opening-what">{t(`refusal.${code}.what`, { count: 0, ...values })}</p>
      <p>{t(`refusal.${code}.mend`)}</p>
    </div>
  );
}
