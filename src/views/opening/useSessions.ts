import { useCallback, useEffect, useRef, useState } from "react";
import type { Issue } from "../../domain/issues";
import { readDataset, withTexts, type ReadDataset } from "../../state/datasets/readDataset";
import { OPENED_FILE } from "../../state/fetchDataset";
import { isOfAnotherFile, isOfThisPage, shownEntry } from "../../state/openedEntry";
import type { OpenedReport } from "../../state/openedReport";
import { preferencesOf } from "../../state/preferences";
import { createSession, type Data, type Session } from "../../state/session";
import type { SharedState } from "../../state/store";
import { datasetInAddress, openingFragment, parseDatasetName } from "../../state/datasetAddress";
import { parseFragment } from "../../state/url";

/** A file of the reader's that the address belongs to and that is not on the screen. */
export type GoneFile = {
  /** "" where nobody knows it. */
  readonly name: string;
  /** The page has been loaded anew since: it cannot read the file by itself. */
  readonly isReloaded: boolean;
  /** What it was while it was on the screen, to be read again. */
  readonly report: OpenedReport | undefined;
};

/** A dataset of the app's that has been asked for and is not on the screen: it is being read, or cannot be shown. */
export type AskedDataset = { readonly id: string; readonly issues?: readonly Issue[] };

/**
 * The session on the screen. Another one in its place closes it, which frees its memory. The datasets that ship with
 * the app cost little: each is read once and stays at hand. `choose` opens one of them, `showCurated` brings back the
 * one that was there before a file, and the Back button follows the address. Back to the address of another file than
 * is shown changes nothing on the screen: `goneFile` says so.
 */
export function useSessions(first: Session) {
  const [session, setSession] = useState(first);
  const shown = useRef(first);
  const reports = useRef(new Map<string, OpenedReport>());
  const held = useRef(new Map([[idOf(first), dataOf(first)]]));
  const curated = useRef(dataOf(first));
  const [asked, setAsked] = useState<AskedDataset>();
  /** What was asked for last: what comes after it is shown no more. */
  const latest = useRef<object>(undefined);
  const [goneFile, setGoneFile] = useState(() =>
    parseDatasetName(location.hash) === OPENED_FILE ? goneFileIn(new Map()) : undefined,
  );

  const forgetAsked = useCallback(() => {
    latest.current = undefined;
    setAsked(undefined);
  }, []);
  const show = useCallback(
    (next: Session) => {
      forgetAsked();
      shown.current.close();
      shown.current = next;
      if (next.opened !== undefined) reports.current.set(next.opened.entry.id, next.opened);
      setGoneFile(undefined);
      setSession(next);
    },
    [forgetAsked],
  );
  const showAt = useCallback(
    (data: Data, shared: Partial<SharedState>) => {
      curated.current = data;
      show(createSession(data, { ...preferencesOf(shown.current.store.getState()), ...shared }));
    },
    [show],
  );
  /** The dataset, as it is at hand or is read now; undefined where something else has been asked for since. */
  const dataFor = useCallback(async (id: string): Promise<ReadDataset | undefined> => {
    const known = held.current.get(id);
    if (known !== undefined) return { status: "ready", data: known };
    const token = (latest.current = {});
    setAsked({ id });
    const result = await readDataset(id);
    if (result.status === "ready") held.current.set(result.data.loaded.dataset.id, result.data);
    return latest.current === token ? result : undefined;
  }, []);
  const openAt = useCallback(
    (data: Data) => {
      const fragment = openingFragment(data.loaded.dataset.id, location.hash);
      history.pushState(null, "", location.pathname + location.search + fragment);
      showAt(data, {});
    },
    [showAt],
  );
  const showCurated = useCallback(() => {
    if (shown.current.opened !== undefined) openAt(curated.current);
  }, [openAt]);
  const choose = useCallback(
    async (id: string) => {
      forgetAsked();
      if (shown.current.opened === undefined && id === idOf(shown.current)) return;
      const found = await dataFor(id);
      if (found?.status === "ready") openAt(found.data);
      else if (found !== undefined) setAsked({ id, issues: found.issues });
    },
    [dataFor, openAt, forgetAsked],
  );

  useEffect(() => {
    /** To where the address leads, which may lead elsewhere before that has come. */
    const goTo = async (id: string) => {
      const address = location.hash;
      const found = await dataFor(id);
      if (found === undefined || location.hash !== address) return;
      // The page says why, in the place of another dataset than its address names.
      if (found.status === "failed") location.reload();
      else {
        const shared = await withTexts(parseFragment(address, found.data.loaded.dataset));
        if (location.hash === address) showAt(found.data, shared);
      }
    };
    const follow = () => {
      const wanted = parseDatasetName(location.hash);
      const { store, opened } = shown.current;
      const isShown = wanted === datasetInAddress(store.getState()) && !isOfAnotherFile(opened?.entry);
      forgetAsked();
      if (isShown) setGoneFile(undefined);
      else if (wanted === OPENED_FILE) setGoneFile(goneFileIn(reports.current));
      else void goTo(wanted);
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [dataFor, showAt, forgetAsked]);

  const forgetGone = useCallback(() => setGoneFile(undefined), []);
  return { session, show, showCurated, goneFile, forgetGone, choose, asked, forgetAsked };
}

function idOf({ loaded }: Session): string {
  return loaded.dataset.id;
}

/** What another session of the same dataset is made of. */
function dataOf({ loaded, names, engine }: Session): Data {
  return { loaded, names, source: { engine } };
}

function goneFileIn(reports: ReadonlyMap<string, OpenedReport>): GoneFile {
  const entry = shownEntry();
  return {
    name: entry?.name ?? "",
    isReloaded: entry === undefined || !isOfThisPage(entry),
    report: entry && reports.get(entry.id),
  };
}
