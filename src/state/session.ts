import { parseEdtf, type Edtf } from "../domain/dates";
import type { LoadedDataset } from "../domain/loaded";
import type { Bounds, Dataset } from "../domain/model";
import type { Engine } from "../engine/query";
import type { ImportedHead } from "../engine/importedHead";
import { createAnswers } from "./answers";
import type { Sanad } from "./context";
import { OPENED_FILE } from "./fetchDataset";
import { completeSelection, followSelection } from "./follow";
import { keepingLastRecord } from "./lastRecord";
import { namesOfDataset, namesOfTables, type Names } from "./names";
import type { OpenedReport } from "./openFile";
import { rememberPreferences } from "./preferences";
import { createSanadStore, type SanadState } from "./store";
import { parseMapPosition, type MapPosition } from "./url";
import { syncUrl } from "./urlSync";

/** One dataset on screen, with everything that lives and ends with it. */
export type Session = Sanad & {
  /** Counts up: no two sessions of a page have the same. */
  readonly id: number;
  readonly mapPosition: MapPosition | undefined;
  readonly onMapMove: (position: MapPosition) => void;
  /** Where a file of the reader's is on the screen: what it was. */
  readonly opened: OpenedReport | undefined;
  /** What the file's events take of the memory, roughly. */
  readonly memoryBytes: number;
  /** Lets go of everything, the engine's memory included. */
  readonly close: () => void;
};

let sessions = 0;

type Data = {
  readonly loaded: LoadedDataset;
  readonly names: Names;
  readonly engine: Engine;
  /** Ends the engine. */
  readonly closeEngine?: () => void;
  readonly opened?: OpenedReport;
  readonly memoryBytes?: number;
};

/** Puts a store, answers, address and preferences around the data. */
export function createSession(
  { loaded, names, engine: dataEngine, closeEngine, opened, memoryBytes = 0 }: Data,
  initial: Partial<SanadState>,
): Session {
  const engine = keepingLastRecord(dataEngine);
  const store = createSanadStore(loaded.dataset, { ...initial, isOpenedFile: opened !== undefined });
  const mapPosition = parseMapPosition(location.hash);
  const url = syncUrl(store, mapPosition);
  const ends = [
    rememberPreferences(store),
    followSelection(store, engine),
    completeSelection(store, engine),
    url.stop,
    closeEngine,
  ];
  sessions += 1;
  return {
    id: sessions,
    store,
    engine,
    answers: createAnswers(store, engine),
    loaded,
    names,
    mapPosition,
    onMapMove: url.moveMap,
    opened,
    memoryBytes,
    close: () => {
      for (const end of ends) end?.();
    },
  };
}

/** A curated dataset as a session takes it. */
export function curatedData(loaded: LoadedDataset, engine: Engine): Data {
  return { loaded, names: namesOfDataset(loaded.dataset), engine };
}

/** An imported file as a session takes it: a dataset without records of its own, as the engine holds them. */
export function importedData(head: ImportedHead, engine: Engine, closeEngine: () => void): Data {
  const dataset: Dataset = {
    id: OPENED_FILE,
    version: "",
    languages: ["und"],
    changes: [],
    title: { und: head.title },
    summary: {},
    licence: "",
    view: { ...windowDates(head), bounds: head.opening.bounds ?? WHOLE_WORLD },
    sources: [],
    places: [],
    actors: [],
    events: [],
  };
  const loaded: LoadedDataset = {
    dataset,
    texts: new Map(),
    issues: [],
    eventIssues: new Map(),
    publishedEnd: head.opening.window?.to ?? 0,
  };
  const names = namesOfTables(head.actors, head.places);
  return { loaded, names, engine, closeEngine, memoryBytes: head.memoryBytes };
}

const WHOLE_WORLD: Bounds = [
  [-180, -60],
  [180, 75],
];

function windowDates({ opening }: ImportedHead): { readonly from: Edtf; readonly to: Edtf } {
  return { from: dayOf(opening.window?.from), to: dayOf(opening.window?.to) };
}

/** The day of an instant, today where there is none. */
function dayOf(instant = Date.now()): Edtf {
  const day = parseEdtf(new Date(instant).toISOString().slice(0, 10));
  if (day === undefined) throw new RangeError(`no day of the calendar: ${instant}`);
  return day;
}
