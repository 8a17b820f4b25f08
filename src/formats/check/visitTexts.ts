import type { Texts } from "../../domain/readersTexts";
import type { Path } from "../recordPath";
import { innerNode, type SchemaNode } from "../schemaNode";

/**
 * Calls `visitor` for every text for readers in a record, as the format has them: the map from language tag to text, the
 * path to it inside the record, the name of the field, and the object that holds the field.
 */
export function visitTexts(
  schema: SchemaNode,
  record: object,
  visitor: (texts: Texts, path: Path, field: string, owner: unknown) => void,
): void {
  const visit = (node: SchemaNode | undefined, value: unknown, path: Path, owner: unknown): void => {
    const inner = innerNode(node);
    if (inner === undefined || typeof value !== "object" || value === null) return;
    // Of all that the format has, texts by language alone are records with keys of the writer's choice.
    if (inner.type === "record") {
      const field = path.findLast((key) => typeof key === "string") ?? "";
      visitor(value as Texts, path, field, owner);
      return;
    }
    for (const [key, held] of Object.entries(value))
      if (Array.isArray(value)) visit(inner.item, held, [...path, Number(key)], value);
      else if (inner.entries !== undefined && Object.hasOwn(inner.entries, key))
        visit(inner.entries[key], held, [...path, key], value);
  };
  visit(schema, record, [], undefined);
}
