/** Words of the table "Neutral style" in data/README.md that stand only inside quotation marks. */
const LOADED: Readonly<Record<string, RegExp>> = {
  en: /\b(?:terror(?:is[mt]s?)?|martyr\w*|regimes?|militias?|militiam[ae]n|thugs?|massacre\w*|aggression|enem(?:y|ies)|so-called|puppets?|prox(?:y|ies)|barbaric|heroic|brutal|heinous|cowardly|remnants|gangs?|dens?|lairs?|cleans(?:e|ing)|purges?|eliminat\w+|neutrali[sz]ed|Daesh|ISIS)\b/giu,
  ar: /(?:إرهاب|ارهاب|شهيد|شهداء|استشهد|عدوان|العدو(?!ان)|ميليشي|مليشي|مرتزق|مجزرة|أذناب|فلول|عصابات|وكر|تطهير|تحييد|يزعم|يدّعي|جبان)\p{L}*/gu,
};

/** Names of bodies and functions in which such a word is no judgement, and the pair that names one group. */
const NAMES =
  /European Centre for Counter-?terrorism Studies|counter-?terrorism|مكافحة ال[إا]رهاب|\(داعش\)/giu;

const QUOTED = /“[^”]*”|«[^»]*»|"[^"]*"|‘[^’]*’/gu;

/** Loaded words of a text in a language, outside quotation marks and the names of bodies; none in other languages. */
export function loadedWords(text: string, language: string): readonly string[] {
  const pattern = LOADED[language.split("-")[0] ?? ""];
  return pattern === undefined ? [] : (text.replace(QUOTED, " ").replace(NAMES, " ").match(pattern) ?? []);
}
