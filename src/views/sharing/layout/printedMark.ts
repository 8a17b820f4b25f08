import { isPlainStanding, type Extent } from "../../../domain/codes";
import type { DrawnBar } from "../../../domain/drawing";
import type { EventItem } from "../../../engine/query";
import type { TimeScale } from "./timeScale";

/** A single day's sign is so wide. Where a day takes more, its sign would be narrower than the day: it is a bar. */
export const POINT_PX = 10;
/** An arrow stands where the window cuts a bar, outside it. */
export const ARROW_PX = 4;
/** Top and height of a bar in its row, and of the line beneath it. */
export const BAR = { top: 2, height: 9 };
export const LINE = { top: 12, height: 2 };
/** What is left of a fading end at its outermost: its extent is still seen. */
const FAINTEST = 0.2;
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
    isPlain: isPlainStanding(item.standing),
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

/** The left edge and the width of a stretch, where `x` gives the x of so many units along. */
export function boxOf({ from, to }: Stretch, x: (along: number) => number, around = 0) {
  return { x: Math.min(x(from), x(to)) - around, width: to - from + 2 * around };
}

/** The edges of a bar that are drawn: above and below, and at the ends that are known. An SVG path. */
export function edgesOf({ from, to, start, end }: Stretch, x: (along: number) => number): string {
  const bottom = BAR.top + BAR.height;
  const side = (kind: End, at: number) => (kind === "known" ? `M${x(at)} ${BAR.top}V${bottom}` : "");
  const edges = [BAR.top, bottom].map((y) => `M${x(from)} ${y}H${x(to)}`).join("");
  return edges + side(start, from) + side(end, to);
}

/** An arrow where a bar reaches beyond the window, outside the bar: an SVG path, empty where it does not. */
export function arrowsOf({ from, to, start, end }: Stretch, x: (along: number) => number): string {
  const [top, bottom, middle] = [BAR.top, BAR.top + BAR.height, BAR.top + BAR.height / 2];
  const arrow = (at: number, tip: number) => `M${x(at)} ${top}L${x(tip)} ${middle}L${x(at)} ${bottom}Z`;
  return [
    start === "cut" ? arrow(from - 1, from - 1 - ARROW_PX) : "",
    end === "cut" ? arrow(to + 1, to + 1 + ARROW_PX) : "",
  ].join("");
}

/** How much is kept along a stretch that fades, from its beginning on; undefined of one with both ends known or cut. */
export function fadesOf({ from, to, start, end, fade }: Stretch) {
  if (start !== "fading" && end !== "fading") return undefined;
  const share = fade / (to - from);
  return [
    { offset: 0, kept: start === "fading" ? FAINTEST : 1 },
    { offset: start === "fading" ? share : 0, kept: 1 },
    { offset: end === "fading" ? 1 - share : 1, kept: 1 },
    { offset: 1, kept: end === "fading" ? FAINTEST : 1 },
  ];
}
