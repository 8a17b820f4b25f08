import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { positionAt, topOf, type RowHeights, type RowPosition } from "./rowHeights";
import { lastOffset, offsetOf, scrollTopOf, trackHeight, type Scroll } from "./scrollTrack";

/** The rows to draw, `to` exclusive, and by how much the track's pixels lag behind the list's. */
export type Drawn = { readonly from: number; readonly to: number; readonly lag: number };

/** Rows are drawn so far beyond the edges, in CSS pixels: the next row is there when the Tab key goes to it. */
const BEYOND_PX = 500;

/** After so long without scrolling, the scrollbar is put to where the list has come. */
const REST_MS = 150;

/**
 * Scrolling of a long list within its pane. The row at the top keeps its place when heights change. `list` is the
 * element as high as the track; what stands above it in the pane sticks there.
 */
export function useScrolling(
  pane: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  heights: RowHeights,
) {
  const [drawn, setDrawn] = useState<Drawn>({ from: 0, to: 0, lag: 0 });
  const atTop = useRef<RowPosition>({ index: 0, within: 0 });
  const scrollTop = useRef(0);
  const latest = useRef(heights);

  const measured = useCallback((): Scroll => {
    const view = (pane.current?.clientHeight ?? 0) - (list.current?.offsetTop ?? 0);
    return { total: topOf(latest.current, latest.current.count), view };
  }, [pane, list]);

  const offsetNow = useCallback(() => topOf(latest.current, atTop.current.index) + atTop.current.within, []);

  const draw = useCallback(
    (wanted: number) => {
      const scroll = measured();
      const offset = Math.min(Math.max(0, wanted), lastOffset(scroll));
      atTop.current = positionAt(latest.current, offset);
      const from = positionAt(latest.current, offset - BEYOND_PX).index;
      const to = positionAt(latest.current, offset + scroll.view + BEYOND_PX).index + 1;
      const lag = scroll.total === trackHeight(scroll) ? 0 : offset - scrollTop.current;
      setDrawn((before) =>
        before.from === from && before.to === to && before.lag === lag ? before : { from, to, lag },
      );
    },
    [measured],
  );

  /** Shows an offset and puts the scrollbar to where it belongs. */
  const moveTo = useCallback(
    (wanted: number) => {
      const scroll = measured();
      const offset = Math.min(Math.max(0, wanted), lastOffset(scroll));
      const element = pane.current;
      if (element === null) return;
      element.scrollTop = scrollTopOf(scroll, offset);
      // Browsers round what they are given.
      scrollTop.current = element.scrollTop;
      draw(offset);
    },
    [pane, measured, draw],
  );

  useLayoutEffect(() => {
    latest.current = heights;
    moveTo(offsetNow());
  }, [heights, moveTo, offsetNow]);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    let rest = 0;
    const follow = () => {
      const moved = element.scrollTop - scrollTop.current;
      if (moved === 0) return;
      scrollTop.current = element.scrollTop;
      const scroll = measured();
      // On a scale, only the scrollbar's thumb, Home and End go far at once: they ask for a place in the whole.
      const isFar = Math.abs(moved) > 3 * scroll.view;
      const isScaled = trackHeight(scroll) < scroll.total;
      const offset = isFar || !isScaled ? offsetOf(scroll, element.scrollTop) : offsetNow() + moved;
      const hadFocus = list.current?.contains(document.activeElement) === true;
      // Before the browser paints: rows of another place would be blank space here.
      flushSync(() => draw(offset));
      // The row with the focus may have gone; the keyboard must go on scrolling.
      if (hadFocus && list.current?.contains(document.activeElement) !== true) {
        element.focus({ preventScroll: true });
      }
      clearTimeout(rest);
      const isAtEnd = element.scrollTop <= 0 || element.scrollTop >= trackHeight(scroll) - scroll.view - 1;
      if (isScaled)
        rest = window.setTimeout(() => flushSync(() => moveTo(offsetNow())), isAtEnd ? 0 : REST_MS);
    };
    const observer = new ResizeObserver(() => draw(offsetNow()));
    observer.observe(element);
    element.addEventListener("scroll", follow, { passive: true });
    return () => {
      clearTimeout(rest);
      observer.disconnect();
      element.removeEventListener("scroll", follow);
    };
  }, [pane, list, measured, draw, moveTo, offsetNow]);

  /** Brings a row near the top of the view, unless it may stay where it is in sight. */
  const reveal = useCallback(
    (index: number, mayStay: boolean) => {
      const { view } = measured();
      const [top, offset] = [topOf(latest.current, index), offsetNow()];
      const isInSight = top + latest.current.closed > offset && top < offset + view;
      if (!mayStay || !isInSight) moveTo(top - Math.min(96, view / 5));
    },
    [measured, offsetNow, moveTo],
  );

  return { drawn, reveal };
}
