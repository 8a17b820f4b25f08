import type { EventId } from "../../domain/model";
import { visItemAt } from "./visInternals";

export type ReaderHandlers = {
  readonly onSelect: (event: EventId) => void;
  /** The focus is on an event; undefined where it has come to anything else, wherever that is. */
  readonly onFocus: (event: EventId | undefined) => void;
  /** A key was pressed on the event that has the focus. */
  readonly onKey: (pressed: KeyboardEvent, event: EventId) => void;
  /** The reader does something, whatever and wherever it is. */
  readonly onAction: () => void;
  /** The reader presses, wherever: the focus may go from what has it to nothing. */
  readonly onPress: () => void;
};

/** A press that moved further was a drag. */
const CLICK_SLIP_PX = 6;

/** Listens to what the reader does with the events drawn in an element, until `signal` aborts. */
export function listenToReader(element: HTMLElement, handlers: ReaderHandlers, signal: AbortSignal): void {
  let pressedAt: { readonly x: number; readonly y: number } | undefined;
  const early = { signal, capture: true };
  document.addEventListener("keydown", () => handlers.onAction(), early);
  document.addEventListener(
    "pointerdown",
    ({ clientX, clientY }) => {
      pressedAt = { x: clientX, y: clientY };
      handlers.onAction();
      handlers.onPress();
    },
    early,
  );
  element.addEventListener(
    "click",
    (click) => {
      // A click that the keyboard makes has no detail and comes from nowhere.
      const slip =
        click.detail === 0 || pressedAt === undefined
          ? 0
          : Math.hypot(click.clientX - pressedAt.x, click.clientY - pressedAt.y);
      const id = slip > CLICK_SLIP_PX ? undefined : eventAt(click.target);
      if (id !== undefined) handlers.onSelect(id);
    },
    { signal },
  );
  document.addEventListener(
    "focusin",
    ({ target }) => handlers.onFocus(element.contains(target as Node) ? eventAt(target) : undefined),
    { signal },
  );
  element.addEventListener(
    "keydown",
    (pressed) => {
      const id = eventAt(pressed.target);
      if (id !== undefined) handlers.onKey(pressed, id);
    },
    { signal },
  );
}

/** The event of whatever part of it was hit. */
function eventAt(target: EventTarget | null): EventId | undefined {
  const button = visItemAt(target)?.querySelector<HTMLElement>("[data-event-id]");
  return button?.dataset["eventId"];
}
