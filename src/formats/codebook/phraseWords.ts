import { monthWords } from "../../domain/monthNames";
import { foldText } from "../../domain/searchText";

/** Part of a month or a year that a phrase names: its first, middle or last third. */
export type Third = "early" | "middle" | "late";

/** What the words that give a date or a place say of its size, as far as single words tell. */
export type PhraseWords = {
  readonly third?: Third;
  /** The finest unit that the words name. */
  readonly unit?: "day" | "month" | "year";
  /** "after", "before", "since": the words bound the date and do not give it. */
  readonly isBound: boolean;
  /** "near", "outskirts of", "around". */
  readonly isAround: boolean;
  /** "east", "northern": a part of something larger. */
  readonly isDirection: boolean;
};

type Lexicon = {
  readonly thirds: Readonly<Record<Third, string>>;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly bound: string;
  readonly around: string;
  readonly direction: string;
};

/**
 * Folded words (`foldText`) of the languages in which sources have been curated. Months are those that the app reads
 * everywhere (`domain/calendar.ts`).
 */
const LEXICONS: Readonly<Record<string, Lexicon>> = {
  ar: {
    thirds: {
      early: "مطلع اوايل بدايه بدايات مستهل",
      middle: "منتصف اواسط وسط",
      late: "اواخر نهايه نهايات ختام",
    },
    day: "اليوم يوم امس الامس غدا الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت",
    month: ["شهر", ...monthWords("ar")].join(" "),
    year: "عام سنه",
    bound: "عقب بعد قبل منذ قبيل بعيد اثر غداه حتي",
    around: "قرب بالقرب اطراف محيط ضواحي جوار حول مشارف",
    direction: "شرق غرب شمال جنوب شرقي غربي شمالي جنوبي وسط",
  },
  en: {
    thirds: { early: "early beginning start", middle: "mid middle", late: "late end" },
    day: "today yesterday tomorrow day monday tuesday wednesday thursday friday saturday sunday",
    month: ["month", ...monthWords("en")].join(" "),
    year: "year",
    bound: "after before since following until prior",
    around: "near around outskirts vicinity outside surroundings",
    direction: "east west north south eastern western northern southern central",
  },
};

/**
 * What a phrase's words say, or undefined in a language of which no words are known.
 * `wordsOf("مطلع الشهر الجارى", "ar")` is an early third of a month.
 */
export function wordsOf(phrase: string, language: string): PhraseWords | undefined {
  const lexicon = LEXICONS[language.split("-")[0]?.toLowerCase() ?? ""];
  if (lexicon === undefined) return undefined;
  const words = foldText(phrase).split(" ");
  const has = (list: string) => {
    const known = new Set(list.split(" ").map(foldText));
    return words.some((word) => known.has(word) || known.has(withoutPrefixes(word)));
  };
  const third = (["early", "middle", "late"] as const).find((name) => has(lexicon.thirds[name]));
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const hasMonth = has(lexicon.month);
  const isDay = has(lexicon.day) || (hasMonth && numbers.some((number) => number >= 1 && number <= 31));
  const isYear = has(lexicon.year) || numbers.some((number) => number > 1000);
  const unit = isDay ? "day" : hasMonth ? "month" : isYear ? "year" : undefined;
  return {
    ...(third === undefined ? {} : { third }),
    ...(unit === undefined ? {} : { unit }),
    isBound: has(lexicon.bound),
    isAround: has(lexicon.around),
    isDirection: has(lexicon.direction),
  };
}

/** Arabic writes "and", "in", "for" and the article onto the word that follows: "وبالشهر" is "شهر". */
function withoutPrefixes(word: string): string {
  return word.replace(/^[وف]?(?:[بكل]?ال|لل|[بكل])/u, "");
}
