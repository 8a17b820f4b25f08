import { useEffect, useEffectEvent } from "react";
import { directionOf } from "../../i18n/languages";
import { useSanad } from "../../state/context";
import { letGo } from "../../state/engineFailure";
import { shownEvent } from "../../state/selection";
import { stepInTime } from "../../state/stepping";
import { beginStory } from "../../state/storyPlace";
import { isOffered, isPane, isView, type ViewId } from "../../state/views";
import { focusView } from "./focusView";
import { keyIntent, type KeyIntent } from "./keys";

/** What letters belong to: fields, and lists that are searched by typing. */
const TAKES_LETTERS =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select, [contenteditable], [role="combobox"], [role="listbox"], [role="menu"], [role="tree"]';
/** What arrows belong to. */
const TAKES_ARROWS = `${TAKES_LETTERS}, input, [role="slider"], [role="tablist"], [role="radiogroup"]`;
const MODAL = "dialog[open], [popover]:popover-open";
const POPUP = "[data-details-of]";

/**
 * Obeys the single keys while the reader has them on, and the arrows within the popup, which walk on in time.
 * `onEnd` hears when there is no further event.
 */
export function useShortcuts(onEnd: () => void): void {
  const sanad = useSanad();
  const { store } = sanad;

  const step = async (by: 1 | -1) => {
    if (!(await stepInTime(sanad, by))) onEnd();
  };
  const goTo = (view: ViewId) => {
    const { dataset, filling, fillScreen, showPane, selection } = store.getState();
    if (!isOffered(view, dataset)) return;
    if (isPane(view)) showPane(view);
    else if (filling !== undefined) fillScreen(view);
    focusView(view, shownEvent(selection));
  };
  const obey = useEffectEvent((intent: KeyIntent) => {
    const { story, endStory, filling, fillScreen, openHelp } = store.getState();
    if (isView(intent)) {
      goTo(intent);
      return;
    }
    switch (intent) {
      case "help":
        openHelp("keys");
        break;
      case "search":
        document.querySelector<HTMLElement>('[role="search"] input')?.focus();
        break;
      case "next":
        letGo(step(1));
        break;
      case "previous":
        letGo(step(-1));
        break;
      case "details":
        document.querySelector<HTMLElement>(POPUP)?.focus();
        break;
      case "related":
        document.querySelector<HTMLElement>(`${POPUP} .record-related button`)?.focus();
        break;
      case "story":
        if (story === undefined) letGo(beginStory(sanad));
        else endStory();
        break;
      case "fill":
        fillScreen(filling === undefined ? focusedView() : undefined);
        break;
    }
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
    if (document.querySelector(MODAL) !== null) return;
    const { hasShortcuts, language, story } = store.getState();
    const isArrow = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (isArrow && isPlain && story === undefined) {
      if (target.closest(POPUP) === null || target.closest(TAKES_ARROWS) !== null) return;
      event.preventDefault();
      const isOnwards = (event.key === "ArrowRight") === (directionOf(language) === "ltr");
      letGo(step(isOnwards ? 1 : -1));
      return;
    }
    if (!hasShortcuts || event.repeat || target.closest(TAKES_LETTERS) !== null) return;
    const intent = keyIntent(event);
    if (intent === undefined) return;
    event.preventDefault();
    obey(intent);
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

/** The view that has the focus, the first on the screen where none has. */
function focusedView(): ViewId | undefined {
  const focused = document.activeElement?.closest<HTMLElement>("[data-view]");
  const name = (focused ?? document.querySelector<HTMLElement>("[data-view]"))?.dataset["view"];
  return isView(name) ? name : undefined;
}
