import { defineField, type Path } from "./recordPath";
import { innerNode, type SchemaNode } from "./schemaNode";

/** The unknown fields of each object that has some. */
export type UnknownFields = ReadonlyMap<object, readonly (readonly [key: string, value: unknown])[]>;

/**
 * Takes the fields that the schema does not know out of a record, so that it can be parsed, and calls `report`
 * with the path of each. Objects in which an array stands are emptied to null: to the validator a list passes
 * for an object whose fields are all missing.
 */
export function takeOutUnknownFields(
  schema: SchemaNode,
  record: unknown,
  report: (path: Path) => void,
): { readonly record: unknown; readonly unknownFields: UnknownFields } {
  const unknownFields = new Map<object, (readonly [string, unknown])[]>();
  const visit = (node: SchemaNode | undefined, value: unknown, path: Path): unknown => {
    const { entries, item } = innerNode(node) ?? {};
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      if (entries !== undefined) return null;
      if (item !== undefined)
        value.forEach((element, index) => (value[index] = visit(item, element, [...path, index])));
      return value;
    }
    if (entries === undefined) return value;
    for (const [key, inner] of Object.entries(value)) {
      if (Object.hasOwn(entries, key)) {
        defineField(value, key, visit(entries[key], inner, [...path, key]));
        continue;
      }
      report([...path, key]);
      const fields = unknownFields.get(value) ?? [];
      if (fields.length === 0) unknownFields.set(value, fields);
      fields.push([key, inner]);
      Reflect.deleteProperty(value, key);
    }
    return value;
  };
  return { record: visit(schema, record, []), unknownFields };
}

/** Puts the unknown fields back where they were, into what the parser made of the record. */
export function restoreUnknownFields(record: unknown, parsed: unknown, unknownFields: UnknownFields): void {
  if (typeof record !== "object" || record === null || typeof parsed !== "object" || parsed === null) return;
  for (const [key, inner] of Object.entries(record)) {
    if (Object.hasOwn(parsed, key))
      restoreUnknownFields(inner, (parsed as Record<string, unknown>)[key], unknownFields);
  }
  for (const [key, value] of unknownFields.get(record) ?? []) defineField(parsed, key, value);
}
