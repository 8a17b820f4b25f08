import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { EventId } from "../../domain/model";
import { useSanad, useSanadState } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { shownEvent, type Selection } from "../../state/selection";
import { textSizePx, watchTextSize } from "../shared/textSize";
import { useFollowedSelection } from "../shared/useFollowedSelection";
import { ListTable, type RowsOnScreen } from "./ListTable";
import { topOf, topOfHeading, type RowHeights } from "./rowHeights";
import { loadedIndexOf } from "./rowPages";
import { trackHeight } from "./scrollTrack";
import { useScrolling } from "./useScrolling";

type LongTableProps = RowsOnScreen & {
  readonly pane: RefObject<HTMLElement | null>;
  /** Told which rows are near enough to be needed, the end exclusive. */
  readonly onLook: (from: number, to: number) => void;
};

/** A list of which only the rows in sight are drawn. */
export function LongTable({ pane, onLook, ...props }: LongTableProps) {
  const { rows, expanded } = props;
  const list = useRef<HTMLDivElement>(null);
  const { heights, measure } = useHeights(props);
  const { drawn, reveal } = useScrolling(pane, list, heights);
  const to = Math.min(drawn.to, heights.count);
  const from = Math.min(drawn.from, to);

  useEffect(() => onLook(from, to), [onLook, from, to]);
  useLayoutEffect(() => measure(list.current), [measure, rows, expanded.ids, from, to]);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    // The width changes how high the open rows are, and so do fonts and what they fetch later.
    const observer = new ResizeObserver(() => measure(element));
    for (const open of [element, ...openRowsIn(element)]) observer.observe(open);
    const stopWatching = watchTextSize(() => measure(element));
    return () => {
      observer.disconnect();
      stopWatching();
    };
  }, [measure, rows, expanded.ids, from, to]);
  useRevealed(props, reveal);

  return (
    <ListTable
      {...props}
      ref={list}
      from={from}
      to={to}
      placing={{
        height: trackHeight({ total: topOf(heights, heights.count) }),
        closedHeight: heights.closed,
        topOf: (index) => topOf(heights, index) - drawn.lag,
        headingTop: topOfHeading(heights) - drawn.lag,
      }}
    />
  );
}

/** The height of a closed row: its kind, two lines of title, date and place (list.css). */
const CLOSED_REM = 6;

type OpenRow = { readonly event: EventId; readonly index: number; readonly height: number };

type Measured = {
  /** In another answer or order the rows have other places. */
  readonly of: readonly unknown[];
  readonly closed: number;
  readonly heading: number;
  readonly open: ReadonlyMap<EventId, OpenRow>;
};

/** The heights of all rows: closed ones by the size of the letters, open ones once they have been drawn. */
function useHeights({ rows: { answer, order }, expanded }: RowsOnScreen) {
  const [measured, setMeasured] = useState<Measured>(() => ({
    of: [],
    closed: closedHeight(),
    heading: 0,
    open: new Map(),
  }));
  const measure = useCallback(
    (list: HTMLElement | null) => {
      if (list === null) return;
      const heading = list.querySelector<HTMLElement>(".list-undated")?.offsetHeight;
      const drawn = openRowsIn(list).map(openRowOf);
      setMeasured((before) => {
        const isSame = before.of[0] === answer && before.of[1] === order;
        const known = isSame ? before.open : new Map<EventId, OpenRow>();
        const after = {
          of: [answer, order],
          closed: closedHeight(),
          heading: heading ?? before.heading,
          open: new Map([...known, ...drawn.map((row) => [row.event, row] as const)]),
        };
        return isSame && isEqual(before, after) ? before : after;
      });
    },
    [answer, order],
  );
  const heights = useMemo(
    (): RowHeights => ({
      count: answer.matching,
      dated: answer.matching - answer.undatedCount,
      closed: measured.closed,
      heading: measured.heading,
      open:
        measured.of[0] === answer && measured.of[1] === order
          ? [...measured.open.values()].filter(({ event }) => expanded.ids.has(event))
          : [],
    }),
    [answer, order, measured, expanded.ids],
  );
  return { heights, measure };
}

function closedHeight(): number {
  return Math.round(CLOSED_REM * textSizePx());
}

function openRowsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(".list-line.is-open")];
}

function openRowOf(row: HTMLElement): OpenRow {
  return {
    event: row.querySelector<HTMLElement>("[data-event-id]")?.dataset["eventId"] ?? "",
    index: Number(row.ariaRowIndex) - 1,
    height: row.offsetHeight,
  };
}

function isEqual(before: Measured, after: Measured): boolean {
  return (
    before.closed === after.closed &&
    before.heading === after.heading &&
    before.open.size === after.open.size &&
    [...after.open.values()].every(({ event, height }) => before.open.get(event)?.height === height)
  );
}

/** Brings the selected event into sight, once a selection, wherever in the list it stands. */
function useRevealed({ rows }: RowsOnScreen, reveal: (index: number, mayStay: boolean) => void): void {
  const { engine } = useSanad();
  const selection = useFollowedSelection("list");
  const isChosenHere = useSanadState((state) => state.origin === "list");
  const revealed = useRef<Selection>(undefined);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  const { answer, order } = rows;
  useEffect(() => {
    const event = shownEvent(selection);
    if (event === undefined || revealed.current === selection) return;
    let isCurrent = true;
    const find = async () => {
      const loaded = loadedIndexOf(latest.current, event);
      const index = loaded ?? (await engine.indexOf(answer.query, order, event));
      if (!isCurrent || index === undefined) return;
      revealed.current = selection;
      reveal(index, isChosenHere);
    };
    letGo(find());
    return () => {
      isCurrent = false;
    };
  }, [engine, selection, isChosenHere, answer, order, reveal]);
}
