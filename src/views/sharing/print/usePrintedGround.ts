import { useEffect, useMemo, useState } from "react";
import type { Place, PlaceId } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { useSanad } from "../../../state/context";
import { fetchSketchCities, fetchSketchOutlines, type SketchCity } from "../sketch/fetchOutlines";
import type { SketchOutlines } from "../sketch/outlines";
import { areaAround, createProjection, type Project } from "../sketch/projection";

export const PRINTED_SIZE = { width: 720, height: 380 };
const LEAST_DEGREES = 8;

export type PrintedPlace = {
  readonly place: Place;
  /** The numbers of its events in the printed list. */
  readonly events: readonly number[];
  /** Nothing happened or was said here: the place is only spoken of. */
  readonly isSubjectOnly: boolean;
};

/** What the printed map is drawn from. */
export type PrintedGround = {
  readonly places: readonly PrintedPlace[];
  readonly project: Project;
  readonly outlines: SketchOutlines | undefined;
  readonly cities: readonly SketchCity[];
};

/** The places of the events with the land around them; undefined until it is there. */
export function usePrintedGround(records: readonly EventRecord[]): PrintedGround | undefined {
  const { names } = useSanad();
  const [ground, setGround] = useState<PrintedGround>();
  const places = useMemo(() => printedPlaces(records, names.placeEntry), [records, names]);
  useEffect(() => {
    let isWanted = true;
    const project = printedProjection(places);
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

/** The places of the events, in the order in which the printed list comes upon them. */
function printedPlaces(
  records: readonly EventRecord[],
  placeEntry: (id: PlaceId) => Place | undefined,
): readonly PrintedPlace[] {
  const found = new Map<PlaceId, { readonly events: Set<number>; isSubjectOnly: boolean }>();
  for (const [index, { item }] of records.entries()) {
    for (const { place, role } of item.places) {
      const at = found.get(place) ?? { events: new Set(), isSubjectOnly: true };
      at.events.add(index + 1);
      if (role === "site") at.isSubjectOnly = false;
      found.set(place, at);
    }
  }
  return [...found].flatMap(([id, { events, isSubjectOnly }]): PrintedPlace[] => {
    const place = placeEntry(id);
    return place === undefined ? [] : [{ place, events: [...events], isSubjectOnly }];
  });
}

/** Where on the printed map a point of the earth lies. */
function printedProjection(places: readonly PrintedPlace[]): Project {
  const onGlobe = places.filter(({ place }) => isOnGlobe(place));
  return createProjection(
    areaAround(
      nearPlaces(onGlobe).map(({ place }) => place),
      LEAST_DEGREES,
    ),
    PRINTED_SIZE,
  );
}

/** False for coordinates that no map can show; the place is named beside it. */
function isOnGlobe({ center: [longitude, latitude], radiusKm }: Place): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && Number.isFinite(radiusKm);
}

/** Places far from the rest would shrink it to a spot: the map shows the four fifths nearest to the middle. */
function nearPlaces(places: readonly PrintedPlace[]): readonly PrintedPlace[] {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const longitude = middle(places.map(({ place }) => place.center[0]));
  const latitude = middle(places.map(({ place }) => place.center[1]));
  const distance = ({ place: { center } }: PrintedPlace) =>
    Math.hypot(center[0] - longitude, center[1] - latitude);
  return [...places].sort((a, b) => distance(a) - distance(b)).slice(0, Math.ceil(places.length * 0.8));
}
