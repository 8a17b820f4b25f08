import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Engine } from "../../engine/query";
import { useEngine, useIsChart, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { isUnfiltered } from "../../state/store";
import { ClearFilterButton } from "../shared/ClearFilterButton";
import { useDrawn } from "../shared/drawn";
import { useLateMark } from "../shared/lateMark";
import { useMediaQuery } from "../shared/useMediaQuery";
import { useNames } from "../shared/record/useNames";
import { useTexts } from "../shared/useTexts";
import { VIEW_DESCRIPTION_ID } from "../shared/viewDescription";
import "./timeline.css";
import { ChartNews } from "./ChartNews";
import { EdgeButton } from "./EdgeButton";
import { OverviewStrip } from "./overview/OverviewStrip";
import { createModelOverChart, createTimelineModel } from "./timelineModel";
import { TimelineToolbar } from "./TimelineToolbar";
import { UndatedTray } from "./UndatedTray";
import { usePacedAnswer } from "./usePacedAnswer";
import { useTimeline } from "./useTimeline";
import { zoomWindow } from "./windows";

/** When things happened: lanes of bars and points on a time axis, and a tray for what has no date. */
export function TimelineView() {
  const { t, language: spoken } = useTexts("timeline");
  // Made anew in another language, vis-timeline follows when the page has been painted in it.
  const language = useDeferredValue(spoken);
  const names = useNames();
  const answer = usePacedAnswer();
  const lanes = useSanadState((state) => state.lanes);
  const timeDirection = useSanadState((state) => state.timeDirection);
  const isFiltering = useSanadState((state) => !isUnfiltered(state));
  const selected = useSanadState((state) => shownEvent(state.selection));
  // Of more events than are drawn there is nothing but a chart, also while the answer at hand is an older one.
  const isChart = useIsChart() || (answer !== undefined && answer.notShown > 0);

  // What lies beside the window is drawn too, so that dragging uncovers events and not blank paper; a chart reaches
  // beyond its window by itself.
  const { result: around, isLate } = useEngine(
    useCallback(
      async (engine: Engine) => {
        if (answer === undefined || isChart) return undefined;
        const window = zoomWindow(answer.query.window, 3);
        const wide = await engine.ask({ ...answer.query, window, chart: undefined });
        return { answer, around: wide.notShown === 0 ? wide.items : answer.items };
      },
      [answer, isChart],
    ),
  );
  const answered = useMemo(
    () => (answer !== undefined && isChart ? { answer, around: answer.items } : around),
    [answer, around, isChart],
  );
  const mark = useLateMark(isLate);
  const over = isChart ? selected : undefined;
  const model = useMemo(
    () =>
      answered &&
      (isChart
        ? createModelOverChart(answered.answer.items, over, names, language)
        : createTimelineModel(answered.answer.items, answered.around, lanes, names, language)),
    [answered, isChart, over, lanes, names, language],
  );
  const state = useMemo(() => model && { model, selected }, [model, selected]);

  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const { isDrawn, goTo } = useTimeline(host, state, answered?.answer, language);
  useDrawn("timeline", isDrawn);

  const isWide = useMediaQuery("(min-width: 68.75em)");
  const [trayChoice, setTrayChoice] = useState<boolean>();
  const trayButton = useRef<HTMLButtonElement>(null);
  const closeTray = useCallback(() => {
    trayButton.current?.focus();
    setTrayChoice(false);
  }, []);
  const undated = answered?.answer.undated ?? [];
  const isTrayOpen = answered !== undefined && undated.length > 0 && (trayChoice ?? isWide);
  const isEmpty = answered?.answer.items.length === 0;
  const matchesNothing =
    isEmpty &&
    undated.length === 0 &&
    answered.answer.earlier === undefined &&
    answered.answer.later === undefined;

  return (
    <section {...mark} className="timeline" data-view="timeline" aria-label={t("name")}>
      <TimelineToolbar
        answer={answered?.answer}
        isTrayOpen={isTrayOpen}
        onTray={setTrayChoice}
        trayButton={trayButton}
      />
      <ChartNews isChart={isChart} />
      <div className="timeline-body">
        {/* Time runs as the reader chooses, whichever way the page's text runs. */}
        <div className={isDrawn ? "timeline-stage" : "timeline-stage is-drawing"} dir={timeDirection}>
          <p className="unseen" id="timeline-keys">
            {t("keys")}
          </p>
          <EdgeButton side="earlier" goTo={goTo} />
          <div
            // vis-timeline cannot change its direction or its words: another gets a fresh element.
            key={`${timeDirection} ${language}`}
            ref={setHost}
            className="timeline-host"
            role="group"
            dir="ltr"
            aria-label={t("events")}
            aria-describedby={`${VIEW_DESCRIPTION_ID} timeline-keys`}
          />
          <EdgeButton side="later" goTo={goTo} />
          {isEmpty && (
            <div className="timeline-empty" dir="auto" role="status">
              <p>{matchesNothing ? t("noMatch") : t("noneInWindow")}</p>
              {isFiltering && <ClearFilterButton>{t("clearFilters")}</ClearFilterButton>}
            </div>
          )}
        </div>
        {isTrayOpen && (
          <UndatedTray answer={answered.answer} selected={selected} isBeside={isWide} onClose={closeTray} />
        )}
      </div>
      <OverviewStrip />
    </section>
  );
}
