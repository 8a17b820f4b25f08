import type { Map as LeafletMap } from "leaflet";
import { useMemo, useSyncExternalStore } from "react";
import { isolated } from "../../domain/isolate";
import { labelIn } from "../../domain/shortText";
import { shownEvent } from "../../state/selection";
import { useSanadState } from "../../state/context";
import { useTexts } from "../shared/useTexts";
import { trayOf } from "./beyondView";
import { latLngOf } from "./coordinates";
import type { CountsInView, Shown } from "./mapFollower";
import { MapLegend } from "./MapLegend";
import { TrayFrame } from "./TrayFrame";
import { TrayRows } from "./TrayRows";
import { useViewport } from "./useViewport";

/** Named in the closed tray; more would be a list. */
const PLACES_NAMED = 3;

type AllProps = {
  readonly map: LeafletMap;
  readonly shown: Extract<Shown, { type: "all" }>;
  readonly isLate: boolean;
};

/** What the map does not show, counted: events beyond the view and events without a place. Nothing gets lost. */
export function MapTray({ map, shown: { answer, places }, isLate }: AllProps) {
  const { t, language, locale } = useTexts("map");
  const { bounds } = useViewport(map);
  const selected = useSanadState((state) => shownEvent(state.selection));
  const { beyond, beyondCount, unplaced, unplacedCount } = useMemo(
    () => trayOf(answer, places, ({ center }) => bounds.contains(latLngOf(center))),
    [answer, places, bounds],
  );
  const names = [
    ...new Set(beyond.map(({ place }) => (place ? isolated(labelIn(place.name, language).text) : ""))),
  ];
  const named =
    names.length <= PLACES_NAMED ? new Intl.ListFormat(locale, { type: "unit" }).format(names) : "";
  const standing = [...beyond, ...unplaced].find(({ id }) => id === selected);
  return (
    <TrayFrame
      isDensity={false}
      isLate={isLate}
      standing={standing === undefined ? null : <TrayRows map={map} events={[standing]} />}
      summary={
        <>
          {beyondCount > 0 && (
            <span>
              {t("tray.beyond", { count: beyondCount })}
              {named !== "" && <span className="map-tray-names"> · {named}</span>}
            </span>
          )}
          {unplacedCount > 0 && <span>{t("tray.unplaced", { count: unplacedCount })}</span>}
          {beyondCount + unplacedCount === 0 && <span>{t("tray.key")}</span>}
        </>
      }
    >
      {beyondCount > 0 && (
        <>
          <h2>{t("tray.beyond", { count: beyondCount })}</h2>
          <ul>
            <TrayRows map={map} events={beyond} count={beyondCount} />
          </ul>
        </>
      )}
      {unplacedCount > 0 && (
        <>
          <h2>{t("tray.unplaced", { count: unplacedCount })}</h2>
          <ul>
            <TrayRows map={map} events={unplaced} count={unplacedCount} />
          </ul>
        </>
      )}
    </TrayFrame>
  );
}

type PartProps = {
  readonly map: LeafletMap;
  readonly shown: Extract<Shown, { type: "part" }>;
  readonly counts: CountsInView;
  readonly isLate: boolean;
};

/** Where there are too many places to name: how many events are in view, and of how many. */
export function PartTray({ map, shown: { isDensity, selected, unplaced }, counts, isLate }: PartProps) {
  const { t } = useTexts("map");
  const { bounds } = useViewport(map);
  const shown = useSanadState((state) => shownEvent(state.selection));
  const { here, all, unplaced: unplacedCount, legend } = useSyncExternalStore(counts.subscribe, counts.get);
  const place = selected?.place;
  const isStanding =
    selected?.id === shown && (place === undefined || !bounds.contains(latLngOf(place.center)));
  return (
    <TrayFrame
      isDensity={isDensity}
      isLate={isLate}
      legend={isDensity && legend !== undefined && <MapLegend legend={legend} />}
      standing={selected !== undefined && isStanding ? <TrayRows map={map} events={[selected]} /> : null}
      summary={
        <>
          <span>{t("tray.here", { here, all })}</span>
          {unplacedCount > 0 && <span>{t("tray.unplaced", { count: unplacedCount })}</span>}
        </>
      }
    >
      {unplacedCount > 0 && (
        <>
          <h2>{t("tray.unplaced", { count: unplacedCount })}</h2>
          <ul>
            <TrayRows
              map={map}
              events={unplaced.map(({ id, kind, title }) => ({ id, kind, title, place: undefined }))}
              count={unplacedCount}
            />
          </ul>
        </>
      )}
    </TrayFrame>
  );
}
