import { loadTexts } from "../i18n/texts";
import { createAddressBar } from "./addressBar";
import { REST_MS, stepOf, type StepKind } from "./historySteps";
import { fetchPart, tellIfMissing } from "./missingPart";
import { isOfAnotherFile, type OpenedEntry } from "./openedEntry";
import type { SanadState, SanadStore, SharedState } from "./store";
import type { HeldIds } from "./addressCodecs";
import { askedBesides, datasetInAddress, parseDatasetName } from "./datasetAddress";
import { parseFragment, printFragment, type MapPosition } from "./url";

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
 * the map leaves no trail. While the page of the filters is open, Back closes it and undoes nothing. `opened` is the
 * reader's file whose events are in the store. A language or theme that an address asks for stays in it, and is that
 * of the page: where the reader chooses another the address says that one.
 */
export function syncUrl(
  store: SanadStore,
  map: MapPosition | undefined,
  opened: OpenedEntry | undefined,
  held?: HeldIds,
): UrlSync {
  let position = map;
  let isRestoring = false;
  /** The row of changes that the current entry takes up, until when. */
  let row: { readonly kind: "text" | "window"; readonly until: number } | undefined;
  /** What is done at once is one step. */
  let madeInTask: StepKind;
  let isPressed = false;
  /** On the way to another entry that says what was shown at the start: until then the history is left alone. */
  let travel: ReturnType<typeof setTimeout> | undefined;
  /** What the address would have said as the way began, whether that was still to be written, and whether a step was taken on it. */
  let onTheWay = { from: "", isPutOff: false, hasStep: false };
  const bar = createAddressBar(opened);
  let asked = askedBesides(location.hash);
  const printOf = (state: SanadState) => printFragment(state, position, asked);
  const print = () => printOf(store.getState());

  const step = (kind: StepKind, before: SanadState) => {
    const now = performance.now();
    const isInRow = row !== undefined && row.kind === kind && (now < row.until || isPressed);
    const isOneAct =
      (kind !== "choice" && madeInTask !== undefined) || madeInTask === "text" || madeInTask === "window";
    if (isInRow || isOneAct) {
      bar.replaceSoon(print);
    } else {
      bar.settle(() => printOf(before));
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
    if (travel !== undefined) {
      if (stepOf(state, before) !== undefined) onTheWay = { ...onTheWay, hasStep: true };
      return;
    }
    const kind = isRestoring ? undefined : stepOf(state, before);
    if (kind !== undefined) step(kind, before);
    // What was typed by hand stays as it is written until what it says changes.
    else if (!bar.isWaiting() && print() !== printOf(before)) bar.replaceSoon(print);
    // A window that runs through time is one step, however long it runs.
    const [isRunning, wasRunning] = [state, before].map(({ playback }) => playback?.isPlaying === true);
    if (isRunning && row?.kind === "window") row = { kind: row.kind, until: Infinity };
    else if (wasRunning && !isRunning) row = undefined;
  });

  const go = (by: 1 | -1) => {
    onTheWay = { from: print(), isPutOff: bar.isWaiting(), hasStep: false };
    bar.leave();
    history.go(by);
    travel = setTimeout(arrive, TRAVEL_MS);
  };
  /** What was chosen on the way is a step of its own, from the entry that has been reached. */
  const arrive = () => {
    clearTimeout(travel);
    travel = undefined;
    bar.arrive(location.hash);
    if (onTheWay.hasStep) bar.push(print);
    // An address that was typed stays as it is written where nothing of it has changed.
    else if (onTheWay.isPutOff || print() !== onTheWay.from) bar.replaceSoon(print);
  };
  /** The page of the filters has an entry of its own, for Back to leave; the first choice made there takes it over. */
  const turnPage = ({ isChoosingFilters }: SanadState, before: SanadState) => {
    if (isRestoring) return;
    if (isChoosingFilters) {
      bar.settle(() => printOf(before));
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
    // Another dataset's address is none of this store's, nor another file's.
    const isOwn =
      parseDatasetName(address) === datasetInAddress(store.getState()) && !isOfAnotherFile(opened);
    if (!isOwn) bar.leave();
    if (address === bar.written() || !isOwn) return;
    bar.arrive(address);
    row = undefined;
    asked = askedBesides(address);
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
      // On the way it would come into an entry that is being left.
      if (travel === undefined) bar.replaceSoon(print);
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
