import { useEffect, useMemo, useRef, type PointerEvent } from "react";
import type { TimeWindow } from "../../../domain/filtering";
import { useSanad, useSanadState } from "../../../state/context";
import { createFramePace } from "../../../state/pace";
import { draggedWindow, grabAt, shownShareOf, windowAt, type Grab } from "./brush";
import { instantOf, type FoldedTime } from "../../../domain/foldedTime";

type Drag = {
  readonly pointer: number;
  readonly grab: Grab;
  readonly before: TimeWindow;
  readonly pressedX: number;
  /** The share of the strip that was pressed. */
  readonly pressed: number;
  readonly shareAt: (clientX: number) => number;
  /** A press that has not moved yet is no drag. */
  hasMoved: boolean;
};

const REACH_PX = { mouse: 8, touch: 22 } as const;
const CLICK_SLIP_PX = 3;

/**
 * What the strip does under the pointer: every frame of a drag moves the store's window. `data-grab` on the strip says
 * what a press takes hold of, for the pointer's shape.
 */
export function useBrush(time: FoldedTime) {
  const { store } = useSanad();
  const timeDirection = useSanadState((state) => state.timeDirection);
  const drag = useRef<Drag>(undefined);
  const pace = useMemo(
    () => createFramePace((window: TimeWindow) => store.getState().showWindow(window)),
    [store],
  );
  useEffect(() => pace.stop, [pace]);

  // Counted from the earliest end: which way time runs matters only here.
  const sharesOf = (strip: HTMLElement) => {
    const { left, right, width } = strip.getBoundingClientRect();
    const shareAt = (clientX: number) =>
      (timeDirection === "ltr" ? clientX - left : right - clientX) / Math.max(width, 1);
    return { width, shareAt };
  };
  const grabUnder = ({ currentTarget, clientX, pointerType }: PointerEvent<HTMLElement>): Grab => {
    const { width, shareAt } = sharesOf(currentTarget);
    const { from, to } = store.getState().timeWindow;
    const grab = grabAt(
      shareAt(clientX) * width,
      { startPx: shownShareOf(from, time) * width, endPx: shownShareOf(to, time) * width },
      pointerType === "mouse" ? REACH_PX.mouse : REACH_PX.touch,
      width,
    );
    currentTarget.dataset["grab"] = grab;
    return grab;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || drag.current !== undefined) return;
    const { shareAt } = sharesOf(event.currentTarget);
    drag.current = {
      pointer: event.pointerId,
      grab: grabUnder(event),
      before: store.getState().timeWindow,
      pressedX: event.clientX,
      pressed: shareAt(event.clientX),
      shareAt,
      hasMoved: false,
    };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { pointerId, clientX } = event;
    const held = drag.current;
    if (held === undefined) grabUnder(event);
    if (held?.pointer !== pointerId) return;
    held.hasMoved ||= Math.abs(clientX - held.pressedX) > CLICK_SLIP_PX;
    if (!held.hasMoved) return;
    const { grab, before, pressed, shareAt } = held;
    pace.offer(draggedWindow(grab, before, { pressed, now: shareAt(clientX) }, time));
  };
  /** The browser may also take the pointer away; what has been dragged stays. */
  const onLostPointerCapture = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (held?.pointer !== event.pointerId) return;
    drag.current = undefined;
    if (held.hasMoved) pace.flush();
    else if (held.grab === "new") {
      const pressed = instantOf(held.pressed, time);
      store.getState().showWindow(windowAt(pressed, held.before, time.range));
    }
  };
  return { onPointerDown, onPointerMove, onLostPointerCapture };
}
