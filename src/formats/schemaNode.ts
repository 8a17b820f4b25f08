import type { Path } from "./recordPath";

/** What of a valibot schema tells the shape of the data: objects, lists, records by language, optional fields. */
export type SchemaNode = {
  readonly type?: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly value?: SchemaNode;
};

/** The schema of an optional field's value; any other schema is its own. */
export function innerNode(node: SchemaNode | undefined): SchemaNode | undefined {
  return node?.type === "optional" ? node.wrapped : node;
}

/** The schema of what stands at a path. */
export function nodeAt(schema: SchemaNode, path: Path): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, key) => {
    const inner = innerNode(node);
    return typeof key === "string" && inner?.entries !== undefined
      ? inner.entries[key]
      : (inner?.item ?? inner?.value);
  }, schema);
}

/** True where the value can be taken out and leave a valid whole: an element of a list, an optional field. */
export function canBeLeftOut(schema: SchemaNode, path: Path): boolean {
  const holder = innerNode(nodeAt(schema, path.slice(0, -1)));
  const isElement = typeof path.at(-1) === "number" && holder?.type !== "strict_tuple";
  // A text in one language is optional to the parser; the check of texts asks for all of them.
  return isElement || holder?.type === "record" || nodeAt(schema, path)?.type === "optional";
}
