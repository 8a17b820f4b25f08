import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { EventId } from "../../domain/model";
import { ALL_TIME } from "../../domain/utcDays";
import type { Answer, EventItem } from "../../engine/query";
import type { Language } from "../../i18n/languages";
import { CHART_ABOVE } from "../../state/answers";
import { useSanad, useSanadState } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { windowAround } from "../../state/follow";
import { createTimeline, type TimelineAdapter, type TimelineState } from "./createTimeline";
import type { ChartHandlers } from "./chart/chartLayer";
import { useKindColours } from "./density/useKindColours";
import { useChartPart } from "./useChartPart";
import { keyIntent } from "./keys";
import { isInSight } from "./placement";
import { panWindow, zoomWindow } from "./windows";

/** Puts the focus on an event, having moved the window there where it lies outside. */
export type GoTo = (event: Pick<EventItem, "id" | "bar"> | undefined) => void;

/**
 * Keeps a vis-timeline in `host` at what the state says, and the store at what the reader does in it. The window
 * and the chart follow every move; `answer` is the one that the state's items are of.
 * `isDrawn` is true once the first state has been drawn.
 */
export function useTimeline(
  host: HTMLElement | null,
  state: TimelineState | undefined,
  answer: Answer | undefined,
  language: Language,
): { readonly isDrawn: boolean; readonly goTo: GoTo } {
  const { engine, store, answers, names } = useSanad();
  const colours = useKindColours();
  const timeDirection = useSanadState((sanad) => sanad.timeDirection);
  const timeline = useRef<TimelineAdapter>(undefined);
  const [isDrawn, setIsDrawn] = useState(false);
  const chartPart = useChartPart((answer?.total ?? 0) > CHART_ABOVE);

  const goTo: GoTo = (event) => {
    if (event?.bar === undefined) return;
    const { timeWindow, showWindow } = store.getState();
    if (!isInSight(event.bar, timeWindow)) showWindow(windowAround(timeWindow, event.bar));
    timeline.current?.focusEvent(event.id);
  };

  const onKey = useEffectEvent((pressed: KeyboardEvent, id: EventId) => {
    const intent = keyIntent(pressed, timeDirection);
    if (intent === undefined || answer === undefined) return;
    pressed.preventDefault();
    const { timeWindow, showWindow } = store.getState();
    const here = answer.items.findIndex((item) => item.id === id);
    switch (intent.type) {
      case "walk": {
        const beyond = intent.step === 1 ? answer.later : answer.earlier;
        const next =
          here === -1 ? answer.items.at(intent.step === 1 ? 0 : -1) : answer.items[here + intent.step];
        goTo(next ?? beyond?.nearest);
        break;
      }
      case "end":
        letGo(
          engine
            .rows({ ...answer.query, window: ALL_TIME }, intent.step === 1 ? "-time" : "time", 0, 1)
            .then(([record]) => goTo(record?.item)),
        );
        break;
      case "pan":
        showWindow(panWindow(timeWindow, intent.share));
        break;
      case "zoom": {
        const bar = answer.items[here]?.bar;
        const middle = bar && (bar.start + bar.end) / 2;
        const isSeen = middle !== undefined && middle >= timeWindow.from && middle <= timeWindow.to;
        showWindow(zoomWindow(timeWindow, intent.factor, isSeen ? middle : undefined));
        break;
      }
    }
  });
  const onMove: ChartHandlers["onMove"] = (intent, middle) => {
    const { timeWindow, showWindow } = store.getState();
    showWindow(
      intent.type === "pan"
        ? panWindow(timeWindow, intent.share)
        : zoomWindow(timeWindow, intent.factor, middle),
    );
  };
  const onMoved = useEffectEvent(onMove);
  const onDrawn = useEffectEvent(() => {
    setIsDrawn(true);
  });

  useEffect(() => {
    if (host === null) return;
    const adapter = createTimeline(
      host,
      {
        onWindow: (window) => store.getState().showWindow(window),
        onSelect: (event) => store.getState().selectEvent(event, "timeline"),
        onRoom: (bars) => store.getState().fitChart(bars),
        onMove: (intent, middle) => onMoved(intent, middle),
        onKey: (pressed, event) => onKey(pressed, event),
        onDrawn: () => onDrawn(),
      },
      { language, timeDirection },
    );
    timeline.current = adapter;
    return () => {
      timeline.current = undefined;
      adapter.destroy();
    };
  }, [host, store, language, timeDirection]);

  useEffect(() => {
    if (chartPart !== undefined) timeline.current?.drawCharts(chartPart);
  }, [chartPart, host, store, language, timeDirection]);

  // Past React: in a drag time moves in every frame.
  useEffect(() => {
    const show = () => {
      const { answer: latest, isChart } = answers.getState();
      if (latest === undefined) return;
      const { chart } = latest;
      const { isLate } = answers.late.getState();
      timeline.current?.showTime({
        window: store.getState().timeWindow,
        chart: chart && { chart, colours, names, isLate },
        isChart,
      });
    };
    show();
    const ends = [
      answers.subscribe(show),
      answers.late.subscribe(show),
      store.subscribe((now, before) => {
        if (now.timeWindow !== before.timeWindow) show();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [answers, store, colours, names, host, language, timeDirection]);

  useEffect(() => {
    if (state !== undefined) timeline.current?.update(state);
  }, [host, state, language, timeDirection]);

  return { isDrawn, goTo };
}
