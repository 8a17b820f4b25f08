import { useId } from "react";
import { labelIn, LENGTHS } from "../../domain/shortText";
import { drawnDateInWords } from "../../i18n/dateWords";
import { directionOf } from "../../i18n/languages";
import { useIsLate, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { dwellMs } from "../../state/storyPlace";
import type { Story } from "../../state/telling";
import { KindIcon } from "../shared/KindIcon";
import { Text } from "../shared/Text";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import { PathChoice } from "./PathChoice";
import { CloseButton, PlayerButtons } from "./PlayerButtons";
import { PlayerFrame } from "./PlayerFrame";
import { SpeedChoice } from "./SpeedChoice";
import { StoryProgress } from "./StoryProgress";
import { Announcement, StoryText } from "./StoryText";
import { useStory } from "./useStory";
import { useStoryClock } from "./useStoryClock";
import { useExploring, useStoryKeys } from "./useStoryKeys";

/** Tells a story step by step; map, timeline, quote and article follow the event that it selects. */
export function StoryBar({ story }: { readonly story: Story }) {
  const { t, language } = useTexts("story");
  const { t: tCommon } = useTexts("common");
  const keysId = useId();
  const speed = useSanadState((state) => state.speed);
  const tellStory = useSanadState((state) => state.tellStory);
  const playStory = useSanadState((state) => state.playStory);
  const endStory = useSanadState((state) => state.endStory);
  const isAway = useSanadState((state) => shownEvent(state.selection) !== story.event);
  const isCompact = useIsCompact();
  const { result: told, isLate: isStepLate } = useStory(story);
  const isLate = useIsLate() || isStepLate;

  const [quote] = told?.record.event.excerpts ?? [];
  const stepMs = dwellMs(
    [told?.place.step.bridge, told?.record.event.title, quote?.translations].map((texts) =>
      texts === undefined ? "" : labelIn(texts, language, LENGTHS.line).text,
    ),
    speed,
  );
  useStoryClock(story, told, stepMs);

  const { previous, next } = told?.place ?? {};
  const goTo = (event: string | undefined) =>
    event === undefined ? undefined : () => tellStory(story.path, event);
  const steps = { previous: goTo(previous), next: goTo(next) };
  useStoryKeys(directionOf(language), (intent) => {
    if (intent === "close") endStory();
    else if (intent === "toggle") playStory(!story.isPlaying);
    else steps[intent]?.();
  });
  useExploring(() => {
    if (story.isPlaying) playStory(false);
  });

  return (
    <PlayerFrame className="story" name={t("name")} keysId={keysId}>
      {told !== undefined && <StoryProgress place={told.place} stepMs={stepMs} isPlaying={story.isPlaying} />}
      <p className="unseen" id={keysId}>
        {t("keys")}
      </p>
      <PlayerButtons
        labels={{ previous: t("previous"), next: t("next"), play: t("play"), pause: t("pause") }}
        direction={directionOf(language)}
        isPlaying={story.isPlaying}
        onPlay={playStory}
        onPrevious={steps.previous}
        onNext={steps.next}
      />
      {told !== undefined && (
        <div className={isLate ? "story-words is-late" : "story-words"} aria-busy={isLate}>
          <p className="story-head">
            <span className="story-place">
              {isLate
                ? tCommon("late.counting")
                : told.place.number === undefined
                  ? t("placeUnknown", { count: told.place.count })
                  : t("place", { number: told.place.number, count: told.place.count })}
            </span>
            <KindIcon kind={told.record.event.kind} />
            <span className="story-title">
              <Text of={told.record.event.title} />
            </span>
            <span className="story-date">{drawnDateInWords(told.record.item.date, language)}</span>
          </p>
          <StoryText told={told} />
          <Announcement told={told} />
        </div>
      )}
      <div className="player-tools">
        {isAway && (
          <button
            type="button"
            className="button story-resume"
            onClick={() => tellStory(story.path, story.event)}
          >
            {t("resume")}
          </button>
        )}
        {/* A phone has room for one of the two. */}
        {!(isAway && isCompact) && <PathChoice story={story} />}
        <SpeedChoice />
        <CloseButton onClose={endStory} />
      </div>
    </PlayerFrame>
  );
}
