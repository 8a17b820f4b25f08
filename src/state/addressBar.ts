import { entryState, isOfAnotherFile, type OpenedEntry } from "./openedEntry";

/** Some browsers refuse more than a hundred changes of address in ten seconds, and a drag changes it at every frame. */
const REPLACE_MS = 250;
/** Beyond so many changes in this time a step goes into the one before: with the replacements they stay below a hundred. */
const MOST_CHANGES = 50;
const WITHIN_MS = 10_000;

/** The fragment in the browser's address, written at a pace that every browser bears. */
export type AddressBar = {
  /** The fragment of the entry of the history that is shown. */
  readonly written: () => string;
  /** Puts what `print` gives by then into the entry, soon. */
  readonly replaceSoon: (print: () => string) => void;
  /** What `replaceSoon` was given last is still to come: another call would change nothing. */
  readonly isWaiting: () => boolean;
  /** Brings the entry up to date with `print` where that was put off. */
  readonly settle: (print: () => string) => void;
  /**
   * Makes a new entry of what `print` gives, where that is anything new: true then. An entry that says the same as the
   * one below it, as after a word that was typed and deleted, is taken for it.
   */
  readonly push: (print: () => string) => boolean;
  /** An entry that says the same, to be left by Back; see `isBare`. */
  readonly pushSame: () => void;
  /** The entry says the same as the one below it. */
  readonly isBare: () => boolean;
  /** The browser is going to another entry: what was put off would come into the wrong one. */
  readonly leave: () => void;
  /** The browser has gone to another entry, or the reader has typed one, which then belongs to what is on the screen. */
  readonly arrive: (fragment: string) => void;
  readonly stop: () => void;
};

/** Each entry tells to which of the reader's files it belongs, where it is one's. */
export function createAddressBar(opened: OpenedEntry | undefined): AddressBar {
  let written = location.hash;
  /** Of the entry below, where this one was made here. */
  let below: string | undefined;
  let changes: readonly number[] = [];
  let lastReplaced = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const change = (fragment: string, how: "pushState" | "replaceState") => {
    const now = performance.now();
    changes = [...changes.filter((at) => now - at < WITHIN_MS), now];
    if (how === "replaceState") lastReplaced = now;
    written = fragment;
    // Another file's entry stays, for Back.
    history[isOfAnotherFile(opened) ? "pushState" : how](
      entryState(opened),
      "",
      fragment === "" ? location.href : fragment,
    );
  };
  const replace = (fragment: string) => {
    clearTimeout(waiting);
    waiting = undefined;
    if (fragment !== written) change(fragment, "replaceState");
  };
  const isBare = () => written === below;
  const mayChange = () => changes.filter((at) => performance.now() - at < WITHIN_MS).length < MOST_CHANGES;
  const replaceSoon = (print: () => string) => {
    if (waiting !== undefined) return;
    const rest = REPLACE_MS - (performance.now() - lastReplaced);
    if (rest <= 0) replace(print());
    else waiting = setTimeout(() => replace(print()), rest);
  };
  return {
    written: () => written,
    replaceSoon,
    isWaiting: () => waiting !== undefined,
    settle: (print) => {
      if (waiting !== undefined && mayChange()) replace(print());
    },
    push: (print) => {
      const fragment = print();
      if (fragment === written) return false;
      if (isBare() && mayChange()) {
        replace(fragment);
      } else if (mayChange()) {
        below = written;
        change(fragment, "pushState");
      } else replaceSoon(print);
      return true;
    },
    pushSame: () => {
      below = written;
      change(written, "pushState");
    },
    isBare,
    leave: () => {
      clearTimeout(waiting);
      waiting = undefined;
    },
    arrive: (fragment) => {
      if (opened !== undefined && history.state === null)
        history.replaceState(entryState(opened), "", location.href);
      written = fragment;
      below = undefined;
    },
    stop: () => clearTimeout(waiting),
  };
}
