import { isTable, type ShownDataset } from "../domain/shown";
import type { Area } from "../engine/query";
import type { Names } from "./names";
import { roundedArea } from "./selection";

/** Which ids an opened file has, whose dataset holds no records: asked of its tables. */
export type HeldIds = Pick<Names, "actorEntry" | "placeEntry" | "kinds">;

/** An address as it is read. */
export type Reading = {
  /** What a parameter says, null where it is not there. */
  readonly get: (name: string) => string | null;
  /** Notes what is left out, for a notice to the reader. */
  readonly drop: (name: string, found: string) => void;
  readonly dataset: ShownDataset;
  readonly held: HeldIds | undefined;
};

/**
 * A part of the state in an address, by one parameter. `read` gives the default where the address is silent or says what
 * is not there, and then drops that; `print` gives "" for the default, which is left out.
 */
export type Codec<Value> = {
  readonly name: string;
  readonly read: (reading: Reading) => Value;
  readonly print: (value: Value) => string;
};

/** One of some values: `view=list`. */
export function oneOf<Value extends string>(
  name: string,
  values: readonly Value[],
  otherwise: Value,
): Codec<Value> {
  return {
    name,
    read: (reading) => readOneOf(reading, name, values) ?? otherwise,
    print: (value) => (value === otherwise ? "" : value),
  };
}

/** The value that a parameter names; undefined where it is not there, or names none of them and is dropped. */
export function readOneOf<Value extends string>(
  { get, drop }: Reading,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const found = get(name);
  if (found === null) return undefined;
  const known = values.find((value) => value === found);
  if (known === undefined) drop(name, found);
  return known;
}

/** True where nothing is said: `imprecise=off`. */
export function onUnlessOff(name: string): Codec<boolean> {
  const { read, print } = oneOf(name, ["on", "off"], "on");
  return { name, read: (reading) => read(reading) === "on", print: (isOn) => print(isOn ? "on" : "off") };
}

/** Some of the values that there are for the dataset, in their order, commas between: `kinds=strike,attack`. */
export function someOf<Value extends string>(
  name: string,
  valuesFor: (reading: Reading) => readonly Value[],
): Codec<readonly Value[]> {
  return {
    name,
    read: (reading) => {
      const values = valuesFor(reading);
      const known = new Set<string>(values);
      const found = listed(reading, name);
      for (const value of found) if (!known.has(value)) reading.drop(name, value);
      return values.filter((value) => found.includes(value));
    },
    print: (values) => values.join(","),
  };
}

/** Ids of records: of a dataset's own, or of those that an opened table is known to have. */
export function idsOf(
  name: "actors" | "places",
  isHeld: (held: HeldIds, id: string) => boolean,
): Codec<readonly string[]> {
  const ofDataset = someOf(name, ({ dataset }) =>
    isTable(dataset) ? [] : dataset[name].map(({ id }) => id),
  );
  return {
    ...ofDataset,
    read: (reading) => {
      const { dataset, held, drop } = reading;
      if (!isTable(dataset)) return ofDataset.read(reading);
      // An opened table's records stay with the engine: its tables alone know which ids there are.
      const found = listed(reading, name);
      const isKnown = (id: string) => /^[a-z]+-\d{1,9}$/.test(id) && (held === undefined || isHeld(held, id));
      for (const id of found) if (!isKnown(id)) drop(name, id);
      return found.filter(isKnown);
    },
  };
}

function listed({ get }: Reading, name: string): readonly string[] {
  return (get(name) ?? "").split(",").filter((value) => value !== "");
}

/** A part of the map, `43.1,33.2,43.5,33.4`: west, south, east and north in degrees. */
export function mapArea(name: string): Codec<Area | undefined> {
  return {
    name,
    read: ({ get, drop }) => {
      const found = get(name);
      const area = found === null ? undefined : parseArea(found);
      if (found !== null && area === undefined) drop(name, found);
      return area;
    },
    print: (area) => (area === undefined ? "" : [area.west, area.south, area.east, area.north].join(",")),
  };
}

function parseArea(text: string): Area | undefined {
  if (!/^-?\d{1,3}(\.\d{1,15})?(,-?\d{1,3}(\.\d{1,15})?){3}$/.test(text)) return undefined;
  const [west = NaN, south = NaN, east = NaN, north = NaN] = text.split(",").map(Number);
  const area = roundedArea({ west, south, east, north });
  const isOnGlobe = area.west >= -180 && area.east <= 180 && area.south >= -90 && area.north <= 90;
  return isOnGlobe && area.west < area.east && area.south < area.north ? area : undefined;
}

const LONGEST_TEXT = 200;

/** Words of the reader's, not more than fit. */
export function freeText(name: string): Codec<string> {
  return {
    name,
    read: ({ get }) => cutText(get(name) ?? ""),
    print: (text) => cutText(text.trim()),
  };
}

/** At most so many characters, none of them cut in half. */
function cutText(text: string): string {
  return Array.from(text).slice(0, LONGEST_TEXT).join("");
}

/** The parts of a record of the state, each by its parameter. */
export type Codecs<Values> = { readonly [Part in keyof Values]: Codec<Values[Part]> };

/** What an address says of all parts. */
export function readAll<Values extends object>(codecs: Codecs<Values>, reading: Reading): Values {
  return Object.fromEntries(partsOf(codecs).map((part) => [part, codecs[part].read(reading)])) as Values;
}

/** The parameters that say all parts, without those at their default, in the table's order. */
export function printAll<Values extends object>(
  codecs: Codecs<Values>,
  values: Values,
): readonly Parameter[] {
  return partsOf(codecs).flatMap((part): readonly Parameter[] => {
    const { name, print } = codecs[part];
    const text = print(values[part]);
    return text === "" ? [] : [[name, text]];
  });
}

function partsOf<Values extends object>(codecs: Codecs<Values>): readonly (keyof Values)[] {
  return Object.keys(codecs) as (keyof Values)[];
}

/** A parameter's name and what it says. */
export type Parameter = readonly [name: string, text: string];

export function namesOf(codecs: Readonly<Record<string, { readonly name: string }>>): readonly string[] {
  return Object.values(codecs).map(({ name }) => name);
}
