import { useEffect, useId, useState } from "react";
import { useSanad, useSanadState } from "../../state/context";
import { beginStory } from "../../state/storyPlace";
import { useTexts } from "../shared/useTexts";
import { ViewSign, type SignedView } from "./ViewSign";
import "./welcome.css";

const VIEWS: readonly SignedView[] = ["timeline", "map", "article", "list"];

/**
 * On the first visit: what the four views are. It blocks nothing, comes where the address asks for nothing in
 * particular, and goes for good as soon as the reader chooses something.
 */
export function Welcome() {
  const { t } = useTexts("guide");
  const story = useTexts("story").t;
  const titleId = useId();
  const sanad = useSanad();
  const { store } = sanad;
  const isWelcomed = useSanadState((state) => state.isWelcomed);
  const endWelcome = useSanadState((state) => state.endWelcome);
  const [isWanted] = useState(() => {
    const { selection, story: told, isOpenedFile } = store.getState();
    return selection.type === "none" && told === undefined && !isOpenedFile;
  });
  const isShown = isWanted && !isWelcomed;
  useEffect(() => {
    if (!isShown) return;
    return store.subscribe(({ selection, story: told, playback }) => {
      if (selection.type !== "none" || told !== undefined || playback !== undefined) endWelcome();
    });
  }, [store, isShown, endWelcome]);
  if (!isShown) return null;

  const leave = () => {
    endWelcome();
    // The next Tab goes on from the views.
    document.querySelector<HTMLElement>("#events")?.focus({ preventScroll: true });
  };
  return (
    <aside className="welcome" aria-labelledby={titleId}>
      <h2 id={titleId}>{t("welcome.title")}</h2>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <ViewSign view={view} />
            <p>
              <strong>{t(`welcome.views.${view}.name`)}</strong>
              <span>{t(`welcome.views.${view}.line`)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="welcome-hint">{t("welcome.hint")}</p>
      <div className="welcome-actions">
        <button type="button" className="button welcome-story" onClick={() => void beginStory(sanad)}>
          {story("open")}
        </button>
        <button type="button" className="button" onClick={leave}>
          {t("welcome.leave")}
        </button>
      </div>
    </aside>
  );
}
