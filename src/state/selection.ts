import type { EventId, PlaceId, SourceId } from "../domain/model";
import type { Area } from "../engine/query";

/**
 * What the reader has picked. A place, an area and a passage can stand for several events: `event` is the one that
 * is shown, undefined while the reader still has to choose.
 */
export type Selection =
  | { readonly type: "none" }
  | { readonly type: "event"; readonly event: EventId }
  | { readonly type: "place"; readonly place: PlaceId; readonly event: EventId | undefined }
  | { readonly type: "area"; readonly area: Area; readonly event: EventId | undefined }
  | {
      readonly type: "passage";
      readonly source: SourceId;
      /** Code points, end exclusive. */
      readonly start: number;
      readonly end: number;
      readonly event: EventId | undefined;
    };

export const NO_SELECTION: Selection = { type: "none" };

/** The event that all views mark and the popup shows. */
export function shownEvent(selection: Selection): EventId | undefined {
  return selection.type === "none" ? undefined : selection.event;
}

/** Digits after the point in an area's degrees: about a metre, and as exact as an address holds it. */
const AREA_DIGITS = 5;

/** The area as a selection holds it, so that it comes back from the address as the same. */
export function roundedArea({ west, south, east, north }: Area): Area {
  const rounded = (degrees: number) => Number(degrees.toFixed(AREA_DIGITS)) + 0;
  return { west: rounded(west), south: rounded(south), east: rounded(east), north: rounded(north) };
}

/** True where a place or area was picked without an event, and now has the one that is shown of it. */
export function isCompleted(before: Selection, after: Selection): boolean {
  if (after.type !== "place" && after.type !== "area") return false;
  return shownEvent(before) === undefined && sameSelection(before, { ...after, event: undefined });
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
