import { EVENT_KINDS, type EventKind } from "../../../domain/codes";
import type { TimeWindow } from "../../../domain/filtering";
import type { EventRecord } from "../../../engine/query";

export const ROW_PX = 14;
const LANE_GAP_PX = 6;
/** What a number beside its bar takes. */
const NUMBER_PX = 20;

export type PrintedMark = {
  /** The event's number in the printed list. */
  readonly number: number;
  readonly row: number;
  /** Pixels from the window's start, within the window. */
  readonly from: number;
  readonly to: number;
};

export type PrintedLane = {
  readonly kind: EventKind;
  /** Under the lanes before it. */
  readonly topPx: number;
  readonly heightPx: number;
  readonly marks: readonly PrintedMark[];
};

/** The dated events of each kind, in as few rows as they need so that none covers another. Empty kinds are left out. */
export function printedLanes(
  records: readonly EventRecord[],
  window: TimeWindow,
  widthPx: number,
): readonly PrintedLane[] {
  const at = (instant: number) =>
    Math.min(Math.max((instant - window.from) / (window.to - window.from), 0), 1) * (widthPx - NUMBER_PX);
  const numbered = records.map((record, index) => ({ item: record.item, number: index + 1 }));
  let topPx = 0;
  return EVENT_KINDS.flatMap((kind) => {
    const ends: number[] = [];
    const marks = numbered
      .flatMap(({ item, number }) =>
        item.bar === undefined || item.kind !== kind
          ? []
          : [{ number, from: at(item.bar.start), to: at(item.bar.end) }],
      )
      .sort((a, b) => a.from - b.from)
      .map((mark): PrintedMark => {
        const free = ends.findIndex((end) => end <= mark.from);
        const row = free === -1 ? ends.length : free;
        ends[row] = Math.max(mark.to, mark.from + 3) + NUMBER_PX;
        return { ...mark, row };
      });
    if (marks.length === 0) return [];
    const lane = { kind, topPx, heightPx: ends.length * ROW_PX + LANE_GAP_PX, marks };
    topPx += lane.heightPx;
    return [lane];
  });
}
