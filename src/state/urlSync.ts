import { loadTexts } from "../i18n/texts";
import { fetchPart, tellIfMissing } from "./missingPart";
import { isCompleted, sameSelection } from "./selection";
import type { SanadStore, SharedState } from "./store";
import { datasetInAddress, parseDatasetName, parseFragment, printFragment, type MapPosition } from "./url";

export type UrlSync = {
  /** The map has been moved: its position goes into the address, which is otherwise left alone. */
  readonly moveMap: (position: MapPosition) => void;
  readonly stop: () => void;
};

/** A drag moves the window at every frame; some browsers refuse more than a hundred changes of address in ten seconds. */
const REPLACE_MS = 250;

/**
 * Keeps the address and the store alike. A new selection is a step that Back undoes; everything else replaces
 * the current address, so that panning and typing leave no trail.
 */
export function syncUrl(store: SanadStore, map: MapPosition | undefined): UrlSync {
  let position = map;
  let written = location.hash;
  let isRestoring = false;

  let lastReplaced = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const replace = () => {
    waiting = undefined;
    const fragment = printFragment(store.getState(), position);
    if (fragment === written) return;
    written = fragment;
    lastReplaced = performance.now();
    history.replaceState(null, "", fragment);
  };
  const write = (isStep: boolean) => {
    // What an address asked for is where the reader already stands: another step would trap the Back button.
    if (isStep && !isRestoring) {
      const fragment = printFragment(store.getState(), position);
      if (fragment === written) return;
      written = fragment;
      history.pushState(null, "", fragment);
    } else if (waiting === undefined) {
      const rest = REPLACE_MS - (performance.now() - lastReplaced);
      if (rest <= 0) replace();
      else waiting = setTimeout(replace, rest);
    }
  };
  const unsubscribe = store.subscribe((state, before) => {
    const isOther =
      !sameSelection(state.selection, before.selection) && !isCompleted(before.selection, state.selection);
    // A story that goes on by itself leaves no trail either: Back leads to what the reader chose before it.
    write(isOther && state.story?.isPlaying !== true);
  });
  const readAddress = () => {
    // Another dataset's address is none of this store's.
    const isOwn = parseDatasetName(location.hash) === datasetInAddress(store.getState());
    if (location.hash === written || !isOwn) return;
    written = location.hash;
    const address = location.hash;
    const shared = parseFragment(address, store.getState().dataset);
    const restore = (wanted: SharedState) => {
      // A language that comes late must not bring back an address that has been left.
      if (location.hash !== address) return;
      isRestoring = true;
      store.getState().restore(wanted);
      isRestoring = false;
    };
    const { language } = shared;
    if (language === undefined) restore(shared);
    else {
      fetchPart(() => loadTexts(language)).then(
        () => restore(shared),
        (error: unknown) => {
          // The view does not depend on the words.
          const { language: _, ...rest } = shared;
          restore(rest);
          tellIfMissing(error, () => store.getState().speak(language));
        },
      );
    }
  };
  addEventListener("popstate", readAddress);
  addEventListener("hashchange", readAddress);
  return {
    moveMap: (moved) => {
      position = moved;
      write(false);
    },
    stop: () => {
      clearTimeout(waiting);
      unsubscribe();
      removeEventListener("popstate", readAddress);
      removeEventListener("hashchange", readAddress);
    },
  };
}
