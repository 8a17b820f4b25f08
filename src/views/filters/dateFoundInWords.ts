import { drawnDateInWords, spanInWords } from "../../i18n/dateWords";
import { isolatedIn } from "../../domain/isolate";
import { directionOf, type Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import type { DateFound } from "./dateSuggestions";

/**
 * What lies at a date in a sentence: "3 events on or around 4 January 2024", "1 event in 2023", "No event on 9 January
 * 2024; nearest: 4 January 2024 (1 event)"; "With “strike”: 2 events …". What the filters keep out is said.
 */
export function dateFoundInWords(found: DateFound, language: Language): string {
  const t = textsIn(language, "searching");
  const { words } = found;
  const at = atDate(found, language);
  return words === "" ? at : t("withWords", { words: isolatedIn(words, directionOf(language)), found: at });
}

function atDate({ span, total, shown, nearest, isFiltered }: DateFound, language: Language): string {
  const t = textsIn(language, "searching");
  // "in early January", and "on or around 4 – 6 January".
  const fit = span.datePrecision === "day" && !span.approximate ? "day" : "within";
  const date = spanInWords(span, language);
  if (total > 0) {
    return shown < total
      ? t(`filtered.${fit}`, { shown, total, date })
      : t(`found.${fit}`, { count: total, date });
  }
  if (nearest === undefined) return t(`none.${fit}`, { date });
  return t(`${isFiltered ? "nearestFiltered" : "nearest"}.${fit}`, {
    date,
    nearest: drawnDateInWords(nearest.date, language),
    events: textsIn(language, "common")("eventCount", { count: nearest.count }),
  });
}
