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

/** Of lists from which broken elements were taken out: where in the file each of the rest stands. */
export type Origins = WeakMap<readonly unknown[], readonly number[]>;

/** The path as the file has it: `excerpts[0]` is `excerpts[1]` there when the first excerpt was left out. */
export function originalPath(record: unknown, path: Path, origins: Origins): Path {
  return path.map((key, index) => {
    const holder = valueAt(record, path.slice(0, index));
    return Array.isArray(holder) && typeof key === "number" ? (origins.get(holder)?.[key] ?? key) : key;
  });
}

/** Gives the lists of a copy the origins of the lists that they were made of. */
export function copyOrigins(from: unknown, to: unknown, origins: Origins): void {
  if (typeof from !== "object" || from === null || typeof to !== "object" || to === null) return;
  const places = Array.isArray(from) ? origins.get(from) : undefined;
  if (places !== undefined && Array.isArray(to)) origins.set(to, places);
  for (const key of Object.keys(from)) copyOrigins(valueAt(from, [key]), valueAt(to, [key]), origins);
}
