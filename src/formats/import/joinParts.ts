import { NOWHERE } from "../../domain/containment";
import { textAt, type TextStore } from "../../domain/textStore";
import { endToEnd } from "../../domain/typedArrays";
import { noteKind } from "./actorReader";
import { createByteDictionary, type ByteDictionary } from "./byteDictionary";
import {
  createContainerCollector,
  foldedContainer,
  type ContainerCollector,
  type ContainerTable,
} from "./containerCollector";
import { hasIds, TEXT_FIELDS, type ActorTable } from "./importedEvents";
import { joinIssues, type ImportIssues } from "./importIssues";
import { joinColumns, joinedStarts, offsetBy } from "./joinColumns";
import { createPlaceCollector, type ReadPlaces } from "./placeCollector";
import type { ReadPart } from "./readPart";
import type { ReadRows } from "./rowReader";
import { hasTwice } from "./uniqueTexts";

export type JoinedParts = { readonly read: ReadRows; readonly issues: ImportIssues };

/**
 * The parts of a table as one, the same as if it had been read in one piece. Undefined where they do not fit together:
 * a record lies across a border that was taken for the beginning of one, or an id stands in two parts.
 */
export function joinParts(parts: readonly ReadPart[]): JoinedParts | undefined {
  const isGapless = parts.every(({ end }, at) => at === parts.length - 1 || end === parts[at + 1]?.start);
  // What a row is called when its id is of no use has its number in it.
  const namesRows = parts
    .slice(1)
    .some(({ issues }) =>
      issues.tallies.some(({ reason }) => reason === "unusableId" || reason === "duplicateId"),
    );
  if (!isGapless || namesRows) return undefined;
  const reads = parts.map(({ read }) => read);
  const texts = joinTexts(reads.map((read) => read.texts));
  if (hasIds(texts) && hasTwice(texts, TEXT_FIELDS.id)) return undefined;
  const actors = joinActors(reads.map((read) => read.actors));
  const places = joinPlaces(reads.map((read) => read.places));
  let records = 0;
  const recordsBefore = parts.map((part) => {
    const before = records;
    records += part.records;
    return before;
  });
  return {
    read: {
      columns: joinColumns(
        reads.map(({ columns }) => columns),
        actors.codes,
        places.codes,
      ),
      texts,
      fileRows: offsetBy(
        reads.map(({ fileRows }) => fileRows),
        parts.map(({ records: own }) => own),
      ),
      tollRange: joinTollRanges(reads.map(({ tollRange }) => tollRange)),
      types: joinTypes(reads.map(({ types }) => types)),
      places: places.table,
      actors: actors.table,
    },
    issues: joinIssues(
      parts.map(({ issues }) => issues),
      recordsBefore,
    ),
  };
}

function joinTexts(stores: readonly TextStore[]): TextStore {
  return {
    rows: stores.reduce((sum, { rows }) => sum + rows, 0),
    fields: stores[0]?.fields ?? 1,
    starts: joinedStarts(stores.map(({ starts }) => starts)),
    bytes: endToEnd(stores.map(({ bytes }) => bytes)),
  };
}

/** What the parts number each for itself, with the numbers that each gets in all. */
type Joined<Table> = { readonly table: Table; readonly codes: readonly Uint32Array[] };

function codesOf(names: TextStore, into: ByteDictionary): Uint32Array {
  const codes = new Uint32Array(names.rows);
  for (let code = 0; code < codes.length; code += 1) {
    codes[code] = into.codeOf(names.bytes, names.starts[code] ?? 0, names.starts[code + 1] ?? 0);
  }
  return codes;
}

function joinTypes(parts: readonly ReadRows["types"][]): ReadRows["types"] {
  const all = parts.flatMap((types) => types ?? []);
  if (all.length < parts.length) return undefined;
  const names = createByteDictionary();
  const codes = new Uint32Array(all.reduce((sum, part) => sum + part.codes.length, 0));
  let at = 0;
  for (const part of all) {
    const own = codesOf(part.names, names);
    for (const code of part.codes) codes[at++] = own[code] ?? 0;
  }
  return { names: names.finish(), codes };
}

function joinActors(tables: readonly ActorTable[]): Joined<ActorTable> {
  const names = createByteDictionary();
  const kinds: number[] = [];
  const codes = tables.map((table) => {
    const own = codesOf(table.names, names);
    for (let code = 0; code < own.length; code += 1) {
      noteKind(kinds, own[code] ?? 0, table.kind[code] ?? 0);
    }
    return own;
  });
  return { table: { count: kinds.length, kind: Uint8Array.from(kinds), names: names.finish() }, codes };
}

function joinPlaces(tables: readonly ReadPlaces[]): Joined<ReadPlaces> {
  const names = createByteDictionary();
  const containers = createContainerCollector();
  const collector = createPlaceCollector(names, containers);
  const codes = tables.map((table) => {
    const { count, name, longitude, latitude, kind, radiusKm, within } = table;
    const nameCodes = codesOf(table.names, names);
    const containerCodes = joinContainers(table.containers, table.names, nameCodes, containers);
    const indexes = new Uint32Array(count);
    for (let place = 0; place < count; place += 1) {
      indexes[place] = collector.indexOf(
        nameCodes[name[place] ?? 0] ?? 0,
        longitude[place] ?? 0,
        latitude[place] ?? 0,
        containerCodes[within[place] ?? NOWHERE] ?? NOWHERE,
        { kind: kind[place] ?? 0, radiusKm: radiusKm[place] ?? 0 },
      );
    }
    return indexes;
  });
  return { table: collector.finish(), codes };
}

/** Each comes after the one that contains it. */
function joinContainers(
  { count, parent, name, kind, otherNames }: ContainerTable,
  names: TextStore,
  nameCodes: Uint32Array,
  into: ContainerCollector,
): Int32Array {
  const codes = new Int32Array(count);
  for (let container = 0; container < count; container += 1) {
    const first = name[container] ?? 0;
    for (const code of [first, ...(otherNames.get(first) ?? [])]) {
      codes[container] = into.indexOf(
        codes[parent[container] ?? NOWHERE] ?? NOWHERE,
        nameCodes[code] ?? 0,
        // All of its names are told from others alike.
        foldedContainer(textAt(names, first, 0), kind[container] ?? 0),
        kind[container] ?? 0,
      );
    }
  }
  return codes;
}

function joinTollRanges(parts: readonly ReadRows["tollRange"][]): ReadRows["tollRange"] {
  const ranges = parts.flatMap((range) => range ?? []);
  if (ranges.length < parts.length) return undefined;
  return { low: endToEnd(ranges.map(({ low }) => low)), high: endToEnd(ranges.map(({ high }) => high)) };
}
