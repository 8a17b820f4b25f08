import type { Map as LeafletMap } from "leaflet";
import { useEffect } from "react";
import { useSanad } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { boundsOfMatching, isSeenWell, showBounds } from "./matching";
import { moveQuietly } from "./quietMoves";
import { isStanding } from "./standing";

/**
 * Brings the places that the reader asks for into view, once for each choice and never under their hand; not while they
 * ask for what the map shows, which stays where it is.
 */
export function useFollowedPlaces(map: LeafletMap | null): void {
  const { store, answers, engine } = useSanad();
  useEffect(() => {
    if (map === null) return;
    const container = map.getContainer();
    let isHeld = false;
    let letGoOfAnswer: (() => void) | undefined;
    const hold = () => {
      isHeld = true;
    };
    const release = () => {
      isHeld = false;
    };
    const show = async (chosen: readonly string[]) => {
      const { answer } = answers.getState();
      const bounds = answer && (await boundsOfMatching(engine, answer));
      const { filter, boundsFilter } = store.getState();
      if (bounds === undefined || filter.places !== chosen || boundsFilter !== undefined) return;
      if (isHeld || !isStanding(map) || isSeenWell(map, bounds)) return;
      moveQuietly(map, () => showBounds(map, bounds));
    };
    const unsubscribe = store.subscribe(({ filter, boundsFilter }, before) => {
      const { places } = filter;
      if (places === before.filter.places || places.length === 0 || boundsFilter !== undefined) return;
      if (places.join() === before.filter.places.join()) return;
      letGoOfAnswer?.();
      letGoOfAnswer = answers.whenCurrent((answer) => {
        if (answer !== undefined) letGo(show(places));
      });
    });
    container.addEventListener("pointerdown", hold, true);
    addEventListener("pointerup", release, true);
    addEventListener("pointercancel", release, true);
    return () => {
      unsubscribe();
      letGoOfAnswer?.();
      container.removeEventListener("pointerdown", hold, true);
      removeEventListener("pointerup", release, true);
      removeEventListener("pointercancel", release, true);
    };
  }, [map, store, answers, engine]);
}
