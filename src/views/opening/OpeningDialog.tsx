import "../../i18n/importingTexts";
import { shownText } from "../../domain/shortText";
import type { ImportProgress } from "../../formats/import/importEvents";
import type { ChosenFiles } from "../../state/chosenFiles";
import type { ReadSettings } from "../../state/openedReport";
import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/useTexts";
import { ColumnsForm } from "./ColumnsForm";
import { FailureReport } from "./FailureReport";
import { OpenedFileReport } from "./OpenedFileReport";
import type { Opening } from "./useOpening";
import "./report.css";

export type OpeningActions = {
  readonly onStop: () => void;
  readonly onShow: (next: Opening) => void;
  /** Reads the file that is at hand, once more and otherwise. */
  readonly onRead: (chosen: ChosenFiles, settings: ReadSettings) => void;
  readonly onBack: () => void;
};

type OpeningDialogProps = OpeningActions & { readonly opening: Opening };

/** How a file is coming along, what was found in it, and what its columns tell. Nothing where none is being opened. */
export function OpeningDialog({ opening, onStop, onShow, onRead, onBack }: OpeningDialogProps) {
  const { t } = useTexts("importing");
  if (opening.step === "idle") return null;
  const { chosen, settings } = opening;
  const name = shownText(chosen.main.name);
  if (opening.step === "reading") {
    return (
      <Dialog title={t("reading", { name })} onClose={onStop}>
        <Reading progress={opening.progress} />
        <button type="button" className="button opening-only" onClick={onStop}>
          {t("cancel")}
        </button>
      </Dialog>
    );
  }
  const { outcome } = opening;
  const readAgain = (change: ReadSettings) => onRead(chosen, { ...settings, ...change });
  if (opening.step === "columns") {
    const { form } = opening;
    const goBack = () => onShow({ step: "done", chosen, settings, outcome });
    return (
      <Dialog title={t("columns.title", { name })} onClose={onStop}>
        <ColumnsForm
          form={form}
          onRead={(mapping) => readAgain({ mapping })}
          onEncoding={(encoding) => readAgain({ encoding })}
          onBack={goBack}
        />
      </Dialog>
    );
  }
  const form =
    outcome.status === "opened" ? outcome.report.form : outcome.status === "failed" && outcome.form;
  const showColumns = form ? () => onShow({ step: "columns", chosen, settings, outcome, form }) : undefined;
  return (
    <Dialog title={t(outcome.status === "opened" ? "opened" : "failed", { name })} onClose={onStop}>
      {outcome.status === "opened" ? (
        <OpenedFileReport
          report={outcome.report}
          onRead={readAgain}
          onColumns={showColumns}
          onShow={onStop}
          onBack={onBack}
        />
      ) : (
        <FailureReport outcome={outcome} onRead={readAgain} onColumns={showColumns} onClose={onStop} />
      )}
    </Dialog>
  );
}

function Reading({ progress }: { readonly progress: ImportProgress }) {
  const { t, locale } = useTexts("importing");
  const { bytes, totalBytes, rows, rowsWithIssues } = progress;
  // Records of JSON are read in one piece before their rows are counted.
  const isKnown = totalBytes > 0;
  const share = isKnown ? Math.min(1, Math.floor((100 * bytes) / totalBytes) / 100) : undefined;
  const inPercent = new Intl.NumberFormat(locale, { style: "percent" });
  const said = share === undefined ? t("progressUnknown") : t("progress", { share: inPercent.format(share) });
  return (
    <div className="opening-progress">
      <progress value={share} max={1} aria-label={said} />
      <p>
        {said} · {t("rows", { count: rows })}
        {rowsWithIssues > 0 && ` · ${t("withIssues", { count: rowsWithIssues })}`}
      </p>
    </div>
  );
}
