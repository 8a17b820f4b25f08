import { attributedPlaces } from "../../../domain/attribution";
import { inQuotationMarks } from "../../../domain/citation/citedWords";
import type { PlaceRole } from "../../../domain/codes";
import type { KindId } from "../../../domain/kinds";
import { isAreaPlace } from "../../../domain/drawing";
import { isVerified, statusOf, type AnchoringStatus } from "../../../domain/excerpts";
import { isolatedIn } from "../../../domain/isolate";
import type { Excerpt, LonLat } from "../../../domain/model";
import { heldTag } from "../../../domain/readersTexts";
import { labelIn, LENGTHS, shownText } from "../../../domain/shortText";
import { directionOfText } from "../../../domain/writing";
import type { EventRecord } from "../../../engine/query";
import { publishedInWords } from "../../../i18n/dateWords";
import { directionOf, type Language } from "../../../i18n/languages";
import { kindName } from "../../../i18n/kindNames";
import { textsIn } from "../../../i18n/texts";
import type { Names } from "../../../state/names";
import { languageName } from "../../shared/record/languageName";
import { factsInWords, factsLine, placeInWords, voiceOf, type Facts } from "../factWords";

export type CardText = { readonly text: string; readonly direction: "ltr" | "rtl" };

export type CardPlace = {
  /** With who gives it, as among the facts. */
  readonly name: string;
  readonly center: LonLat;
  readonly radiusKm: number;
  /** Coarser than a city: drawn as an area. */
  readonly isArea: boolean;
  /** ISO 3166-1 code of the country whose outline it is. */
  readonly shape: string | undefined;
  readonly role: PlaceRole;
};

/** What a picture card says, in the reader's language but for the original of the quote. */
export type CardContent = {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly kind: KindId;
  readonly kindWords: string;
  /** Undefined where there is nothing else to set large. */
  readonly title: CardText | undefined;
  /** Dates and places, each with who gives it. */
  readonly facts: readonly Facts[];
  /** The quote in the reader's language where it is translated; of an imported event the file's words, else its title. */
  readonly quote: CardText;
  /** The very words of the source where the quote is a translation, and the line between the two that says so. */
  readonly original: (CardText & { readonly label: string }) | undefined;
  /** Whose words they are, and where they stand: one line each. */
  readonly sourceLines: readonly string[];
  readonly places: readonly CardPlace[];
  readonly address: string;
  readonly alt: string;
};

type Card = {
  readonly record: EventRecord;
  readonly excerpt: Excerpt | undefined;
  readonly names: Names;
  readonly language: Language;
  /** "Translation: Sanad" (`translationBy`) */
  readonly translation: string;
  readonly address: string;
};

/** More than any card holds, in UTF-16 units: what is set is measured word by word, in many sizes. */
const MOST_SET = 4000;
/** A line is not broken but set narrower. */
const MOST_OF_LINE = 160;
/** Of facts of one sort. */
const MOST_OF_FACTS = 300;

/** What the card of an event and one of its quotes says; without a quote it says so. */
export function createCardContent({
  record,
  excerpt,
  names,
  language,
  translation,
  address,
}: Card): CardContent {
  const { event, item } = record;
  const t = textsIn(language, "common");
  const separator = t("record.separator");
  const label = labelIn(event.title, language);
  const title = unquoted(label.text, label.language);
  const told = event.imported?.description ?? "";
  const said =
    excerpt === undefined
      ? { quote: told === "" ? title : unquoted(shownText(told, MOST_SET), "und"), original: undefined }
      : quoteOf(excerpt, names, language, translation);
  const facts = factsInWords(event, names, language).map((sort) => ({ ...sort, said: bounded(sort.said) }));
  const sourceLines = (
    excerpt === undefined
      ? [textsIn(language, "sharing")("picture.noQuote"), ...(event.imported?.citations.slice(0, 1) ?? [])]
      : [
          voiceOf(excerpt, names, language),
          sourceInWords(excerpt, statusOf(record.anchorings, excerpt), names, language),
        ]
  ).map((line) => shownText(line, MOST_OF_LINE));
  return {
    language,
    direction: directionOf(language),
    kind: event.kind,
    kindWords: [
      kindName(event.kind, names, language).text,
      ...(item.standing === undefined ? [] : [t(`standing.${item.standing}`)]),
    ].join(separator),
    title: said.quote === title ? undefined : title,
    facts,
    quote: said.quote,
    original: said.original,
    sourceLines,
    places: placesOf(record, names, language),
    address: address.replace(/^https?:\/\//, ""),
    alt: altOf({
      title: title.text,
      facts: facts.map((sort) => factsLine(sort, language)).join(". "),
      quote: said.quote.text,
      source: [...sourceLines, ...(said.original === undefined ? [] : [translation])].join(separator),
      language,
    }),
  };
}

function quoteOf(excerpt: Excerpt, names: Names, reader: Language, translation: string) {
  const own = names.sourceEntry(excerpt.source)?.language ?? "und";
  const original = quoted(shownText(excerpt.exact, MOST_SET), own);
  const tag = heldTag(excerpt.translations, reader);
  const translated = tag === undefined || tag === own ? undefined : excerpt.translations[tag];
  if (tag === undefined || translated === undefined) return { quote: original, original: undefined };
  const mark = textsIn(reader, "sharing")("translation.original", { language: languageName(own, reader) });
  return {
    quote: quoted(shownText(translated, MOST_SET), tag),
    original: {
      ...original,
      label: `${translation}${textsIn(reader, "common")("record.separator")}${mark}`,
    },
  };
}

/** As many as there is room for, each whole: one that is cut would lose who gives it. */
function bounded(said: readonly string[]): readonly string[] {
  let room = MOST_OF_FACTS;
  const over = said.findIndex((fact) => (room -= fact.length) < 0);
  return over === -1 ? said : [...said.slice(0, over), "[…]"];
}

/** The places as the views draw them, each called what the record knows of it, with all who give it. */
function placesOf({ event, item }: EventRecord, names: Names, language: Language): readonly CardPlace[] {
  const separator = textsIn(language, "common")("record.separator");
  const known = attributedPlaces(event);
  return item.places.flatMap(({ place, role }): CardPlace[] => {
    const entry = names.placeEntry(place);
    if (entry === undefined) return [];
    const { center, radiusKm, kind, shape } = entry;
    const said = known.filter((other) => other.place === place && other.role === role);
    const name = [...new Set(said.map((fact) => placeInWords(fact, names, language)))].join(separator);
    return [{ name, center, radiusKm, isArea: isAreaPlace(kind), shape, role }];
  });
}

/** The source and when it was published; of a quote that is not verified what is wrong with it, first of all. */
function sourceInWords(
  { source }: Excerpt,
  status: AnchoringStatus,
  names: Names,
  language: Language,
): string {
  const t = textsIn(language, "common");
  const entry = names.sourceEntry(source);
  return [
    ...(isVerified(status) ? [] : [`⚠ ${t(`record.verified.${status}`)}`]),
    isolatedIn(labelIn(names.publisher(source), language).text, directionOf(language)),
    ...(entry === undefined
      ? []
      : [t("record.published", { date: publishedInWords(entry.published, language) })]),
  ].join(t("record.separator"));
}

/** Only the quote is cut where all of it is too long: of the rest each part says whose word another is. */
function altOf({
  language,
  quote,
  ...rest
}: Readonly<Record<"title" | "facts" | "quote" | "source", string>> & {
  readonly language: Language;
}): string {
  const t = textsIn(language, "sharing");
  const room = LENGTHS.passage - t("picture.alt", { ...rest, quote: "" }).length;
  return shownText(t("picture.alt", { ...rest, quote: shownText(quote, room) }), LENGTHS.passage);
}

/** A text in the marks of its language. */
function quoted(text: string, language: string): CardText {
  return { text: inQuotationMarks({ text, language }), direction: directionOfText(text, language) };
}

function unquoted(text: string, language: string): CardText {
  return { text, direction: directionOfText(text, language) };
}
