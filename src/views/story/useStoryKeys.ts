import { useEffect, useEffectEvent } from "react";
import { useSanad } from "../../state/context";
import { shownEvent } from "../../state/selection";

export type StoryIntent = "previous" | "next" | "toggle" | "close";

/** What has keys of its own. */
const OWN_KEYS =
  '[data-view], input, textarea, select, [contenteditable], dialog, [popover], [role="menu"], [role="listbox"], [role="slider"]';
const MODAL = 'dialog[open], [popover]:popover-open, [role="listbox"]';

/**
 * The story's keys, wherever the focus is but in a view or a field, which have keys of their own: arrows as the text
 * runs, space where no button takes it. Escape closes the story from its own bar, or when there is no popup to close.
 */
export function useStoryKeys(direction: "ltr" | "rtl", onIntent: (intent: StoryIntent) => void): void {
  const { store } = useSanad();
  const take = useEffectEvent((event: KeyboardEvent, intent: StoryIntent) => {
    event.preventDefault();
    onIntent(intent);
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.defaultPrevented || !(target instanceof Element) || target.closest(OWN_KEYS) !== null) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key === "ArrowLeft" || key === "ArrowRight") {
      take(event, (key === "ArrowRight") === (direction === "ltr") ? "next" : "previous");
    }
    if (key === " " && target.closest("button, a, label, summary") === null) take(event, "toggle");
  });
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector(MODAL) !== null) return;
      const isInBar = event.target instanceof Element && event.target.closest(".player") !== null;
      if (isInBar || shownEvent(store.getState().selection) === undefined) take(event, "close");
    };
    const press = (event: KeyboardEvent) => onKey(event);
    // Before the popup hears of it, which would close too.
    addEventListener("keydown", closeOnEscape, true);
    addEventListener("keydown", press);
    return () => {
      removeEventListener("keydown", closeOnEscape, true);
      removeEventListener("keydown", press);
    };
  }, [store]);
}

/** Calls when the reader touches a view or the popup: to look around is to leave the story for a while. */
export function useExploring(onExplore: () => void): void {
  const explore = useEffectEvent(onExplore);
  useEffect(() => {
    const notice = ({ target }: Event) => {
      if (target instanceof Element && target.closest("[data-view], [data-details-of]") !== null) explore();
    };
    addEventListener("pointerdown", notice, true);
    addEventListener("wheel", notice, { capture: true, passive: true });
    return () => {
      removeEventListener("pointerdown", notice, true);
      removeEventListener("wheel", notice, true);
    };
  }, []);
}
