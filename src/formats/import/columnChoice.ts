import type { ColumnMapping } from "./columnMapping";
import { ROLES_OF_MANY, type ColumnRole } from "./columnRoles";
import { parseDateText } from "./fieldDates";
import { parseCountText, parseDegreesText, type Axis } from "./fieldNumbers";

/** What a column is taken for, undefined where it is not read. */
export function roleOfColumn({ roles }: ColumnMapping, column: number): ColumnRole | undefined {
  const found = Object.entries(roles).find(([, columns]) => columns.includes(column));
  return found?.[0] as ColumnRole | undefined;
}

/**
 * The mapping with another role for a column. A role that only one column can have is taken from the one that had it.
 *
 * `withRole(mapping, 3, "latitude")`
 */
export function withRole(
  mapping: ColumnMapping,
  column: number,
  role: ColumnRole | undefined,
): ColumnMapping {
  const roles: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [name, columns] of Object.entries(mapping.roles) as [ColumnRole, readonly number[]][]) {
    const kept = name === role && !ROLES_OF_MANY.has(name) ? [] : columns.filter((other) => other !== column);
    if (kept.length > 0) roles[name] = kept;
  }
  if (role !== undefined) roles[role] = [...(roles[role] ?? []), column];
  // The actors' kinds stand beside their actors, by place in the list.
  const { actorKind: _actorKind, ...rest } = roles;
  const isSame = String(roles.actor) === String(mapping.roles.actor);
  return { ...mapping, roles: isSame ? roles : rest };
}

/** How many of a column's samples are what its role asks for. */
export type ColumnFit = {
  readonly expected: "date" | "clock" | "number" | "degrees" | "people";
  readonly good: number;
  /** The samples that hold something. */
  readonly given: number;
};

/** Looks whether a column's samples fit its role; undefined for roles that any text fits. */
export function fitOf(
  role: ColumnRole,
  samples: readonly string[],
  dayOrder: ColumnMapping["dayOrder"],
): ColumnFit | undefined {
  const check = CHECKS[role];
  if (check === undefined) return undefined;
  const given = samples.filter((text) => text.trim() !== "");
  const good = given.filter((text) => check.isGood(text.trim(), dayOrder));
  return { expected: check.expected, good: good.length, given: given.length };
}

type Check = {
  readonly expected: ColumnFit["expected"];
  readonly isGood: (text: string, dayOrder: ColumnMapping["dayOrder"]) => boolean;
};

const isBetween = (least: number, most: number) => (text: string) => {
  const count = parseCountText(text);
  return count >= least && count <= most;
};
const isOnAxis = (axis: Axis, most: number) => (text: string) =>
  Math.abs(parseDegreesText(text, axis)) <= most;
const isDate: Check = {
  expected: "date",
  isGood: (text, dayOrder) => parseDateText(text, dayOrder) !== undefined,
};
const isToll: Check = {
  expected: "people",
  isGood: (text) => Number.isInteger(parseCountText(text)) && parseCountText(text) >= -1,
};
const CODE: Check = { expected: "number", isGood: isBetween(0, 9) };

const CHECKS: Readonly<Partial<Record<ColumnRole, Check>>> = {
  date: isDate,
  dateEnd: isDate,
  time: {
    expected: "clock",
    isGood: (text, dayOrder) => parseDateText(`2000-01-01 ${text}`, dayOrder) !== undefined,
  },
  year: { expected: "number", isGood: isBetween(1, 9999) },
  month: { expected: "number", isGood: isBetween(0, 12) },
  day: { expected: "number", isGood: isBetween(0, 31) },
  latitude: { expected: "degrees", isGood: isOnAxis("latitude", 90) },
  longitude: { expected: "degrees", isGood: isOnAxis("longitude", 180) },
  datePrecision: CODE,
  placePrecision: CODE,
  toll: isToll,
  tollLow: isToll,
  tollHigh: isToll,
};
