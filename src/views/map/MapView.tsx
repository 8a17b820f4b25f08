import { svg, type Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { MapContainer } from "react-leaflet";
import type { PlaceId } from "../../domain/model";
import { shownEvent } from "../../state/selection";
import { useAnswer, useSanad, useSanadState } from "../../state/context";
import { useDrawn } from "../shared/drawn";
import { useTexts } from "../shared/useTexts";
import { AreaFills } from "./Areas";
import { Basemap } from "./basemap/Basemap";
import { useOutlines } from "./basemap/useOutlines";
import { MapCorner } from "./MapCorner";
import { MapTray } from "./MapTray";
import { isMotionReduced, respectReducedMotion } from "./motion";
import { createOpening, openingBounds, OPENING_PADDING, type Opening } from "./opening";
import { Places } from "./Places";
import { focusCountries, marksOf, placesToDraw, type MapPlace } from "./placeModel";
import { useReveal } from "./useReveal";
import "leaflet/dist/leaflet.css";
import "./MapView.css";

/** A view of the map, as an address keeps it: degrees, and Leaflet's zoom (a step doubles the scale). */
export type MapPosition = {
  readonly center: readonly [latitude: number, longitude: number];
  readonly zoom: number;
};

type Props = {
  /** Where the map opens instead of on the dataset's opening view; read once. */
  readonly initialView?: MapPosition | undefined;
  /** Called after each move that is not the map's own fitting to its pane. */
  readonly onViewChange?: ((view: MapPosition) => void) | undefined;
};

/** The world once, without the Antarctic, with room to bring its edges to the middle of a small pane. */
const MAX_BOUNDS: [[number, number], [number, number]] = [
  [-62, -210],
  [84, 210],
];

export function MapView({ initialView, onViewChange }: Props) {
  const { dataset } = useSanad().loaded;
  const { t, language } = useTexts("map");
  const answer = useAnswer();
  const state = useOutlines();
  const outlines = state.status === "ready" ? state.outlines : undefined;
  const [map, setMap] = useState<LeafletMap | null>(null);

  const [start] = useState(() => {
    const bounds = openingBounds(dataset.view.bounds);
    const position = initialView === undefined || !isPosition(initialView) ? undefined : initialView;
    return { bounds, position, isCalm: isMotionReduced(), renderer: svg({ padding: 1 }) };
  });
  const opening = useRef<Opening>(undefined);
  useEffect(() => {
    if (map === null) return;
    respectReducedMotion(map);
    const created = createOpening(map, start.bounds, start.position === undefined);
    opening.current = created;
    return () => created.destroy();
  }, [map, start]);

  return null;
}
