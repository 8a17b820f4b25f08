import type { Map as LeafletMap } from "leaflet";
import { useEffect, useRef, useState } from "react";
import { isolatedKind, kindInWords, type KindNames } from "../../i18n/kindNames";
import { useSanad } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { roundedArea } from "../../state/selection";
import { useTexts } from "../shared/useTexts";
import { fetchPart, tellIfMissing } from "../../state/missingPart";
import type { DensityCell } from "./densityCells";
import type { DrawnDensity } from "./mapDensity";
import type { DensityHandlers } from "./densityPointing";
import { createMapFollower, type CountsInView, type Shown } from "./mapFollower";

/** What the map shows of the latest answer; a density is drawn by the way. */
export function useShown(map: LeafletMap | null): {
  readonly shown: Shown | undefined;
  readonly counts: CountsInView | undefined;
  /** What the map itself has asked has not been answered for a moment. */
  readonly isLate: boolean;
} {
  const { store, engine, answers, names } = useSanad();
  const [shown, setShown] = useState<Shown>();
  const [counts, setCounts] = useState<CountsInView>();
  const [isLate, setIsLate] = useState(false);
  const describe = useDescription(names);

  useEffect(() => {
    if (map === null) return;
    let picked: DensityCell | undefined;
    const pick = async (cell: DensityCell) => {
      picked = cell;
      const query = answers.getState().answer?.query;
      if (query === undefined) return;
      const area = roundedArea(cell.area);
      const { events } = await engine.eventsAt(query, area, 0, 1);
      if (picked === cell) store.getState().selectArea(area, events[0]);
    };
    const density = laterDensity(
      map,
      { describe: (cell) => describe.current(cell), onPick: (cell) => letGo(pick(cell)) },
      () => map.fire("moveend"),
    );
    const follower = createMapFollower(map, { engine, answers, names }, density, {
      onShown: setShown,
      onLate: setIsLate,
    });
    setCounts(follower.counts);
    return () => {
      follower.destroy();
      density.destroy();
    };
  }, [map, store, engine, answers, names, describe]);
  return { shown, counts, isLate };
}

/** What draws densities on a map, fetched with the first one; `again` asks for what could not be drawn. */
function laterDensity(map: LeafletMap, handlers: DensityHandlers, again: () => void) {
  let drawn: DrawnDensity | undefined;
  const abort = new AbortController();
  return {
    drawn: () => drawn,
    fetch: async () => {
      if (drawn !== undefined) return;
      try {
        const { createMapDensity } = await fetchPart(() => import("./mapDensity"));
        if (!abort.signal.aborted) drawn ??= createMapDensity(map, handlers);
      } catch (error) {
        tellIfMissing(error, again);
      }
    },
    destroy: () => {
      abort.abort();
      drawn?.destroy();
    },
  };
}

/** What is said of a cell in the reader's language, kept in a place that stays: "312 events · mostly attacks". */
function useDescription(names: KindNames) {
  const { t, language } = useTexts("map");
  const { t: common } = useTexts("common");
  const describe = useRef<(cell: DensityCell) => string>(() => "");
  useEffect(() => {
    describe.current = ({ count, measure, events: eventCount, kind }) => {
      const inEvents = common("eventCount", { count: eventCount });
      const deaths = measure === "deaths" && t("density.deaths", { count });
      const events = deaths === false ? inEvents : t("density.deathsIn", { deaths, events: inEvents });
      return eventCount === 1
        ? t("density.one", { events, kind: isolatedKind(kind, names, language) })
        : t("density.several", { events, kinds: kindInWords(kind, names, language, "kinds") });
    };
  }, [t, common, names, language]);
  return describe;
}
