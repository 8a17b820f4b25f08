import "../../i18n/importingTexts";
import { useTexts } from "../shared/useTexts";
import type { OpenedReport } from "../../state/openedReport";
import { shownText } from "../../domain/shortText";
import { FileInput } from "./FileInput";
import type { GoneFile } from "./useSessions";
import "./report.css";

type GoneBarProps = {
  readonly file: GoneFile;
  readonly onAgain: (report: OpenedReport) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDismiss: () => void;
};

/**
 * Stands where an address belongs to a file of the reader's that is not on the screen, with the way to open it again:
 * what it asks of that file is asked of no other.
 */
export function GoneBar({ file: { name, isReloaded, report }, onAgain, onFiles, onDismiss }: GoneBarProps) {
  const { t } = useTexts("importing");
  const told = name === "" ? "goneUnnamed" : isReloaded ? "gone" : "goneSince";
  return (
    <div className="opened-bar" role="alert">
      <p>{t(told, { name: shownText(name) })}</p>
      {report !== undefined ? (
        <button type="button" className="button" onClick={() => onAgain(report)}>
          {t("openAgain")}
        </button>
      ) : (
        <label className="button open-button">
          <span aria-hidden="true">{t("openAgain")}</span>
          <FileInput name={t("openAgain")} onFiles={onFiles} />
        </label>
      )}
      <button type="button" className="button" onClick={onDismiss}>
        {t("dismiss")}
      </button>
    </div>
  );
}
