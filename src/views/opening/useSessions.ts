import { useCallback, useEffect, useRef, useState } from "react";
import { OPENED_FILE } from "../../state/fetchDataset";
import { isOfAnotherFile, isOfThisPage, shownEntry } from "../../state/openedEntry";
import type { OpenedReport } from "../../state/openedReport";
import { preferencesOf } from "../../state/preferences";
import { createSession, type Session } from "../../state/session";
import type { SharedState } from "../../state/store";
import { datasetInAddress, parseDatasetName, parseFragment, withAskedBesides } from "../../state/url";

/** A file of the reader's that the address belongs to and that is not on the screen. */
export type GoneFile = {
  /** "" where nobody knows it. */
  readonly name: string;
  /** The page has been loaded anew since: it cannot read the file by itself. */
  readonly isReloaded: boolean;
  /** What it was while it was on the screen, to be read again. */
  readonly report: OpenedReport | undefined;
};

/**
 * The session on the screen. Another one in its place closes it, which frees its memory; the curated dataset with
 * which the page began costs little and stays at hand: `showCurated` brings it back, as does the Back button. Back to
 * the address of another file than is shown changes nothing on the screen: `goneFile` says so.
 */
export function useSessions(first: Session) {
  const [session, setSession] = useState(first);
  const shown = useRef(first);
  const reports = useRef(new Map<string, OpenedReport>());
  const [goneFile, setGoneFile] = useState(() =>
    parseDatasetName(location.hash) === OPENED_FILE ? goneFileIn(new Map()) : undefined,
  );

  const show = useCallback((next: Session) => {
    shown.current.close();
    shown.current = next;
    if (next.opened !== undefined) reports.current.set(next.opened.entry.id, next.opened);
    setGoneFile(undefined);
    setSession(next);
  }, []);
  const showAt = useCallback(
    (shared: Partial<SharedState>) => {
      const { loaded, names, engine } = first;
      const data = { loaded, names, source: { engine } };
      show(createSession(data, { ...preferencesOf(shown.current.store.getState()), ...shared }));
    },
    [first, show],
  );
  const showCurated = useCallback(() => {
    if (shown.current.opened === undefined) return;
    history.pushState(null, "", location.pathname + location.search + withAskedBesides("", location.hash));
    showAt({});
  }, [showAt]);

  useEffect(() => {
    const follow = () => {
      const wanted = parseDatasetName(location.hash);
      const { dataset } = first.loaded;
      const { store, opened } = shown.current;
      const isShown = wanted === datasetInAddress(store.getState()) && !isOfAnotherFile(opened?.entry);
      if (isShown) setGoneFile(undefined);
      else if (wanted === OPENED_FILE) setGoneFile(goneFileIn(reports.current));
      else if (wanted === dataset.id) showAt(parseFragment(location.hash, dataset));
      else location.reload();
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [first, showAt]);

  const forgetGone = useCallback(() => setGoneFile(undefined), []);
  return { session, show, showCurated, goneFile, forgetGone };
}

function goneFileIn(reports: ReadonlyMap<string, OpenedReport>): GoneFile {
  const entry = shownEntry();
  return {
    name: entry?.name ?? "",
    isReloaded: entry === undefined || !isOfThisPage(entry),
    report: entry && reports.get(entry.id),
  };
}
