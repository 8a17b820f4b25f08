import { useEffect, useMemo, useRef, type PointerEvent } from "react";
import type { EpochMs } from "../../../domain/dates";
import type { TimeWindow } from "../../../domain/filtering";
import { useSanad, useSanadState } from "../../../state/context";
import { instantAt, pxOf } from "../density/bars";
import { createFramePace } from "../../../state/pace";
import { draggedWindow, grabAt, windowAt, type Grab } from "./brush";

type Drag = {
  readonly pointer: number;
  readonly grab: Grab;
  readonly before: TimeWindow;
  readonly pressedX: number;
  readonly pressed: EpochMs;
  readonly instantOf: (clientX: number) => EpochMs;
  /** A press that has not moved yet is no drag. */
  hasMoved: boolean;
};

const REACH_PX = { mouse: 8, touch: 22 } as const;
const CLICK_SLIP_PX = 3;

/**
 * What the strip that shows a range does under the pointer: every frame of a drag moves the store's window.
 * `data-grab` on the strip says what a press takes hold of, for the pointer's shape.
 */
export function useBrush(range: TimeWindow) {
  const { store } = useSanad();
  const timeDirection = useSanadState((state) => state.timeDirection);
  const drag = useRef<Drag>(undefined);
  const pace = useMemo(
    () => createFramePace((window: TimeWindow) => store.getState().showWindow(window)),
    [store],
  );
  useEffect(() => pace.stop, [pace]);

  const grabUnder = ({ currentTarget, clientX, pointerType }: PointerEvent<HTMLElement>): Grab => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const { timeWindow } = store.getState();
    const x = clientX - left;
    // Counted from the earliest end: which way time runs matters only between instants and the screen.
    const scale = { ...range, widthPx: width, timeDirection: "ltr" } as const;
    const grab = grabAt(
      timeDirection === "ltr" ? x : width - x,
      { startPx: pxOf(timeWindow.from, scale), endPx: pxOf(timeWindow.to, scale) },
      pointerType === "mouse" ? REACH_PX.mouse : REACH_PX.touch,
      width,
    );
    currentTarget.dataset["grab"] = grab;
    return grab;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || drag.current !== undefined) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const instantOf = (x: number) => instantAt(x - left, { ...range, widthPx: width, timeDirection });
    drag.current = {
      pointer: event.pointerId,
      grab: grabUnder(event),
      before: store.getState().timeWindow,
      pressedX: event.clientX,
      pressed: instantOf(event.clientX),
      instantOf,
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
    const { grab, before, pressed, instantOf } = held;
    pace.offer(draggedWindow(grab, before, { pressed, now: instantOf(clientX) }, range));
  };
  /** The browser may also take the pointer away; what has been dragged stays. */
  const onLostPointerCapture = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (held?.pointer !== event.pointerId) return;
    drag.current = undefined;
    if (held.hasMoved) pace.flush();
    else if (held.grab === "new") store.getState().showWindow(windowAt(held.pressed, held.before, range));
  };
  return { onPointerDown, onPointerMove, onLostPointerCapture };
}
