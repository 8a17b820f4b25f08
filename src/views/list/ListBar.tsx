import type { Order } from "../../engine/query";
import { useTexts } from "../shared/useTexts";

type ListBarProps = {
  readonly shown: number;
  readonly total: number;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly areAllExpanded: boolean;
  readonly onExpandAll: () => void;
  readonly onCollapseAll: () => void;
};

const ORDERS = [
  ["time", "oldest"],
  ["-time", "newest"],
] as const satisfies readonly (readonly [Order, string])[];

export function ListBar(props: ListBarProps) {
  const { t } = useTexts("list");
  return (
    <header className="list-bar">
      <h2>{t("count", { count: props.total, shown: props.shown })}</h2>
      <div role="group" aria-label={t("order")} className="list-orders">
        {ORDERS.map(([order, name]) => (
          <button
            key={order}
            type="button"
            className="button"
            aria-pressed={props.order === order}
            onClick={() => props.onOrder(order)}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button"
        disabled={props.shown === 0}
        onClick={props.areAllExpanded ? props.onCollapseAll : props.onExpandAll}
      >
        {t(props.areAllExpanded ? "collapseAll" : "expandAll")}
      </button>
    </header>
  );
}
