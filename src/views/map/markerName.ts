import { labelIn } from "../../domain/shortText";
import { isolatedKind, type KindNames } from "../../i18n/kindNames";
import type { Language } from "../../i18n/languages";
import { localeOf } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { isTold, type MapPlace } from "./placeModel";

/**
 * What a screen reader says of a place: "Baghdad: 3 events: Strike, Statement"; of one that contains others, how many
 * there are in all of it, and for how many of those nothing closer is known.
 */
export function markerName(place: MapPlace, names: KindNames, language: Language): string {
  const common = textsIn(language, "common");
  const kinds = [...new Set(place.shares.map(({ kind }) => kind))].map((kind) =>
    isolatedKind(kind, names, language),
  );
  const t = textsIn(language, "map");
  const { count, inside, speaking } = place;
  const isSpokenOf = speaking === inside;
  const parts = [
    common("eventCount", { count: inside }),
    speaking > 0 && !isSpokenOf && common("happenedAndSpeaking", { happened: inside - speaking, speaking }),
    inside > count && t("noCloser", { count }),
  ].filter((part) => part !== false);
  const own = labelIn(place.name, language).text;
  const name = t(isSpokenOf ? "markerSubject" : "marker", {
    place: inside > count ? t("withWithin", { place: own }) : own,
    events: parts.join(common("record.separator")),
    kinds: listFormatOf(language).format(kinds),
  });
  return withTold(name, place.count, isTold(place), language);
}

/** The name of a marker of so many events, with it said where other reports tell of one of them. */
export function withTold(name: string, count: number, told: boolean, language: Language): string {
  const t = textsIn(language, "common");
  return told ? t("flaggedName", { name, flagged: t(count === 1 ? "alsoTold" : "alsoToldSome") }) : name;
}

const listFormats = new Map<Language, Intl.ListFormat>();

/** Kept: to make one takes far longer than to use it, and there are hundreds of markers. */
function listFormatOf(language: Language): Intl.ListFormat {
  const known = listFormats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.ListFormat(localeOf(language), { type: "unit" });
  listFormats.set(language, made);
  return made;
}
