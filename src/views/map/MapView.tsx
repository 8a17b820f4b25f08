import { latLng, svg, type Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { MapContainer } from "react-leaflet";
import type { PlaceId } from "../../domain/model";
import { useAnswer, useSanad, useSanadState } from "../../state/context";
import type { MapPosition } from "../../state/url";
import { useDrawn } from "../shared/drawn";
import { useTexts } from "../shared/useTexts";
import { AreaFills } from "./Areas";
import { Basemap } from "./basemap/Basemap";
import { useOutlines } from "./basemap/useOutlines";
import { MapCorner } from "./MapCorner";
import { MapTray } from "./MapTray";
import { isMotionReduced, respectReducedMotion } from "./motion";
import { createOpening, openingBounds, OPENING_PADDING, type Opening } from "./opening";
import { focusCountries, marksOf, placesToDraw, type MapPlace } from "./placeModel";
import { Places } from "./Places";
import { useReveal } from "./useReveal";
import "leaflet/dist/leaflet.css";
import "./MapView.css";

type Props = {
  /** Where the map opens instead of on the dataset's opening view; read once. */
  readonly initialPosition?: MapPosition | undefined;
  /** Called after each move that does more than fit the map to its pane. */
  readonly onMove?: ((position: MapPosition) => void) | undefined;
};

const MIN_ZOOM = 2;
const MAX_ZOOM = 9;
/** The world once, without the Antarctic, with room to bring its edges to the middle of a small pane. */
const MAX_BOUNDS: [[number, number], [number, number]] = [
  [-62, -210],
  [84, 210],
];
const NO_PLACES: readonly MapPlace[] = [];

/** The events where they happened, and where they are about. */
export function MapView({ initialPosition, onMove }: Props) {
  const { dataset } = useSanad().loaded;
  const { t, language } = useTexts("map");
  const answer = useAnswer();
  const basemap = useOutlines();
  const outlines = basemap.status === "ready" ? basemap.outlines : undefined;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const selection = useSanadState((state) => state.selection);
  const selectEvent = useSanadState((state) => state.selectEvent);
  const selectPlace = useSanadState((state) => state.selectPlace);
  const [opened, setOpened] = useState<PlaceId>();

  const places = useMemo(() => (answer === undefined ? NO_PLACES : placesToDraw(answer.places)), [answer]);
  const marks = useMemo(() => marksOf(places, selection, opened), [places, selection, opened]);
  const focus = useMemo(() => focusCountries(dataset.places, dataset.view.bounds), [dataset]);
  const named = useMemo(
    () => places.flatMap(({ form, shape }) => (form === "area" && shape !== undefined ? [shape] : [])),
    [places],
  );
  const open = useCallback(
    ({ id, count, events }: MapPlace) => {
      const [first] = events;
      if (first === undefined) return;
      setOpened(id);
      if (count === 1) selectEvent(first.id, "map");
      else selectPlace(id, first.id);
    },
    [selectEvent, selectPlace],
  );

  const [start] = useState(() => startOf(openingBounds(dataset.view.bounds), initialPosition));
  const opening = useOpening(map, start, onMove);
  useReveal(map, places, start.bounds);
  useEffect(() => {
    const container = map?.getContainer();
    container?.setAttribute("role", "region");
    container?.setAttribute("aria-label", t("name"));
    // Leaflet counts pixels from the left.
    container?.setAttribute("dir", "ltr");
  }, [map, t]);
  useDrawn("map", map !== null && basemap.status !== "loading" && answer !== undefined);

  return (
    <div data-view="map" className="map-view">
      <AreaFills />
      <MapContainer
        ref={setMap}
        className="map-canvas"
        {...start.options}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        zoomSnap={0.25}
        maxBounds={MAX_BOUNDS}
        maxBoundsViscosity={0.8}
        zoomControl={false}
        attributionControl={false}
      >
        {outlines !== undefined && (
          <Basemap outlines={outlines} focus={focus} named={named} language={language} />
        )}
        {answer !== undefined && (
          <Places
            places={places}
            gazetteer={dataset.places}
            outlines={outlines}
            marks={marks}
            onOpen={open}
          />
        )}
      </MapContainer>
      {basemap.status === "failed" && (
        <p className="map-message" role="status">
          {t("failed")}
        </p>
      )}
      {map !== null && answer !== undefined && <MapTray map={map} answer={answer} places={places} />}
      {map !== null && <MapCorner map={map} onHome={() => opening.current?.goHome()} />}
    </div>
  );
}

type Start = ReturnType<typeof startOf>;

/** What is decided once, when the map is made. */
function startOf(bounds: ReturnType<typeof openingBounds>, position: MapPosition | undefined) {
  const padding: [number, number] = [OPENING_PADDING, OPENING_PADDING];
  const isMoving = !isMotionReduced();
  return {
    bounds,
    isHome: position === undefined,
    options: {
      // A wide margin is drawn ahead, so that a drag uncovers land and not the sea's colour.
      renderer: svg({ padding: 0.75 }),
      zoomAnimation: isMoving,
      markerZoomAnimation: isMoving,
      fadeAnimation: isMoving,
      inertia: isMoving,
      ...(position === undefined
        ? { bounds, boundsOptions: { padding } }
        : { center: latLng(position.latitude, position.longitude), zoom: position.zoom }),
    },
  };
}

function useOpening(map: LeafletMap | null, { bounds, isHome }: Start, onMove: Props["onMove"]) {
  const opening = useRef<Opening>(undefined);
  const report = useRef(onMove);
  useEffect(() => {
    report.current = onMove;
  }, [onMove]);
  useEffect(() => {
    if (map === null) return;
    respectReducedMotion(map);
    const reportPosition = () => {
      const { lat, lng } = map.getCenter();
      report.current?.({ zoom: map.getZoom(), latitude: lat, longitude: lng });
    };
    const created = createOpening(map, { bounds, isHome, onMove: reportPosition });
    opening.current = created;
    return () => created.destroy();
  }, [map, bounds, isHome]);
  return opening;
}
