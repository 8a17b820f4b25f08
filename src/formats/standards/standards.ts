import { ACTOR_KINDS, EVENT_KINDS } from "../../domain/codes";
import { foldText } from "../../domain/searchText";
import { kindByWords } from "../import/kindWords";
import type { ColumnStandard } from "./columnStandard";
import * as registered from "./registry";
import type { StandardId } from "./registry";

/** What is known of each standard of columns. */
export const STANDARDS: Readonly<Record<StandardId, ColumnStandard>> = { ...registered };

/** The standard of a table that is of none of the others. */
export const NO_STANDARD = "table" satisfies StandardId;

/** All of them, the published ones first. */
export const STANDARD_IDS: readonly StandardId[] = [
  ...(Object.keys(STANDARDS) as StandardId[]).filter((id) => id !== NO_STANDARD),
  NO_STANDARD,
];

/** The standard whose columns are all among these names, squashed as `guessMapping` does it. */
export function standardOf(names: readonly string[]): StandardId {
  const isOf = ({ recognisedBy }: ColumnStandard) => recognisedBy.every((name) => names.includes(name));
  return STANDARD_IDS.find((id) => isOf(STANDARDS[id])) ?? NO_STANDARD;
}

/** The codebook's kind, as index in EVENT_KINDS, of an event whose file calls it so. */
export function kindIndex(standard: StandardId, type: string, detail: string): number {
  const [general, special] = [foldText(type), foldText(detail)];
  const known = STANDARDS[standard].kindOf(general, special);
  return EVENT_KINDS.indexOf(known ?? kindByWords(special) ?? kindByWords(general) ?? "context");
}

/** The kind of an actor, as index in ACTOR_KINDS. */
export function actorKindIndex(standard: StandardId, name: string, code: string): number {
  return ACTOR_KINDS.indexOf(STANDARDS[standard].actorKindOf(name, code));
}
