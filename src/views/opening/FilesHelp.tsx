import "../../i18n/importingTexts";
import { Dialog } from "../shared/Dialog";
import { useTexts } from "../shared/useTexts";
import { downloadFile } from "../shared/downloadFile";
import { exampleFile, exampleTable } from "./exampleTable";
import "./report.css";

type FilesHelpProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
};

/** What a file needs, with a small example to download or to open. */
export function FilesHelp({ onFiles, onClose }: FilesHelpProps) {
  const { t, language } = useTexts("importing");
  const [header = [], ...rows] = exampleTable(language);
  const download = async () => {
    const file = await exampleFile(language);
    downloadFile(file, file.name);
  };
  const tryIt = async () => {
    const file = await exampleFile(language);
    onClose();
    onFiles([file]);
  };
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
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
        <div className="help-example" role="group" aria-label={t("help.example")} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {header.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((text, column) => (
                    <td key={column}>
                      <bdi>{text}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div className="opening-actions">
        <button type="button" className="button" onClick={() => void download()}>
          {t("help.download")}
        </button>
        <button type="button" className="button" onClick={() => void tryIt()}>
          {t("help.tryIt")}
        </button>
      </div>
    </Dialog>
  );
}
