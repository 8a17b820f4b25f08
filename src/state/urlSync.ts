import { loadTexts } from "../i18n/texts";
import { sameSelection } from "./selection";
import type { SanadStore } from "./store";
import { parseFragment, printFragment, type MapPosition } from "./url";

export type UrlSync = {
  /** The map has been moved: its position goes into the address, which is otherwise left alone. */
  readonly moveMap: (position: MapPosition) => void;
  readonly stop: () => void;
};

/**
 * Keeps the address and the store alike. A new selection is a step that Back undoes; everything else replaces
 * the current address, so that panning and typing leave no trail.
 */
export function syncUrl(store: SanadStore, map: MapPosition | undefined): UrlSync {
  let position = map;
  let written = location.hash;

  const write = (isStep: boolean) => {
    const fragment = printFragment(store.getState(), position);
    if (fragment === written) return;
    written = fragment;
    if (isStep) history.pushState(null, "", fragment);
    else history.replaceState(null, "", fragment);
  };
  const unsubscribe = store.subscribe((state, before) =>
    write(!sameSelection(state.selection, before.selection)),
  );
  const readAddress = () => {
    if (location.hash === written) return;
    written = location.hash;
    const shared = parseFragment(location.hash, store.getState().dataset);
    const restore = () => store.getState().restore(shared);
    if (shared.language === undefined) restore();
    else void loadTexts(shared.language).then(restore);
  };
  addEventListener("popstate", readAddress);
  addEventListener("hashchange", readAddress);
  return {
    moveMap: (moved) => {
      position = moved;
      write(false);
    },
    stop: () => {
      unsubscribe();
      removeEventListener("popstate", readAddress);
      removeEventListener("hashchange", readAddress);
    },
  };
}
