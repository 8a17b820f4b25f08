import type { Map as LeafletMap } from "leaflet";
import type { EventId } from "../../domain/model";
import { labelIn } from "../../domain/shortText";
import { shownEvent } from "../../state/selection";
import { useSanadState } from "../../state/context";
import { KindIcon } from "../shared/KindIcon";
import { KindName } from "../shared/KindName";
import { Text } from "../shared/Text";
import { useTexts } from "../shared/useTexts";
import { TRAY_ROWS, type TrayEvent } from "./beyondView";
import { latLngOf } from "./coordinates";
import type { MapPlace } from "./placeModel";
import { uncoverSelected } from "./revealing";
import { isStanding } from "./standing";
import "./trayRows.css";

type Props = {
  readonly map: LeafletMap;
  readonly events: readonly TrayEvent[];
  /** How many there are in all, where more are counted than given. */
  readonly count?: number;
};

/** Events of the tray, as many as one looks through; the rest is counted. */
export function TrayRows({ map, events, count = events.length }: Props) {
  const { t } = useTexts("map");
  const selected = useSanadState((state) => shownEvent(state.selection));
  const selectEvent = useSanadState((state) => state.selectEvent);
  const goTo = (place: MapPlace) => {
    // The row goes as soon as its place is in view: the focus goes on to the marker.
    map
      .getContainer()
      .querySelector<HTMLElement>(
        `[data-place-id="${CSS.escape(place.id)}"], [data-place-ids~="${CSS.escape(place.id)}"]`,
      )
      ?.focus({ preventScroll: true });
    // Leaflet moves the markers only after it has said `moveend`.
    map.once("moveend", () => requestAnimationFrame(() => isStanding(map) && uncoverSelected(map)));
    map.setView(latLngOf(place.center), map.getZoom());
  };
  const pick = ({ id, place }: TrayEvent) => {
    if (place !== undefined) goTo(place);
    selectEvent(id, "map");
  };
  const rows = events.slice(0, TRAY_ROWS);
  return (
    <>
      {rows.map((event) => (
        <TrayRow key={event.id} event={event} selected={selected} onPick={pick} onGo={goTo} />
      ))}
      {count > rows.length && (
        <li className="map-tray-more">{t("tray.more", { count: count - rows.length })}</li>
      )}
    </>
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
        <span>{title === undefined ? <KindName of={kind} /> : <Text of={title} />}</span>
        {place !== undefined && (
          <span className="map-tray-place">
            <Text of={place.name} />
          </span>
        )}
      </button>
      {isSelected && place !== undefined && (
        <button type="button" className="link-button map-tray-go" onClick={() => onGo(place)}>
          {t("tray.goTo", { place: labelIn(place.name, language).text })}
        </button>
      )}
    </li>
  );
}
