import type { Issue } from "../../domain/issues";
import type { ImportProgress } from "../../formats/import/importEvents";
import { issuesCsv, REASONS, type ImportIssues } from "../../formats/import/importIssues";
import { Dialog } from "../shared/Dialog";
import { IssueList } from "../shared/IssueList";
import { useTexts } from "../shared/useTexts";
import type { Opening } from "./useOpening";
import "./opening.css";

type OpeningDialogProps = { readonly opening: Opening; readonly onStop: () => void };

/** How a file is coming along, then what was found in it. Nothing where none is being opened. */
export function OpeningDialog({ opening, onStop }: OpeningDialogProps) {
  const { t } = useTexts("opening");
  if (opening.step === "idle") return null;
  const name = isolated(opening.name);
  if (opening.step === "reading") {
    return (
      <Dialog title={t("reading", { name })} onClose={onStop}>
        <Reading progress={opening.progress} />
        <button type="button" className="button" onClick={onStop}>
          {t("cancel")}
        </button>
      </Dialog>
    );
  }
  const { outcome } = opening;
  const isOpened = outcome.status === "opened";
  return (
    <Dialog title={t(isOpened ? "opened" : "failed", { name })} onClose={onStop}>
      {isOpened ? (
        <Report events={outcome.events} issues={outcome.issues} name={opening.name} />
      ) : (
        <Failure issues={outcome.issues} />
      )}
      <button type="button" className="button" onClick={onStop}>
        {t(isOpened ? "show" : "dismiss")}
      </button>
    </Dialog>
  );
}

function Reading({ progress }: { readonly progress: ImportProgress }) {
  const { t } = useTexts("opening");
  const { bytes, totalBytes, rows, rowsWithIssues } = progress;
  const share = totalBytes === 0 ? 0 : Math.min(100, Math.floor((100 * bytes) / totalBytes));
  return (
    <div className="opening-progress">
      <progress value={share} max={100} aria-label={t("progress", { share })} />
      <p>
        {t("progress", { share })} · {t("rows", { count: rows })}
        {rowsWithIssues > 0 && ` · ${t("withIssues", { count: rowsWithIssues })}`}
      </p>
    </div>
  );
}

function Failure({ issues }: { readonly issues: readonly Issue[] }) {
  const { language } = useTexts("opening");
  return (
    <div role="alert">
      <IssueList issues={issues} language={language} />
    </div>
  );
}

type ReportProps = {
  readonly events: number;
  readonly issues: ImportIssues | undefined;
  readonly name: string;
};

function Report({ events, issues, name }: ReportProps) {
  const { t } = useTexts("opening");
  return (
    <>
      <p role="status">
        {t("events", { count: events })} ·{" "}
        {issues === undefined || issues.tallies.length === 0
          ? t("allFine")
          : t("withIssues", { count: issues.rows })}
      </p>
      {issues !== undefined && issues.tallies.length > 0 && (
        <>
          <h3>{t("reasons")}</h3>
          <ul className="opening-reasons">
            {issues.tallies.map(({ reason, count, rows: [first] }) => (
              <li key={reason}>
                <p>
                  <strong>{t("times", { count })}</strong>{" "}
                  <span lang="en" dir="ltr">
                    expected {REASONS[reason].expected}; {REASONS[reason].mend}
                  </span>
                </p>
                {first !== undefined && first.row > 0 && (
                  <p className="opening-example">
                    {t("example", {
                      row: first.row,
                      field: isolated(first.field),
                      found: isolated(first.found),
                    })}
                  </p>
                )}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => download(issuesCsv(issues), `${name}.issues.csv`)}
          >
            {t("download")}
          </button>
        </>
      )}
    </>
  );
}

/** Foreign text inside a sentence, kept from turning its direction (U+2068, U+2069). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function download(csv: string, name: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
