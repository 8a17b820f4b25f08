import type { KeyIntent } from "../keys";
import { keyIntent } from "../keys";
import { visItemAt } from "../visInternals";

/** What the reader does with a chart. */
export type ChartGestures = {
  /** The mouse stands so many pixels from the panel's left; undefined where it has left. */
  readonly onHover: (leftPx: number | undefined) => void;
  readonly onPick: (leftPx: number, isFinger: boolean) => void;
  readonly onKey: (intent: KeyIntent | { readonly type: "enter" }) => void;
  readonly onBlur: () => void;
};

/** A press that moved further was a drag. */
const CLICK_SLIP_PX = 6;

/** Listens to the mouse and to fingers on a panel, and to the keys of what has the focus in it, until `signal` aborts. */
export function listenToChart(
  panel: HTMLElement,
  focusable: HTMLElement,
  timeDirection: "ltr" | "rtl",
  { onHover, onPick, onKey, onBlur }: ChartGestures,
  signal: AbortSignal,
): void {
  const leftOf = ({ clientX }: MouseEvent) => clientX - panel.getBoundingClientRect().left;
  const isOnItem = ({ target }: Event) => visItemAt(target) !== undefined;
  let pressed: MouseEvent | undefined;
  panel.addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerType !== "touch") onHover(isOnItem(event) ? undefined : leftOf(event));
    },
    { signal },
  );
  panel.addEventListener("pointerleave", () => onHover(undefined), { signal });
  panel.addEventListener(
    "pointerdown",
    (event) => {
      pressed = event;
    },
    { signal, capture: true },
  );
  panel.addEventListener(
    "click",
    (event) => {
      const slip =
        pressed === undefined
          ? 0
          : Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
      if (slip > CLICK_SLIP_PX || isOnItem(event)) return;
      onPick(leftOf(event), event instanceof PointerEvent && event.pointerType === "touch");
    },
    { signal },
  );
  focusable.addEventListener(
    "keydown",
    (event) => {
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
      const intent =
        event.key === "Enter" && isPlain ? ({ type: "enter" } as const) : keyIntent(event, timeDirection);
      if (intent === undefined) return;
      event.preventDefault();
      onKey(intent);
    },
    { signal },
  );
  focusable.addEventListener("blur", onBlur, { signal });
}
