/** The way from a record to one of its values: `["excerpts", 0, "exact"]`. */
export type Path = readonly PropertyKey[];

/** `["excerpts", 0, "exact"]` as `excerpts[0].exact`. */
export function formatPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
}

/** What stands at the end of the way, own fields only; undefined where it leads nowhere. */
export function valueAt(record: unknown, path: Path): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Defined, not assigned: a field named `__proto__` stays a field. */
export function defineField(holder: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
