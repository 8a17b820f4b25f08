import { DataSet } from "vis-data/esnext";
import { Timeline, type DataGroup, type DataItem, type TimelineOptions } from "vis-timeline/esnext";
import "./visTimeline.css";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import type { TimeWindow } from "../../domain/filtering";
import type { TimelineLane } from "./timelineLanes";
import { drawAllLanes, keepNearItems, refit } from "./visInternals";

export type VisStage = {
  /** The window on the screen. */
  readonly shown: () => TimeWindow;
  /** True where the window on the screen is half a pixel or more away from the one given. */
  readonly differs: (window: TimeWindow, widthPx: number) => boolean;
  readonly moveTo: (window: TimeWindow) => void;
  readonly swapItems: (gone: readonly string[], come: readonly DataItem[], window: TimeWindow) => void;
  /** Lanes that are not wanted any more stay until `dropLanes`: their items have to go first. */
  readonly addLanes: (wanted: readonly TimelineLane[]) => void;
  readonly dropLanes: () => void;
  readonly lane: (id: string) => TimelineLane | undefined;
  /** After the pane has changed its size. */
  readonly refit: () => void;
  readonly destroy: () => void;
};

export type StageHandlers = {
  /** What there is has been drawn. */
  readonly onDrawn: () => void;
  /** The reader drags or zooms, and has let go. */
  readonly onHold: () => void;
  readonly onRelease: (window: TimeWindow) => void;
};

/**
 * vis-timeline with its items and lanes. Items are swapped while the window is parked far away, as adding within
 * sight lays each one out; only the reader's own moves are reported.
 */
export function createVisStage(
  element: HTMLElement,
  options: TimelineOptions,
  handlers: StageHandlers,
): VisStage {
  const items = new DataSet<DataItem>();
  const groups = new DataSet<DataGroup>();
  const timeline = new Timeline(element, items, groups, options);
  let lanes: readonly TimelineLane[] = [];
  /** The window is far away while items are swapped. */
  let isParked = false;

  const shown = (): TimeWindow => {
    const { start, end } = timeline.getWindow();
    return { from: start.valueOf(), to: end.valueOf() };
  };
  const moveTo = ({ from, to }: TimeWindow) => timeline.setWindow(from, to, { animation: false });

  timeline.on("changed", () => {
    if (!isParked) handlers.onDrawn();
  });
  timeline.on("rangechange", ({ byUser }: { readonly byUser: boolean }) => {
    if (byUser) handlers.onHold();
  });
  timeline.on("rangechanged", ({ byUser }: { readonly byUser: boolean }) => {
    if (byUser) handlers.onRelease(shown());
  });

  return {
    shown,
    moveTo,
    differs: (window, widthPx) => {
      const { from, to } = shown();
      const awayMs = Math.max(Math.abs(from - window.from), Math.abs(to - window.to));
      return (awayMs * widthPx) / (window.to - window.from) >= 0.5;
    },
    swapItems: (gone, come, window) => {
      const far = 20 * (window.to - window.from);
      isParked = true;
      moveTo({ from: window.from + far, to: window.to + far });
      items.remove([...gone]);
      items.add([...come]);
      keepNearItems(
        timeline,
        come.map(({ id }) => String(id)),
      );
      isParked = false;
      moveTo(window);
    },
    addLanes: (wanted) => {
      const before = lanes;
      lanes = wanted;
      if (JSON.stringify(before) === JSON.stringify(wanted)) return;
      groups.update(
        wanted.map(({ id, kind }, order): DataGroup & { order: number } => ({
          id,
          order,
          content: "",
          className: kind === undefined ? "" : `of-kind-${kind}`,
        })),
      );
      drawAllLanes(timeline, groups.getIds().map(String));
    },
    dropLanes: () => {
      const ids = new Set<unknown>(lanes.map(({ id }) => id));
      const idle = groups.getIds().filter((id) => !ids.has(id));
      if (idle.length > 0) groups.remove(idle);
    },
    lane: (wanted) => lanes.find(({ id }) => id === wanted),
    refit: () => refit(timeline),
    destroy: () => {
      timeline.destroy();
      // Destroyed before its first drawing, it leaves its loading screen behind.
      element.replaceChildren();
    },
  };
}
