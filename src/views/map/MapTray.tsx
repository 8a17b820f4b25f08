import type { Map as LeafletMap } from "leaflet";
import { useId, useMemo, useState } from "react";
import { textIn, type EventId } from "../../domain/model";
import type { Answer } from "../../engine/query";
import { shownEvent } from "../../state/selection";
import { useSanadState } from "../../state/context";
import { KindIcon } from "../shared/KindIcon";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { trayOf, type TrayEvent } from "./beyondView";
import { latLngOf } from "./coordinates";
import type { MapPlace } from "./placeModel";
import { uncoverSelected } from "./revealing";
import { useViewport } from "./useViewport";

type Props = { readonly map: LeafletMap; readonly answer: Answer; readonly places: readonly MapPlace[] };

/** Named in the closed tray; more would be a list. */
const PLACES_NAMED = 3;

/** What the map does not show, counted: events beyond the view and events without a place. Nothing gets lost. */
export function MapTray({ map, answer, places }: Props) {
  const { t, language, locale } = useTexts("map");
  const { bounds } = useViewport(map);
  const selected = useSanadState((state) => shownEvent(state.selection));
  const selectEvent = useSanadState((state) => state.selectEvent);
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const { beyond, unplaced } = useMemo(
    () => trayOf(answer, places, ({ center }) => bounds.contains(latLngOf(center))),
    [answer, places, bounds],
  );

  const goTo = (place: MapPlace) => {
    // The row goes as soon as its place is in view: the focus goes on to the marker.
    map
      .getContainer()
      .querySelector<HTMLElement>(`[data-place-id="${CSS.escape(place.id)}"]`)
      ?.focus({ preventScroll: true });
    // Leaflet moves the markers only after it has said `moveend`.
    map.once("moveend", () => requestAnimationFrame(() => uncoverSelected(map)));
    map.setView(latLngOf(place.center), map.getZoom());
  };
  const pick = ({ id, place }: TrayEvent) => {
    if (place !== undefined) goTo(place);
    selectEvent(id, "map");
  };
  const row = (event: TrayEvent) => (
    <TrayRow key={event.id} event={event} selected={selected} onPick={pick} onGo={goTo} />
  );

  const names = [...new Set(beyond.map(({ place }) => (place ? textIn(place.name, language).text : "")))];
  const named =
    names.length <= PLACES_NAMED ? new Intl.ListFormat(locale, { type: "unit" }).format(names) : "";
  const standing = [...beyond, ...unplaced].find(({ id }) => id === selected);
  return (
    <section className="map-tray" aria-label={t("tray.name")}>
      {isOpen && (
        <div className="map-tray-list" id={listId}>
          {beyond.length > 0 && (
            <>
              <h2>{t("tray.beyond", { count: beyond.length })}</h2>
              <ul>{beyond.map(row)}</ul>
            </>
          )}
          {unplaced.length > 0 && (
            <>
              <h2>{t("tray.unplaced", { count: unplaced.length })}</h2>
              <ul>{unplaced.map(row)}</ul>
            </>
          )}
          <h2>{t("tray.key")}</h2>
          <ul className="map-key">
            <li className="map-key-site">{t("tray.site")}</li>
            <li className="map-key-subject">{t("tray.subject")}</li>
            <li className="map-key-area">{t("tray.area")}</li>
          </ul>
        </div>
      )}
      {!isOpen && standing !== undefined && <ul className="map-tray-standing">{row(standing)}</ul>}
      <button
        type="button"
        className="map-tray-toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {beyond.length > 0 && (
          <span>
            {t("tray.beyond", { count: beyond.length })}
            {named !== "" && <span className="map-tray-names"> · {named}</span>}
          </span>
        )}
        {unplaced.length > 0 && <span>{t("tray.unplaced", { count: unplaced.length })}</span>}
        {beyond.length + unplaced.length === 0 && <span>{t("tray.key")}</span>}
        <svg viewBox="0 0 16 16" aria-hidden="true" className="map-tray-arrow">
          <path d="M3.5 10 8 5.5l4.5 4.5" />
        </svg>
      </button>
    </section>
  );
}

type RowProps = {
  readonly event: TrayEvent;
  readonly selected: EventId | undefined;
  readonly onPick: (event: TrayEvent) => void;
  readonly onGo: (place: MapPlace) => void;
};

function TrayRow({ event, selected, onPick, onGo }: RowProps) {
  const { t, language } = useTexts("map");
  const { t: common } = useTexts("common");
  const { id, kind, title, place } = event;
  const isSelected = id === selected;
  return (
    <li className="map-tray-row">
      <button
        type="button"
        className="map-tray-event"
        data-event-id={id}
        aria-current={isSelected}
        onClick={() => onPick(event)}
      >
        <KindIcon kind={kind} />
        <span>{title === undefined ? common(`kind.${kind}`) : <Text of={title} />}</span>
        {place !== undefined && (
          <span className="map-tray-place">
            <Text of={place.name} />
          </span>
        )}
      </button>
      {isSelected && place !== undefined && (
        <button type="button" className="link-button map-tray-go" onClick={() => onGo(place)}>
          {t("tray.goTo", { place: textIn(place.name, language).text })}
        </button>
      )}
    </li>
  );
}
