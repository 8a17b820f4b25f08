import { parseEdtf, type Edtf } from "../domain/dates";
import type { Loaded, LoadedDataset } from "../domain/loaded";
import type { Bounds } from "../domain/model";
import type { OpenedTable } from "../domain/shown";
import { createColumnEngine } from "../engine/columnEngine";
import { curatedEvents } from "../engine/curatedContent";
import type { ImportedHead } from "../engine/importedHead";
import { createAnswers } from "./answers";
import type { Sanad } from "./context";
import { createEngineWatch, type EngineWatch, type Restart, type EngineSource } from "./engineWatch";
import { OPENED_FILE } from "./fetchDataset";
import { completeSelection, followSelection } from "./follow";
import { keepingLastRecord } from "./lastRecord";
import { namesOfDataset, namesOfTables, type Names } from "./names";
import type { OpenedReport } from "./openedReport";
import { rememberPreferences } from "./preferences";
import { createSanadStore, type SanadState } from "./store";
import { parseMapPosition, type MapPosition } from "./url";
import { syncUrl } from "./urlSync";

/** One dataset on screen, with everything that lives and ends with it. */
export type Session = Sanad & {
  /** Counts up: no two sessions of a page have the same. */
  readonly id: number;
  /** What keeps the engine from answering, and the way to start it anew. */
  readonly watch: EngineWatch;
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

/** What a session is made of. */
export type Data = {
  readonly loaded: Loaded;
  readonly names: Names;
  readonly source: EngineSource;
  readonly restart?: Restart;
  readonly opened?: OpenedReport;
  readonly memoryBytes?: number;
};

/** Puts a store, answers, address and preferences around the data. */
export function createSession(
  { loaded, names, source, restart, opened, memoryBytes = 0 }: Data,
  initial: Partial<SanadState>,
): Session {
  const watch = createEngineWatch(source, restart);
  const { engine } = watch;
  const store = createSanadStore(loaded.dataset, { ...initial, isOpenedFile: opened !== undefined });
  const mapPosition = parseMapPosition(location.hash);
  const url = syncUrl(store, mapPosition, opened?.entry, names);
  const answers = createAnswers(store, engine);
  const following = () => [followSelection(store, engine), completeSelection(store, engine)];
  let followers = following();
  const endFollowing = () => {
    for (const end of followers) end();
  };
  const ends = [
    rememberPreferences(store),
    watch.subscribe((now, before) => {
      if (now.engine === before.engine) return;
      endFollowing();
      followers = following();
      answers.askAgain();
    }),
    endFollowing,
    url.stop,
    watch.stop,
  ];
  sessions += 1;
  return {
    id: sessions,
    store,
    engine,
    watch,
    answers,
    loaded,
    names,
    mapPosition,
    onMapMove: url.moveMap,
    opened,
    memoryBytes,
    close: () => {
      for (const end of ends) end();
    },
  };
}

/** A curated dataset as a session takes it. */
export function curatedData(loaded: LoadedDataset): Data {
  const engine = keepingLastRecord(createColumnEngine(curatedEvents(loaded)));
  return { loaded, names: namesOfDataset(loaded.dataset), source: { engine } };
}

/** An imported file as a session takes it: a table, whose events the engine holds. */
export function importedData(head: ImportedHead, source: EngineSource, restart: Restart): Data {
  const dataset: OpenedTable = {
    type: "table",
    id: OPENED_FILE,
    title: { und: head.title },
    view: { ...windowDates(head), bounds: head.opening.bounds ?? WHOLE_WORLD },
  };
  const names = namesOfTables(head.actors, head.places, head.kinds);
  return { loaded: { dataset }, names, source, restart, memoryBytes: head.memoryBytes };
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
