import { useCallback, useId, useRef, useState } from "react";
import { isEmptyFilter } from "../../domain/filtering";
import type { EventId } from "../../domain/model";
import type { Engine, EventRecord, Order } from "../../engine/query";
import { useAnswer, useEngine, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { ClearFilterButton } from "../shared/ClearFilterButton";
import { useDrawn } from "../shared/drawn";
import { useReveal } from "../shared/useReveal";
import { useTexts } from "../shared/useTexts";
import { ListBar } from "./ListBar";
import { ListRow } from "./ListRow";
import { splitRows } from "./splitRows";
import "./list.css";

/** Every event with every field: what the other views draw, to be read from top to bottom. */
export function ListView() {
  const { t } = useTexts("list");
  const [order, setOrder] = useState<Order>("time");
  const selected = useSanadState((state) => shownEvent(state.selection));
  const { isExpanded, expand, collapseAll, toggle } = useExpanded(selected);
  const answer = useAnswer();
  const ask = useCallback(
    async (engine: Engine) =>
      answer && { answer, rows: splitRows(await engine.rows(answer.query, order, 0, answer.matching)) },
    [answer, order],
  );
  const drawn = useEngine(ask);
  const pane = useRef<HTMLDivElement>(null);
  const undatedHeading = useId();
  useDrawn("list", drawn !== undefined);
  useReveal("list", pane, drawn);

  const rows = drawn === undefined ? [] : [...drawn.rows.dated, ...drawn.rows.undated];
  const listOf = (records: readonly EventRecord[]) => (
    <ol className="list-rows">
      {records.map((record) => (
        <ListRow
          key={record.event.id}
          record={record}
          isSelected={record.event.id === selected}
          isExpanded={isExpanded(record.event.id)}
          onToggle={toggle}
        />
      ))}
    </ol>
  );
  return (
    <section data-view="list" className="list-view" aria-label={t("view")}>
      {drawn !== undefined && (
        <>
          <ListBar
            shown={rows.length}
            total={drawn.answer.total}
            order={order}
            onOrder={setOrder}
            areAllExpanded={rows.length > 0 && rows.every(({ event }) => isExpanded(event.id))}
            onExpandAll={() => expand(rows.map(({ event }) => event.id))}
            onCollapseAll={collapseAll}
          />
          <div ref={pane} className="list-pane">
            {rows.length === 0 && <Empty />}
            {drawn.rows.dated.length > 0 && listOf(drawn.rows.dated)}
            {drawn.rows.undated.length > 0 && (
              <section aria-labelledby={undatedHeading}>
                <div className="list-undated">
                  <h2 id={undatedHeading}>{t("undatedCount", { count: drawn.rows.undated.length })}</h2>
                  <p>{t("undatedWhy")}</p>
                </div>
                {listOf(drawn.rows.undated)}
              </section>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Empty() {
  const { t } = useTexts("list");
  const isUnfiltered = useSanadState((state) => isEmptyFilter(state.filter));
  return (
    <div className="list-empty">
      <p>{t(isUnfiltered ? "emptyWindow" : "empty")}</p>
      {!isUnfiltered && <ClearFilterButton>{t("clearFilter")}</ClearFilterButton>}
    </div>
  );
}

/** Which rows stand open. A selected one opens by itself, once: the reader may close it again. */
function useExpanded(selected: EventId | undefined) {
  const [expanded, setExpanded] = useState<ReadonlySet<EventId>>(new Set());
  const [followed, follow] = useState<EventId>();
  if (selected !== followed) {
    follow(selected);
    if (selected !== undefined) setExpanded(new Set([...expanded, selected]));
  }
  const toggle = useCallback(
    (id: EventId) =>
      setExpanded((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  return {
    isExpanded: (id: EventId) => expanded.has(id),
    expand: (ids: readonly EventId[]) => setExpanded(new Set(ids)),
    collapseAll: () => setExpanded(new Set()),
    toggle,
  };
}
