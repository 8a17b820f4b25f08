import { KIND_IDS, type KindId } from "../../../domain/kinds";
import type { EventId } from "../../../domain/model";
import type { EventItem } from "../../../engine/query";
import { ARROW_PX, POINT_PX, printedMark, type PrintedMark } from "./printedMark";
import type { TimeScale } from "./timeScale";

export const ROW_PX = 16;
const LANE_GAP_PX = 6;
/** What a number beside its mark takes, with the flag of a flagged event. */
const NUMBER_PX = 20;
const FLAG_PX = 8;

export type PlacedMark = PrintedMark & {
  readonly event: EventId;
  /** The event's number in the printed list. */
  readonly number: number;
  readonly row: number;
  readonly isFlagged: boolean;
  /** Where its number begins, in units from the window's beginning. */
  readonly after: number;
};

export type PrintedLane = {
  readonly kind: KindId;
  /** Under the lanes before it. */
  readonly topPx: number;
  readonly heightPx: number;
  readonly marks: readonly PlacedMark[];
};

/** The dated events of each kind, in as few rows as they need so that none covers another. Empty kinds are left out. */
export function printedLanes(
  events: readonly { readonly item: EventItem }[],
  scale: TimeScale,
): readonly PrintedLane[] {
  const drawn = events.flatMap(({ item }, index) => {
    const mark = printedMark(item, scale);
    return mark === undefined ? [] : [{ item, mark, number: index + 1 }];
  });
  let topPx = 0;
  return KIND_IDS.flatMap((kind) => {
    const ends: number[] = [];
    const marks = drawn
      .filter(({ item }) => item.kind === kind)
      .map(({ item, mark, number }) => ({ item, mark, number, room: roomOf(item, mark) }))
      .sort((a, b) => a.room.from - b.room.from)
      .map(({ item, mark, number, room }): PlacedMark => {
        const free = ends.findIndex((end) => end <= room.from);
        const row = free === -1 ? ends.length : free;
        ends[row] = room.to;
        return { ...mark, event: item.id, number, row, isFlagged: item.isFlagged, after: room.after };
      });
    if (marks.length === 0) return [];
    const lane = { kind, topPx, heightPx: ends.length * ROW_PX + LANE_GAP_PX, marks };
    topPx += lane.heightPx;
    return [lane];
  });
}

/** From where to where a mark, its number and the line beneath take their row. */
function roomOf(item: EventItem, { form, from, to, end: last, reported }: PrintedMark) {
  const reach = form === "point" ? POINT_PX / 2 : 0;
  const after = to + reach + 3 + (last === "cut" ? ARROW_PX : 0);
  const end = after + NUMBER_PX + (item.isFlagged ? FLAG_PX : 0);
  return {
    from: Math.min(from - reach, reported?.from ?? Infinity),
    to: Math.max(end, reported?.to ?? -Infinity),
    after,
  };
}
