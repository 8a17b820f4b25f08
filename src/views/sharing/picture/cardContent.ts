import { isAreaPlace } from "../../../domain/drawing";
import { spanOf } from "../../../domain/dates";
import type { EventKind, PlaceRole } from "../../../domain/codes";
import { isolatedIn } from "../../../domain/isolate";
import type { Excerpt, LonLat, Texts } from "../../../domain/model";
import { labelIn, LENGTHS, shownText } from "../../../domain/shortText";
import type { EventRecord } from "../../../engine/query";
import { spanInWords } from "../../../i18n/dateWords";
import { directionOf, type Language } from "../../../i18n/languages";
import { textsIn } from "../../../i18n/texts";
import type { Names } from "../../../state/names";
import { voiceInWords } from "./voiceInWords";

export type CardText = { readonly text: string; readonly direction: "ltr" | "rtl" };

export type CardPlace = {
  readonly name: string;
  readonly center: LonLat;
  readonly radiusKm: number;
  /** Coarser than a city: drawn as an area. */
  readonly isArea: boolean;
  /** ISO 3166-1 code of the country whose outline it is. */
  readonly shape: string | undefined;
  readonly role: PlaceRole;
};

/** What a picture card says, in the reader's language but for the quote. */
export type CardContent = {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly kind: EventKind;
  readonly kindWords: string;
  readonly dateWords: string;
  /** The quote and its translation; of an imported event the file's words, of one with neither its title. */
  readonly quote: CardText;
  readonly translation: CardText | undefined;
  /** Who says it, and where: one line each. */
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
  readonly address: string;
};

/** More than any card holds, in UTF-16 units: what is set is measured word by word, in many sizes. */
const MOST_SET = 4000;
/** A line is not broken but set narrower. */
const MOST_OF_LINE = 160;

export function createCardContent({ record, excerpt, names, language, address }: Card): CardContent {
  const { event, item } = record;
  const t = textsIn(language, "common");
  const reader = (texts: Texts) => labelIn(texts, language);
  const separator = t("record.separator");
  const title = reader(event.title);
  const said = excerpt && quoteOf(excerpt, names, language);
  const told = event.imported?.description ?? "";
  const quote = said?.quote ?? withDirection(told === "" ? title.text : shownText(told, MOST_SET));
  const sourceLines =
    excerpt === undefined
      ? [textsIn(language, "sharing")("picture.noQuote"), ...(event.imported?.citations.slice(0, 1) ?? [])]
      : [voiceInWords(excerpt, names, language), sourceInWords(excerpt, names, language)];
  return {
    language,
    direction: directionOf(language),
    kind: event.kind,
    kindWords: [
      t(`kind.${event.kind}`),
      ...(item.standing === undefined ? [] : [t(`standing.${item.standing}`)]),
    ].join(separator),
    dateWords: spanInWords(item.date.span, language),
    quote,
    translation: said?.translation,
    sourceLines: sourceLines.map((line) => shownText(line, MOST_OF_LINE)),
    places: item.places.flatMap(({ place, role }) => {
      const entry = names.placeEntry(place);
      if (entry === undefined) return [];
      const { center, radiusKm, kind, shape } = entry;
      return [{ name: reader(entry.name).text, center, radiusKm, isArea: isAreaPlace(kind), shape, role }];
    }),
    address: address.replace(/^https?:\/\//, ""),
    alt: shownText(
      textsIn(language, "sharing")("picture.alt", {
        title: title.text,
        quote: said?.translation?.text ?? quote.text,
        source: sourceLines.join(separator),
      }),
      LENGTHS.passage,
    ),
  };
}

function quoteOf(excerpt: Excerpt, names: Names, reader: Language) {
  const own = names.sourceEntry(excerpt.source)?.language ?? "und";
  const exact = shownText(excerpt.exact, MOST_SET);
  const marked = own === "ar" ? `«${exact}»` : `“${exact}”`;
  const translated = own === reader ? undefined : excerpt.translations[reader];
  return {
    quote: { text: marked, direction: directionOf(own) },
    translation:
      translated === undefined || translated === ""
        ? undefined
        : { text: `“${shownText(translated, MOST_SET)}”`, direction: directionOf(reader) },
  };
}

function sourceInWords({ source }: Excerpt, names: Names, language: Language): string {
  const entry = names.sourceEntry(source);
  const publisher = labelIn(names.publisher(source), language).text;
  if (entry === undefined) return publisher;
  const separator = textsIn(language, "common")("record.separator");
  return [
    isolatedIn(publisher, directionOf(language)),
    spanInWords(spanOf(entry.published.edtf), language),
  ].join(separator);
}

/** Of a text in nobody knows which language: its first strong letter decides. */
function withDirection(text: string): CardText {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return { text, direction: /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(letter) ? "rtl" : "ltr" };
}
