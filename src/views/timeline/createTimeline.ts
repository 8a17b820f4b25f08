import { DataSet } from "vis-data/esnext";
import { Timeline, type DataGroup, type DataItem } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { DAY_MS } from "../../domain/dates";
import type { TimeWindow } from "../../domain/filtering";
import type { EventId } from "../../domain/model";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { createDensityLayer, type DensityModel } from "./density/densityLayer";
import { drawAllLanes } from "./drawAllLanes";
import { keepNearItems } from "./keepNearItems";
import { createLabelMeasure } from "./labelMeasure";
import { HALF_ICON_PX, isInSight, placeEvent, type Placement } from "./placement";
import { listenToReader, type ReaderHandlers } from "./readerInput";
import { createBar, createEventButton, createLaneLabel, createReportedLine } from "./timelineNodes";
import type { TimelineLane } from "./timelineLanes";
import type { TimelineEvent, TimelineModel } from "./timelineModel";
import { createVisOptions } from "./visOptions";

export type TimelineState = {
  readonly model: TimelineModel;
  readonly selected: EventId | undefined;
};

/** Where time stands. */
export type TimelineTime = {
  readonly window: TimeWindow;
  /** Undefined where the items are all that there is. */
  readonly density: DensityModel | undefined;
};

export type TimelineHandlers = Pick<ReaderHandlers, "onSelect" | "onKey"> & {
  /** The reader has moved the window and let go. */
  readonly onWindow: (window: TimeWindow) => void;
  /** What `update` was given last stands on the screen. */
  readonly onDrawn: () => void;
};

export type TimelineAdapter = {
  /** Moves time at once, in every frame of a drag, with the items that stand there. */
  readonly showTime: (time: TimelineTime) => void;
  /** Swaps the items: too slow for every frame. */
  readonly update: (state: TimelineState) => void;
  /** Puts the focus on an event, now or as soon as it is drawn. */
  readonly focusEvent: (event: EventId) => void;
  readonly destroy: () => void;
};

type DrawnEvent = {
  readonly event: TimelineEvent;
  readonly placement: Placement;
  readonly item: DataItem;
  /** Equal where nothing has changed. */
  readonly key: string;
};

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
  const items = new DataSet<DataItem>();
  const groups = new DataSet<DataGroup>();
  const measure = createLabelMeasure(element);
  const abort = new AbortController();

  let state: TimelineState | undefined;
  let time: TimelineTime | undefined;
  let isReady = false;
  /** The reader is dragging or zooming: what the store says waits. */
  let isHeld = false;
  /** The window is far away while items are swapped. */
  let isParked = false;
  let drawn: ReadonlyMap<string, DrawnEvent> = new Map();
  let lanes: ReadonlyMap<string, TimelineLane> = new Map();
  /** The width that the placements were worked out for. */
  let widthPx = 1;
  /** The layout may have changed: it is read after swaps and changes of size, not in every frame of a drag. */
  let isLayoutNew = true;
  let tabStop: EventId | undefined;
  let awaitedFocus: EventId | undefined;
  let awaitedSight: EventId | undefined;

  const drawItem = (id: string, content: HTMLElement): HTMLElement | undefined => {
    const found = drawn.get(id);
    // Not `closest(".vis-item")`: the box gets its classes only after its content.
    const box = content.parentElement?.parentElement;
    if (found === undefined || !box) return undefined;
    const { event, placement } = found;
    box.querySelectorAll(":scope > .timeline-mark").forEach((old) => old.remove());
    if (event.reported !== undefined) box.prepend(createReportedLine(event.reported, placement));
    if (placement.mark === "bar") box.prepend(createBar(event));
    const button = createEventButton(event, placement);
    mark(button);
    return button;
  };
  const drawLane = (id: string) => {
    const lane = lanes.get(id);
    return lane && createLaneLabel(lane);
  };
  const timeline = new Timeline(
    element,
    items,
    groups,
    createVisOptions(options.language, options.timeDirection, {
      item: drawItem,
      lane: drawLane,
      onReady: () => {
        isReady = true;
        again();
      },
    }),
  );

  const panel = element.querySelector(".vis-panel.vis-center");
  const density = panel === null ? undefined : createDensityLayer(panel, options.timeDirection);

  const buttons = () => element.querySelectorAll<HTMLButtonElement>(".timeline-event");
  const buttonOf = (id: EventId) => [...buttons()].find((button) => button.dataset["eventId"] === id);
  const mark = (button: HTMLElement) => {
    const id = button.dataset["eventId"];
    button.setAttribute("aria-pressed", String(id === state?.selected));
    button.tabIndex = id === tabStop ? 0 : -1;
  };
  const readWidth = () => Math.max(panel?.clientWidth ?? element.clientWidth, 1);
  const pxPerMs = (window: TimeWindow) => widthPx / (window.to - window.from);
  const shownWindow = (): TimeWindow => {
    const { start, end } = timeline.getWindow();
    return { from: start.valueOf(), to: end.valueOf() };
  };

  /** Hands vis-timeline the lanes and items that differ from those it holds, then the window. */
  const apply = ({ model, selected }: TimelineState, { window }: TimelineTime) => {
    widthPx = readWidth();
    const next = new Map<string, DrawnEvent>();
    for (const event of model.events) {
      const placement = placeEvent(event.bar, measure(event), window, widthPx);
      const item = itemOf(event, placement, 1 / pxPerMs(window));
      next.set(idOf(event), { event, placement, item, key: JSON.stringify([event, placement, item]) });
    }
    const gone = [...drawn.keys()].filter((id) => next.get(id)?.key !== drawn.get(id)?.key);
    const come = [...next.values()].filter(({ item, key }) => drawn.get(String(item.id))?.key !== key);
    // Come into the window only now, the selected event may stand in lanes that are scrolled away.
    const isNew = (id: EventId) => model.events.some((event) => event.id === id && !drawn.has(idOf(event)));
    if (selected !== undefined && isNew(selected)) awaitedSight = selected;
    const focused = buttonWithFocus()?.dataset["eventId"];
    drawn = next;
    addLanes(model.lanes);
    if (gone.length + come.length > 0) {
      const far = 20 * (window.to - window.from);
      isParked = true;
      timeline.setWindow(window.from + far, window.to + far, { animation: false });
      items.remove(gone);
      items.add(come.map(({ item }) => item));
      keepNearItems(timeline);
      isParked = false;
      timeline.setWindow(window.from, window.to, { animation: false });
      if (model.events.some(({ id }) => id === focused)) awaitedFocus ??= focused;
    } else if (differs(window)) {
      timeline.setWindow(window.from, window.to, { animation: false });
    }
    dropLanes(model.lanes);
    if (!model.events.some(({ id }) => id === tabStop)) {
      const stop = model.events.find(({ id }) => id === selected);
      tabStop = (stop ?? model.events.find(({ bar }) => isInSight(bar, window)))?.id;
    }
    buttons().forEach(mark);
    // Where vis-timeline has nothing to draw it reports no drawing.
    settle();
    isLayoutNew = true;
  };

  const addLanes = (wanted: readonly TimelineLane[]) => {
    const before = [...lanes.values()];
    lanes = new Map(wanted.map((lane) => [lane.id, lane]));
    if (JSON.stringify(before) === JSON.stringify(wanted)) return;
    groups.update(
      wanted.map(({ id, kind }, order): DataGroup & { order: number } => ({
        id,
        order,
        content: "",
        className: kind === undefined ? "" : `of-kind-${kind}`,
      })),
    );
    drawAllLanes(timeline);
  };
  const dropLanes = (wanted: readonly TimelineLane[]) => {
    const ids = new Set<unknown>(wanted.map(({ id }) => id));
    const idle = groups.getIds().filter((id) => !ids.has(id));
    if (idle.length > 0) groups.remove(idle);
  };

  /** True where the window on the screen is half a pixel or more away from the one given. */
  const differs = (window: TimeWindow) => {
    const shown = shownWindow();
    const away = Math.max(Math.abs(shown.from - window.from), Math.abs(shown.to - window.to));
    return away * pxPerMs(window) >= 0.5;
  };

  const buttonWithFocus = () => [...buttons()].find((button) => button === document.activeElement);

  /** Scrolls the lanes so far that a button stands wholly within them. */
  const bringIntoSight = (button: HTMLElement) => {
    const side = options.timeDirection === "rtl" ? "right" : "left";
    const scroller = element.querySelector(`.vis-panel.vis-${side}`);
    const center = element.querySelector(".vis-panel.vis-center");
    if (center === null || scroller === null) return;
    const seen = center.getBoundingClientRect();
    const { top, bottom } = button.getBoundingClientRect();
    const air = 6;
    if (top < seen.top + air) scroller.scrollTop -= seen.top + air - top;
    else if (bottom > seen.bottom - air) scroller.scrollTop += bottom - seen.bottom + air;
  };

  /** The lanes' names scroll: the keyboard reaches them, and they say what they are. */
  const nameLanes = () => {
    const side = options.timeDirection === "rtl" ? "right" : "left";
    const names = element.querySelector<HTMLElement>(`.vis-panel.vis-${side}`);
    if (names === null) return;
    names.tabIndex = names.scrollHeight > names.clientHeight ? 0 : -1;
    names.setAttribute("role", "group");
    names.setAttribute("aria-label", textsIn(options.language, "timeline")("lanesBy"));
  };

  /** Rounded, so that it stays the same while time is only moved: each change works out every item's style anew. */
  const setDay = (px: number) => {
    const day = `${Number(px.toPrecision(6))}px`;
    if (day !== element.style.getPropertyValue("--day")) element.style.setProperty("--day", day);
  };

  /** What has to wait for vis-timeline's drawing. */
  const settle = () => {
    if (isParked) return;
    if (isLayoutNew) {
      isLayoutNew = false;
      // The lanes' names have taken their room, or the pane has changed its size.
      if (Math.abs(readWidth() - widthPx) > 1) again();
      nameLanes();
    }
    const shown = shownWindow();
    setDay(pxPerMs(shown) * DAY_MS);
    density?.draw(shown);
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
    const isAllDrawn = isReady && state !== undefined && (drawn.size === 0 || buttons().length > 0);
    if (isAllDrawn) handlers.onDrawn();
  };
  const again = () => {
    if (state === undefined || time === undefined) return;
    if (isReady && !isHeld && !abort.signal.aborted) apply(state, time);
  };

  timeline.on("changed", settle);
  timeline.on("rangechange", ({ byUser }: { readonly byUser: boolean }) => {
    if (byUser) isHeld = true;
  });
  timeline.on("rangechanged", ({ byUser }: { readonly byUser: boolean }) => {
    if (!byUser) return;
    isHeld = false;
    handlers.onWindow(shownWindow());
  });
  listenToReader(
    element,
    {
      ...handlers,
      onFocus: (id) => {
        tabStop = id;
        buttons().forEach(mark);
        const button = buttonOf(id);
        if (button !== undefined) bringIntoSight(button);
      },
      onAction: () => {
        awaitedFocus = undefined;
      },
    },
    abort.signal,
  );
  const resize = new ResizeObserver(() => {
    isLayoutNew = true;
    timeline.redraw();
  });
  resize.observe(element);
  // Titles measured before their font came are measured again.
  void document.fonts.ready.then(() => {
    measure.forget();
    again();
  });

  return {
    showTime: (next) => {
      time = next;
      density?.show(next.density);
      // Moved, vis-timeline tells when it has drawn its axis; the density is drawn together with it.
      if (isReady && !isHeld && differs(next.window)) {
        timeline.setWindow(next.window.from, next.window.to, { animation: false });
      } else density?.draw(shownWindow());
    },
    update: (next) => {
      if (next.selected !== state?.selected) {
        awaitedSight = next.selected;
        tabStop = next.selected ?? tabStop;
      }
      state = next;
      again();
    },
    focusEvent: (id) => {
      awaitedFocus = id;
      settle();
    },
    destroy: () => {
      abort.abort();
      resize.disconnect();
      density?.destroy();
      timeline.destroy();
      // Destroyed before its first drawing, it would leave its loading screen behind.
      element.replaceChildren();
    },
  };
}

/** Prefixed: ids such as `__proto__` break vis-timeline. */
function idOf(event: TimelineEvent): string {
  return `event:${event.id}`;
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
  return { id: idOf(event), group: event.lane, ...box, type: "range", content: "", className };
}
