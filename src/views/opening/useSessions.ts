import { useCallback, useEffect, useRef, useState } from "react";
import { OPENED_FILE } from "../../state/fetchDataset";
import { openedName } from "../../state/openedName";
import { preferencesOf } from "../../state/preferences";
import { createSession, type Session } from "../../state/session";
import type { SharedState } from "../../state/store";
import { datasetInAddress, parseDatasetName, parseFragment } from "../../state/url";

/**
 * The session on the screen. Another one in its place closes it, which frees its memory; the curated dataset with
 * which the page began costs little and stays at hand: `showCurated` brings it back, as does the Back button.
 */
export function useSessions(first: Session) {
  const [session, setSession] = useState(first);
  const shown = useRef(first);
  const [goneFile, setGoneFile] = useState(() =>
    parseDatasetName(location.hash) === OPENED_FILE ? openedName() : undefined,
  );

  const show = useCallback((next: Session) => {
    shown.current.close();
    shown.current = next;
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
    history.pushState(null, "", location.pathname + location.search);
    showAt({});
  }, [showAt]);

  useEffect(() => {
    const follow = () => {
      const wanted = parseDatasetName(location.hash);
      const { dataset } = first.loaded;
      if (wanted === datasetInAddress(shown.current.store.getState())) setGoneFile(undefined);
      else if (wanted === OPENED_FILE) setGoneFile(openedName());
      else if (wanted === dataset.id) showAt(parseFragment(location.hash, dataset));
      else location.reload();
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [first, showAt]);

  const forgetGone = useCallback(() => setGoneFile(undefined), []);
  return { session, show, showCurated, goneFile, forgetGone };
}
