import type { Map as LeafletMap } from "leaflet";
import { useId } from "react";
import { eventCountsOf } from "../../engine/eventCounts";
import { useAnswer, useIsLate, useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { boundsOf, useBoundsFilter } from "./useBoundsFilter";
import "./onlyInView.css";

/** The switch by which all views show only what the map does, and what is left out then. */
export function OnlyInView({ map }: { readonly map: LeafletMap }) {
  const { t } = useTexts("map");
  const isOn = useSanadState((state) => state.boundsFilter !== undefined);
  const keepToBounds = useSanadState((state) => state.keepToBounds);
  const leftOutId = useId();
  useBoundsFilter(map);
  return (
    <div className={isOn ? "map-only is-on" : "map-only"} data-over-map>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-describedby={isOn ? leftOutId : undefined}
          onChange={({ target }) => keepToBounds(target.checked ? boundsOf(map) : undefined)}
        />
        {t("onlyInView")}
      </label>
      {isOn && (
        <p id={leftOutId}>
          <LeftOut />
        </p>
      )}
    </div>
  );
}

/** Nothing is hidden in silence: how many events have no place in the map's view, and how many none at all. */
function LeftOut() {
  const { t } = useTexts("map");
  const { t: tCommon } = useTexts("common");
  const answer = useAnswer();
  const isLate = useIsLate();
  if (isLate) return tCommon("late.counting");
  if (answer?.query.boundsFilter === undefined) return null;
  const { passingAnywhere, unplacedAnywhere } = answer;
  return t("leftOut", {
    all: passingAnywhere - eventCountsOf(answer).passing,
    unplaced: unplacedAnywhere,
  });
}
