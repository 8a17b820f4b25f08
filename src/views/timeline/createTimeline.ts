import moment from "moment";
import { DataSet } from "vis-data/esnext";
import { Timeline, type DataGroup, type DataItem } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { DAY_MS } from "../../domain/dates";
import type { TimeWindow } from "../../domain/filtering";
import type { EventId } from "../../domain/model";
import type { Language } from "../../i18n/languages";
import { axisLabel } from "./axisLabels";
import { drawAllLanes } from "./drawAllLanes";
import { createLabelMeasure } from "./labelMeasure";
import { HALF_ICON_PX, placeEvent, type Placement } from "./placement";
import { createBar, createEventButton, createLaneLabel, createReportedLine } from "./timelineNodes";
import type { TimelineLane } from "./timelineLanes";
import type { TimelineEvent, TimelineModel } from "./timelineModel";

export type TimelineState = {
  readonly model: TimelineModel;
  readonly window: TimeWindow;
  readonly selected: EventId | undefined;
};

export type TimelineHandlers = {
  /** The reader has moved the window and let go. */
  readonly onWindow: (window: TimeWindow) => void;
  readonly onSelect: (event: EventId) => void;
  /** A key was pressed on the event that has the focus. */
  readonly onKey: (pressed: KeyboardEvent, event: EventId) => void;
  /** What `update` was given last stands on the screen. */
  readonly onDrawn: () => void;
};

export type TimelineAdapter = {
  readonly update: (state: TimelineState) => void;
  /** Puts the focus on an event, now or as soon as it is drawn. */
  readonly focusEvent: (event: EventId) => void;
  readonly isDrawn: (event: EventId) => boolean;
  readonly destroy: () => void;
};

type DrawnEvent = {
  readonly event: TimelineEvent;
  readonly placement: Placement;
  readonly item: DataItem;
  /** Equal where nothing has changed. */
  readonly key: string;
};

const HOUR_MS = DAY_MS / 24;
const LONGEST_WINDOW_MS = DAY_MS * 366 * 9999;
/** A press that moved further was a drag. */
const CLICK_SLIP_PX = 6;

/**
 * vis-timeline behind one function: it is given events, lanes and a window, and tells what the reader does.
 * Traps and remedies: it is fed epoch milliseconds and DOM nodes; items are swapped while the window is
 * parked far away, as adding within sight lays each one out; only the reader's own moves are reported.
 */
export function createTimeline(
  element: HTMLElement,
  handlers: TimelineHandlers,
  options: { readonly language: Language; readonly timeDirection: "ltr" | "rtl" },
): TimelineAdapter {
  const { language, timeDirection } = options;
  const items = new DataSet<DataItem>();
  const groups = new DataSet<DataGroup>();
  const measure = createLabelMeasure(element);
  const abort = new AbortController();
  const { signal } = abort;

  let state: TimelineState | undefined;
  let isReady = false;
  /** The reader is dragging or zooming: what the store says waits. */
  let isHeld = false;
  let drawn: ReadonlyMap<string, DrawnEvent> = new Map();
  let lanes: ReadonlyMap<string, TimelineLane> = new Map();
  let tabStop: EventId | undefined;
  /** The width that the placements were worked out for. */
  let placedForPx = 0;
  let awaitedFocus: EventId | undefined;
  let awaitedSight: EventId | undefined;

  // The import has set moment's locale to the browser's; all words come from Intl below.
  moment.locale("en");
  const timeline = new Timeline(element, items, groups, {
    rtl: timeDirection === "rtl",
    moment: (date?: moment.MomentInput) => moment(date).utc(),
    height: "100%",
    orientation: { axis: "bottom", item: "top" },
    margin: { axis: 1.5, item: { horizontal: 6, vertical: 3 } },
    groupOrder: "order",
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    zoomKey: "ctrlKey",
    zoomMin: HOUR_MS,
    zoomMax: LONGEST_WINDOW_MS,
    verticalScroll: true,
    horizontalScroll: true,
    // Arabic month names are long.
    maxMinorChars: language === "ar" ? 11 : 7,
    format: {
      minorLabels: (date, scale) => axisLabel("minor", date.valueOf(), scale, language),
      majorLabels: (date, scale) => axisLabel("major", date.valueOf(), scale, language),
    },
    template: (item: { readonly id: string } | null, content: HTMLElement) =>
      drawItem(item === null ? undefined : drawn.get(item.id), content),
    groupTemplate: (group: { readonly id: string } | null) => {
      const lane = group === null ? undefined : lanes.get(group.id);
      return lane === undefined ? "" : createLaneLabel(lane);
    },
    onInitialDrawComplete: () => {
      isReady = true;
      if (state !== undefined && !signal.aborted) apply(state);
    },
  });

  const drawItem = (found: DrawnEvent | undefined, content: HTMLElement): HTMLElement | string => {
    // Not `closest(".vis-item")`: the box gets its classes only after its content.
    const box = content.parentElement?.parentElement;
    if (found === undefined || !box) return "";
    const { event, placement } = found;
    for (const old of box.querySelectorAll(":scope > .timeline-bar, :scope > .timeline-reported"))
      old.remove();
    if (event.reported !== undefined) box.prepend(createReportedLine(event.reported, placement));
    if (placement.mark === "bar") box.prepend(createBar(event));
    const button = createEventButton(event, placement);
    mark(button);
    return button;
  };

  const buttons = () => element.querySelectorAll<HTMLButtonElement>(".timeline-event");
  const buttonOf = (id: EventId) => [...buttons()].find((button) => button.dataset["eventId"] === id);
  const mark = (button: HTMLElement) => {
    const id = button.dataset["eventId"];
    button.setAttribute("aria-pressed", String(id === state?.selected));
    button.tabIndex = id === tabStop ? 0 : -1;
  };

  const widthPx = () => element.querySelector(".vis-panel.vis-center")?.clientWidth ?? element.clientWidth;
  const pxPerMs = (window: TimeWindow) => widthPx() / (window.to - window.from);

  /** The lanes and items as vis-timeline holds them, swapped where they differ; then the window. */
  const apply = ({ model, window, selected }: TimelineState) => {
    const width = Math.max(widthPx(), 1);
    placedForPx = width;
    const next = new Map<string, DrawnEvent>();
    for (const event of model.events) {
      const placement = placeEvent(event.bar, measure(event), window, width);
      const item = itemOf(event, placement, 1 / pxPerMs(window));
      next.set(`event:${event.id}`, {
        event,
        placement,
        item,
        key: JSON.stringify([event, placement, item]),
      });
    }
    const gone = [...drawn.keys()].filter((id) => next.get(id)?.key !== drawn.get(id)?.key);
    const come = [...next].filter(([id, { key }]) => drawn.get(id)?.key !== key);
    const focused = focusedEvent();
    drawn = next;
    addLanes(model.lanes);
    if (gone.length + come.length > 0) {
      const far = 20 * (window.to - window.from);
      timeline.setWindow(window.from + far, window.to + far, { animation: false });
      items.remove(gone);
      items.add(come.map(([, { item }]) => item));
      timeline.setWindow(window.from, window.to, { animation: false });
      if (focused !== undefined) awaitedFocus ??= focused;
    } else if (differs(window)) {
      timeline.setWindow(window.from, window.to, { animation: false });
    }
    dropLanes(model.lanes);
    if (!model.events.some(({ id }) => id === tabStop) || tabStop === undefined) {
      tabStop = model.events.find(({ id }) => id === selected)?.id ?? firstInSight(model, window)?.id;
    }
    buttons().forEach(mark);
    // Where vis-timeline has nothing to draw it reports no drawing.
    onChanged();
  };

  const addLanes = (wanted: readonly TimelineLane[]) => {
    lanes = new Map(wanted.map((lane) => [lane.id, lane]));
    const changed = wanted.map(({ id, kind }, order): DataGroup & { order: number } => ({
      id,
      order,
      content: "",
      className: kind === undefined ? "lane" : `lane of-kind-${kind}`,
    }));
    const isSame = changed.every(({ id, order }) => {
      const group: (DataGroup & { order?: number }) | null = groups.get(id);
      return group?.order === order;
    });
    if (isSame) return;
    groups.update(changed);
    drawAllLanes(timeline);
  };
  const dropLanes = (wanted: readonly TimelineLane[]) => {
    const ids = new Set<unknown>(wanted.map(({ id }) => id));
    const idle = groups.getIds().filter((id) => !ids.has(id));
    if (idle.length > 0) groups.remove(idle);
  };

  /** True where the window on the screen is half a pixel or more away from the one given. */
  const differs = (window: TimeWindow) => {
    const shown = timeline.getWindow();
    const away = Math.max(
      Math.abs(shown.start.valueOf() - window.from),
      Math.abs(shown.end.valueOf() - window.to),
    );
    return away * pxPerMs(window) >= 0.5;
  };

  const focusedEvent = (): EventId | undefined => {
    const focused = element.contains(document.activeElement) ? document.activeElement : undefined;
    return focused instanceof HTMLElement ? focused.dataset["eventId"] : undefined;
  };

  /** Scrolls the lanes so far that a button stands wholly within them. */
  const bringIntoSight = (button: HTMLElement) => {
    const center = element.querySelector(".vis-panel.vis-center");
    const scroller = element.querySelector(
      timeDirection === "rtl" ? ".vis-panel.vis-right" : ".vis-panel.vis-left",
    );
    if (center === null || scroller === null) return;
    const seen = center.getBoundingClientRect();
    const { top, bottom } = button.getBoundingClientRect();
    const air = 6;
    if (top < seen.top + air) scroller.scrollTop -= seen.top + air - top;
    else if (bottom > seen.bottom - air) scroller.scrollTop += bottom - seen.bottom + air;
  };

  const onChanged = () => {
    // The lanes' names have taken their room, or the pane has changed its size.
    if (isReady && Math.abs(widthPx() - placedForPx) > 1) again();
    const shown = timeline.getWindow();
    const day = pxPerMs({ from: shown.start.valueOf(), to: shown.end.valueOf() }) * DAY_MS;
    element.style.setProperty("--day", `${day}px`);
    const toFocus = awaitedFocus === undefined ? undefined : buttonOf(awaitedFocus);
    if (toFocus !== undefined) {
      awaitedFocus = undefined;
      toFocus.focus({ preventScroll: true });
    }
    const toSee = awaitedSight === undefined ? undefined : buttonOf(awaitedSight);
    if (toSee !== undefined) {
      awaitedSight = undefined;
      bringIntoSight(toSee);
    }
    if (state !== undefined && isReady) handlers.onDrawn();
  };
  timeline.on("changed", onChanged);
  timeline.on("rangechange", (change: { readonly byUser: boolean }) => {
    if (change.byUser) isHeld = true;
  });
  timeline.on(
    "rangechanged",
    (change: { readonly byUser: boolean; readonly start: Date; readonly end: Date }) => {
      if (!change.byUser) return;
      isHeld = false;
      handlers.onWindow({ from: change.start.valueOf(), to: change.end.valueOf() });
    },
  );

  let pressedAt: { readonly x: number; readonly y: number } | undefined;
  element.addEventListener(
    "pointerdown",
    ({ clientX, clientY }) => {
      pressedAt = { x: clientX, y: clientY };
    },
    { signal, capture: true },
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
  element.addEventListener(
    "focusin",
    ({ target }) => {
      const id = eventAt(target);
      const button = id === undefined ? undefined : buttonOf(id);
      if (button === undefined) return;
      tabStop = id;
      buttons().forEach(mark);
      bringIntoSight(button);
    },
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

  const again = () => {
    if (state !== undefined && isReady && !isHeld && !signal.aborted) apply(state);
  };
  const resize = new ResizeObserver(() => {
    timeline.redraw();
  });
  resize.observe(element);
  // Titles measured before their font came are measured again.
  void document.fonts.ready.then(() => {
    measure.forget();
    again();
  });

  return {
    update: (next) => {
      if (next.selected !== state?.selected) {
        awaitedSight = next.selected;
        tabStop = next.selected ?? tabStop;
      }
      state = next;
      again();
    },
    focusEvent: (id) => {
      const button = buttonOf(id);
      if (button === undefined) awaitedFocus = id;
      else button.focus({ preventScroll: true });
    },
    isDrawn: (id) => buttonOf(id) !== undefined,
    destroy: () => {
      abort.abort();
      resize.disconnect();
      timeline.destroy();
      // Destroyed before its first drawing, it would leave its loading screen behind.
      element.replaceChildren();
    },
  };
}

/** The event of whatever part of it was hit. */
function eventAt(target: EventTarget | null): EventId | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest(".vis-item")?.querySelector<HTMLElement>("[data-event-id]")?.dataset["eventId"];
}

/** A label before its mark lengthens the item by its own width, so that stacking leaves it room. */
function itemOf(event: TimelineEvent, placement: Placement, msPerPx: number): DataItem {
  const { label, mark, start, end, labelPx } = placement;
  const icon = mark === "point" ? HALF_ICON_PX : 0;
  const box =
    label === "before"
      ? { start: start - (labelPx - icon) * msPerPx, end: end + icon * msPerPx }
      : { start, end };
  const standing = event.isPlain ? "is-plain" : "is-not-plain";
  const className = `timeline-item of-kind-${event.kind} is-${mark} is-${label} is-${event.extent} ${standing}`;
  return { id: `event:${event.id}`, group: event.lane, ...box, type: "range", content: "", className };
}

function firstInSight(model: TimelineModel, window: TimeWindow): TimelineEvent | undefined {
  return model.events.find(({ bar }) => bar.end >= window.from && bar.start <= window.to);
}
