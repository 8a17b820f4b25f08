import { loadTexts } from "../i18n/texts";
import { createAddressBar } from "./addressBar";
import { REST_MS, stepOf, type StepKind } from "./historySteps";
import { fetchPart, tellIfMissing } from "./missingPart";
import type { SanadState, SanadStore, SharedState } from "./store";
import {
  datasetInAddress,
  parseDatasetName,
  parseFragment,
  printFragment,
  type HeldIds,
  type MapPosition,
} from "./url";

export type UrlSync = {
  /** The map has been moved: its position goes into the address, which is otherwise left alone. */
  readonly moveMap: (position: MapPosition) => void;
  readonly stop: () => void;
};

/** The browser may have nowhere to go: it is not waited for longer. */
const TRAVEL_MS = 5000;

/**
 * Keeps the address and the store alike. What the reader selects or filters by is a step that Back undoes: a choice at
 * once, a word when it is typed, a drag when it ends. Everything else goes into the current address, so that panning
 * the map leaves no trail. While the page of the filters is open, Back closes it and undoes nothing.
 */
export function syncUrl(store: SanadStore, map: MapPosition | undefined, held?: HeldIds): UrlSync {
  let position = map;
  let isRestoring = false;
  /** The row of changes that the current entry takes up, until when. */
  let row: { readonly kind: "text" | "window"; readonly until: number } | undefined;
  /** What is done at once is one step. */
  let madeInTask: StepKind;
  let isPressed = false;
  /** On the way to another entry that says what was shown at the start: until then the history is left alone. */
  let travel: ReturnType<typeof setTimeout> | undefined;
  const bar = createAddressBar();
  const print = () => printFragment(store.getState(), position);

  const step = (kind: StepKind, before: SanadState) => {
    const now = performance.now();
    const isInRow = row !== undefined && row.kind === kind && (now < row.until || isPressed);
    const isOneAct =
      (kind !== "choice" && madeInTask !== undefined) || madeInTask === "text" || madeInTask === "window";
    if (isInRow || isOneAct) {
      bar.replaceSoon(print);
    } else {
      bar.settle(() => printFragment(before, position));
      if (!bar.push(print)) {
        row = undefined;
        return;
      }
      madeInTask = kind;
      queueMicrotask(() => (madeInTask = undefined));
    }
    row = kind === "text" || kind === "window" ? { kind, until: now + REST_MS[kind] } : undefined;
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.isChoosingFilters !== before.isChoosingFilters) turnPage(state, before);
    if (travel !== undefined) return;
    const kind = isRestoring ? undefined : stepOf(state, before);
    if (kind !== undefined) step(kind, before);
    // What an address asked for besides the view, as its language, stays in it until the view changes.
    else if (!bar.isWaiting() && print() !== printFragment(before, position)) bar.replaceSoon(print);
    // A window that runs through time is one step, however long it runs.
    const [isRunning, wasRunning] = [state, before].map(({ playback }) => playback?.isPlaying === true);
    if (isRunning && row?.kind === "window") row = { kind: row.kind, until: Infinity };
    else if (wasRunning && !isRunning) row = undefined;
  });

  const go = (by: 1 | -1) => {
    bar.leave();
    history.go(by);
    travel = setTimeout(arrive, TRAVEL_MS);
  };
  /** What was chosen on the way is a step of its own, from the entry that has been reached. */
  const arrive = () => {
    clearTimeout(travel);
    travel = undefined;
    bar.arrive(location.hash);
    bar.push(print);
  };
  /** The page of the filters has an entry of its own, for Back to leave; the first choice made there takes it over. */
  const turnPage = ({ isChoosingFilters }: SanadState, before: SanadState) => {
    if (isRestoring) return;
    if (isChoosingFilters) {
      bar.settle(() => printFragment(before, position));
      bar.pushSame();
    } else if (bar.isBare()) go(-1);
  };

  const readAddress = () => {
    const address = location.hash;
    if (travel !== undefined) {
      arrive();
      return;
    }
    if (store.getState().isChoosingFilters) {
      isRestoring = true;
      store.getState().chooseFilters(false);
      isRestoring = false;
      // What was chosen there stays.
      if (address !== bar.written()) go(1);
      else bar.arrive(address);
      return;
    }
    // Another dataset's address is none of this store's.
    const isOwn = parseDatasetName(address) === datasetInAddress(store.getState());
    if (address === bar.written() || !isOwn) return;
    bar.arrive(address);
    row = undefined;
    const shared = parseFragment(address, store.getState().dataset, held);
    const restore = (wanted: SharedState) => {
      // A language that comes late must not bring back an address that has been left.
      if (location.hash !== address) return;
      // What an address asked for is where the reader already stands: another step would trap the Back button.
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
  const press = () => {
    isPressed = true;
    // Each drag and each click is a step of its own.
    if (row?.until !== Infinity) row = undefined;
  };
  const letGo = () => {
    isPressed = false;
  };
  addEventListener("popstate", readAddress);
  addEventListener("hashchange", readAddress);
  addEventListener("pointerdown", press, true);
  addEventListener("pointerup", letGo, true);
  addEventListener("pointercancel", letGo, true);
  return {
    moveMap: (moved) => {
      position = moved;
      bar.replaceSoon(print);
    },
    stop: () => {
      clearTimeout(travel);
      bar.stop();
      unsubscribe();
      removeEventListener("popstate", readAddress);
      removeEventListener("hashchange", readAddress);
      removeEventListener("pointerdown", press, true);
      removeEventListener("pointerup", letGo, true);
      removeEventListener("pointercancel", letGo, true);
    },
  };
}
