import { useId, type CSSProperties, type Ref } from "react";
import { useTexts } from "../shared/useTexts";
import { ListRow } from "./ListRow";
import { rowAt, type LoadedRows } from "./rowPages";
import type { Expanded } from "./useExpanded";

export type RowsOnScreen = {
  readonly rows: LoadedRows;
  readonly labelledBy: string;
  readonly selected: string | undefined;
  readonly expanded: Expanded;
};

/** Where a long list's rows stand within a list of some height, in CSS pixels. */
export type Placing = {
  readonly height: number;
  readonly closedHeight: number;
  readonly topOf: (index: number) => number;
  readonly headingTop: number;
};

type ListTableProps = RowsOnScreen & {
  readonly ref?: Ref<HTMLDivElement>;
  /** The rows to draw, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly placing?: Placing;
};

/** The rows as a table, so that it can be told how many there are and which of them stand here. */
export function ListTable({ ref, rows, labelledBy, selected, expanded, from, to, placing }: ListTableProps) {
  const { t } = useTexts("list");
  const heading = useId();
  const { matching, undatedCount } = rows.answer;
  const dated = matching - undatedCount;
  const rowsOf = (first: number, end: number) =>
    Array.from({ length: Math.max(0, end - first) }, (_, step) => {
      const index = first + step;
      const record = rowAt(rows, index);
      const isExpanded = record !== undefined && expanded.ids.has(record.event.id);
      return (
        <div
          key={record?.event.id ?? index}
          role="row"
          aria-rowindex={index + 1}
          className={isExpanded ? "list-line is-open" : "list-line"}
          style={placing && { insetBlockStart: placing.topOf(index) }}
        >
          <div role="cell">
            {record === undefined ? (
              <p className="list-coming">{t("coming")}</p>
            ) : (
              <ListRow
                record={record}
                isSelected={record.event.id === selected}
                isExpanded={isExpanded}
                onToggle={expanded.toggle}
              />
            )}
          </div>
        </div>
      );
    });
  return (
    <div
      ref={ref}
      role="table"
      className={placing ? "list-table is-long" : "list-table"}
      aria-labelledby={labelledBy}
      aria-rowcount={matching}
      style={placing && longStyle(placing)}
    >
      {from < dated && <div role="rowgroup">{rowsOf(from, Math.min(to, dated))}</div>}
      {undatedCount > 0 && to > dated && (
        <div role="rowgroup" aria-labelledby={heading}>
          {from <= dated && (
            <div
              role="row"
              className="list-undated"
              style={placing && { insetBlockStart: placing.headingTop }}
            >
              <div role="cell">
                <h2 id={heading}>{t("undatedCount", { count: undatedCount })}</h2>
                <p>{t("undatedWhy")}</p>
              </div>
            </div>
          )}
          {rowsOf(Math.max(from, dated), to)}
        </div>
      )}
    </div>
  );
}

function longStyle({ height, closedHeight }: Placing): CSSProperties {
  return { blockSize: height, ["--closed-height" as string]: `${closedHeight}px` };
}
