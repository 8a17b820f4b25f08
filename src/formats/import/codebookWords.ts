import { EVENT_KIND_TABLE, EVENT_KINDS, type EventKind } from "../../domain/codes";
import { foldText } from "../../domain/searchText";

const KINDS: ReadonlyMap<string, EventKind> = new Map(
  EVENT_KINDS.flatMap((kind) => EVENT_KIND_TABLE[kind].names.map((name) => [foldText(name), kind] as const)),
);

/** The kind of the codebook that bears just this name, in either language; undefined where none does. */
export function codebookKindNamed(name: string): EventKind | undefined {
  return KINDS.get(foldText(name));
}
