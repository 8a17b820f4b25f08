import { kindIndex } from "../standards/standards";
import { IS_IMPRECISE, roleBits } from "../../domain/columns";
import { createColumnsBuilder } from "../../domain/columnsBuilder";
import { createTextStoreBuilder } from "../../domain/textStore";
import { grown, trimmed } from "../../domain/typedArrays";
import { createActorReader } from "./actorReader";
import { createByteDictionary } from "./byteDictionary";
import type { ColumnMapping } from "./columnMapping";
import type { CsvRecord } from "./csvReader";
import { createContainerCollector } from "./containerCollector";
import { createIdTable } from "./idTable";
import { TEXT_FIELD_COUNT, TEXT_FIELDS, type ImportedEvents } from "./importedEvents";
import type { IssueTally } from "./importIssues";
import type { ReadTypes } from "./ownKinds";
import { createPlaceCollector, type ReadPlaces } from "./placeCollector";
import { createPlaceReader, type RowPlace } from "./rowPlaces";
import { createTextWriter } from "./rowTexts";
import { createTollReader, type RowToll } from "./rowTolls";
import { codeOfField, createTimeReader, isEmpty, textOf, type ReportField, type RowTime } from "./rowTimes";

/** The rows of a table as columns, before anything is known of all of them. */
export type ReadRows = Pick<ImportedEvents, "columns" | "texts" | "fileRows" | "tollRange" | "actors"> & {
  /** Undefined where the table has no types, or the columns hold the codebook's kinds already. */
  readonly types: ReadTypes | undefined;
  readonly places: ReadPlaces;
};

export type RowReader = {
  /** Makes an event of a record. */
  readonly add: (record: CsvRecord) => void;
  readonly count: () => number;
  /** The bytes of the texts so far. */
  readonly textLength: () => number;
  /** The memory that the events take so far. */
  readonly byteLength: () => number;
  readonly finish: () => ReadRows;
};

const MAX_ID_BYTES = 200;
const SPACE = 32;
const DELETE = 127;
/** Bytes that a row takes in the columns, its texts, ids and kind dictionary apart (`Columns`, `starts`, `fileRows`). */
const ROW_BYTES = 44 + 4 * TEXT_FIELD_COUNT + 4;
const encoder = new TextEncoder();

/**
 * Makes events of a table's records by their mapped columns. It keeps no object and no string a row: bytes become
 * numbers, dictionary codes and UTF-8 in the text store.
 */
export function createRowReader(
  mapping: ColumnMapping,
  header: readonly string[],
  issues: IssueTally,
  expectedRows = 1024,
  expectedTextBytes = 65_536,
): RowReader {
  const { roles, standard } = mapping;
  const columns = createColumnsBuilder(expectedRows);
  const texts = createTextStoreBuilder(TEXT_FIELD_COUNT, { rows: expectedRows, bytes: expectedTextBytes });
  const ids = createIdTable(texts, TEXT_FIELDS.id);
  const placeNames = createByteDictionary();
  placeNames.codeOf(new Uint8Array(0), 0, 0);
  const containers = createContainerCollector();
  const places = createPlaceCollector(placeNames, containers);
  const actors = createActorReader(mapping);
  const kindNames = createByteDictionary();
  const kinds = new Map<number, number>();
  const [typeColumn] = roles.kind ?? roles.kindDetail ?? [];
  const keepsTypes = mapping.kinds !== "codebook" && typeColumn !== undefined;
  let fileRows = new Uint32Array(Math.max(16, expectedRows));
  const [idColumn] = roles.id ?? [];
  const [kindColumn] = roles.kind ?? [];
  const [detailColumn] = roles.kindDetail ?? [];
  const hasRange = roles.tollLow !== undefined || roles.tollHigh !== undefined;
  let types = new Uint32Array(keepsTypes ? fileRows.length : 0);
  let lows = new Int32Array(hasRange ? fileRows.length : 0);
  let highs = new Int32Array(hasRange ? fileRows.length : 0);

  let current: CsvRecord | undefined;
  const report: ReportField = (reason, ...columns) => {
    const record = current;
    if (record === undefined) return;
    issues.add(
      reason,
      record.row,
      () => columns.map((column) => header[column] ?? "").join(", "),
      () => columns.map((column) => textOf(record, column)).join(", "),
    );
  };
  const readTime = createTimeReader(mapping, report);
  const readPlace = createPlaceReader(mapping, places, containers, placeNames, report);
  const readToll = createTollReader(mapping, report);
  const writeTexts = createTextWriter(mapping, texts);

  /** As a kind of the codebook; where types are kept it is known at the end only, of which kind each is. */
  const readKind = (record: CsvRecord): number => {
    const column = kindColumn ?? detailColumn;
    if (column === undefined || keepsTypes) return 0;
    const type = codeOfField(kindNames, record, column);
    const key =
      detailColumn === undefined ? type : type * MAX_CODES + codeOfField(kindNames, record, detailColumn);
    const known = kinds.get(key);
    if (known !== undefined) return known;
    const detail = detailColumn === undefined ? "" : textOf(record, detailColumn);
    const kind = kindIndex(standard, textOf(record, column), detail);
    kinds.set(key, kind);
    return kind;
  };

  /** The row's own id: the file's, without the spaces that would part it, or one by the number of the row. */
  const takeId = (record: CsvRecord) => {
    if (idColumn === undefined) return;
    const { bytes, row } = record;
    if (!isEmpty(record, idColumn)) {
      const start = record.starts[idColumn] ?? 0;
      const end = record.ends[idColumn] ?? 0;
      // In the reader's own copy. A list of ids in the page is parted by spaces.
      for (let at = start; at < end; at += 1)
        if ((bytes[at] ?? 0) <= SPACE || bytes[at] === DELETE) bytes[at] = UNDERSCORE;
      if (end - start > MAX_ID_BYTES) report("unusableId", idColumn);
      else if (ids.take(bytes, start, end)) {
        texts.addBytes(bytes, start, end);
        return;
      } else {
        report("duplicateId", idColumn);
        if (takeNumbered(`${textOf(record, idColumn)}~${row}`)) return;
      }
    } else report("unusableId", idColumn);
    for (let suffix = ""; !takeNumbered(`row-${row}${suffix}`); suffix += "~");
  };
  const takeNumbered = (id: string): boolean => {
    const bytes = encoder.encode(id);
    if (!ids.take(bytes, 0, bytes.length)) return false;
    texts.addBytes(bytes, 0, bytes.length);
    return true;
  };

  const makeRoom = () => {
    fileRows = grown(fileRows, fileRows.length * 2);
    if (keepsTypes) types = grown(types, fileRows.length);
    if (!hasRange) return;
    lows = grown(lows, fileRows.length);
    highs = grown(highs, fileRows.length);
  };

  // One object for all rows: the builder copies what it is given.
  const time: RowTime = { start: Infinity, end: Infinity, flags: 0 };
  const place: RowPlace = { index: -1, isImprecise: true };
  const toll: RowToll = { best: -1, low: -1, high: -1 };
  const event = {
    ...time,
    kind: 0,
    standings: 0,
    toll: -1,
    actors: [] as number[],
    // A table tells who took part, not in which way.
    actorRoles: (mapping.roles.actor ?? []).map(() => PARTICIPANT),
    places: NONE,
    placeRoles: NONE,
  };
  const onePlace = [0];

  return {
    add: (record) => {
      current = record;
      readTime(record, time);
      readPlace(record, place);
      event.start = time.start;
      event.end = time.end;
      event.flags = place.isImprecise ? time.flags | IS_IMPRECISE : time.flags;
      event.kind = readKind(record);
      readToll(record, toll);
      event.toll = toll.best;
      actors.read(record, event.actors);
      const isPlaced = place.index !== -1;
      if (isPlaced) onePlace[0] = place.index;
      event.places = isPlaced ? onePlace : NONE;
      event.placeRoles = isPlaced ? ONE_SITE : NONE;
      takeId(record);
      texts.endField();
      writeTexts(record);
      const row = columns.add(event);
      if (row === fileRows.length) makeRoom();
      fileRows[row] = record.row;
      if (keepsTypes) types[row] = codeOfField(kindNames, record, typeColumn);
      if (!hasRange) return;
      lows[row] = toll.low;
      highs[row] = toll.high;
    },
    count: columns.count,
    textLength: texts.size,
    byteLength: () =>
      columns.count() * (ROW_BYTES + (hasRange ? 8 : 0) + (keepsTypes ? 4 : 0)) +
      texts.size() +
      ids.byteLength() +
      places.byteLength() +
      placeNames.byteLength() +
      kindNames.byteLength() +
      actors.byteLength(),
    finish: () => {
      const count = columns.count();
      return {
        columns: columns.finish(),
        texts: texts.finish(),
        fileRows: trimmed(fileRows, count),
        tollRange: hasRange ? { low: trimmed(lows, count), high: trimmed(highs, count) } : undefined,
        types: keepsTypes ? { names: kindNames.finish(), codes: trimmed(types, count) } : undefined,
        places: places.finish(),
        actors: actors.finish(),
      };
    },
  };
}

/** More codes than a file has rows. */
const MAX_CODES = 2 ** 26;
const PARTICIPANT = roleBits(["participant"]);
const NONE: readonly number[] = [];
/** The one place of a row is where it happened: the first of PLACE_ROLES. */
const ONE_SITE: readonly number[] = [0];
const UNDERSCORE = 95;
