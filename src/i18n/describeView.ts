import type { EventCounts } from "../domain/eventCounts";
import type { TimeWindow } from "../domain/filtering";
import { isolated } from "../domain/isolate";
import type { KindId } from "../domain/kinds";
import type { Texts } from "../domain/readersTexts";
import { labelIn } from "../domain/shortText";
import { countedInWords } from "./counter";
import { stretchFormat } from "./dateWords";
import { kindInWords, type KindNames } from "./kindNames";
import { localeOf, type Language } from "./languages";
import { textsIn } from "./texts";

/** What timeline and map show, in numbers. */
export type ViewFacts = {
  readonly window: TimeWindow;
  readonly events: EventCounts;
  /** Of the window's events; most first. */
  readonly kinds: readonly { readonly kind: KindId; readonly count: number }[];
  /**
   * Those that happened in the place or in one within it, and those that only speak of them. Most events first; empty
   * where there are too many places to name.
   */
  readonly places: readonly { readonly name: Texts; readonly count: number }[];
  /** Where there are too many places to name: the countries or whatever else holds them, most events first. */
  readonly containers: readonly { readonly name: Texts; readonly count: number }[];
  readonly placeCount: number;
  /** Only what the map shows is asked for: what is told of places counts events beyond it too, and is left out. */
  readonly isBounded?: boolean;
  readonly unplaced: number;
};

const MOST_NAMED = 3;
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

/**
 * What a look at timeline and map tells, in sentences: "45 events: 25 in view, 1 earlier, 19 undated. From 1 October
 * 2023 to 31 January 2024 the timeline shows most often statements (13), strikes (5) and meetings (3)." and so on, those
 * with nothing to say left out.
 */
export function describeView(facts: ViewFacts, names: KindNames, language: Language): readonly string[] {
  const t = textsIn(language, "guide");
  const { events, unplaced } = facts;
  const sentences = [
    t("describe.counter", { counted: countedInWords(events, language).text }),
    windowSentence(facts, names, language),
    facts.isBounded !== true && events.inView + events.undated > 0 && placesSentence(facts, language),
    unplaced > 0 && t("describe.unplaced", { count: unplaced }),
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function windowSentence({ window, events, kinds }: ViewFacts, names: KindNames, language: Language): string {
  const t = textsIn(language, "guide");
  const format = stretchFormat(window.from, window.to, DAY, language);
  const dates = { from: format.format(window.from), to: format.format(window.to) };
  if (events.inView === 0) return t("describe.windowEmpty", dates);
  const named = kinds.slice(0, MOST_NAMED).map(({ kind, count }) => {
    const what = kindInWords(kind, names, language, "kinds");
    return t("describe.counted", { what, count });
  });
  const isAll = kinds.length <= MOST_NAMED;
  return t(isAll ? "describe.window" : "describe.windowMost", {
    ...dates,
    kinds: series(named, language),
  });
}

function placesSentence({ places, containers, placeCount }: ViewFacts, language: Language): string {
  const t = textsIn(language, "guide");
  if (placeCount === 0) return t("describe.noPlaces");
  const inWords = (some: ViewFacts["places"]) =>
    series(
      some.slice(0, MOST_NAMED).map(({ name, count }) => {
        const { text } = labelIn(name, language);
        return t("describe.counted", { what: isolated(text), count });
      }),
      language,
    );
  if (containers.length > 0) {
    return t("describe.placesMost", { count: placeCount, places: inWords(containers) });
  }
  if (places.length === 0) return t("describe.manyPlaces", { count: placeCount });
  const isAll = places.length <= MOST_NAMED;
  return t(isAll ? "describe.places" : "describe.placesMostIn", {
    count: placeCount,
    places: inWords(places),
  });
}

function series(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(parts);
}
