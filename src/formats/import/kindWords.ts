import type { EventKind } from "../../domain/codes";

/**
 * Whole words, folded, by which the type column of a table without codes tells a kind; the first that occurs decides.
 * English ones may stand in the plural or end in -ed, -ing or -ings, Arabic ones after the article and particles.
 */
const KIND_WORDS: readonly (readonly [EventKind, english: string, arabic: string])[] = [
  ["training", "training|exercise|drill", "تدريب|مناور"],
  ["meeting", "meeting|talk|negotiation|visit|summit|agreement|conference", "اجتماع|لقاء|زيار|مفاوض|موتمر"],
  [
    "statement",
    "statement|announcement|declaration|speech|speeches|threat|press release",
    "بيان|تصريح|اعلان|خطاب|تهديد",
  ],
  ["assessment", "assessment|analysis|analyses|forecast|opinion|report", "تقييم|تحليل|تقدير"],
  [
    "operation",
    "operation|raid|arrest|search|sweep|deployment|seizure|interception|patrol|patrolled|patrolling|detention",
    "عملي|مداهم|اعتقال|تفتيش|انتشار",
  ],
  [
    "strike",
    "air ?strike|air raid|drone ?strike|strike|drone|uav|shell|bombardment|artillery|missile|rocket|mortar|air attack",
    "غار|قصف|صاروخ|صواريخ|مدفعي|مسير|ضرب",
  ],
  [
    "attack",
    "attack|battle|clash|fight|fighter|gunfight|ied|bomb|car ?bomb|explosion|explosive|(?:land|sea|naval) ?mine|mine (?:blast|attack|incident)|ambush|shooting|small arms|saf|gunfire|assault|assassination|assassinated|killing|murder|massacre|massacred|violence|riot|rioter|kidnap|kidnapped|kidnapping|abduct|abduction|armed|suicide|grenade|offensive|insurgent|insurgency",
    "هجوم|هجم|اشتباك|معرك|معارك|انفجار|تفجير|عبو|كمين|اغتيال|قتل|خطف|اطلاق نار|اقتحام",
  ],
];

const KINDS = KIND_WORDS.map(([kind, english, arabic]) => {
  const words = `(?:${english})(?:s|es|ed|ing|ings)?`;
  const arabicWords = `[وف]?(?:[بك]?(?:ال)?|لل?)(?:${arabic})(?:ه|ات|ي|يه|يين|ين|ون|ا)?`;
  return [kind, new RegExp(`(?<!\\p{L})(?:${words}|${arabicWords})(?!\\p{L})`, "u")] as const;
});

/** What did not happen: the words behind a "no" are left away, of anything averted nothing is told. */
const DENIED =
  /(?<!\p{L})(?:(?:no|not|non|without|never|zero)(?: \p{L}+){1,2}|(?:لا|لم|بدون|بلا|دون|عدم)(?: \p{L}+){1,2})(?!\p{L})/gu;
const AVERTED =
  /(?<!\p{L})(?:averted|foiled|thwarted|prevented|avoided|cancell?ed|called off|hoax|false alarm|(?:ال)?(?:احباط|افشال|تفادي|الغاء|احبط|احبطت|منع))(?!\p{L})/u;
/** Strikes of workers and of prisoners, and attacks by no one: the same words, and no armed force. */
const OTHER_SENSES =
  /(?<!\p{L})(?:(?:hunger|general|labou?r|worker|teacher|student|school|transport|trade|union|rail|doctor|nurse|prisoner|port|dock|civil|wildcat|rent|tax|climate|national|nationwide|sit in|lightning)s? strike|strike action|(?:(?:heart|panic|asthma|shark|dog|animal)) attack|cardiac arrest)(?:s|ing)?(?!\p{L})|(?<!\p{L})strikes? (?:by|of) (?:the )?(?:worker|teacher|student|doctor|nurse|prisoner|union)s?(?!\p{L})|(?<!\p{L})on strike(?!\p{L})/gu;

/** The kind that a folded text tells by its words, undefined where it tells none or tells what did not happen. */
export function kindByWords(folded: string): EventKind | undefined {
  if (AVERTED.test(folded)) return undefined;
  // A mine alone is laid; anything else that is called so may be dug.
  if (/^mines?$/.test(folded)) return "attack";
  const told = folded.replace(OTHER_SENSES, " ").replace(DENIED, " ");
  return KINDS.find(([, words]) => words.test(told))?.[0];
}
