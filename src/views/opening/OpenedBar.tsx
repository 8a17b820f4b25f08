import "../../i18n/importingTexts";
import { shownText } from "../../domain/shortText";
import type { OpenedReport } from "../../state/openedReport";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import "./report.css";

type OpenedBarProps = {
  readonly report: OpenedReport;
  readonly onReport: () => void;
  readonly onBack: () => void;
};

/** Says that a file of the reader's is on the screen, what was found in it, and the way back. */
export function OpenedBar({ report, onReport, onBack }: OpenedBarProps) {
  const { t } = useTexts("importing");
  const isCompact = useIsCompact();
  const { chosen, issues } = report;
  return (
    <div className="opened-bar">
      <p>
        {t("bar", { name: shownText(chosen.main.name) })}
        {!isCompact &&
          issues !== undefined &&
          issues.rows > 0 &&
          ` · ${t("withIssues", { count: issues.rows })}`}
      </p>
      <button type="button" className="button" aria-haspopup="dialog" onClick={onReport}>
        {t("report")}
      </button>
      {/* The report has it too, where there is no room here. */}
      {!isCompact && (
        <button type="button" className="button" onClick={onBack}>
          {t("back")}
        </button>
      )}
    </div>
  );
}
