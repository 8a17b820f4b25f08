import type { EventKind } from "../../domain/codes";
import { foldText } from "../../domain/searchText";

/** The codebook's words for its kinds, one and several, as the interface has them in its languages. */
const WORDS: readonly (readonly [EventKind, string])[] = [
  ["strike", "strike|strikes|ضربة|ضربات"],
  ["attack", "attack|attacks|هجوم|هجمات"],
  ["operation", "operation|operations|عملية|عمليات"],
  ["training", "training|تدريب|تدريبات"],
  ["meeting", "meeting|meetings|لقاء|لقاءات"],
  ["statement", "statement|statements|تصريح|تصريحات"],
  ["assessment", "assessment|assessments|تقدير|تقديرات"],
  ["context", "context|سياق"],
];

const KINDS: ReadonlyMap<string, EventKind> = new Map(
  WORDS.flatMap(([kind, words]) => words.split("|").map((word) => [foldText(word), kind])),
);

/** The kind of the codebook that bears just this name, in either language; undefined where none does. */
export function codebookKindNamed(name: string): EventKind | undefined {
  return KINDS.get(foldText(name));
}
