import type { EpochMs } from "../../../domain/dateSpan";
import type { TimeWindow } from "../../../domain/filtering";
import { instantOf, shareOf, type FoldedTime } from "../../../domain/foldedTime";
import { foldAround } from "./stripTime";

/** What a press takes hold of: an edge of the window, the whole of it, or nothing, which begins a new one. */
export type Grab = "from" | "to" | "window" | "new";

/** A window fills the strip that takes so much of it. */
const FILLING = 0.9;

/**
 * What lies under a press at `px`, with the window from `startPx` to `endPx`, all counted the way that time runs.
 * An edge reaches further outwards than inwards, so that a window of a pixel can still be moved and widened. A
 * window that all but fills the strip has nowhere to be moved: a press in it begins a new one.
 */
export function grabAt(
  px: number,
  { startPx, endPx }: { readonly startPx: number; readonly endPx: number },
  reachPx: number,
  stripPx: number,
): Grab {
  const inwards = Math.min(reachPx / 2, (endPx - startPx) / 4);
  if (px >= startPx - reachPx && px <= startPx + inwards) return "from";
  if (px <= endPx + reachPx && px >= endPx - inwards) return "to";
  const seenPx = Math.min(endPx, stripPx) - Math.max(startPx, 0);
  return px > startPx && px < endPx && seenPx < FILLING * stripPx ? "window" : "new";
}

/**
 * The window after a drag from one share of the strip to another. It stays within the range, except where it began
 * beyond; an edge drawn across the other one turns it round. An edge goes as far along the strip as the pointer; the
 * whole window keeps its length, and the instant that the pointer took hold of stays under it.
 */
export function draggedWindow(
  grab: Grab,
  before: TimeWindow,
  { pressed, now }: { readonly pressed: number; readonly now: number },
  time: FoldedTime,
): TimeWindow {
  const { range } = time;
  const dragged = (edge: EpochMs) => shownShareOf(edge, time) + now - pressed;
  switch (grab) {
    case "from": {
      const share = dragged(before.from);
      const from = share <= 0 ? Math.min(range.from, before.from) : instantOf(Math.min(share, 1), time);
      return ordered(from, before.to);
    }
    case "to": {
      const share = dragged(before.to);
      const to = share >= 1 ? Math.max(range.to, before.to) : instantOf(Math.max(share, 0), time);
      return ordered(before.from, to);
    }
    case "window":
      return movedWindow(before, instantOf(now, time) - instantOf(pressed, time), range);
    case "new":
      return ordered(instantOf(clamp(pressed, 0, 1), time), instantOf(clamp(now, 0, 1), time));
  }
}

/** Where an edge of the window is drawn: one that lies beyond the strip stands at its end. */
export function shownShareOf(edge: EpochMs, time: FoldedTime): number {
  return clamp(shareOf(edge, time), 0, 1);
}

/** The window as long as before with an instant in its middle, within the range where it fits. */
export function windowAt(middle: EpochMs, { from, to }: TimeWindow, range: TimeWindow): TimeWindow {
  const length = to - from;
  const start = Math.max(Math.min(middle - length / 2, range.to - length), range.from);
  return { from: start, to: start + length };
}

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** Shares of the window's length, so that keys are as fine as what is shown. */
const ARROW_SHARE = 0.05;
const PAGE_SHARE = 0.5;

/**
 * The window after a key on one of its edges: arrows and Page keys move the edge, with Shift the whole window; Home
 * and End bring the edge to that of the range. A fold is crossed at once. Undefined for a key that means nothing here.
 */
export function steppedWindow(
  edge: "from" | "to",
  pressed: Pressed,
  window: TimeWindow,
  time: FoldedTime,
  timeDirection: "ltr" | "rtl",
): TimeWindow | undefined {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined;
  const { range } = time;
  const ahead = timeDirection === "ltr" ? 1 : -1;
  const shares: Readonly<Record<string, number>> = {
    ArrowRight: ahead * ARROW_SHARE,
    ArrowLeft: -ahead * ARROW_SHARE,
    ArrowUp: ARROW_SHARE,
    ArrowDown: -ARROW_SHARE,
    PageUp: PAGE_SHARE,
    PageDown: -PAGE_SHARE,
  };
  const moveTo = (instant: EpochMs): TimeWindow =>
    edge === "from"
      ? { from: Math.min(instant, window.to), to: window.to }
      : { from: window.from, to: Math.max(instant, window.from) };
  if (pressed.key === "Home") return moveTo(range.from);
  if (pressed.key === "End") return moveTo(range.to);
  const share = Object.hasOwn(shares, pressed.key) ? shares[pressed.key] : undefined;
  if (share === undefined) return undefined;
  const by = share * (window.to - window.from);
  if (pressed.shiftKey) return pastFold(movedWindow(window, by, range), by, time);
  const at = window[edge];
  const moved = clamp(at + by, Math.min(range.from, at), Math.max(range.to, at));
  return moveTo(pastFold({ from: moved, to: moved }, by, time)[by > 0 ? "from" : "to"]);
}

/** The window beyond the fold that hides all of it, on the side to which it goes. */
function pastFold(window: TimeWindow, by: number, time: FoldedTime): TimeWindow {
  const fold = foldAround(window, time);
  if (fold === undefined) return window;
  return movedWindow(window, by > 0 ? fold.to - window.from : fold.from - window.to, time.range);
}

/** The window moved as far as the range goes; one that lies beyond is not pulled in. */
function movedWindow({ from, to }: TimeWindow, byMs: number, range: TimeWindow): TimeWindow {
  const by = clamp(byMs, Math.min(range.from - from, 0), Math.max(range.to - to, 0));
  return { from: from + by, to: to + by };
}

function ordered(one: EpochMs, other: EpochMs): TimeWindow {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
