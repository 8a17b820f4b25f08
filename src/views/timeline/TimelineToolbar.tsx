import { useCallback, type ReactNode, type Ref } from "react";
import { spanOf } from "../../domain/dates";
import type { Answer, Engine } from "../../engine/query";
import { dateFormat } from "../../i18n/dateWords";
import { useEngine, useIsChart, useSanad, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { LANES, openingWindow } from "../../state/store";
import { useTexts } from "../shared/useTexts";
import { ZOOM_FACTOR } from "./keys";
import { MeasureSwitch } from "./MeasureSwitch";
import { TimelineFacts } from "./TimelineFacts";
import { UndatedButton } from "./UndatedButton";
import { monthWindow, withAir, zoomWindow } from "./windows";
import "./timelineToolbar.css";

/** What moves the timeline, and what it shows in words and numbers; `answer` is what the items are of. */
export function TimelineToolbar({
  answer,
  isTrayOpen,
  onTray,
  trayButton,
}: {
  readonly answer: Answer | undefined;
  readonly isTrayOpen: boolean;
  readonly onTray: (isOpen: boolean) => void;
  readonly trayButton: Ref<HTMLButtonElement>;
}) {
  const { t, language } = useTexts("timeline");
  const { store } = useSanad();
  const dataset = useSanadState((state) => state.dataset);
  const showWindow = useSanadState((state) => state.showWindow);
  const timeDirection = useSanadState((state) => state.timeDirection);
  const month = monthWindow(Math.min(spanOf(dataset.view.to).latest, store.getInitialState().timeWindow.to));
  const isMonth = useSanadState(
    ({ timeWindow }) => timeWindow.from === month.from && timeWindow.to === month.to,
  );

  const isChart = useIsChart();
  // The map may show dots where the timeline has room for each event.
  const areCounted = isChart || (answer?.placesNotShown ?? 0) > 0;

  const showWholeRange = () => {
    if (answer === undefined) return;
    const { overview } = answer;
    showWindow(overview.to > overview.from ? withAir(overview) : openingWindow(dataset));
  };
  const zoom = (factor: number) => showWindow(zoomWindow(store.getState().timeWindow, factor));

  return (
    <div className="timeline-toolbar" role="group" aria-label={t("name")}>
      <div className="timeline-tools">
        {/* Earlier stands where time comes from, in either language. */}
        <div className="timeline-group" role="group" aria-label={t("walk")} dir={timeDirection}>
          <StepButton answer={answer} step={-1} label={t("previous")} />
          <StepButton answer={answer} step={1} label={t("next")} />
        </div>
        <div className="timeline-group" role="group" aria-label={t("zoom")}>
          <ToolButton label={t("zoomOut")} icon="M2.5 8h11" onClick={() => zoom(ZOOM_FACTOR)} />
          <ToolButton label={t("zoomIn")} icon="M2.5 8h11M8 2.5v11" onClick={() => zoom(1 / ZOOM_FACTOR)} />
        </div>
        <div className="timeline-group">
          <ToolButton
            label={t("wholeRange")}
            icon="M1 8h14M4 4.5.8 8 4 11.5M12 4.5 15.2 8 12 11.5"
            onClick={showWholeRange}
          >
            {t("wholeRange")}
          </ToolButton>
          <button type="button" className="button" aria-pressed={isMonth} onClick={() => showWindow(month)}>
            {dateFormat(language, { month: "long", year: "numeric" }).format(month.from)}
          </button>
        </div>
        <PlaybackButton />
        <TimelineFacts />
        {areCounted && answer?.held.hasTolls === true && <MeasureSwitch />}
        {!isChart && <LanesSelect />}
        <DirectionButton />
      </div>
      {answer !== undefined && answer.undated.length > 0 && (
        <UndatedButton ref={trayButton} answer={answer} isOpen={isTrayOpen} onTray={onTray} />
      )}
    </div>
  );
}

function StepButton({
  answer,
  step,
  label,
}: {
  readonly answer: Answer | undefined;
  readonly step: 1 | -1;
  readonly label: string;
}) {
  const selected = useSanadState((state) => shownEvent(state.selection));
  const selectEvent = useSanadState((state) => state.selectEvent);
  const timeDirection = useSanadState((state) => state.timeDirection);
  const query = answer?.query;
  const { result: target } = useEngine(
    useCallback(
      (engine: Engine) =>
        query === undefined ? Promise.resolve(undefined) : engine.neighbour(query, selected, step),
      [query, selected, step],
    ),
  );
  const pointsLeft = (step === -1) === (timeDirection === "ltr");
  return (
    <ToolButton
      label={label}
      icon={pointsLeft ? "M10.5 2.5 5 8l5.5 5.5" : "M5.5 2.5 11 8l-5.5 5.5"}
      isDisabled={target === undefined}
      onClick={() => {
        if (target !== undefined) selectEvent(target, "timeline");
      }}
    />
  );
}

/** Runs the window through time. */
function PlaybackButton() {
  const { t } = useTexts("timeline");
  const openPlayback = useSanadState((state) => state.openPlayback);
  return (
    <ToolButton label={t("playback")} icon="M2.5 3v10L8 8ZM8.5 3v10L14 8Z" onClick={openPlayback}>
      {t("run")}
    </ToolButton>
  );
}

function LanesSelect() {
  const { t } = useTexts("timeline");
  const lanes = useSanadState((state) => state.lanes);
  const makeLanes = useSanadState((state) => state.makeLanes);
  return (
    <label className="timeline-lanes-by">
      <span>{t("lanesBy")}</span>
      <select
        className="button"
        value={lanes}
        onChange={({ target }) => {
          const chosen = LANES.find((by) => by === target.value);
          if (chosen !== undefined) makeLanes(chosen);
        }}
      >
        {LANES.map((by) => (
          <option key={by} value={by}>
            {t(`lanes.${by}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function DirectionButton() {
  const { t } = useTexts("timeline");
  const timeDirection = useSanadState((state) => state.timeDirection);
  const runTime = useSanadState((state) => state.runTime);
  return (
    <ToolButton
      label={t(`runs.${timeDirection}`)}
      icon={timeDirection === "ltr" ? "M1.5 8h13M10 3.5 14.5 8 10 12.5" : "M14.5 8h-13M6 3.5 1.5 8 6 12.5"}
      onClick={() => runTime(timeDirection === "ltr" ? "rtl" : "ltr")}
    />
  );
}

function ToolButton({
  label,
  icon,
  isDisabled = false,
  onClick,
  children,
}: {
  readonly label: string;
  readonly icon: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <button
      type="button"
      className="button timeline-tool"
      aria-label={label}
      title={children === label ? undefined : label}
      // Not `disabled`: the focus would be lost at the last event.
      aria-disabled={isDisabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="timeline-icon">
        <path d={icon} />
      </svg>
      {children !== undefined && <span className="timeline-tool-text">{children}</span>}
    </button>
  );
}
