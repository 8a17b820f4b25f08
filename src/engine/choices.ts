import type { Actor, Place } from "../domain/model";
import { searchWords } from "../domain/searchText";
import type { Dictionary } from "./content";
import { largest } from "./kernels/largest";
import type { FacetChoice } from "./query";

/**
 * What a facet offers of a dictionary under a search, most events first and then, as far as there is room, what
 * has none now; what no event of the data has (`held`) is not offered. With an empty search what is chosen comes before
 * all.
 */
export function choicesOf(
  dictionary: Dictionary<Actor> | Dictionary<Place>,
  counts: Uint32Array,
  speaking: Uint32Array | undefined,
  held: Uint8Array,
  chosen: readonly string[],
  search: string,
  limit: number,
): { readonly total: number; readonly choices: readonly FacetChoice[] } {
  const { count, at, codeOf } = dictionary;
  const words = searchWords(search);
  const named = words.map((word) => dictionary.named(word));
  const isNamed = (code: number) => named.every((found) => found[code] === 1);
  // Those without an event count, too, and come after all others.
  const ranked = new Uint32Array(count);
  let total = 0;
  for (let code = 0; code < count; code += 1) {
    if (held[code] === 0 || !isNamed(code)) continue;
    ranked[code] = (counts[code] ?? 0) + 1;
    total += 1;
  }
  const first = words.length > 0 ? [] : chosen.flatMap((id) => codeOf(id) ?? []);
  const codes = [...new Set([...first, ...largest(ranked, limit)])].slice(0, Math.max(limit, first.length));
  return {
    total,
    choices: codes.map((code) => {
      const entry = at(code);
      const { id, name } = entry;
      const partOf = "partOf" in entry ? entry.partOf : undefined;
      return {
        id,
        name,
        count: counts[code] ?? 0,
        ...(speaking && { speaking: speaking[code] ?? 0 }),
        ...(partOf !== undefined && { partOf }),
      };
    }),
  };
}
