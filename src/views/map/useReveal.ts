import type { LatLngBounds, Map as LeafletMap } from "leaflet";
import { useEffect, useRef } from "react";
import type { EventId } from "../../domain/model";
import { shownEvent } from "../../state/selection";
import { useSanadState } from "../../state/context";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { placesOf, type MapPlace } from "./placeModel";
import { revealPlace, uncoverSelected } from "./revealing";

/** By then a popup that opens with the selection has found its place. */
const POPUP_SETTLED_MS = 350;

/** Brings the selected event into view, once for each selection: the reader may then move the map as they like. */
export function useReveal(map: LeafletMap | null, places: readonly MapPlace[], near: LatLngBounds): void {
  const event = shownEvent(useFollowedSelection("map"));
  const origin = useSanadState((state) => state.origin);
  const revealed = useRef<EventId>(undefined);
  useEffect(() => {
    if (event === undefined) revealed.current = undefined;
    if (map === null || event === undefined || revealed.current === event) return;
    const at = placesOf(places, event);
    // Its place may come with the next answer.
    if (at.length === 0) return;
    revealed.current = event;
    if (origin !== "map") revealPlace(map, at, near);
  }, [map, places, near, event, origin]);

  useEffect(() => {
    if (map === null || event === undefined) return;
    const timer = setTimeout(() => uncoverSelected(map), POPUP_SETTLED_MS);
    return () => clearTimeout(timer);
  }, [map, event]);
}
