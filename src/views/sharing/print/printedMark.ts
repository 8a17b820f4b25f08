import type { Extent } from "../../../domain/codes";
import type { DrawnBar } from "../../../domain/drawing";
import type { EventItem } from "../../../engine/query";
import type { TimeScale } from "./timeScale";

/** A single day's sign is so wide. Where a day takes more, its sign would be narrower than the day: it is a bar. */
export const POINT_PX = 10;
/** An arrow stands where the window cuts a bar, outside it. */
export const ARROW_PX = 4;
/** What is shorter could not be seen; it is widened to both sides of its middle. */
const LEAST_PX = 3;
/** So long an end fades, and at most so much of its bar. */
const FADE_PX = 16;
const FADE_SHARE = 0.45;

/** How one end of a bar is drawn: as known, as a fade where nothing says where it lies, or cut by the window. */
export type End = "known" | "fading" | "cut";

/** A stretch of time on paper, in units from the window's beginning, the way that time runs. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly start: End;
  readonly end: End;
  /** How far each fading end fades. */
  readonly fade: number;
};

/** What is drawn of an event in time. */
export type PrintedMark = Stretch & {
  readonly form: "point" | "bar";
  readonly extent: Extent;
  /** Its standing is plainly "reported". */
  readonly isPlain: boolean;
  /** What the article says, where another date is drawn. */
  readonly reported: Stretch | undefined;
};

/**
 * The mark of an event as the timeline on the screen means it: a point for a single day at its middle, else a bar of
 * exactly its span, never narrower or more certain. What lies beyond the window is cut. Undefined for an undated event.
 */
export function printedMark(item: EventItem, scale: TimeScale): PrintedMark | undefined {
  const { bar, reportedBar } = item;
  if (bar === undefined) return undefined;
  const meaning = {
    extent: item.date.extent,
    isPlain: item.standing === undefined || item.standing === "reported",
    reported: reportedBar && stretchOf(reportedBar, scale),
  };
  const isPoint = bar.isPoint && scale.along(bar.end) - scale.along(bar.start) <= POINT_PX;
  if (isPoint) {
    const middle = scale.along((bar.start + bar.end) / 2);
    return { form: "point", from: middle, to: middle, start: "known", end: "known", fade: 0, ...meaning };
  }
  const stretch = stretchOf(bar, scale);
  return stretch && { form: "bar", ...stretch, ...meaning };
}

/** The part of a bar that the window shows; undefined where it shows none. */
function stretchOf(bar: DrawnBar, scale: TimeScale): Stretch | undefined {
  const [start, end] = [scale.along(bar.start), scale.along(bar.end)];
  if (end < 0 || start > scale.lengthPx) return undefined;
  const isCut = { start: start < 0, end: end > scale.lengthPx };
  const seen = { from: Math.max(start, 0), to: Math.min(end, scale.lengthPx) };
  const wider = Math.max(0, LEAST_PX - (seen.to - seen.from)) / 2;
  const [from, to] = [seen.from - wider, seen.to + wider];
  return {
    from,
    to,
    start: isCut.start ? "cut" : bar.softStart ? "fading" : "known",
    end: isCut.end ? "cut" : bar.softEnd ? "fading" : "known",
    fade: Math.min(FADE_PX, (to - from) * FADE_SHARE),
  };
}
