import { COUNTED_PARTS, type EventCounts } from "../domain/eventCounts";
import type { Language } from "./languages";
import { textsIn } from "./texts";

/** `text` is `head` with `parts` behind it; alone, `head` is its short form. */
export type Counted = { readonly head: string; readonly parts: string; readonly text: string };

/**
 * The one counter: "45 events: 25 in view, 1 earlier, 19 undated", under a filter "12 of 45 events: 7 in view, 1
 * earlier, 4 undated". The parts add up to the first number; those with none are left out.
 */
export function countedInWords(counts: EventCounts, language: Language): Counted {
  const t = textsIn(language, "common");
  const head = headInWords(counts, language);
  const parts = partsInWords(counts, COUNTED_PARTS, language);
  return { head, parts, text: parts === "" ? head : t("counter.text", { head, parts }) };
}

/** Some parts of the counter, "1 earlier, 19 undated"; those with no event are left out, and all of them give "". */
export function partsInWords(
  counts: EventCounts,
  parts: readonly (typeof COUNTED_PARTS)[number][],
  language: Language,
): string {
  const t = textsIn(language, "common");
  return parts
    .flatMap((part) => (counts[part] > 0 ? [t(`counter.${part}`, { count: counts[part] })] : []))
    .join(t("counter.comma"));
}

function headInWords({ passing, total }: EventCounts, language: Language): string {
  const t = textsIn(language, "common");
  if (passing === total) return t("eventCount", { count: total });
  // From here on there is one at least.
  if (passing === 0) return t("counter.none", { count: total });
  return t("counter.some", { passing, count: total });
}
