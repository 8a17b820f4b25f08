import { labelIn } from "../../domain/shortText";
import type { Language } from "../../i18n/languages";
import { localeOf } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { isTold, type MapPlace } from "./placeModel";

/** What a screen reader says of a place: "Baghdad: 3 events: Strike, Statement". */
export function markerName(place: MapPlace, language: Language): string {
  const common = textsIn(language, "common");
  const kinds = [...new Set(place.shares.map(({ kind }) => kind))].map((kind) => common(`kind.${kind}`));
  const name = textsIn(language, "map")(place.isSubjectOnly ? "markerSubject" : "marker", {
    place: labelIn(place.name, language).text,
    events: common("eventCount", { count: place.count }),
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
