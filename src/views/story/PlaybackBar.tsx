import { useEffect, useMemo } from "react";
import {
  I18nProvider,
  Slider,
  SliderThumb,
  SliderTrack,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import type { Overview } from "../../engine/query";
import { dateFormat, stretchInWords } from "../../i18n/dateWords";
import { useAnswer, useIsLate, useSanad, useSanadState } from "../../state/context";
import { runPlayback } from "../../state/playback";
import {
  planRun,
  playedShare,
  steppedWindow,
  timeOfRun,
  windowAtShare,
  type RunPlan,
} from "../../state/runPlan";
import { PLAYBACK_MODES, type Playback } from "../../state/telling";
import { directionOf } from "../../i18n/languages";
import { EventCounter } from "../shared/EventCounter";
import { useTexts } from "../shared/useTexts";
import { CloseButton, PlayerButtons } from "./PlayerButtons";
import { PlayerFrame } from "./PlayerFrame";
import { SpeedChoice } from "./SpeedChoice";

/** Runs the window through time, map and counts following. */
export function PlaybackBar({ playback: { mode, isPlaying } }: { readonly playback: Playback }) {
  const { t } = useTexts("story");
  const { store, answers } = useSanad();
  const answer = useAnswer();
  const playTime = useSanadState((state) => state.playTime);
  const runWindow = useSanadState((state) => state.runWindow);
  const closePlayback = useSanadState((state) => state.closePlayback);
  const timeDirection = useSanadState((state) => state.timeDirection);

  useEffect(() => {
    if (!isPlaying) return;
    return runPlayback(store, answers);
  }, [store, answers, isPlaying, mode]);

  const overview = answer?.overview;
  const plan = useMemo(() => overview && planRun(overview), [overview]);
  const isAtEnd = useSanadState(({ timeWindow }) => plan !== undefined && timeWindow.to >= plan.range.to);
  if (plan === undefined || overview === undefined) return null;
  const step = (by: 1 | -1) => {
    playTime(false);
    const { timeWindow, showWindow } = store.getState();
    showWindow(steppedWindow(timeWindow, plan, mode, by));
  };
  return (
    <PlayerFrame className="playback" name={t("playback.name")}>
      <PlayerButtons
        labels={{
          previous: t("playback.earlier"),
          next: t("playback.later"),
          play: t(isAtEnd ? "playback.again" : "playback.play"),
          pause: t("playback.pause"),
        }}
        direction={timeDirection}
        isPlaying={isPlaying}
        onPlay={playTime}
        onPrevious={() => step(-1)}
        onNext={() => step(1)}
      />
      <div className="playback-time">
        <PlaybackFacts isAtEnd={isAtEnd && !isPlaying} />
        <Scrubber plan={plan} parts={overview.parts} />
      </div>
      <div className="player-tools">
        <ToggleButtonGroup
          aria-label={t("playback.mode")}
          className="playback-modes"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={(keys) => {
            const chosen = PLAYBACK_MODES.find((known) => keys.has(known));
            if (chosen !== undefined) runWindow(chosen);
          }}
        >
          {PLAYBACK_MODES.map((known) => (
            <ToggleButton key={known} id={known} className="playback-mode">
              {t(`playback.${known}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <SpeedChoice />
        <CloseButton label={t("playback.close")} onClose={closePlayback} />
      </div>
    </PlayerFrame>
  );
}

/**
 * What is shown, in words and numbers, as the timeline says it, of the same answer; that what has no date is not; and
 * that the run has come to its end.
 */
function PlaybackFacts({ isAtEnd }: { readonly isAtEnd: boolean }) {
  const { t, language } = useTexts("common");
  const { t: tStory } = useTexts("story");
  const answer = useAnswer();
  const isLate = useIsLate();
  if (answer === undefined) return null;
  const { from, to } = answer.query.window;
  const hidden = answer.undatedHidden;
  return (
    <p className="playback-facts">
      <bdi>{stretchInWords(from, to, language)}</bdi>
      <span className="playback-count" aria-busy={isLate}>
        {isLate ? t("late.counting") : <EventCounter answer={answer} />}
      </span>
      {hidden > 0 && <span className="playback-count">{tStory("playback.undated", { amount: hidden })}</span>}
      <span className="playback-count" role="status">
        {isAtEnd && tStory("playback.end")}
      </span>
    </p>
  );
}

const STEPS = 1000;
const TIME_LOCALES = { ltr: "en", rtl: "ar" } as const;

/**
 * Where in the data the window's later edge stands, as on the overview strip; dragging it moves the window. Time runs as
 * in the timeline, whichever way the page's text runs.
 */
function Scrubber({ plan, parts }: { readonly plan: RunPlan; readonly parts: Overview["parts"] }) {
  const { t, language, locale } = useTexts("story");
  const { store } = useSanad();
  const timeDirection = useSanadState((state) => state.timeDirection);
  const window = useSanadState((state) => state.timeWindow);
  const foldsTime = useSanadState((state) => state.foldsTime);
  const time = useMemo(() => timeOfRun(plan, parts, foldsTime), [plan, parts, foldsTime]);
  const move = (value: number) => {
    const { timeWindow, showWindow, playTime, playback } = store.getState();
    if (playback === undefined) return;
    playTime(false);
    showWindow(windowAtShare(timeWindow, time, playback.mode, value / STEPS));
  };
  // React Aria takes the direction from the language: where time runs the other way, from one that runs so.
  const ownLocale = directionOf(language) === timeDirection ? locale : TIME_LOCALES[timeDirection];
  return (
    <I18nProvider locale={ownLocale}>
      <Slider
        dir={timeDirection}
        aria-label={t("playback.position")}
        className="playback-slider"
        minValue={0}
        maxValue={STEPS}
        value={Math.round(playedShare(window, time) * STEPS)}
        onChange={move}
      >
        <SliderTrack className="playback-track">
          {({ state }) => (
            <>
              <Filled share={state.getThumbPercent(0)} />
              <SliderThumb
                className="playback-thumb"
                aria-valuetext={dateFormat(language, { dateStyle: "long" }).format(window.to)}
              />
            </>
          )}
        </SliderTrack>
      </Slider>
    </I18nProvider>
  );
}

function Filled({ share }: { readonly share: number }) {
  return <progress className="playback-filled" aria-hidden="true" max={1} value={share} />;
}
