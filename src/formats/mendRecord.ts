import * as v from "valibot";
import { foundText, type Issue } from "../domain/issues";
import {
  copyOrigins,
  defineField,
  formatPath,
  originalPath,
  valueAt,
  type Origins,
  type Path,
} from "./recordPath";
import { canBeLeftOut, type SchemaNode } from "./schemaNode";
import { restoreUnknownFields, takeOutUnknownFields } from "./unknownFields";

/** Any of the strict object schemas of the format. */
type RecordSchema = v.GenericSchema & SchemaNode;

/** What stands in for a required field that cannot be read, by path: `title`, `when.reported`, `excerpts[].prefix`. */
export type StandIns = Readonly<Record<string, unknown>>;

/**
 * Reads one record and keeps all of it that is good. Every problem becomes an Issue at `where`. An unknown
 * field is kept with a warning; a broken list element or optional field is left out; a broken required field
 * gives way to its stand-in, or takes what holds it along. Undefined when nothing can be kept: no object, or
 * no stand-in for what is broken. `origins` learns where the elements of shortened lists stood.
 */
export function mendRecord<Schema extends RecordSchema>(
  schema: Schema,
  raw: unknown,
  where: string,
  standIns: StandIns,
  origins: Origins = new WeakMap(),
): { readonly value: v.InferOutput<Schema> | undefined; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const { record, unknownFields } = takeOutUnknownFields(schema, structuredClone(raw), (path) =>
    issues.push(unknownField(where, path)),
  );
  const patient: Patient = { schema, record, standIns, stoodIn: new Set(), origins };
  // It ends: each round takes something out or puts one more stand-in, of which each path gets but one.
  for (;;) {
    const parsed = v.safeParse(schema, record);
    if (parsed.success) {
      restoreUnknownFields(record, parsed.output, unknownFields);
      copyOrigins(record, parsed.output, origins);
      return { value: parsed.output, issues };
    }
    const problems = parsed.issues.map((problem) => {
      const path = (problem.path ?? []).map(({ key }) => key as PropertyKey);
      return { problem, path, original: originalPath(record, path, origins) };
    });
    const removed: Path[] = [];
    const found: Issue[] = [];
    // From the end, so that taking an element out of a list leaves the places of those still to come.
    for (const { problem, path, original } of problems.toReversed()) {
      const isGone = removed.some((part) => part.every((key, index) => key === path[index]));
      const part = isGone ? path : leaveOut(patient, path);
      if (part !== undefined && !isGone) removed.push(part);
      found.unshift({
        severity: "error",
        where: path.length === 0 ? where : `${where} · ${formatPath(original)}`,
        expected: expectedOf(problem),
        found: foundText(problem.input ?? valueAt(raw, original)),
        mend:
          part === undefined
            ? "write the record as data/README.md describes it; until then it is left out"
            : `correct it; until then the rest is shown without ${formatPath(original.slice(0, part.length))}`,
      });
      if (part === undefined) return { value: undefined, issues: [...issues, ...found] };
    }
    issues.push(...found);
  }
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

const TYPES: Readonly<Record<string, string>> = {
  Object: "an object",
  Array: "a list",
  boolean: "true or false",
  string: "a text",
};

/** The schema's own words where it has some; the validator's English is for programmers. */
function expectedOf({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (!message.startsWith("Invalid ") || expected === null) return message;
  return TYPES[expected] ?? (type === "strict_object" ? `the field ${expected}` : message);
}

/** The record while it is being mended. */
type Patient = {
  readonly schema: SchemaNode;
  readonly record: unknown;
  readonly standIns: StandIns;
  /** The original paths that have got their stand-in. */
  readonly stoodIn: Set<string>;
  readonly origins: Origins;
};

/**
 * Takes the smallest part that holds the broken value out of the record: the list element, the optional field
 * or the field with a stand-in nearest to it. Gives the path of the part, undefined when nothing can be taken
 * out.
 */
function leaveOut(patient: Patient, path: Path): Path | undefined {
  const { schema, record, standIns, stoodIn, origins } = patient;
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const key = part[length - 1];
    const holder = valueAt(record, part.slice(0, -1));
    if (key === undefined || typeof holder !== "object" || holder === null) continue;
    if (canBeLeftOut(schema, part)) {
      if (Array.isArray(holder) && typeof key === "number") {
        const places: readonly number[] = origins.get(holder) ?? [...holder.keys()];
        origins.set(holder, places.toSpliced(key, 1));
        holder.splice(key, 1);
      } else Reflect.deleteProperty(holder, key);
      return part;
    }
    const original = formatPath(originalPath(record, part, origins));
    const name = original.replace(/\[\d+\]/g, "[]");
    if (Object.hasOwn(standIns, name) && !stoodIn.has(original)) {
      stoodIn.add(original);
      defineField(holder, key, structuredClone(standIns[name]));
      return part;
    }
  }
  return undefined;
}
