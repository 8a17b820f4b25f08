import { useCallback } from "react";
import type { Engine } from "../../engine/query";
import { useAnswer, useEngine, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";

/** Nobody walks through more one by one. */
const MOST_PAGED = 1000;

/** "2 of 3 here": walks through the events at the selected place. Nothing where there is only one. */
export function PlacePager() {
  const { t } = useTexts("details");
  const { t: tCommon } = useTexts("common");
  const selection = useSanadState((state) => state.selection);
  const selectPlace = useSanadState((state) => state.selectPlace);
  const query = useAnswer()?.query;
  const place = selection.type === "place" ? selection.place : undefined;
  const ask = useCallback(
    (engine: Engine) =>
      place === undefined || query === undefined
        ? Promise.resolve(undefined)
        : engine.eventsAt(query, place, 0, MOST_PAGED),
    [place, query],
  );
  const { count, events } = useEngine(ask) ?? { count: 0, events: [] };
  if (selection.type !== "place" || count < 2) return null;
  const index = events.indexOf(selection.event ?? "");
  const step = (by: 1 | -1) => {
    const next = events[(index + by + events.length) % events.length];
    if (next !== undefined) selectPlace(selection.place, next);
  };
  return (
    <div className="details-pager">
      <button type="button" className="button" aria-label={t("previousHere")} onClick={() => step(-1)}>
        <span aria-hidden="true" className="turns">
          ‹
        </span>
      </button>
      <span aria-live="polite">
        {index === -1 ? tCommon("hereCount", { count }) : t("ofHere", { index: index + 1, count })}
      </span>
      <button type="button" className="button" aria-label={t("nextHere")} onClick={() => step(1)}>
        <span aria-hidden="true" className="turns">
          ›
        </span>
      </button>
    </div>
  );
}
