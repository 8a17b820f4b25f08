import * as v from "valibot";
import { foundText, type Issue } from "../domain/issues";

/** Any of the strict object schemas of the format. */
type RecordSchema = v.GenericSchema;

type Path = readonly PropertyKey[];

/** What stands in for a required field that cannot be read, by name. */
export type StandIns = Readonly<Record<string, unknown>>;

/** How often one record is mended before it is given up: each round takes out at least one broken part. */
const MAX_ROUNDS = 200;

/**
 * Reads one record and keeps all of it that is good. Every problem becomes an Issue at `where`. An unknown
 * field is kept with a warning; a broken list element or optional field is left out; a broken required field
 * gives way to its stand-in, or takes what holds it along. Undefined when nothing can be kept: no object, or
 * no stand-in for what is broken.
 */
export function mendRecord<Schema extends RecordSchema>(
  schema: Schema,
  raw: unknown,
  where: string,
  standIns: StandIns,
): { readonly value: v.InferOutput<Schema> | undefined; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const unknownFields: { readonly path: Path; readonly value: unknown }[] = [];
  const rest: unknown = structuredClone(raw);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const parsed = v.safeParse(schema, rest);
    if (parsed.success) {
      for (const { path, value } of unknownFields) putBack(parsed.output, path, value);
      return { value: parsed.output, issues };
    }
    const removed: Path[] = [];
    const found: Issue[] = [];
    // From the end, so that taking an element out of a list leaves the places of those still to come.
    for (const problem of parsed.issues.toReversed()) {
      const path = (problem.path ?? []).map(({ key }) => key as PropertyKey);
      const isGone = removed.some((part) => part.every((key, index) => key === path[index]));
      if (problem.type === "strict_object" && problem.expected === "never") {
        if (!isGone) unknownFields.push({ path, value: takeOut(rest, path) });
        found.push(unknownField(where, path));
        continue;
      }
      const part = isGone ? path : leaveOut(schema, rest, path, standIns);
      if (part !== undefined && !isGone) removed.push(part);
      found.push({
        severity: "error",
        where: path.length === 0 ? where : `${where} · ${formatPath(path)}`,
        expected: problem.message,
        found: foundText(problem.input),
        mend:
          part === undefined
            ? "write the record as data/README.md describes it; until then it is left out"
            : `correct it; until then the rest is shown without ${formatPath(part)}`,
      });
      if (part === undefined) return { value: undefined, issues: [...issues, ...found.reverse()] };
    }
    issues.push(...found.reverse());
  }
  return { value: undefined, issues };
}

function unknownField(where: string, path: Path): Issue {
  return {
    severity: "warning",
    where: `${where} · ${formatPath(path)}`,
    expected: "a field of the format",
    found: `the unknown field ${foundText(String(path.at(-1)))}`,
    mend: "check its spelling against data/README.md; it is kept as it is",
  };
}

/** `["excerpts", 0, "exact"]` as `excerpts[0].exact`. */
export function formatPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
}

/**
 * Takes the smallest part that holds the broken value out of the record: the optional field or the list
 * element nearest to it, else the field of the record, for which a stand-in is put. Gives the path of the
 * part, undefined when nothing can be taken out.
 */
function leaveOut(schema: RecordSchema, record: unknown, path: Path, standIns: StandIns): Path | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const key = part[length - 1];
    const isElement = typeof key === "number" && !isTuple(schema, part.slice(0, -1));
    if (isElement || isOptional(schema, part)) {
      takeOut(record, part);
      return part;
    }
    if (length === 1 && typeof key === "string" && Object.hasOwn(standIns, key)) {
      putBack(record, part, structuredClone(standIns[key]));
      return part;
    }
  }
  return undefined;
}

type SchemaNode = {
  readonly type?: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly value?: SchemaNode;
};

function nodeAt(schema: RecordSchema, path: Path): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, key) => {
    const inner = node?.type === "optional" ? node.wrapped : node;
    return typeof key === "string" && inner?.entries !== undefined
      ? inner.entries[key]
      : (inner?.item ?? inner?.value);
  }, schema);
}

function isOptional(schema: RecordSchema, path: Path): boolean {
  const holder = nodeAt(schema, path.slice(0, -1));
  // A text in one language is optional to the parser; the check of references asks for all of them.
  const isLanguage = (holder?.type === "optional" ? holder.wrapped : holder)?.type === "record";
  return isLanguage || nodeAt(schema, path)?.type === "optional";
}

function isTuple(schema: RecordSchema, path: Path): boolean {
  const node = nodeAt(schema, path);
  return (node?.type === "optional" ? node.wrapped : node)?.type === "strict_tuple";
}

function holderOf(record: unknown, path: Path): Record<PropertyKey, unknown> | undefined {
  let holder: unknown = record;
  for (const key of path.slice(0, -1)) {
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return undefined;
    holder = (holder as Record<PropertyKey, unknown>)[key];
  }
  return typeof holder === "object" && holder !== null ? (holder as Record<PropertyKey, unknown>) : undefined;
}

function takeOut(record: unknown, path: Path): unknown {
  const holder = holderOf(record, path);
  const key = path.at(-1);
  if (holder === undefined || key === undefined) return undefined;
  const value = holder[key];
  if (Array.isArray(holder) && typeof key === "number") holder.splice(key, 1);
  else Reflect.deleteProperty(holder, key);
  return value;
}

/** Defined, not assigned: a field named `__proto__` stays a field. */
function putBack(record: unknown, path: Path, value: unknown): void {
  const holder = holderOf(record, path);
  const key = path.at(-1);
  if (holder === undefined || key === undefined) return;
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
