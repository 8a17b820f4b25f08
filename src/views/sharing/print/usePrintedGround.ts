import { useEffect, useMemo, useState } from "react";
import type { Place } from "../../../domain/model";
import type { EventRecord } from "../../../engine/query";
import { useSanad } from "../../../state/context";
import { fetchSketchOutlines } from "../sketch/fetchOutlines";
import type { SketchOutlines } from "../sketch/outlines";
import { areaAround, createProjection, type Project } from "../sketch/projection";

export const PRINTED_SIZE = { width: 720, height: 380 };
const LEAST_DEGREES = 8;

/** A place with the numbers of its events in the printed list. */
export type PrintedPlace = { readonly place: Place; readonly events: readonly number[] };

/** What the printed map is drawn from. */
export type PrintedGround = {
  readonly places: readonly PrintedPlace[];
  readonly project: Project;
  readonly outlines: SketchOutlines | undefined;
};

/** The places of the events with the land around them; undefined until it is there. */
export function usePrintedGround(records: readonly EventRecord[]): PrintedGround | undefined {
  const { names } = useSanad();
  const [ground, setGround] = useState<PrintedGround>();
  const places = useMemo(
    () =>
      [...eventsOfPlaces(records)].flatMap(([id, events]): PrintedPlace[] => {
        const place = names.placeEntry(id);
        return place === undefined ? [] : [{ place, events }];
      }),
    [records, names],
  );
  useEffect(() => {
    let isWanted = true;
    const near = nearPlaces(places).map(({ place }) => place);
    const project = createProjection(areaAround(near, LEAST_DEGREES), PRINTED_SIZE);
    void fetchSketchOutlines(project, PRINTED_SIZE).then((outlines) => {
      if (isWanted) setGround({ places, project, outlines });
    });
    return () => {
      isWanted = false;
    };
  }, [places]);
  return ground;
}

function eventsOfPlaces(records: readonly EventRecord[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const [index, { item }] of records.entries()) {
    for (const place of new Set(item.places.map(({ place }) => place))) {
      numbers.set(place, [...(numbers.get(place) ?? []), index + 1]);
    }
  }
  return numbers;
}

/** Places far from the rest would shrink it to a spot: the map shows the four fifths nearest to the middle. */
function nearPlaces(places: readonly PrintedPlace[]): readonly PrintedPlace[] {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const longitude = middle(places.map(({ place }) => place.center[0]));
  const latitude = middle(places.map(({ place }) => place.center[1]));
  const distance = ({ place: { center } }: PrintedPlace) =>
    Math.hypot(center[0] - longitude, center[1] - latitude);
  return [...places]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, Math.max(1, Math.ceil(places.length * 0.8)));
}
