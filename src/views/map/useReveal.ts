import type { LatLngBounds, Map as LeafletMap } from "leaflet";
import { useEffect, useRef } from "react";
import type { EventId } from "../../domain/model";
import { shownEvent } from "../../state/selection";
import { useSanadState } from "../../state/context";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { placesOf, type MapPlace } from "./placeModel";
import { afterMove } from "./quietMoves";
import { revealPlace, uncoverSelected } from "./revealing";

/**
 * Brings the selected event into view, and out from under its popup once that stands: each once for each selection, so
 * that the reader may then move the map as they like.
 */
export function useReveal(map: LeafletMap | null, places: readonly MapPlace[], near: LatLngBounds): void {
  const selection = useFollowedSelection("map");
  const event = shownEvent(selection);
  // There the ring about it stands for the event.
  const isArea = selection.type === "area";
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

  const isPopupStanding = useSanadState(({ popupOf }) => event !== undefined && popupOf === event);
  const uncovered = useRef<EventId>(undefined);
  useEffect(() => {
    if (event === undefined) uncovered.current = undefined;
    if (map === null || event === undefined || !isPopupStanding || uncovered.current === event) return;
    if (!isArea && placesOf(places, event).length === 0) return;
    return afterMove(map, () => {
      uncovered.current = event;
      uncoverSelected(map);
    });
  }, [map, places, event, isArea, isPopupStanding]);
}
