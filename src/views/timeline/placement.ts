import type { EpochMs } from "../../domain/dateSpan";
import type { DrawnBar } from "../../domain/drawing";
import type { TimeWindow } from "../../domain/filtering";

/** How one event is drawn at the present scale. */
export type Placement = {
  /** A day too narrow to be seen as a stretch is a point, at its middle. */
  readonly mark: "point" | "bar";
  /** Where the title stands: in the bar, or beside it on the side that has room. */
  readonly label: "inside" | "after" | "before";
  /** Width of the label, icon and padding included; what does not fit is cut with an ellipsis. */
  readonly labelPx: number;
  /** The mark's own stretch; both are the same instant for a point. */
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The middle of what the window shows of the mark: where the kind's icon stands on a bar whose title is beside it. */
  readonly middle: EpochMs;
};

/** What a label needs, in pixels; they follow the reader's size of text. */
export type LabelRoom = {
  /** The width that the whole title would take, icon and padding included. */
  readonly wholePx: number;
  /** The most that any title gets. */
  readonly longestPx: number;
  /** A point's icon reaches so far to either side of its instant. */
  readonly halfIconPx: number;
};

/** Wide enough to show a day as the stretch that it is. */
const DAY_AS_BAR_PX = 56;

/**
 * Finds the place of an event's title, so that no window edge and no short bar cuts it: in the bar if that
 * has room, else after it, else before it, else where there is most.
 *
 * A point 40 px before the right edge of the window with a title of 200 px gets its label "before".
 */
export function placeEvent(
  bar: Pick<DrawnBar, "start" | "end" | "isPoint">,
  { wholePx, longestPx, halfIconPx }: LabelRoom,
  window: TimeWindow,
  widthPx: number,
): Placement {
  const pxPerMs = widthPx / (window.to - window.from);
  const isPoint = bar.isPoint && (bar.end - bar.start) * pxPerMs < DAY_AS_BAR_PX;
  const noon = (bar.start + bar.end) / 2;
  const mark = isPoint
    ? ({ mark: "point", start: noon, end: noon } as const)
    : ({ mark: "bar", start: bar.start, end: bar.end } as const);
  const left = (mark.start - window.from) * pxPerMs;
  const right = (mark.end - window.from) * pxPerMs;
  const icon = isPoint ? halfIconPx : 0;
  // Out of sight nothing is cut: the label is as it will be once the event has been dragged well inside.
  const rooms =
    right >= 0 && left <= widthPx
      ? {
          inside: isPoint ? 0 : Math.min(right, widthPx) - Math.max(left, 0),
          after: widthPx - right + icon,
          before: left + icon,
        }
      : { inside: isPoint ? 0 : right - left, after: Infinity, before: 0 };
  const wanted = Math.min(wholePx, longestPx);
  const sides = ["inside", "after", "before"] as const;
  const label =
    sides.find((side) => rooms[side] >= wanted) ??
    sides.reduce((best, side) => (rooms[side] > rooms[best] ? side : best));
  const shown = [Math.max(mark.start, window.from), Math.min(mark.end, window.to)] as const;
  const [first, last] = shown[0] <= shown[1] ? shown : [mark.start, mark.end];
  return {
    ...mark,
    label,
    labelPx: Math.round(Math.min(wanted, Math.max(rooms[label], 2 * halfIconPx))),
    middle: (first + last) / 2,
  };
}

/** True where the window shows the event's mark: some of a bar, the middle of a single day. */
export function isInSight(bar: Pick<DrawnBar, "start" | "end" | "isPoint">, window: TimeWindow): boolean {
  const middle = (bar.start + bar.end) / 2;
  const { start, end } = bar.isPoint ? { start: middle, end: middle } : bar;
  return start <= window.to && end >= window.from;
}
