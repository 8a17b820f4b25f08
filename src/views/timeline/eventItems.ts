import type { DataItem } from "vis-timeline/esnext";
import type { TimeWindow } from "../../domain/filtering";
import type { EventId } from "../../domain/model";
import type { LabelMeasure } from "./labelMeasure";
import { placeEvent, type Placement } from "./placement";
import type { TimelineEvent } from "./timelineModel";

/** An event as vis-timeline holds it. */
export type DrawnEvent = {
  readonly event: TimelineEvent;
  readonly placement: Placement;
  readonly item: DataItem;
  /** From the mark's end to the end of the item's box: half of a point's icon where the label stands before it. */
  readonly tailMs: number;
  /** Equal where nothing has changed. */
  readonly key: string;
};

export type DrawnEvents = ReadonlyMap<string, DrawnEvent>;

/** The events as items of a window so many pixels wide, by the items' ids. */
export function drawnEvents(
  events: readonly TimelineEvent[],
  measure: LabelMeasure,
  window: TimeWindow,
  widthPx: number,
): DrawnEvents {
  const msPerPx = (window.to - window.from) / widthPx;
  return new Map(
    events.map((event) => {
      const room = measure.roomOf(event);
      const placement = placeEvent(event.bar, room, window, widthPx);
      const isBefore = placement.label === "before";
      const tailMs = isBefore && placement.mark === "point" ? room.halfIconPx * msPerPx : 0;
      const item = itemOf(event, placement, tailMs, msPerPx);
      // vis-timeline measures an item as it comes: in another size of text all come anew.
      const key = JSON.stringify([event, placement, item, room.halfIconPx]);
      return [itemIdOf(event.id), { event, placement, item, tailMs, key }];
    }),
  );
}

/** What has to go and what has to come for one drawing to become another. */
export function changeOf(
  before: DrawnEvents,
  after: DrawnEvents,
): { readonly gone: readonly string[]; readonly come: readonly DataItem[] } {
  return {
    gone: [...before.keys()].filter((id) => after.get(id)?.key !== before.get(id)?.key),
    come: [...after].flatMap(([id, { item, key }]) => (before.get(id)?.key === key ? [] : [item])),
  };
}

/** Prefixed: ids such as `__proto__` break vis-timeline. */
export function itemIdOf(event: EventId): string {
  return `event:${event}`;
}

/** Browsers draw boxes up to some ten times as wide. */
const WIDEST_BOX_PX = 3e6;

/** A label before its mark lengthens the item by its own width, so that stacking leaves it room. */
function itemOf(event: TimelineEvent, placement: Placement, tailMs: number, msPerPx: number): DataItem {
  const { label, mark, start, end, labelPx } = placement;
  const box =
    label === "before" ? { start: start - labelPx * msPerPx + tailMs, end: end + tailMs } : { start, end };
  // Cut off by vis-timeline beyond the window, a box would not begin where what is laid on it counts from.
  const limitSize = (box.end - box.start) / msPerPx > WIDEST_BOX_PX;
  const standing = event.isPlain ? "is-plain" : "is-not-plain";
  const className = `timeline-item of-kind-${event.kind} is-${mark} is-${label} is-${event.extent} ${standing}`;
  return {
    id: itemIdOf(event.id),
    group: event.lane,
    ...box,
    limitSize,
    type: "range",
    content: "",
    className,
  };
}
