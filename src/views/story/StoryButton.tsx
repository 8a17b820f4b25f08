import { useSanad, useSanadState } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { beginStory } from "../../state/storyPlace";
import { useIsCompact } from "../shared/useIsCompact";
import { useTexts } from "../shared/useTexts";
import "./storyButton.css";

/** Begins the story, at the event that is selected if the story tells it, and ends one that is being told. */
export function StoryButton() {
  const { t } = useTexts("story");
  const sanad = useSanad();
  const isTelling = useSanadState((state) => state.story !== undefined);
  const isCompact = useIsCompact();
  return (
    <button
      type="button"
      className={isCompact ? "story-button" : "button story-button"}
      aria-pressed={isTelling}
      aria-label={t("open")}
      title={t("open")}
      onClick={() => {
        if (isTelling) sanad.store.getState().endStory();
        else letGo(beginStory(sanad));
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4.5 2.6v10.8L13.2 8Z" />
      </svg>
      <span className="story-button-text">{t(isCompact ? "openShort" : "open")}</span>
    </button>
  );
}
