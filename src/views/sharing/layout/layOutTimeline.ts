import type { TimeWindow } from "../../../domain/filtering";
import type { EventItem, TimeDensity } from "../../../engine/query";
import { printedTicks, type PrintedTick } from "./printedAxis";
import { printedBars, type PrintedCounts } from "./printedBars";
import { printedLanes, type PrintedLane } from "./printedLanes";
import { createTimeScale, type TimeScale } from "./timeScale";

export const TIMELINE_WIDTH = 720;
/** Before the window's beginning the lanes' names, after its end the last number and the last tick's date. */
export const NAMES_PX = 116;
const AFTER_PX = 44;
export const LANE_SIGN_PX = 10;
export const AXIS_PX = 16;
export const DIGIT_PX = 5;
/** So many bars can be told apart; more are counted. */
const MOST_BARS = 120;

export const TICK_WORDS: Readonly<Record<PrintedTick["step"], Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};

type Timed = {
  /** In the order of their numbers. */
  readonly events: readonly { readonly item: EventItem }[];
  readonly window: TimeWindow;
  /** How many events of each kind lie where, those that are not among `events` too. */
  readonly density: TimeDensity;
  /** How many events there are. */
  readonly count: number;
  /** Time runs from right to left. */
  readonly isRtl: boolean;
};

/** A still timeline, laid out: each kind a lane, with a mark for each event or with how many there are. */
export type TimelineLayout = {
  readonly scale: TimeScale;
  readonly ticks: readonly PrintedTick[];
  /** The marks of each kind; none where events are counted. */
  readonly drawn: readonly PrintedLane[];
  /** Undefined where each event has its mark. */
  readonly counts: PrintedCounts | undefined;
  readonly lanes: readonly (PrintedLane | PrintedCounts["lanes"][number])[];
  readonly heightPx: number;
  /** The numbers of the events that have no date. */
  readonly undated: readonly number[];
};

/** Lays out a timeline, `TIMELINE_WIDTH` wide: of many events, or of more than are given, how many there are. */
export function layOutTimeline({ events, window, density, count, isRtl }: Timed): TimelineLayout {
  const scale = createTimeScale(
    window,
    isRtl
      ? { start: TIMELINE_WIDTH - NAMES_PX, end: AFTER_PX }
      : { start: NAMES_PX, end: TIMELINE_WIDTH - AFTER_PX },
  );
  const dated = events.filter(({ item }) => item.bar !== undefined).length;
  const isCounted = dated > MOST_BARS || events.length < count;
  const counts = isCounted ? printedBars(density, scale) : undefined;
  const drawn = isCounted ? [] : printedLanes(events, scale);
  const lanes = counts?.lanes ?? drawn;
  return {
    scale,
    ticks: printedTicks(window),
    drawn,
    counts,
    lanes,
    heightPx: lanes.reduce((sum, { heightPx }) => sum + heightPx, 0),
    undated: events.flatMap(({ item }, index) => (item.bar === undefined ? [index + 1] : [])),
  };
}

/** The x of so many units from the window's beginning. */
export function xOf({ at, window, direction }: TimeScale, along: number): number {
  return at(window.from) + direction * along;
}
