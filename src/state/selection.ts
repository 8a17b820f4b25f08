import type { EventId, PlaceId, SourceId } from "../domain/model";

/**
 * What the reader has picked. A place and a passage can stand for several events: `event` is the one that is
 * shown, undefined while the reader still has to choose.
 */
export type Selection =
  | { readonly type: "none" }
  | { readonly type: "event"; readonly event: EventId }
  | { readonly type: "place"; readonly place: PlaceId; readonly event: EventId | undefined }
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

export function sameSelection(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
