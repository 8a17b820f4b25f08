import { LANGUAGES, PACKS } from "../i18n/packs";
import type { Language } from "../i18n/registry";
import { foldText } from "./searchText";

const MONTH_NUMBERS = namedMonths(LANGUAGES.map((language) => PACKS[language].monthNames));

/** The months by their folded names, from 1; 0 where two languages call different months so. Exported for its test. */
export function namedMonths(languages: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const months of languages) {
    for (const [index, names] of months.split(/; */).entries()) {
      for (const name of names.split(/, */)) {
        const folded = foldText(name);
        const known = numbers.get(folded) ?? index + 1;
        numbers.set(folded, known === index + 1 ? known : 0);
      }
    }
  }
  return numbers;
}

/** True of a text that could become a month's name by further letters, and of such a name. */
export function beginsMonth(text: string): boolean {
  const folded = foldText(text);
  return [...MONTH_NUMBERS.keys()].some((name) => name.startsWith(folded));
}

/**
 * The words, folded, that name a month in a language; of a name of two words the first, which no name but a month's has
 * ("كانون" and not "الثاني").
 */
export function monthWords(language: Language): readonly string[] {
  const names = PACKS[language].monthNames.split(/[;,] */);
  return [...new Set(names.flatMap((name) => foldText(name).split(" ")[0] ?? []))];
}

/** The number of a month by its name in a language of the interface, however spelt; undefined for all else. */
export function monthNamed(name: string): number | undefined {
  const number = MONTH_NUMBERS.get(foldText(name));
  return number === 0 ? undefined : number;
}
