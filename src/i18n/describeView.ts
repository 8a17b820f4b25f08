import type { EventKind } from "../domain/codes";
import type { TimeWindow } from "../domain/filtering";
import { isolated } from "../domain/isolate";
import type { Texts } from "../domain/model";
import { labelIn } from "../domain/shortText";
import { dateFormat } from "./dateWords";
import { localeOf, type Language } from "./languages";
import { textsIn } from "./texts";

/** What timeline and map show, in numbers. */
export type ViewFacts = {
  readonly window: TimeWindow;
  /** Dated, in the window, and passing the filter. */
  readonly inWindow: number;
  readonly undated: number;
  /** In or out of the window. */
  readonly passing: number;
  readonly total: number;
  /** Events of the filter before and after the window. */
  readonly earlier: number;
  readonly later: number;
  /** Of the window's events; most first. */
  readonly kinds: readonly { readonly kind: EventKind; readonly count: number }[];
  /** Most events first; empty where there are too many places to name. */
  readonly places: readonly { readonly name: Texts; readonly count: number }[];
  readonly placeCount: number;
  readonly unplaced: number;
};

const MOST_NAMED = 3;
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

/**
 * What a look at timeline and map tells, in sentences: "From 1 October 2023 to 31 January 2024 the timeline shows 25 of
 * 45 events, most often statements (13), strikes (5) and meetings (3)." and so on, those with nothing to say left out.
 */
export function describeView(facts: ViewFacts, language: Language): readonly string[] {
  const t = textsIn(language, "guide");
  const { inWindow, undated, passing, total, earlier, later, unplaced } = facts;
  const sentences = [
    windowSentence(facts, language),
    earlier + later > 0 && t("describe.beyond", { events: beyondInWords(earlier, later, language) }),
    undated > 0 && t("describe.undated", { count: undated }),
    inWindow + undated > 0 && placesSentence(facts, language),
    unplaced > 0 && t("describe.unplaced", { count: unplaced }),
    passing < total && t("describe.filtered", { passing, count: total }),
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function windowSentence({ window, inWindow, total, kinds }: ViewFacts, language: Language): string {
  const t = textsIn(language, "guide");
  const format = dateFormat(language, DAY);
  const dates = { from: format.format(window.from), to: format.format(window.to) };
  if (inWindow === 0) return t("describe.windowEmpty", dates);
  const named = kinds.slice(0, MOST_NAMED).map(({ kind, count }) => {
    const what = textsIn(language, "common")(`kinds.${kind}`).toLocaleLowerCase(language);
    return t("describe.counted", { what, count });
  });
  const isAll = kinds.length <= MOST_NAMED;
  return t(isAll ? "describe.window" : "describe.windowMost", {
    ...dates,
    shown: inWindow,
    count: total,
    kinds: series(named, language),
  });
}

/** "2 earlier events and 1 later event" */
function beyondInWords(earlier: number, later: number, language: Language): string {
  const t = textsIn(language, "timeline");
  const parts = [earlier > 0 && t("earlier", { count: earlier }), later > 0 && t("later", { count: later })];
  return series(
    parts.filter((part) => part !== false),
    language,
  );
}

function placesSentence({ places, placeCount }: ViewFacts, language: Language): string {
  const t = textsIn(language, "guide");
  if (placeCount === 0) return t("describe.noPlaces");
  if (places.length === 0) return t("describe.manyPlaces", { count: placeCount });
  const named = places.slice(0, MOST_NAMED).map(({ name, count }) => {
    const { text } = labelIn(name, language);
    return t("describe.counted", { what: isolated(text), count });
  });
  const isAll = places.length <= MOST_NAMED;
  return t(isAll ? "describe.places" : "describe.placesMost", {
    count: placeCount,
    places: series(named, language),
  });
}

function series(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(parts);
}
