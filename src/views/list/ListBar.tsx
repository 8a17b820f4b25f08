import type { Order } from "../../engine/query";
import { EventCounter } from "../shared/EventCounter";
import { useTexts } from "../shared/useTexts";
import { SHORT_LIST, type LoadedRows } from "./rowPages";
import type { Expanded } from "./useExpanded";

type ListBarProps = {
  readonly headingId: string;
  readonly rows: LoadedRows;
  /** The rows and their number belong to another question than the one asked. */
  readonly isLate: boolean;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly expanded: Expanded;
};

const ORDERS = [
  ["time", "oldest"],
  ["-time", "newest"],
] as const satisfies readonly (readonly [Order, string])[];

export function ListBar({ headingId, rows, isLate, order, onOrder, expanded }: ListBarProps) {
  const { t } = useTexts("list");
  const { t: tCommon } = useTexts("common");
  return (
    <header className="list-bar">
      <h2 id={headingId} className={isLate ? "late-count" : undefined}>
        {isLate ? tCommon("late.counting") : <EventCounter answer={rows.answer} />}
      </h2>
      <div role="group" aria-label={t("order")} className="list-orders">
        {ORDERS.map(([value, name]) => (
          <button
            key={value}
            type="button"
            className="button"
            aria-pressed={order === value}
            onClick={() => onOrder(value)}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <ExpandButton rows={rows} expanded={expanded} />
    </header>
  );
}

/** Nobody reads thousands of open rows, nor are they all here: a long list only closes what stands open. */
function ExpandButton({ rows, expanded }: Pick<ListBarProps, "rows" | "expanded">) {
  const { t } = useTexts("list");
  const isLong = rows.answer.matching > SHORT_LIST;
  const ids = isLong ? [] : [...rows.pages.values()].flat().map(({ event }) => event.id);
  const mayExpand = ids.some((id) => !expanded.ids.has(id));
  const isEmpty = isLong ? expanded.ids.size === 0 : ids.length === 0;
  return (
    <button
      type="button"
      className="button"
      disabled={isEmpty}
      onClick={mayExpand ? () => expanded.expand(ids) : expanded.collapseAll}
    >
      {t(mayExpand || (isEmpty && !isLong) ? "expandAll" : "collapseAll")}
    </button>
  );
}
