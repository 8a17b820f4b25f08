import type { Map as LeafletMap } from "leaflet";
import { useSyncExternalStore } from "react";
import { useSanad } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { useTexts } from "../shared/useTexts";
import { latLngOf } from "./coordinates";
import type { CountsInView, Shown } from "./mapFollower";
import { boundsOfMatching, showBounds } from "./matching";
import { isStanding } from "./standing";
import { useViewport } from "./useViewport";

type Props = {
  readonly map: LeafletMap;
  readonly shown: Shown;
  readonly counts: CountsInView;
};

/** Where the map shows nothing of what matches though it stands somewhere: that it is so, and the way there. */
export function NothingHere({ map, shown, counts }: Props) {
  const { t } = useTexts("map");
  const { answers, engine } = useSanad();
  const { bounds } = useViewport(map);
  const { here, all } = useSyncExternalStore(counts.subscribe, counts.get);
  const isNothing =
    shown.type === "all"
      ? shown.places.length > 0 && !shown.places.some(({ center }) => bounds.contains(latLngOf(center)))
      : all > 0 && here === 0;
  const show = async () => {
    const { answer } = answers.getState();
    const matching = answer && (await boundsOfMatching(engine, answer));
    if (matching !== undefined && isStanding(map)) showBounds(map, matching);
  };
  if (!isNothing) return null;
  return (
    <p className="map-message map-nothing" role="status" data-over-map>
      {t("nothingHere")}
      <button type="button" className="button" onClick={() => letGo(show())}>
        {t("showMatching")}
      </button>
    </p>
  );
}
