import "../../i18n/importingTexts";
import { useTexts } from "../shared/useTexts";
import { FileInput } from "./FileInput";
import "./report.css";

type GoneBarProps = {
  /** "" where nobody knows it. */
  readonly name: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDismiss: () => void;
};

/** Stands where an address leads to a file of the reader's that is not open any more, with the way to open it again. */
export function GoneBar({ name, onFiles, onDismiss }: GoneBarProps) {
  const { t } = useTexts("importing");
  return (
    <div className="opened-bar" role="alert">
      <p>{name === "" ? t("goneUnnamed") : t("gone", { name })}</p>
      <label className="button open-button">
        <span aria-hidden="true">{t("openAgain")}</span>
        <FileInput name={t("openAgain")} onFiles={onFiles} />
      </label>
      <button type="button" className="button" onClick={onDismiss}>
        {t("dismiss")}
      </button>
    </div>
  );
}
