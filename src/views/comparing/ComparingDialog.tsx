import { useState } from "react";
import { isMoved } from "../../domain/differences";
import { tabSeparated } from "../../domain/spreadsheet";
import type { EventRecord } from "../../engine/query";
import { labelIn } from "../../domain/shortText";
import { useAnswerPart, useSanad, useSanadState } from "../../state/context";
import { Dialog } from "../shared/Dialog";
import { AccordingTo } from "../shared/record/SourceCitation";
import { webAddress } from "../shared/record/webAddress";
import { LongText } from "../shared/LongText";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { comparedRows, type ComparedRow } from "./comparedRows";
import { MOST_COMPARED } from "./comparing";
import "../../i18n/comparingTexts";
import "./comparing.css";

type ComparingDialogProps = { readonly records: readonly EventRecord[]; readonly onClose: () => void };

/** What the article says and what other reports say, side by side, each with its source; to read, to follow, to copy. */
export function ComparingDialog({ records, onClose }: ComparingDialogProps) {
  const { t, language } = useTexts("comparing");
  const { names } = useSanad();
  const rows = comparedRows(records, names, language);
  const total = useAnswerPart((answer) => answer?.total ?? records.length);
  const moved = records.filter(({ event }) => isMoved(event)).length;
  return (
    <Dialog title={t("title")} layout="wide" onClose={onClose}>
      <p>
        {t("told", { count: records.length, total })}{" "}
        {moved > 0 ? t("moved", { count: moved }) : t("movedNone")}
        {records.length === MOST_COMPARED && ` ${t("cut", { count: MOST_COMPARED })}`}
      </p>
      <CopyTable rows={rows} />
      <table className="compared">
        <thead>
          <tr>
            {(["event", "sort", "article", "report", "comparison"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={index}
              row={row}
              isFirst={rows[index - 1]?.event !== row.event}
              span={rows.filter(({ event }) => event === row.event).length}
              onClose={onClose}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

type RowProps = {
  readonly row: ComparedRow;
  /** The first of its event's, which names it for all of them. */
  readonly isFirst: boolean;
  readonly span: number;
  readonly onClose: () => void;
};

function Row({ row, isFirst, span, onClose }: RowProps) {
  const { t } = useTexts("comparing");
  const select = useSanadState((state) => state.selectEvent);
  return (
    <tr className={isFirst ? "is-first" : undefined}>
      {isFirst && (
        <th scope="rowgroup" rowSpan={span}>
          <button
            type="button"
            className="compared-event"
            onClick={() => {
              select(row.event, "elsewhere");
              onClose();
            }}
          >
            <Text of={row.title} />
          </button>
        </th>
      )}
      <td data-column={t("column.sort")}>{row.sort}</td>
      <td data-column={t("column.article")}>{row.article}</td>
      <td data-column={t("column.report")}>
        <strong>{row.report}</strong> <AccordingTo sources={row.sources} />
        {row.note !== undefined && (
          <p className="compared-note">
            <LongText of={row.note} />
          </p>
        )}
      </td>
      <td data-column={t("column.comparison")}>
        <span className="compared-how" data-how={row.comparison}>
          {t(`comparison.${row.comparison}`)}
        </span>
      </td>
    </tr>
  );
}

/** Copies the table as text that spreadsheets take as cells; a browser that refuses is said so. */
function CopyTable({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const { t, language } = useTexts("comparing");
  const { names } = useSanad();
  const [isCopied, setIsCopied] = useState<boolean>();
  const copy = async () => {
    const columns = ["event", "sort", "article", "report", "comparison", "note", "sources", "links"] as const;
    const lines = rows.map((row) => [
      labelIn(row.title, language).text,
      row.sort,
      row.article,
      row.report,
      t(`comparison.${row.comparison}`),
      row.note === undefined ? "" : labelIn(row.note, language).text,
      row.sources.map((id) => labelIn(names.publisher(id), language).text).join("; "),
      row.sources.flatMap((id) => webAddress(names.sourceEntry(id)?.url) ?? []).join(" "),
    ]);
    try {
      await navigator.clipboard.writeText(
        tabSeparated([columns.map((column) => t(`column.${column}`)), ...lines]),
      );
      setIsCopied(true);
    } catch {
      setIsCopied(false);
    }
  };
  return (
    <p className="compared-actions">
      <button type="button" className="button" onClick={() => void copy()}>
        {t("copy")}
      </button>{" "}
      <span role="status">{isCopied !== undefined && t(isCopied ? "copied" : "refused")}</span>
    </p>
  );
}
