import { useState } from "react";
import { useSanad, useSanadState } from "../../state/context";
import { shownEvent } from "../../state/selection";
import { storyStart } from "../../state/storyPlace";
import { storyPaths } from "../../state/telling";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import "./storyButton.css";

/** Begins the story, at the event that is selected if the story tells it, and ends one that is being told. */
export function StoryButton() {
  const { t } = useTexts("story");
  const { store, engine, answers } = useSanad();
  const isTelling = useSanadState((state) => state.story !== undefined);
  const isCompact = useIsCompact();
  const [isLooking, setIsLooking] = useState(false);

  const begin = async () => {
    const { dataset, selection, tellStory } = store.getState();
    const [path = "time"] = storyPaths(dataset);
    const { answer } = answers.getState();
    if (answer === undefined || isLooking) return;
    setIsLooking(true);
    const first = await storyStart(engine, answer, dataset, path, shownEvent(selection));
    setIsLooking(false);
    if (first !== undefined) tellStory(path, first);
  };
  return (
    <button
      type="button"
      className={isCompact ? "story-button" : "button story-button"}
      aria-pressed={isTelling}
      aria-label={t("open")}
      title={t("open")}
      onClick={() => {
        if (isTelling) store.getState().endStory();
        else void begin();
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4.5 2.6v10.8L13.2 8Z" />
      </svg>
      <span className="story-button-text">{t(isCompact ? "openShort" : "open")}</span>
    </button>
  );
}
