import type { Issue } from "../domain/issues";
import type { Engine } from "../engine/query";
import { openInWorker } from "../engine/workerEngine";
import type { ImportIssues } from "../formats/import/importIssues";
import type { ImportProgress } from "../formats/import/importEvents";
import { isForMemory, type Refusal } from "../formats/import/refusals";
import type { TableForm } from "../formats/import/tableForm";
import { loadDataset } from "../formats/loadDataset";
import { fileBeside, type ChosenFiles } from "./chosenFiles";
import type { Restart, EngineSource } from "./engineWatch";
import { OPENED_FILE } from "./fetchDataset";
import { keepingLastRecord } from "./lastRecord";
import { memoryLimitBytes } from "./memoryLimit";
import { entryOfFile, entryState, type OpenedEntry } from "./openedEntry";
import type { OpenedReport, ReadSettings } from "./openedReport";
import { createSession, curatedData, importedData, type Session } from "./session";
import type { SanadState } from "./store";
import { openingFragment } from "./datasetAddress";

/** What became of a file: its events are there, or they cannot be shown. */
export type OpeningOutcome =
  | { readonly status: "opened"; readonly report: OpenedReport }
  | { readonly status: "cancelled" }
  | {
      readonly status: "failed";
      readonly refusal: Refusal;
      readonly form?: TableForm;
      readonly issues?: ImportIssues;
    }
  /** A dataset of Sanad's that has nothing to show. */
  | { readonly status: "broken"; readonly problems: readonly Issue[] };

export type OpenOptions = {
  readonly settings: ReadSettings;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** What the file on the screen holds of the memory, and how to let go of it. */
export type Held = { readonly bytes: number; readonly release: () => void };

/**
 * Reads a reader's file: a table of events in a worker, a dataset of Sanad's on the page. Gives the session that
 * shows it, which the caller puts in place of the one before and then closes that one; undefined where there is
 * nothing to show. Where the two do not fit into memory together the one before is let go first. The address is the
 * new session's: what it held belonged to the dataset before.
 */
export async function openFile(
  chosen: ChosenFiles,
  options: OpenOptions,
  preferences: Partial<SanadState>,
  held: Held,
): Promise<{ readonly outcome: OpeningOutcome; readonly session?: Session }> {
  const { settings } = options;
  const opened = await readBesides(chosen.main, options, held);
  const entry = entryOfFile(chosen.main, settings);
  if (opened.status === "cancelled" || opened.status === "failed") return { outcome: opened };
  if (opened.status === "imported") {
    const { head, engine, close } = opened;
    const { events, issues, form, kinds } = head;
    const report = { chosen, settings, entry, events, issues, form, kinds, missingTexts: [], problems: 0 };
    startAddress(entry);
    return {
      outcome: { status: "opened", report },
      // There is no article: the list stands beside the map.
      session: createSession(
        {
          ...importedData(head, sourceOf(engine, close), restartWith(chosen.main, settings)),
          opened: report,
        },
        { pane: "list", ...preferences },
      ),
    };
  }
  const missingTexts: string[] = [];
  const result = await loadDataset(async (name) => {
    if (name === "dataset.json") return opened.file;
    const file = fileBeside(chosen, name);
    if (file !== undefined) return new Uint8Array(await file.arrayBuffer());
    missingTexts.push(name);
    return { unreadable: "it was not among the files that were opened" };
  });
  if (result.status === "failed") return { outcome: { status: "broken", problems: result.issues } };
  const { loaded } = result;
  const events = loaded.dataset.events.length;
  const report = { chosen, settings, entry, events, missingTexts, problems: loaded.issues.length };
  startAddress(entry);
  const data = curatedData(loaded);
  return {
    outcome: { status: "opened", report },
    session: createSession({ ...data, opened: report }, preferences),
  };
}

function sourceOf(engine: Engine, close: () => void): EngineSource {
  return { engine: keepingLastRecord(engine), close };
}

/** Reads the file once more, in a new worker, as it was read before: it is at hand as long as the page is. */
function restartWith(file: File, { isUnlimited = false, ...reading }: ReadSettings): Restart {
  return async ({ signal, onShare }) => {
    const opened = await openInWorker(file, {
      ...reading,
      basemap: basemapFolder(),
      memoryLimit: isUnlimited ? Infinity : memoryLimitBytes(),
      signal,
      onProgress: ({ bytes, totalBytes }) => onShare(totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0),
    });
    if (opened.status === "imported") return sourceOf(opened.engine, opened.close);
    // It was a table before; as something else it is another file.
    return {
      refusal: opened.status === "failed" ? opened.refusal : { code: "otherJson", values: { found: "" } },
    };
  };
}

async function readBesides(file: File, { settings, signal, onProgress }: OpenOptions, held: Held) {
  const { isUnlimited = false, ...reading } = settings;
  const limit = isUnlimited ? Infinity : memoryLimitBytes();
  const open = (memoryLimit: number) =>
    openInWorker(file, { ...reading, basemap: basemapFolder(), memoryLimit, signal, onProgress });
  if (held.bytes === 0) return open(limit);
  if (isUnlimited) {
    held.release();
    return open(limit);
  }
  const opened = await open(Math.max(1, limit - held.bytes));
  const isTooLarge =
    opened.status === "failed" && (isForMemory(opened.refusal) || opened.refusal.code === "outOfMemory");
  if (!isTooLarge) return opened;
  held.release();
  return open(limit);
}

/** A worker's own address is another one than the page's. */
function basemapFolder(): string {
  return new URL(`${import.meta.env.BASE_URL}basemap/`, document.baseURI).href;
}

function startAddress(entry: OpenedEntry): void {
  history.pushState(
    entryState(entry),
    "",
    `${location.pathname}${location.search}${openingFragment(OPENED_FILE, location.hash)}`,
  );
}
