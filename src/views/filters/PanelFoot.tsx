import { useCallback } from "react";
import { eventCountsOf } from "../../engine/eventCounts";
import type { Answer, Engine } from "../../engine/query";
import { useAnswer, useEngine, useIsLate, useSanad } from "../../state/context";
import { EventCounter } from "../shared/EventCounter";
import { useTexts } from "../shared/useTexts";
import type { ActiveFilter } from "../shared/activeFilters";

type PanelFootProps = { readonly active: readonly ActiveFilter[]; readonly onClose: () => void };

/** What the filters leave and the way to it; where they leave nothing, which of them keeps out what. */
export function PanelFoot({ active, onClose }: PanelFootProps) {
  const { t } = useTexts("filters");
  const { t: tCommon } = useTexts("common");
  const { store } = useSanad();
  const answer = useAnswer();
  const isLate = useIsLate();
  if (answer === undefined || isLate) {
    return (
      <div className="filter-panel-foot" aria-busy="true">
        <button type="button" className="button filter-panel-show" onClick={onClose}>
          {tCommon("late.counting")}
        </button>
      </div>
    );
  }
  const { passing, inView, undated } = eventCountsOf(answer);
  if (passing === 0) return <NothingLeft answer={answer} active={active} />;
  const show = () => {
    // All of them lie outside the time that is shown: it is widened, or there would be nothing to see.
    const { from, to } = answer.overview;
    if (inView + undated === 0) store.getState().showWindow({ from, to });
    onClose();
  };
  return (
    <div className="filter-panel-foot">
      <p role="status">
        <EventCounter answer={answer} />
      </p>
      <button type="button" className="button filter-panel-show" onClick={show}>
        {t("show", { count: passing })}
      </button>
    </div>
  );
}

/** Each filter without which some events would be left, with their number. */
function NothingLeft({
  answer,
  active,
}: {
  readonly answer: Answer;
  readonly active: PanelFootProps["active"];
}) {
  const { t } = useTexts("filters");
  const { t: tCommon } = useTexts("common");
  const { store } = useSanad();
  const { query } = answer;
  const { result: ways = [] } = useEngine(
    useCallback(
      async (engine: Engine) => {
        const asking = { filter: query.filter, boundsFilter: query.boundsFilter, timeWindow: query.window };
        const counted = active
          // The window keeps nothing out of what is counted as passing.
          .filter(({ key }) => key !== "window")
          .map(async (one) => {
            const { filter, boundsFilter } = one.drop(asking);
            const left = await engine.ask({ ...query, filter, boundsFilter, itemBudget: 1, timeBins: 1 });
            return { ...one, count: eventCountsOf(left).passing };
          });
        return (await Promise.all(counted)).filter(({ count }) => count > 0);
      },
      [query, active],
    ),
  );
  return (
    <div className="filter-panel-foot">
      <p role="status">
        <strong>{t("nothing")}</strong>
      </p>
      {ways.map(({ key, name, count, drop }) => (
        <button
          key={key}
          type="button"
          className="button"
          onClick={({ currentTarget }) => {
            // It goes with the message: the next Tab goes on from the page's foot.
            currentTarget.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
            const { filter, boundsFilter, timeWindow } = store.getState();
            store.getState().ask(drop({ filter, boundsFilter, timeWindow }));
          }}
        >
          {t("loosen", { name, events: tCommon("eventCount", { count }) })}
        </button>
      ))}
    </div>
  );
}
