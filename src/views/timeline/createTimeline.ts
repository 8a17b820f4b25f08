import { DAY_MS } from "../../domain/utcDays";
import type { TimeWindow } from "../../domain/filtering";
import type { EventId } from "../../domain/model";
import type { Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { watchTextSize } from "../shared/textSize";
import { createAxisLayer } from "./axis/axisLayer";
import type { ChartHandlers, ChartLayer, ChartModel } from "./chart/chartLayer";
import { watchRoom } from "./chartRoom";
import { createEventButtons, nameLanes } from "./eventButtons";
import { changeOf, drawnEvents, itemIdOf, type DrawnEvents } from "./eventItems";
import { createLabelMeasure } from "./labelMeasure";
import { isInSight } from "./placement";
import { listenToReader, type ReaderHandlers } from "./readerInput";
import {
  createBar,
  createBarIcon,
  createEventButton,
  createLaneLabel,
  createReportedLine,
  layOnBox,
} from "./timelineNodes";
import type { TimelineModel } from "./timelineModel";
import { createVisOptions } from "./visOptions";
import type { ChartPart } from "./useChartPart";
import { visBoxOf, visPart } from "./visInternals";
import { createVisStage } from "./visStage";

export type TimelineState = {
  readonly model: TimelineModel;
  readonly selected: EventId | undefined;
};

/** Where time stands. */
export type TimelineTime = {
  readonly window: TimeWindow;
  readonly chart: ChartModel | undefined;
  /** The chart stands for the events; else the items are all that there is. */
  readonly isChart: boolean;
};

export type TimelineHandlers = Pick<ReaderHandlers, "onSelect" | "onKey"> & {
  /** The reader has moved the window and let go. */
  readonly onWindow: (window: TimeWindow) => void;
  readonly onMove: ChartHandlers["onMove"];
  /** There is room for so many bars of a chart. */
  readonly onRoom: (bars: number) => void;
  /** What `update` was given last stands on the screen. */
  readonly onDrawn: () => void;
};

export type TimelineAdapter = {
  /**
   * Moves time at once, in every frame of a drag. All events move with it as items; where there are too many, the chart
   * and an axis of its own move in their place until the next `update`.
   */
  readonly showTime: (time: TimelineTime) => void;
  /** Swaps the items: too slow for every frame. */
  readonly update: (state: TimelineState) => void;
  /** Gives what draws charts, which comes later than the rest: without it there is none. */
  readonly drawCharts: (part: ChartPart) => void;
  /** Puts the focus on an event, now or as soon as it is drawn. */
  readonly focusEvent: (event: EventId) => void;
  readonly destroy: () => void;
};

/**
 * The timeline behind one function: it is given events, lanes and a window, and tells what the reader does.
 * vis-timeline is fed epoch milliseconds and DOM nodes.
 */
export function createTimeline(
  element: HTMLElement,
  handlers: TimelineHandlers,
  options: { readonly language: Language; readonly timeDirection: "ltr" | "rtl" },
): TimelineAdapter {
  const { language, timeDirection } = options;
  const measure = createLabelMeasure(element);
  const buttons = createEventButtons(element, timeDirection);
  const abort = new AbortController();

  let state: TimelineState | undefined;
  let time: TimelineTime | undefined;
  let isReady = false;
  /** The reader is dragging or zooming: what the store says waits. */
  let isHeld = false;
  /** Time moves without the items: vis-timeline stands still, out of sight. */
  let isGliding = false;
  /** The chart had the focus: the first event that comes in its place takes it. */
  let isFocusComing = false;
  let drawn: DrawnEvents = new Map();
  /** The width that the placements were worked out for. */
  let widthPx = 1;
  /** The layout may have changed: it is read after swaps and changes of size, not in every frame of a drag. */
  let isLayoutNew = true;

  const drawItem = (id: string, content: HTMLElement): HTMLElement | undefined => {
    const found = drawn.get(id);
    const box = visBoxOf(content);
    if (found === undefined || box === undefined) return undefined;
    const { event, placement, item, tailMs } = found;
    box.querySelectorAll(":scope > .timeline-mark").forEach((old) => old.remove());
    layOnBox(box, placement, tailMs);
    // In a box that is cut off no place on it is sure.
    const isWhole = item.limitSize !== true;
    if (isWhole && event.reported !== undefined) box.prepend(createReportedLine(event.reported, placement));
    if (isWhole && event.hasIcon && placement.mark === "bar" && placement.label !== "inside")
      box.prepend(createBarIcon(event, placement));
    if (placement.mark === "bar") box.prepend(createBar(event));
    const button = createEventButton(event, placement);
    buttons.mark(button);
    return button;
  };
  const visOptions = createVisOptions(language, timeDirection, {
    item: drawItem,
    lane: (id) => {
      const lane = stage.lane(id);
      return lane && createLaneLabel(lane);
    },
    onReady: () => {
      isReady = true;
      again();
    },
  });
  const stage = createVisStage(element, visOptions, {
    onDrawn: () => settle(),
    onHold: () => {
      isHeld = true;
    },
    onRelease: (window) => {
      isHeld = false;
      handlers.onWindow(window);
    },
  });
  const panel = visPart(element, "center");
  let chart: ChartLayer | undefined;
  if (panel !== undefined) watchRoom(panel, handlers.onRoom, abort.signal);
  const axis = createAxisLayer(element, visOptions.maxMinorChars ?? 7, options);

  const readWidth = () => Math.max(panel?.clientWidth ?? element.clientWidth, 1);

  /** Rounded, so that it stays the same while time is only moved: each change works out every item's style anew. */
  const setDay = ({ from, to }: TimeWindow) => {
    const day = `${Number(((widthPx / (to - from)) * DAY_MS).toPrecision(6))}px`;
    if (day !== element.style.getPropertyValue("--day")) element.style.setProperty("--day", day);
  };

  /** Hands vis-timeline the lanes and items that differ from those it holds, then the window. */
  const apply = ({ model, selected }: TimelineState, { window, isChart }: TimelineTime) => {
    widthPx = readWidth();
    const next = drawnEvents(model.events, measure, window, widthPx);
    const { gone, come } = changeOf(drawn, next);
    // Come into the window only now, the selected event may stand in lanes that are scrolled away.
    if (selected !== undefined && isNew(selected, next)) buttons.await("sight", selected);
    const focused = buttons.focused();
    drawn = next;
    // Before the items come, which are styled by it.
    setDay(window);
    stage.addLanes(model.lanes);
    if (gone.length + come.length > 0) {
      stage.swapItems(gone, come, window);
      const isKept = focused !== undefined && next.has(itemIdOf(focused));
      if (isKept && !buttons.awaits("focus")) buttons.await("focus", focused);
    } else if (stage.differs(window, widthPx)) {
      stage.moveTo(window);
    }
    stage.dropLanes();
    mark({ model, selected }, window);
    showChart(isChart);
    if (isFocusComing && !isChart && next.size > 0) {
      isFocusComing = false;
      buttons.await("focus", buttons.tabStop());
    }
    // Where vis-timeline has nothing to draw it reports no drawing.
    settle();
    isLayoutNew = true;
  };
  /** The focus goes from the chart to the first event that stands in its place, and back. */
  const showChart = (isShown: boolean) => {
    if (!isShown && chart?.hasFocus() === true) isFocusComing = true;
    const hadFocus = isShown && buttons.focused() !== undefined && !isHere(buttons.focused());
    chart?.fade(isShown);
    if (hadFocus) chart?.focus();
  };
  const isHere = (event: EventId | undefined) => event !== undefined && drawn.has(itemIdOf(event));
  /** Says which button is selected and which the Tab key reaches. */
  const mark = ({ model, selected }: TimelineState, window: TimeWindow) => {
    if (!isHere(buttons.tabStop())) {
      const first = model.events.find(({ bar }) => isInSight(bar, window))?.id;
      buttons.stopAt(isHere(selected) ? selected : first);
    }
    buttons.markAll();
  };
  const isNew = (event: EventId, next: DrawnEvents) => {
    const id = itemIdOf(event);
    return next.has(id) && !drawn.has(id);
  };

  /** What has to wait for vis-timeline's drawing. */
  const settle = () => {
    const shown = stage.shown();
    if (isGliding && time !== undefined && stage.differs(time.window, widthPx)) return;
    if (isLayoutNew) {
      isLayoutNew = false;
      // The lanes' names have taken their room, or the pane has changed its size.
      if (Math.abs(readWidth() - widthPx) > 1) again();
      nameLanes(element, timeDirection, textsIn(language, "timeline")("lanesBy"));
    }
    setDay(shown);
    chart?.draw(shown);
    glide(false);
    buttons.settle();
    const isAllDrawn = isReady && state !== undefined && (drawn.size === 0 || buttons.areDrawn());
    const isChartComing = time?.isChart === true && chart === undefined && panel !== undefined;
    if (isAllDrawn && !isChartComing) handlers.onDrawn();
  };
  const again = () => {
    if (state === undefined || time === undefined) return;
    if (isReady && !isHeld && !abort.signal.aborted) apply(state, time);
  };

  const glide = (isOn: boolean) => {
    if (isOn === isGliding) return;
    isGliding = isOn;
    if (isOn) axis?.begin();
    element.classList.toggle("is-gliding", isOn);
  };
  /** Time has moved: once in a frame of the screen. */
  const move = ({ window, chart: model, isChart }: TimelineTime) => {
    chart?.show(model);
    if (!isReady || isHeld) chart?.draw(stage.shown());
    else if (!isChart && !isGliding) {
      showChart(false);
      // Moved, vis-timeline tells when it has drawn its axis.
      if (stage.differs(window, widthPx)) stage.moveTo(window);
    } else {
      if (stage.differs(window, widthPx)) glide(true);
      chart?.fade(true);
      chart?.draw(window);
      if (isGliding) axis?.draw(window);
    }
  };
  let frame: number | undefined;
  const moveSoon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      if (time !== undefined) move(time);
    });
  };

  listenToReader(
    element,
    {
      ...handlers,
      onFocus: (id) => {
        buttons.hold(id);
        if (id === undefined) return;
        buttons.stopAt(id);
        buttons.markAll();
        buttons.bringIntoSight(id);
      },
      onAction: () => buttons.await("focus", undefined),
      onPress: () => buttons.hold(undefined),
    },
    abort.signal,
  );
  const resize = new ResizeObserver(() => {
    isLayoutNew = true;
    stage.refit();
  });
  resize.observe(element);
  // Titles measured before their font came are measured again.
  const measureAnew = () => {
    measure.forget();
    again();
  };
  void document.fonts.ready.then(measureAnew);
  const stopWatching = watchTextSize(measureAnew);

  return {
    showTime: (next) => {
      time = next;
      moveSoon();
    },
    update: (next) => {
      if (next.selected !== state?.selected) {
        buttons.select(next.selected);
        buttons.await("sight", next.selected);
        buttons.stopAt(next.selected ?? buttons.tabStop());
      }
      const isMarkedOnly = next.model === state?.model && !isGliding && !isHeld;
      state = next;
      if (isMarkedOnly && isReady && time !== undefined) {
        mark(next, time.window);
        buttons.settle();
      } else again();
    },
    drawCharts: ({ createChartLayer }) => {
      if (panel === undefined || chart !== undefined) return;
      chart = createChartLayer(element, panel, handlers, options);
      if (time === undefined) return;
      move(time);
      settle();
    },
    focusEvent: (id) => {
      buttons.await("focus", id);
      settle();
    },
    destroy: () => {
      abort.abort();
      if (frame !== undefined) cancelAnimationFrame(frame);
      resize.disconnect();
      stopWatching();
      chart?.destroy();
      axis?.destroy();
      stage.destroy();
    },
  };
}
