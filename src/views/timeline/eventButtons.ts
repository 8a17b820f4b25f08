import type { EventId } from "../../domain/model";
import { visPart } from "./visInternals";

/** The buttons of the events that vis-timeline has drawn: which is selected, which the Tab key reaches, which has the focus. */
export type EventButtons = {
  /** Says of a new button what it is. */
  readonly mark: (button: HTMLElement) => void;
  readonly markAll: () => void;
  readonly select: (event: EventId | undefined) => void;
  readonly tabStop: () => EventId | undefined;
  readonly stopAt: (event: EventId | undefined) => void;
  readonly areDrawn: () => boolean;
  /** The event that has the focus. */
  readonly focused: () => EventId | undefined;
  /** Puts the focus on an event, or brings it into sight, as soon as it is drawn. */
  readonly await: (what: "focus" | "sight", event: EventId | undefined) => void;
  readonly awaits: (what: "focus" | "sight") => boolean;
  /** The focus is on this event; undefined once it is elsewhere, or the reader goes elsewhere. */
  readonly hold: (event: EventId | undefined) => void;
  /** Does what waits for the drawing. */
  readonly settle: () => void;
  readonly bringIntoSight: (event: EventId) => void;
};

/** Air above and below what is brought into sight. */
const AIR_PX = 6;

export function createEventButtons(element: HTMLElement, timeDirection: "ltr" | "rtl"): EventButtons {
  let selected: EventId | undefined;
  let tabStop: EventId | undefined;
  let held: EventId | undefined;
  const awaited: Record<"focus" | "sight", EventId | undefined> = { focus: undefined, sight: undefined };

  const buttons = () => [...element.querySelectorAll<HTMLButtonElement>(".timeline-event")];
  const buttonOf = (id: EventId | undefined) =>
    id === undefined ? undefined : buttons().find((button) => button.dataset["eventId"] === id);
  const mark = (button: HTMLElement) => {
    const id = button.dataset["eventId"];
    button.setAttribute("aria-pressed", String(id === selected));
    button.tabIndex = id === tabStop ? 0 : -1;
  };
  /** Scrolls the lanes so far that a button stands wholly within them. */
  const reveal = (button: HTMLElement) => {
    const side = timeDirection === "rtl" ? "right" : "left";
    const scroller = visPart(element, side);
    const center = visPart(element, "center");
    if (center === undefined || scroller === undefined) return;
    const seen = center.getBoundingClientRect();
    const { top, bottom } = button.getBoundingClientRect();
    if (top < seen.top + AIR_PX) scroller.scrollTop -= seen.top + AIR_PX - top;
    else if (bottom > seen.bottom - AIR_PX) scroller.scrollTop += bottom - seen.bottom + AIR_PX;
  };
  /** The button of what is awaited, once. */
  const arrived = (what: "focus" | "sight") => {
    const button = buttonOf(awaited[what]);
    if (button !== undefined) awaited[what] = undefined;
    return button;
  };

  return {
    mark,
    markAll: () => buttons().forEach(mark),
    select: (event) => {
      selected = event;
    },
    tabStop: () => tabStop,
    stopAt: (event) => {
      tabStop = event;
    },
    areDrawn: () => element.querySelector(".timeline-event") !== null,
    focused: () => {
      const { activeElement } = document;
      const hasFocus = activeElement instanceof HTMLElement && element.contains(activeElement);
      return hasFocus && activeElement.matches(".timeline-event")
        ? activeElement.dataset["eventId"]
        : undefined;
    },
    await: (what, event) => {
      awaited[what] = event;
    },
    awaits: (what) => awaited[what] !== undefined,
    hold: (event) => {
      held = event;
    },
    settle: () => {
      // vis-timeline takes items from the document and lays them in again: the focus falls to the page.
      const isLost = held !== undefined && document.activeElement === document.body;
      if (isLost && awaited.focus === undefined) awaited.focus = held;
      arrived("focus")?.focus({ preventScroll: true });
      const toSee = arrived("sight");
      if (toSee !== undefined) reveal(toSee);
    },
    bringIntoSight: (event) => {
      const button = buttonOf(event);
      if (button !== undefined) reveal(button);
    },
  };
}

/** The lanes' names scroll: the keyboard reaches them, and they say what they are. */
export function nameLanes(element: HTMLElement, timeDirection: "ltr" | "rtl", name: string): void {
  const side = timeDirection === "rtl" ? "right" : "left";
  const names = visPart(element, side);
  if (names === undefined) return;
  names.tabIndex = names.scrollHeight > names.clientHeight ? 0 : -1;
  names.setAttribute("role", "group");
  names.setAttribute("aria-label", name);
}
