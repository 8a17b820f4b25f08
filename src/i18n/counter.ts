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
  const parts = COUNTED_PARTS.flatMap((part) => {
    const count = counts[part];
    return count > 0 ? [t(`counter.${part}`, { count })] : [];
  }).join(t("counter.comma"));
  return { head, parts, text: parts === "" ? head : t("counter.text", { head, parts }) };
}

function headInWords({ passing, total }: EventCounts, language: Language): string {
  const t = textsIn(language, "common");
  if (passing === total) return t("eventCount", { count: total });
  // From here on there is one at least.
  if (passing === 0) return t("counter.none", { count: total });
  return t("counter.some", { passing, count: total });
}
