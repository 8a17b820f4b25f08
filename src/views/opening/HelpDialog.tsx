import "../../i18n/importingTexts";
import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/useTexts";
import { downloadText } from "./downloadText";
import { exampleTable } from "./exampleTable";
import "./report.css";

type HelpDialogProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
};

/** What a file needs, with a small example to download or to open. */
export function HelpDialog({ onFiles, onClose }: HelpDialogProps) {
  const { t, language } = useTexts("importing");
  const { name, text } = exampleTable(language);
  return (
    <Dialog title={t("help.title")} onClose={onClose}>
      <p>{t("help.lead")}</p>
      <ul className="help-list">
        <li>{t("help.needs")}</li>
        <li>{t("help.optional")}</li>
        <li>{t("help.unsure")}</li>
        <li>{t("help.formats")}</li>
      </ul>
      <section>
        <h3>{t("help.example")}</h3>
        <pre className="help-example" dir={language === "ar" ? "rtl" : "ltr"}>
          {text}
        </pre>
      </section>
      <div className="opening-actions">
        <button type="button" className="button" onClick={() => downloadText(`\ufeff${text}`, name)}>
          {t("help.download")}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            onFiles([new File([text], name, { type: "text/csv" })]);
          }}
        >
          {t("help.tryIt")}
        </button>
      </div>
    </Dialog>
  );
}
