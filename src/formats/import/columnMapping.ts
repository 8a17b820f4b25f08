import { foldText } from "../../domain/searchText";
import { dayOrderIn, parseDateText, type DayOrder } from "./fieldDates";
import { STANDARDS, standardOf } from "../standards/standards";
import type { StandardId } from "../standards/registry";
import { COLUMN_NAMES, COORDINATE_PAIRS } from "./columnNames";
import { COLUMN_ROLES, ROLES_OF_MANY, type ColumnRole } from "./columnRoles";

/**
 * Which columns of a table tell what. Plain data: a reader may change it and read the file again. A role has a list
 * of columns, counted from 0: of titles the first that is not empty is taken, actors, descriptions and citations
 * add up, of the others the first counts.
 */
export type ColumnMapping = {
  /** How its codes are read: those of precision, of kinds and of actors. */
  readonly standard: StandardId;
  readonly roles: Readonly<Partial<Record<ColumnRole, readonly number[]>>>;
  /** How `31/01/2023` is read. */
  readonly dayOrder: DayOrder;
  /** Whether a file's types stay its own, as they do where nothing is said, or become the codebook's kinds. */
  readonly kinds?: "own" | "codebook";
};

/** What the header and the first rows leave open. */
export type MappingDoubt = "noTimeColumn" | "noPlaceColumn" | "dayOrder";

export type GuessedMapping = { readonly mapping: ColumnMapping; readonly doubts: readonly MappingDoubt[] };

/** Names beyond these are not looked at. */
const MAX_COLUMNS = 2000;

/**
 * What the columns of a table tell, by the names in its header (case, accents and separators do not count) and,
 * for the order of day and month, by its first rows.
 *
 * `guessMapping(["Event Date", "lat", "lng", "Headline"], [])` finds a date, a latitude, a longitude and a title.
 */
export function guessMapping(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
): GuessedMapping {
  const names = header.slice(0, MAX_COLUMNS).map(squashed);
  const standard = standardOf(names);
  const { columns } = STANDARDS[standard];
  const roles = columns === undefined ? rolesByName(names) : rolesOfStandard(columns, names);
  const withTimes = datesInTimeColumn(roles, sampleRows);
  const { dayOrder, isOpen } = dayOrderOf(withTimes, sampleRows);
  const mapping: ColumnMapping = { standard, roles: withTimes, dayOrder };
  return { mapping, doubts: [...missingIn(mapping), ...(isOpen ? (["dayOrder"] as const) : [])] };
}

/** What no column tells: when, where. */
export function missingIn({ roles }: ColumnMapping): readonly MappingDoubt[] {
  const hasTime = roles.date !== undefined || roles.year !== undefined;
  const hasPlace = roles.latitude !== undefined && roles.longitude !== undefined;
  return [...(hasTime ? [] : (["noTimeColumn"] as const)), ...(hasPlace ? [] : (["noPlaceColumn"] as const))];
}

type Roles = Partial<Record<ColumnRole, readonly number[]>>;

/** "Event_Date", "eventDate" and "event date" as "eventdate"; the language of "title__en" is left away. */
function squashed(name: string): string {
  return foldText(name.replace(/__[a-z]{2,3}$/, "")).replaceAll(" ", "");
}

function rolesOfStandard(
  columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>,
  names: readonly string[],
): Roles {
  const roles: Roles = {};
  for (const role of COLUMN_ROLES) {
    const found = (columns[role] ?? []).map((name) => names.indexOf(name)).filter((column) => column !== -1);
    if (found.length > 0) roles[role] = found;
  }
  return roles;
}

function rolesByName(names: readonly string[]): Roles {
  const roles: Roles = coordinateRoles(names);
  const taken = new Set(Object.values(roles).flat());
  for (const role of COLUMN_ROLES) {
    for (const name of COLUMN_NAMES[role] ?? []) {
      const column = names.findIndex((found, index) => found === name && !taken.has(index));
      if (column === -1) continue;
      taken.add(column);
      roles[role] = [...(roles[role] ?? []), column];
      if (!ROLES_OF_MANY.has(role)) break;
    }
  }
  // "low" and "high" are anything where nothing says of what.
  if (roles.toll === undefined) {
    const { tollLow: _low, tollHigh: _high, ...rest } = roles;
    return rest;
  }
  return roles;
}

/** Latitude and longitude as a pair: `lat` with `lng`, `event_latitude` with `event_longitude`. */
function coordinateRoles(names: readonly string[]): Roles {
  for (const [latitudeName, longitudeNames] of COORDINATE_PAIRS) {
    for (const [latitude, name] of names.entries()) {
      if (!name.endsWith(latitudeName)) continue;
      const prefix = name.slice(0, name.length - latitudeName.length);
      const longitude = names.findIndex((found) => longitudeNames.some((end) => found === prefix + end));
      if (longitude !== -1) return { latitude: [latitude], longitude: [longitude] };
    }
  }
  return {};
}

/** Some tables keep whole dates in a column called "time". */
function datesInTimeColumn(roles: Roles, sampleRows: readonly (readonly string[])[]): Roles {
  const [column] = roles.time ?? [];
  if (roles.date !== undefined || roles.year !== undefined || column === undefined) return roles;
  const given = sampleRows.map((row) => row[column] ?? "").filter((text) => text.trim() !== "");
  const dates = given.filter((text) => parseDateText(text, "day-first") !== undefined);
  if (dates.length * 2 <= given.length) return roles;
  const { time: _time, ...rest } = roles;
  return { ...rest, date: [column] };
}

/** A number above 12 cannot be a month: one such date in the first rows decides for all. */
function dayOrderOf(
  { date, dateEnd }: Roles,
  sampleRows: readonly (readonly string[])[],
): { readonly dayOrder: DayOrder; readonly isOpen: boolean } {
  const columns = [...(date ?? []), ...(dateEnd ?? [])];
  const votes = { either: 0, "day-first": 0, "month-first": 0 };
  for (const row of sampleRows) {
    for (const column of columns) {
      const vote = dayOrderIn(row[column] ?? "");
      if (vote !== undefined) votes[vote] += 1;
    }
  }
  const dayOrder = votes["month-first"] > votes["day-first"] ? "month-first" : "day-first";
  // As many for the one as for the other decide nothing.
  return { dayOrder, isOpen: votes.either > 0 && votes["month-first"] === votes["day-first"] };
}
