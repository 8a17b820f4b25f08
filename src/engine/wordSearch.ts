import { isWithin } from "../domain/searchText";

/** By row: 1 where the event's texts and names have a word that begins with this; only rows that have 1 in `among` are looked at. */
type FindWord = (word: string, among: Uint8Array | undefined) => Uint8Array;

/** Results are kept of so many words: a byte a row each. */
const WORDS_KEPT = 2;

/**
 * Finds the rows that hold every word. Who types a word asks for all its beginnings: a longer word is looked for only
 * where the shorter one stands, and a further word only where those before it do. Undefined where there is no word.
 */
export function createWordSearch(find: FindWord): (words: readonly string[]) => Uint8Array | undefined {
  let kept: readonly { readonly word: string; readonly found: Uint8Array }[] = [];

  const findFirst = (word: string): Uint8Array => {
    const known = kept.find((entry) => entry.word === word);
    const wider = kept.find((entry) => isWithin(entry.word, word));
    const entry = known ?? { word, found: find(word, wider?.found) };
    kept = [entry, ...kept.filter((other) => other !== entry)].slice(0, WORDS_KEPT);
    return entry.found;
  };

  return ([first, ...others]) => {
    if (first === undefined) return undefined;
    let found = findFirst(first);
    for (const word of others) found = bothOf(find(word, found), found);
    return found;
  };
}

function bothOf(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length);
  for (let row = 0; row < both.length; row += 1) both[row] = (a[row] ?? 0) & (b[row] ?? 0);
  return both;
}
