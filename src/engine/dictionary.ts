import type { Actor, Place } from "../domain/model";
import { foldText, holdsWord } from "../domain/searchText";
import type { Dictionary } from "./content";

/** A dictionary of a few thousand entries at most; of several with one id the last counts. */
export function dictionaryOf<Entry extends Actor | Place>(entries: readonly Entry[]): Dictionary<Entry> {
  const codes = new Map(entries.map(({ id }, code) => [id, code]));
  let folded: readonly string[] | undefined;
  const at = (code: number): Entry => {
    const entry = entries[code];
    if (entry === undefined) throw new RangeError(`no entry ${code}`);
    return entry;
  };
  return {
    count: entries.length,
    idAt: (code) => at(code).id,
    at,
    codeOf: (id) => codes.get(id),
    named: (word) => {
      folded ??= entries.map(({ name, aliases }) =>
        foldText([...Object.values(name), ...(aliases ?? [])].join("\n")),
      );
      return Uint8Array.from(folded, (names) => (holdsWord(names, word) ? 1 : 0));
    },
  };
}
