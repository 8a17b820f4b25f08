import type { Issue } from "../domain/issues";
import { createColumnEngine } from "../engine/columnEngine";
import { curatedEvents } from "../engine/curatedContent";
import { openInWorker } from "../engine/workerEngine";
import type { ImportIssues } from "../formats/import/importIssues";
import type { ImportProgress } from "../formats/import/importEvents";
import { loadDataset } from "../formats/loadDataset";
import { createSession, curatedData, importedData, type Session } from "./session";
import type { SanadState } from "./store";

/** What became of a file: its events are there, or they cannot be shown. */
export type OpeningOutcome =
  | { readonly status: "opened"; readonly events: number; readonly issues: ImportIssues | undefined }
  | { readonly status: "failed"; readonly issues: readonly Issue[] };

export type OpenOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
};

/**
 * Reads a reader's file: a table of events in a worker, a dataset of Sanad's on the page. Gives the session that
 * shows it, which the caller puts in place of the one before and then closes that one; undefined where there is
 * nothing to show. The address is the new session's: what it held belonged to the dataset before.
 */
export async function openFile(
  file: File,
  options: OpenOptions,
  preferences: Partial<SanadState>,
): Promise<{ readonly outcome: OpeningOutcome; readonly session?: Session }> {
  const opened = await openInWorker(file, options);
  if (opened.status === "cancelled") return { outcome: { status: "failed", issues: [] } };
  if (opened.status === "failed") return { outcome: opened };
  if (opened.status === "imported") {
    const { head, engine, close } = opened;
    clearAddress();
    return {
      outcome: { status: "opened", events: head.events, issues: head.issues },
      // There is no article: the list stands beside the map.
      session: createSession(importedData(head, engine, close), { ...preferences, pane: "list" }),
    };
  }
  const result = await loadDataset((name) =>
    Promise.resolve(name === "dataset.json" ? opened.file : { unreadable: "only dataset.json was opened" }),
  );
  if (result.status === "failed") return { outcome: result };
  const { loaded } = result;
  clearAddress();
  return {
    outcome: { status: "opened", events: loaded.dataset.events.length, issues: undefined },
    session: createSession(curatedData(loaded, createColumnEngine(curatedEvents(loaded))), preferences),
  };
}

function clearAddress(): void {
  history.pushState(null, "", location.pathname + location.search);
}
