import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useSanad, useSanadState } from "../../state/context";
import { beginStory } from "../../state/storyPlace";
import { useTexts } from "../shared/useTexts";
import { SIGNED_VIEWS, ViewSign } from "./ViewSign";
import "./welcome.css";

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
  const card = useRef<HTMLElement>(null);
  const leave = () => {
    endWelcome();
    // The next Tab goes on from the views.
    document.querySelector<HTMLElement>("#events")?.focus({ preventScroll: true });
  };
  const leaveByEscape = useEffectEvent(({ key, target }: KeyboardEvent) => {
    if (key === "Escape" && target instanceof Node && card.current?.contains(target) === true) leave();
  });
  useEffect(() => {
    if (!isShown) return;
    const press = (event: KeyboardEvent) => leaveByEscape(event);
    addEventListener("keydown", press);
    const stop = store.subscribe((state) => {
      const hasChosen =
        state.selection.type !== "none" || state.story !== undefined || state.playback !== undefined;
      if (hasChosen && !state.isWelcomed) endWelcome();
    });
    return () => {
      removeEventListener("keydown", press);
      stop();
    };
  }, [store, isShown, endWelcome]);
  if (!isShown) return null;

  return (
    <aside ref={card} className="welcome" aria-labelledby={titleId}>
      <h2 id={titleId}>{t("welcome.title")}</h2>
      <ul>
        {SIGNED_VIEWS.map((view) => (
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
