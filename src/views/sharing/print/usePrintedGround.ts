import { useEffect, useMemo, useState } from "react";
import type { EventRecord } from "../../../engine/query";
import { useSanad } from "../../../state/context";
import { listedPlaces, projectionOf, type MapGround } from "../layout/mapPlaces";
import { fetchSketchCities, fetchSketchOutlines } from "../sketch/fetchOutlines";

export const PRINTED_SIZE = { width: 720, height: 380 };

/** The places of the events with the land around them; undefined until it is there. */
export function usePrintedGround(records: readonly EventRecord[]): MapGround | undefined {
  const { names } = useSanad();
  const [ground, setGround] = useState<MapGround>();
  const places = useMemo(() => listedPlaces(records, names.placeEntry), [records, names]);
  useEffect(() => {
    let isWanted = true;
    const project = projectionOf(places, PRINTED_SIZE);
    const fetched = Promise.all([fetchSketchOutlines(project, PRINTED_SIZE), fetchSketchCities()]);
    void fetched.then(([outlines, cities]) => {
      if (isWanted) setGround({ places, project, outlines, cities });
    });
    return () => {
      isWanted = false;
    };
  }, [places]);
  return ground;
}
