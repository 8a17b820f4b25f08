import {
  attributedDates,
  attributedPlaces,
  type AttributedPlace,
  type Attribution,
} from "../../domain/attribution";
import { isolatedIn } from "../../domain/isolate";
import type { ConflictEvent, Excerpt, PlaceId } from "../../domain/model";
import type { Texts } from "../../domain/readersTexts";
import { labelIn } from "../../domain/shortText";
import { spanInWords } from "../../i18n/dateWords";
import { directionOf, localeOf, type Language } from "../../i18n/languages";
import { textsIn } from "../../i18n/texts";
import { voiceInWords } from "../../i18n/voiceWords";
import type { Names } from "../../state/names";
import { throughWhom } from "../../state/throughWhom";

/** Facts of one sort: which sort ("Date:"), and each with who gives it, "4 January 2024 (Shafaq News)". */
export type Facts = { readonly label: string; readonly said: readonly string[] };

/** An event's dates and places, as the article and as other reports give them; a sort of which none is known is left out. */
export function factsInWords(event: ConflictEvent, names: Names, language: Language): readonly Facts[] {
  const t = textsIn(language, "common");
  const sharing = textsIn(language, "sharing");
  const dates = attributedDates(event).map(({ span, attribution }) =>
    withAttribution(
      span === undefined ? t("date.none") : spanInWords(span, language),
      attribution,
      names,
      language,
    ),
  );
  const given = attributedPlaces(event);
  const places = given.map((place) => {
    const set = (name: string) => {
      const told = isShared(place.place, given, names, language)
        ? withinItsContainer(name, place.place, names, language)
        : name;
      return place.role === "subject" ? t("aboutPlace", { place: told }) : told;
    };
    return placeInWords(place, names, language, set);
  });
  return [
    { label: sharing("fact.date"), said: [...new Set(dates)] },
    { label: sharing("fact.place"), said: [...new Set(places)] },
  ].filter(({ said }) => said.length > 0);
}

/** True where another place of the event goes by the same name: told alike, the two would be one. */
function isShared(id: PlaceId, given: readonly AttributedPlace[], names: Names, language: Language): boolean {
  const nameOf = (place: PlaceId) => labelIn(names.place(place), language).text;
  return given.some(({ place }) => place !== id && nameOf(place) === nameOf(id));
}

/** "Springfield (Illinois)"; of a place that lies in no other its coordinates stand there. */
function withinItsContainer(place: string, id: PlaceId, names: Names, language: Language): string {
  const entry = names.placeEntry(id);
  if (entry === undefined) return place;
  const [longitude, latitude] = entry.center;
  const container =
    entry.partOf === undefined
      ? `\u2066${latitude.toFixed(2)}, ${longitude.toFixed(2)}\u2069`
      : named(names.place(entry.partOf), language);
  return textsIn(language, "common")("placeWithin", { place, container });
}

/** Facts of one sort in a line: "Date: early January 2024 (Al-Bawaba) · 4 January 2024 (Shafaq News)". */
export function factsLine({ label, said }: Facts, language: Language): string {
  return `${label} ${said.join(textsIn(language, "common")("record.separator"))}`;
}

/** A place with who gives it, its name set as told: "Palestine Street, Baghdad (Shafaq News)", "Iraq (inferred)". */
export function placeInWords(
  { place, attribution }: AttributedPlace,
  names: Names,
  language: Language,
  set: (name: string) => string = (name) => name,
): string {
  return withAttribution(set(named(names.place(place), language)), attribution, names, language);
}

function withAttribution(what: string, attribution: Attribution, names: Names, language: Language): string {
  const t = textsIn(language, "sharing");
  if (attribution.by === "curator") return textsIn(language, "common")("inferred", { what });
  if (attribution.by === "file") return t("fact.said", { what, who: t("fact.file") });
  const publishers = attribution.sources.map((id) => named(names.publisher(id), language));
  const series = new Intl.ListFormat(localeOf(language), {
    type: attribution.by === "oneOf" ? "disjunction" : "conjunction",
  });
  return t("fact.said", { what, who: series.format(publishers) });
}

/** Whose words an excerpt carries and in whose wording they stand (`voiceInWords`). */
export function voiceOf(excerpt: Excerpt, names: Names, language: Language): string {
  const { voice, source } = excerpt;
  const speaker = voice.kind === "article" ? undefined : voice.speaker;
  return voiceInWords(
    voice.kind,
    {
      publisher: named(names.publisher(source), language),
      speaker: speaker && named(names.actor(speaker), language),
      through: throughWhom(excerpt, names).map((actor) => named(names.actor(actor), language)),
    },
    textsIn(language, "common"),
  );
}

/** Each name is isolated where it runs otherwise, so that it keeps its own direction. */
function named(texts: Texts, language: Language): string {
  return isolatedIn(labelIn(texts, language).text, directionOf(language));
}
