import * as v from "valibot";
import { foundText, type Issue } from "../domain/issues";
import type { Actor, ConflictEvent, Dataset, Place, Source } from "../domain/model";
import { inEveryLanguage } from "../i18n/packs";
import { actorSchema, eventSchema, FORMAT, headerSchema, placeSchema, sourceSchema } from "./datasetSchema";
import { decodeJson } from "./decodeJson";
import { ownExcerptIds } from "./excerptIds";
import { mendRecord, type StandIns } from "./mendRecord";
import { copyOrigins, type Origins } from "./recordPath";

export type ParsedDataset = {
  /** Undefined when the file is no dataset at all; else everything in it that is good. */
  readonly dataset: Dataset | undefined;
  readonly issues: readonly Issue[];
  /** Where in the file the elements of lists stand from which broken ones were left out. */
  readonly origins: Origins;
};

const WHERE = "dataset.json";

type DatasetHead = Omit<Dataset, "sources" | "places" | "actors" | "events">;

/**
 * Reads a dataset file. What is broken costs as little as can be: a bad field its record's field, a bad record
 * itself; everything else stands, and every problem is an Issue. It resolves no references and reads no
 * source text: `checkDataset` does.
 */
export function parseDataset(bytes: Uint8Array): ParsedDataset {
  const decoded = decodeJson(bytes, WHERE);
  if ("issue" in decoded) return { dataset: undefined, issues: [decoded.issue], origins: new WeakMap() };
  const file = decoded.value;
  if (!isRecord(file))
    return fail("a JSON object with the fields of a dataset", foundText(file), "see data/README.md");
  if (file["format"] !== FORMAT) {
    return fail(
      `"format": ${FORMAT}`,
      `"format": ${foundText(file["format"])}`,
      "this version of Sanad reads format 1: use one that reads the file's format, or convert the file",
    );
  }
  if (!Array.isArray(file["events"])) {
    return fail('a list of events under "events"', foundText(file["events"]), "see data/README.md");
  }
  const { $schema: _schema, format: _format, sources, places, actors, events, ...head } = file;
  const origins: Origins = new WeakMap();
  const header = mendRecord(headerSchema, head, WHERE, HEADER_STAND_INS, origins);
  const read = {
    sources: readRecords(sourceSchema, sources, "sources", SOURCE_STAND_INS, origins),
    places: readRecords(placeSchema, places, "places", PLACE_STAND_INS, origins),
    actors: readRecords(actorSchema, actors, "actors", ACTOR_STAND_INS, origins),
    events: readRecords(eventSchema, events, "events", EVENT_STAND_INS, origins),
  };
  // The validator's optional fields may be undefined to the compiler; in JSON they are there or absent.
  const eventRecords = read.events.records as unknown as readonly ConflictEvent[];
  const named = eventRecords.map((event, index) =>
    ownExcerptIds(
      event,
      `events[${origins.get(read.events.records)?.[index] ?? index}] ${event.id}`,
      origins,
    ),
  );
  const issues = [header, ...Object.values(read), ...named].flatMap((part) => part.issues);
  if (header.value === undefined) return { dataset: undefined, issues, origins };
  const dataset = {
    ...(header.value as unknown as DatasetHead),
    sources: read.sources.records as unknown as readonly Source[],
    places: read.places.records as unknown as readonly Place[],
    actors: read.actors.records as unknown as readonly Actor[],
    events: named.map(({ event }) => event),
  };
  copyOrigins(read.events.records, dataset.events, origins);
  return { dataset, issues, origins };
}

// Stand-ins say nothing: no text, no date, no certainty. What would have to be made up, such as an excerpt's
// voice or standing, has none, and what holds it is left out.
const UNTITLED = inEveryLanguage(({ untitled }) => untitled);
/** By the year 9999 at the latest: nothing is known. */
const NO_DATE = { edtf: "../9999", extent: "within", basis: "unknown" };

const WORLD = {
  from: "2000",
  to: "2030",
  bounds: [
    [-180, -60],
    [180, 75],
  ],
};

const HEADER_STAND_INS: StandIns = {
  id: "dataset",
  version: "0",
  languages: ["en"],
  changes: [],
  title: UNTITLED,
  summary: {},
  licence: "",
  view: WORLD,
  "view.from": WORLD.from,
  "view.to": WORLD.to,
  "view.bounds": WORLD.bounds,
};
const SOURCE_STAND_INS: StandIns = {
  role: "corroborating",
  title: UNTITLED,
  publisher: {},
  language: "und",
  published: { edtf: NO_DATE.edtf, basis: "unknown" },
  "published.edtf": NO_DATE.edtf,
  "published.basis": "unknown",
};
const PLACE_STAND_INS: StandIns = { name: UNTITLED, kind: "area", radiusKm: 50 };
const ACTOR_STAND_INS: StandIns = { name: UNTITLED, kind: "organisation" };
const EVENT_STAND_INS: StandIns = {
  kind: "context",
  title: UNTITLED,
  summary: {},
  excerpts: [],
  "excerpts[].prefix": "",
  "excerpts[].suffix": "",
  "excerpts[].start": 0,
  "excerpts[].end": 0,
  "excerpts[].translations": {},
  when: { reported: NO_DATE },
  "when.reported": NO_DATE,
  "when.reported.edtf": NO_DATE.edtf,
  "when.reported.extent": NO_DATE.extent,
  "when.reported.basis": NO_DATE.basis,
  where: { reported: [] },
  "where.reported": [],
  "where.reported[].basis": "unknown",
  who: [],
};

/** Reads a list of records of one sort. A record whose id is missing, broken or taken gets one of its own. */
function readRecords<Schema extends v.GenericSchema<unknown, { readonly id: string }>>(
  schema: Schema,
  raw: unknown,
  list: string,
  standIns: StandIns,
  origins: Origins,
): { readonly records: readonly v.InferOutput<Schema>[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const records: v.InferOutput<Schema>[] = [];
  if (!Array.isArray(raw)) {
    const where = `${WHERE} · ${list}`;
    issues.push({
      severity: "error",
      where,
      expected: "a list",
      found: foundText(raw),
      mend: `put the ${list} into a list`,
    });
    return { records, issues };
  }
  const taken = new Set<string>();
  const places: number[] = [];
  origins.set(records, places);
  for (const [index, entry] of raw.entries()) {
    const found = isRecord(entry) ? entry["id"] : undefined;
    const where = `${list}[${index}]${typeof found === "string" ? ` ${found.slice(0, 80)}` : ""}`;
    const ownId = unusedId(list, index, taken);
    const mended = mendRecord(schema, entry, where, { ...standIns, id: ownId }, origins);
    if (mended.value === undefined) {
      issues.push(...mended.issues);
      continue;
    }
    let record = mended.value;
    const own = [...mended.issues];
    if (taken.has(record.id)) {
      own.push({
        severity: "error",
        where: `${where} · id`,
        expected: "an id of its own",
        found: `${foundText(record.id)} a second time`,
        mend: `give it another id; until then it goes by ${ownId}`,
      });
      record = { ...record, id: ownId };
    }
    taken.add(record.id);
    records.push(record);
    places.push(index);
    issues.push(...(list === "events" ? own.map((issue) => ({ ...issue, event: record.id })) : own));
  }
  return { records, issues };
}

function unusedId(list: string, index: number, taken: ReadonlySet<string>): string {
  const stem = `unnamed-${list}-${index}`;
  for (let suffix = 0; ; suffix += 1) {
    const id = suffix === 0 ? stem : `${stem}-${suffix}`;
    if (!taken.has(id)) return id;
  }
}

function fail(expected: string, found: string, mend: string): ParsedDataset {
  return {
    dataset: undefined,
    issues: [{ severity: "error", where: WHERE, expected, found, mend }],
    origins: new WeakMap(),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
