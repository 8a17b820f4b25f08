// Before the rules of what stands on the map, which override some of its own.
import "leaflet/dist/leaflet.css";
import { isTable } from "../../domain/shown";
import { latLng, svg, type LatLngBounds, type Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { MapContainer } from "react-leaflet";
import type { Area } from "../../engine/query";
import { useSanad, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import type { MapPosition } from "../../state/url";
import { useDrawn } from "../shared/drawn";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { useLateMark } from "../shared/lateMark";
import { useTexts } from "../shared/useTexts";
import { VIEW_DESCRIPTION_ID } from "../shared/viewDescription";
import { AreaFills } from "./Areas";
import { Basemap } from "./basemap/Basemap";
import type { Credit } from "./basemap/detail/parseDetail";
import { useDetail } from "./basemap/detail/useDetail";
import { useBasemap } from "./basemap/useBasemap";
import { latLngBoundsOfArea } from "./coordinates";
import { KeptBounds } from "./KeptBounds";
import { MapCorner } from "./MapCorner";
import type { NumberedPlaces as Numbered } from "./markerLayer";
import { MapTray, PartTray } from "./MapTray";
import { isMotionReduced, respectReducedMotion } from "./motion";
import { NothingHere } from "./NothingHere";
import { NumberedPlaces } from "./NumberedPlaces";
import { OnlyInView } from "./OnlyInView";
import { createHomeView, openingBounds, OPENING_PADDING, type HomeView } from "./homeView";
import { focusCountries, marksOf, type MapPlace } from "./placeModel";
import { Places } from "./Places";
import { endZoomWithMap } from "./standing";
import { useAreaRing } from "./useAreaRing";
import { useFollowedPlaces } from "./useFollowedPlaces";
import { useIsNarrow } from "./useIsNarrow";
import { useReveal } from "./useReveal";
import type { Shown } from "./mapFollower";
import { useShown } from "./useShown";
import "./MapView.css";
import "./narrowMap.css";

type Props = {
  /** Where the map opens instead of on the dataset's opening view; read once. */
  readonly initialPosition?: MapPosition | undefined;
  /** Called after each move that does more than fit the map to its pane. */
  readonly onMove?: ((position: MapPosition) => void) | undefined;
};

const MIN_ZOOM = 2;
const MAX_ZOOM = 9;
/** Where there are too many places for markers: close enough to tell the streets of a city apart. */
const MAX_ZOOM_OF_MANY = 15;
/** The world once, without the Antarctic, with room to bring its edges to the middle of a small pane. */
const MAX_BOUNDS: [[number, number], [number, number]] = [
  [-62, -210],
  [84, 210],
];
const NO_PLACES: readonly MapPlace[] = [];
const NO_CREDIT: readonly Credit[] = [];

/** The events where they happened, and where they are about. */
export function MapView({ initialPosition, onMove }: Props) {
  const { loaded, names, store } = useSanad();
  const { dataset } = loaded;
  const { t, language } = useTexts("map");
  const basemap = useBasemap();
  const outlines = basemap.parts?.outlines;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const detail = useDetail(map, basemap.isWhole, language);
  const missing = basemap.missing === "nothing" && detail.isFailed ? "detail" : basemap.missing;
  const selection = useFollowedSelection("map");
  const selectEvent = useSanadState((state) => state.selectEvent);
  const selectPlace = useSanadState((state) => state.selectPlace);
  const opened = useSanadState(({ openedAt }) =>
    openedAt?.event === shownEvent(selection) ? openedAt?.place : undefined,
  );
  const [view, setView] = useState<HTMLElement | null>(null);
  const [numbers, setNumbers] = useState<readonly Numbered[]>();
  const isNarrow = useIsNarrow(view);

  const { shown, counts, isLate } = useShown(map);
  const mark = useLateMark(isLate);
  const isMarked = mark["aria-busy"] === true;
  useAreaRing(map);
  useFollowedPlaces(map);
  const isDensity = shown?.type === "part" && shown.isDensity;
  const places = useMemo(() => placesShown(shown, selection.type === "area"), [shown, selection.type]);
  const marks = useMemo(() => marksOf(places, selection, opened), [places, selection, opened]);
  const focus = useMemo(
    () => focusCountries(isTable(dataset) ? [] : dataset.places, dataset.view.bounds),
    [dataset],
  );
  const named = useSameList(
    places.flatMap(({ form, shape }) => (form === "area" && shape !== undefined ? [shape] : [])),
  );
  const open = useCallback(
    ({ id, count, events }: MapPlace) => {
      const [first] = events;
      if (first === undefined) return;
      // What lies in a larger place belongs to it, though its marks stand elsewhere.
      if (count === 1 && !names.contains(id)) selectEvent(first.id, "map", id);
      else selectPlace(id, first.id);
    },
    [selectEvent, selectPlace, names],
  );

  const [start] = useState(() =>
    startOf(openingBounds(dataset.view.bounds), initialPosition, store.getState().boundsFilter),
  );
  const opening = useHomeView(map, start, onMove);
  useReveal(map, places, start.bounds);
  useEffect(() => {
    const container = map?.getContainer();
    container?.setAttribute("role", "region");
    container?.setAttribute("aria-describedby", VIEW_DESCRIPTION_ID);
    container?.setAttribute("aria-label", t(isDensity ? "nameDensity" : "name"));
    // Leaflet counts pixels from the left.
    container?.setAttribute("dir", "ltr");
  }, [map, t, isDensity]);
  const areMany = shown?.type === "part";
  useEffect(() => {
    if (areMany) map?.setMaxZoom(MAX_ZOOM_OF_MANY);
  }, [map, areMany]);
  useDrawn("map", map !== null && basemap.parts !== undefined && shown !== undefined);

  return (
    <div
      {...mark}
      ref={setView}
      data-view="map"
      data-basemap={basemap.isWhole ? "whole" : "coming"}
      className={`map-view${areMany ? " has-many" : ""}${isNarrow ? " is-narrow" : ""}`}
    >
      <AreaFills />
      <div className="map-frame">
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
          trackResize={false}
        >
          {basemap.parts !== undefined && (
            <Basemap
              parts={basemap.parts}
              focus={focus}
              named={named}
              language={language}
              areNamesLeft={detail.shown?.hasNames === true}
            />
          )}
          <KeptBounds />
          {shown !== undefined && (
            <Places
              places={places}
              isOverDensity={isDensity}
              outlines={outlines}
              marks={marks}
              isNumbered={isNarrow}
              onOpen={open}
              onNumbers={setNumbers}
            />
          )}
        </MapContainer>
        {missing !== "nothing" && (
          <p className="map-message" role="status">
            {t(`missing.${missing}`)}
          </p>
        )}
        {map !== null && shown !== undefined && counts !== undefined && (
          <NothingHere map={map} shown={shown} counts={counts} />
        )}
        {map !== null && (
          <MapCorner
            map={map}
            onHome={() => opening.current?.goHome()}
            credit={detail.shown?.credit ?? NO_CREDIT}
          />
        )}
      </div>
      {map !== null && (
        <div className="map-start">
          {shown?.type === "all" && <MapTray map={map} shown={shown} isLate={isMarked} />}
          {shown?.type === "part" && counts !== undefined && (
            <PartTray map={map} shown={shown} counts={counts} isLate={isMarked} />
          )}
          <OnlyInView map={map} />
        </div>
      )}
      {isNarrow && (
        <NumberedPlaces numbers={numbers} isDensity={isDensity} places={places} marks={marks} onOpen={open} />
      )}
    </div>
  );
}

/** What is drawn as markers: where a dot of the density is selected, the ring about it stands for the event. */
function placesShown(shown: Shown | undefined, isDotSelected: boolean): readonly MapPlace[] {
  if (shown === undefined) return NO_PLACES;
  if (shown.type === "all" || isDotSelected) return shown.places;
  return [...shown.places, ...shown.selectedAt];
}

/** The same list as long as it holds the same. */
function useSameList(next: readonly string[]): readonly string[] {
  const [list, setList] = useState(next);
  if (list.join() === next.join()) return list;
  setList(next);
  return next;
}

type Start = ReturnType<typeof startOf>;

/** What is decided once, when the map is made. */
function startOf(home: LatLngBounds, position: MapPosition | undefined, kept: Area | undefined) {
  const padding: [number, number] = [OPENING_PADDING, OPENING_PADDING];
  const isMoving = !isMotionReduced();
  return {
    bounds: home,
    isHome: position === undefined && kept === undefined,
    options: {
      // A wide margin is drawn ahead, so that a drag uncovers land and not the sea's colour.
      renderer: svg({ padding: 0.75 }),
      zoomAnimation: isMoving,
      markerZoomAnimation: isMoving,
      fadeAnimation: isMoving,
      inertia: isMoving,
      ...(position !== undefined
        ? { center: latLng(position.latitude, position.longitude), zoom: position.zoom }
        : kept !== undefined
          ? { bounds: latLngBoundsOfArea(kept) }
          : { bounds: home, boundsOptions: { padding } }),
    },
  };
}

function useHomeView(map: LeafletMap | null, { bounds, isHome }: Start, onMove: Props["onMove"]) {
  const opening = useRef<HomeView>(undefined);
  const report = useRef(onMove);
  useEffect(() => {
    report.current = onMove;
  }, [onMove]);
  useEffect(() => {
    if (map === null) return;
    respectReducedMotion(map);
    endZoomWithMap(map);
    const reportPosition = () => {
      const { lat, lng } = map.getCenter();
      report.current?.({ zoom: map.getZoom(), latitude: lat, longitude: lng });
    };
    const created = createHomeView(map, { bounds, isHome, onMove: reportPosition });
    opening.current = created;
    return () => created.destroy();
  }, [map, bounds, isHome]);
  return opening;
}
