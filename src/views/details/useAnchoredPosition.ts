import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import { useLayoutEffect, type RefObject } from "react";
import type { EventId } from "../../domain/model";
import { useSanadState } from "../../state/context";
import type { Origin } from "../../state/store";
import { representationOf } from "../shared/representation";
import { textSizePx } from "../shared/textSize";

/** The least height in which a popup can be read. */
const MIN_HEIGHT_REM = 13.75;
/** Longer ones scroll inside: the views behind must stay in sight. */
const MAX_HEIGHT_REM = 35;

/**
 * Keeps the popup beside the event's representation as map and timeline move, and tells the state that it stands. It looks the element up anew at
 * each step: the libraries replace their nodes as they redraw.
 */
export function useAnchoredPosition(
  dialog: RefObject<HTMLElement | null>,
  event: EventId | undefined,
  isAnchored: boolean,
): void {
  const origin = useSanadState((state) => state.origin);
  const standPopup = useSanadState((state) => state.standPopup);
  // Before the browser paints: the popup is seen first where it stays.
  useLayoutEffect(() => {
    const floating = dialog.current;
    if (event === undefined || floating === null) return;
    if (!isAnchored) {
      // The window has become a phone's: where the popup stood must not hold the sheet.
      floating.removeAttribute("style");
      standPopup(event);
      return () => standPopup(undefined);
    }
    let isOver = false;
    let last: DOMRect | undefined;
    const anchor = {
      getBoundingClientRect: () => {
        last = anchorRectangle(event, origin) ?? last ?? fallbackRectangle();
        return last;
      },
    };
    const place = () => {
      // It may cover the map and the timeline, but leaves article, list and filters free where it can.
      const frame = document.querySelector("#events");
      const map = document.querySelector('[data-view="map"]');
      const withinFrame = { padding: 8, ...(frame === null ? {} : { boundary: frame }) };
      const withinMap = origin !== "timeline" && map !== null ? { padding: 8, boundary: map } : withinFrame;
      void computePosition(anchor, floating, {
        strategy: "fixed",
        placement: origin === "timeline" ? "top" : isRightToLeft() ? "left" : "right",
        middleware: [
          offset(14),
          flip({ ...withinMap, crossAxis: false, fallbackAxisSideDirection: "start" }),
          shift({ ...withinFrame, crossAxis: true }),
          size({
            ...withinFrame,
            apply: ({ availableHeight }) => {
              const [least, most] = [MIN_HEIGHT_REM * textSizePx(), MAX_HEIGHT_REM * textSizePx()];
              floating.style.maxHeight = `${Math.max(least, Math.min(most, availableHeight))}px`;
            },
          }),
        ],
      }).then(({ x, y }) => {
        floating.style.left = `${Math.round(x)}px`;
        floating.style.top = `${Math.round(y)}px`;
        floating.classList.add("is-placed");
        if (!isOver) standPopup(event);
      });
    };
    const stop = autoUpdate(anchor, floating, place, { animationFrame: true });
    return () => {
      isOver = true;
      stop();
      standPopup(undefined);
    };
  }, [dialog, event, origin, isAnchored, standPopup]);
}

function anchorRectangle(event: EventId, origin: Origin): DOMRect | undefined {
  // Article and list are for reading: the popup leaves them free and stands on the map or the timeline.
  const views = origin === "timeline" ? (["timeline", "map"] as const) : (["map", "timeline"] as const);
  for (const view of views) {
    const element = representationOf(view, event);
    const rectangle = element?.getBoundingClientRect();
    if (element == null || rectangle === undefined || rectangle.width + rectangle.height === 0) continue;
    const frame = element.closest("[data-view]")?.getBoundingClientRect();
    if (frame === undefined || touches(rectangle, frame)) return within(rectangle, frame ?? rectangle);
  }
  return undefined;
}

function touches(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** A bar may be wider than the screen: the popup points at the part that is in sight. */
function within(rectangle: DOMRect, frame: DOMRect): DOMRect {
  const left = Math.max(rectangle.left, frame.left);
  const top = Math.max(rectangle.top, frame.top);
  return new DOMRect(
    left,
    top,
    Math.min(rectangle.right, frame.right) - left,
    Math.min(rectangle.bottom, frame.bottom) - top,
  );
}

/** Where no view draws the event, the popup stands over the map's middle. */
function fallbackRectangle(): DOMRect {
  const frame = document.querySelector('[data-view="map"]')?.getBoundingClientRect();
  return frame === undefined
    ? new DOMRect(innerWidth / 2, innerHeight / 4, 0, 0)
    : new DOMRect(frame.left + frame.width / 3, frame.top + frame.height / 2, 0, 0);
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === "rtl";
}
