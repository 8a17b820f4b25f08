import { isolated } from "../../domain/isolate";
import { shownText } from "../../domain/shortText";
import { issueTable, type ImportIssues } from "../../formats/import/importIssues";
import { offersEncoding } from "../../formats/import/tableForm";
import type { Table } from "../../formats/writers/writer";
import type { OpenedReport, ReadSettings } from "../../state/openedReport";
import type { Translate } from "../../i18n/texts";
import { useTexts } from "../shared/useTexts";
import { DownloadTable } from "../shared/DownloadTable";
import { EncodingChoice } from "./EncodingChoice";
import { KeptKinds } from "./KeptKinds";
import { readAs } from "./readAs";
import { ReasonList } from "./ReasonList";

type OpenedFileReportProps = {
  readonly report: OpenedReport;
  readonly onRead: (change: ReadSettings) => void;
  readonly onColumns: (() => void) | undefined;
  readonly onShow: () => void;
  readonly onBack: () => void;
};

/** What was read of a file: as what, how many events, what was found wrong with its rows. */
export function OpenedFileReport({ report, onRead, onColumns, onShow, onBack }: OpenedFileReportProps) {
  const { t } = useTexts("importing");
  const { t: tCommon } = useTexts("common");
  const { t: tShell } = useTexts("shell");
  const { chosen, events, form, issues, problems } = report;
  const hasIssues = issues !== undefined && issues.tallies.length > 0;
  return (
    <>
      <div role="status" className="opening-summary">
        <p className="opening-events">{tCommon("eventCount", { count: events })}</p>
        <p>{t("readAs", { kind: readAs(form, t) })}</p>
        {issues !== undefined && (
          <p>{issues.rows === 0 ? t("allFine") : t("withIssues", { count: issues.rows })}</p>
        )}
        {problems > 0 && (
          <p>
            {tShell("problems", { count: problems })}. {t("problemsWhere")}
          </p>
        )}
      </div>
      <MissingTexts names={report.missingTexts} />
      {form !== undefined && chosen.beside.length > 0 && (
        <p>{t("oneOfMany", { count: chosen.beside.length })}</p>
      )}
      {report.kinds !== undefined && (
        <KeptKinds kinds={report.kinds} areCodebooks={form?.mapping.kinds === "codebook"} />
      )}
      {hasIssues && <ReasonList issues={issues} />}
      {form && offersEncoding(form) && (
        <EncodingChoice encoding={form.encoding} onChange={(encoding) => onRead({ encoding })} />
      )}
      <div className="opening-actions">
        <button type="button" className="button opening-first" onClick={onShow}>
          {t("show")}
        </button>
        {onColumns && (
          <button type="button" className="button" onClick={onColumns}>
            {t("changeColumns")}
          </button>
        )}
        {hasIssues && (
          <DownloadTable
            name={`${shownText(chosen.main.name)}.issues`}
            table={() => issueTableOf(issues, t)}
            label={t("download")}
          />
        )}
        <button type="button" className="button" onClick={onBack}>
          {t("back")}
        </button>
      </div>
    </>
  );
}

function MissingTexts({ names }: { readonly names: readonly string[] }) {
  const { t } = useTexts("importing");
  if (names.length === 0) return null;
  const listed = names.map((name) => isolated(shownText(name))).join(" · ");
  return (
    <p className="opening-warning">
      {t("texts.missing", { count: names.length, names: listed })} {t("texts.mend")}
    </p>
  );
}

function issueTableOf(issues: ImportIssues, t: Translate<"importing">): Table {
  return issueTable(issues, {
    header: [
      t("row"),
      t("reasonCode"),
      t("effectLabel"),
      t("field"),
      t("expected"),
      t("found"),
      t("whatNow"),
    ],
    effect: (effect) => t(`effect.${effect}`),
    expected: (reason) => t(`reason.${reason}.expected`),
    mend: (reason) => t(`reason.${reason}.mend`),
    more: (count) => t("more", { count }),
  });
}
