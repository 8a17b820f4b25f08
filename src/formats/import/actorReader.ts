import { actorKindIndex } from "../standards/standards";
import { createByteDictionary } from "./byteDictionary";
import type { ColumnMapping } from "./columnMapping";
import type { CsvRecord } from "./csvReader";
import type { ActorTable } from "./importedEvents";
import { codeOfField, isEmpty, textOf } from "./rowTimes";

export type ActorReader = {
  /** Reads who took part in a record into `actors`: the code of each, once. */
  readonly read: (record: CsvRecord, actors: number[]) => void;
  readonly byteLength: () => number;
  readonly finish: () => ActorTable;
};

/**
 * Reads the actors of a table's records. An actor goes by its name. Where the rows code its kind differently, or some
 * not at all, it is the earliest of those kinds in ACTOR_KINDS: no row's place in the file decides it, and a kind
 * that a row names is not lost to a row that names none.
 */
export function createActorReader({ roles, standard }: ColumnMapping): ActorReader {
  const columns = roles.actor ?? [];
  const kindColumns = roles.actorKind ?? [];
  const names = createByteDictionary();
  const kinds: number[] = [];
  const kindTexts = createByteDictionary();
  /** By code of a text in `kindTexts`; its kind hangs on nothing else. */
  const kindsOfTexts: number[] = [];

  const kindOf = (record: CsvRecord, column: number, kindAt: number): number => {
    const code = codeOfField(kindTexts, record, kindAt);
    return (kindsOfTexts[code] ??= actorKindIndex(standard, textOf(record, column), textOf(record, kindAt)));
  };

  return {
    read: (record, actors) => {
      let count = 0;
      for (let index = 0; index < columns.length; index += 1) {
        const column = columns[index] ?? 0;
        if (isEmpty(record, column)) continue;
        const code = codeOfField(names, record, column);
        const kindAt = kindColumns[index];
        if (kindAt !== undefined) noteKind(kinds, code, kindOf(record, column, kindAt));
        else if (code === kinds.length) kinds.push(actorKindIndex(standard, textOf(record, column), ""));
        if (count === 0 || !actors.slice(0, count).includes(code)) actors[count++] = code;
      }
      if (actors.length > count) actors.length = count;
    },
    byteLength: () => names.byteLength() + kindTexts.byteLength(),
    finish: () => ({ count: kinds.length, kind: Uint8Array.from(kinds), names: names.finish() }),
  };
}

/** Notes in `kinds`, by code, that an actor is of a kind too: the earliest in ACTOR_KINDS stays, in whatever order they come. */
export function noteKind(kinds: number[], code: number, kind: number): void {
  kinds[code] = Math.min(kinds[code] ?? kind, kind);
}
