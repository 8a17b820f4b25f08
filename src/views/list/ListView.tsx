import { useEffect, useId, useMemo, useRef, useState, type RefObject } from "react";
import type { Order } from "../../engine/query";
import { useAnswer, useSanad, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { isUnfiltered } from "../../state/store";
import { useDrawn } from "../shared/drawn";
import { useLate, useLateMark } from "../shared/lateMark";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { useReveal } from "../shared/useReveal";
import { useTexts } from "../shared/useTexts";
import { ListBar } from "./ListBar";
import { ListTable, type RowsOnScreen } from "./ListTable";
import { LongTable } from "./LongTable";
import { createRowPages, SHORT_LIST, type LoadedRows } from "./rowPages";
import { useExpanded } from "./useExpanded";
import "./list.css";

/** Every event with every field: what the other views draw, to be read from top to bottom. */
export function ListView() {
  const { t } = useTexts("list");
  const [order, setOrder] = useState<Order>("time");
  const selected = shownEvent(useFollowedSelection("list"));
  const expanded = useExpanded(selected);
  const { rows, isLate, lookAt } = useRows(order);
  const mark = useLateMark(isLate);
  const pane = useRef<HTMLElement>(null);
  const heading = useId();
  useDrawn("list", rows !== undefined);
  return (
    // The keyboard scrolls the pane after the row that had the focus has left it.
    <section ref={pane} {...mark} tabIndex={-1} data-view="list" className="list-view" aria-label={t("name")}>
      {rows !== undefined && (
        <>
          <ListBar
            headingId={heading}
            rows={rows}
            isLate={mark["aria-busy"] === true}
            order={order}
            onOrder={setOrder}
            expanded={expanded}
          />
          {rows.answer.matching === 0 && <Empty />}
          {rows.answer.matching > SHORT_LIST ? (
            <LongTable
              key={rows.order}
              {...{ pane, rows, selected, expanded }}
              labelledBy={heading}
              onLook={lookAt}
            />
          ) : (
            <ShortTable {...{ pane, rows, selected, expanded }} labelledBy={heading} />
          )}
        </>
      )}
    </section>
  );
}

/** While answers come with every frame, as under a brush, rows are drawn only so often: nobody reads faster. */
const PACE_MS = 120;

/** The rows of the latest answer, as far as they are here. */
function useRows(order: Order) {
  const { engine } = useSanad();
  const answer = useAnswer();
  const [rows, setRows] = useState<LoadedRows>();
  const pages = useMemo(() => createRowPages(engine, setRows), [engine]);
  const lastAsked = useRef(-Infinity);
  useEffect(() => {
    if (answer === undefined) return;
    const ask = () => {
      lastAsked.current = performance.now();
      pages.ask(answer, order);
    };
    const wait = lastAsked.current + PACE_MS - performance.now();
    if (wait <= 0) {
      ask();
      return;
    }
    const later = setTimeout(ask, wait);
    return () => clearTimeout(later);
  }, [pages, answer, order]);
  const isBehind = rows !== undefined && (rows.answer !== answer || rows.order !== order);
  return { rows, isLate: useLate(isBehind, rows), lookAt: pages.lookAt };
}

type ShortTableProps = RowsOnScreen & { readonly pane: RefObject<HTMLElement | null> };

/** All rows, each as high as it needs to be. */
function ShortTable({ pane, ...props }: ShortTableProps) {
  const { rows } = props;
  useReveal("list", pane, rows);
  if (rows.answer.matching === 0) return null;
  return <ListTable {...props} from={0} to={rows.answer.matching} />;
}

function Empty() {
  const { t } = useTexts("list");
  const isEverything = useSanadState(isUnfiltered);
  const clearFilter = useSanadState((state) => state.clearFilter);
  return (
    <div className="list-empty">
      <p>{t(isEverything ? "emptyWindow" : "empty")}</p>
      {!isEverything && (
        <button type="button" className="button" onClick={clearFilter}>
          {t("clearFilter")}
        </button>
      )}
    </div>
  );
}
